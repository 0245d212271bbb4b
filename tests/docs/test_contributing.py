"""The files, classes and names that CONTRIBUTING sends people to are there."""

import re

from config.postgres.places import PROJECT

PAGE = (PROJECT / "CONTRIBUTING.md").read_text(encoding="utf-8")
STANDING_FOR_OTHERS = {"KEY", "NAME", "FIELD", "COMMAND"}


def test_every_file_named_is_there():
    named = [path for path in re.findall(r"`((?:[a-z_]+/)+(?:[\w.-]+)?)`", PAGE) if "KEY" not in path]

    assert "events/columns.py" in named
    assert [path for path in named if not [*PROJECT.glob(path), *PROJECT.glob(f"*/{path}")]] == []


def test_every_name_told_is_in_the_code():
    code = "\n".join(path.read_text(encoding="utf-8") for path in PROJECT.glob("[a-z]*/**/*.py"))
    named = set(re.findall(r"`([A-Z][A-Za-z_]+)`", PAGE)) - STANDING_FOR_OTHERS

    assert [name for name in sorted(named) if not re.search(rf"\b{name}\b", code)] == []
