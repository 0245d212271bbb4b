"""Every code that a rule gives is described, and no other one."""

import re

from config.postgres.places import PROJECT
from events.rules import RULES

PAGE = (PROJECT / "docs/reference/rules.md").read_text(encoding="utf-8")
OURS, IMPORTED = PAGE.split("## Imported rows")


def test_every_code_of_a_record_rule_is_described():
    modules = (PROJECT / "incidents/rules").glob("*.py")
    given = {
        code for path in modules for code in re.findall(r'\bProblem\(\s*"([a-z_]+)"', path.read_text(encoding="utf-8"))
    }

    assert set(re.findall(r"^\| `([a-z_]+)`", OURS, flags=re.M)) == given


def test_every_warning_of_imported_rows_is_described():
    described = re.findall(r"^\| `([a-z_]+)` \| `([a-z_]+)` \| (.+) \|$", IMPORTED, flags=re.M)

    assert described == [(rule.code, rule.field, rule.message) for rule in RULES]
