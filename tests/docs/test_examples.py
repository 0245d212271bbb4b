"""What the README and the tutorial show is what the site of `./annals demo` answers."""

import re

import pytest

from config.management.commands.demo import EXAMPLES
from config.postgres.places import PROJECT
from tests.docs.shown import examples_in, is_shown, read_shortened

README = (PROJECT / "README.md").read_text(encoding="utf-8")
TUTORIAL = (PROJECT / "docs/tutorial/first-query.md").read_text(encoding="utf-8")


def test_readme_shows_the_three_lines_of_the_demo():
    assert tuple(path for path, _ in examples_in(README)) == EXAMPLES


def test_quick_start_names_two_commands():
    (quick_start,) = re.findall(r"^## Quick start\n(.*?)^## ", README, flags=re.M | re.S)

    assert re.findall(r"\./annals \w+", quick_start) == ["./annals demo", "./annals test"]


@pytest.mark.parametrize(
    ("path", "shown"), examples_in(README) + examples_in(TUTORIAL), ids=lambda value: str(value)[:60]
)
def test_answer_is_the_one_shown(hospital_attack, client, db, path, shown):
    answer = client.get(path).json()

    assert is_shown(shown, answer), answer


def test_number_of_downloaded_rows_is_the_one_told(hospital_attack, client, db):
    (path,) = re.findall(r"^curl -o events.csv 'http://127.0.0.1:8000(.*)'", TUTORIAL, flags=re.M)

    assert f"{client.get(path.replace('format=csv', 'limit=1')).json()['count']:,} rows and a header" in TUTORIAL


@pytest.mark.parametrize(
    ("shown", "whole", "same"),
    [
        ('{"a": 1}', {"a": 1}, True),
        ('{"a": 1}', {"a": 1, "b": 2}, False),
        ('{"a": 1, …}', {"a": 1, "b": 2}, True),
        ('{…, "b": 2}', {"a": 1, "b": 2}, True),
        ('{…, "a": 1}', {"a": 1}, False),
        ("[…, 2, …]", [1, 2, 3], True),
        ("[…, 3, …]", [1, 2, 3], False),
        ('["a…"]', ["a…"], True),
    ],
)
def test_left_out_is_only_what_the_dots_say(shown, whole, same):
    assert is_shown(read_shortened(shown), whole) is same
