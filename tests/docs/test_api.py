"""Every address, every type of error and every code of a fault is described, and no other one."""

import re

from config.postgres.places import PROJECT
from config.settings import REQUESTS_A_MINUTE
from docs.build.parameters import readable
from events.api.pagination import EXACT_UP_TO
from events.api.problems import TITLES
from events.filters.fields import ParameterField
from events.urls import version_1

PAGE = (PROJECT / "docs/reference/api.md").read_text(encoding="utf-8")
CODE = re.compile(r'\bcode="([a-z_]+)"|\b(?:Fault|bad)\((?:"\w+"|[\w.()]+), "([a-z_]+)"')


def test_every_address_is_described():
    addresses = [f"/api/v1/{readable(address)}" for address in version_1]

    assert re.findall(r"^\| `(/api/\S+)` \|", PAGE, flags=re.M) == addresses


def test_every_type_of_error_is_described():
    assert {
        int(status): title for status, title in re.findall(r"^\| (\d{3}) \| ([\w ]+) \|", PAGE, flags=re.M)
    } == TITLES


def test_every_code_of_a_fault_is_described():
    modules = [*(PROJECT / "events/filters").glob("*.py"), *(PROJECT / "events/api").glob("*.py")]
    given = {
        code for path in modules for pair in CODE.findall(path.read_text(encoding="utf-8")) for code in pair if code
    }

    assert set(re.findall(r"^\| `([a-z_]+)` \|", PAGE, flags=re.M)) == given


def test_numbers_are_those_of_the_code():
    assert f"exact up to {EXACT_UP_TO:,}" in PAGE
    assert f"longer than {ParameterField.longest} characters" in PAGE
    assert f"more than {REQUESTS_A_MINUTE:,} a minute" in PAGE


def test_the_error_shown_is_the_one_given(client, db):
    (shown,) = re.findall(r'^\{"type".*?\]\}$', PAGE, flags=re.M | re.S)

    answer = client.get("/api/v1/events/?date_after=2021-13").content.decode()

    assert re.sub(r"\s+", "", answer) == re.sub(r"\s+", "", shown)
