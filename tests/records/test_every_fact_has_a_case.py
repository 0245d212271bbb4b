"""No fact without a case: a test whose name begins with the fact's id, which reads the API and asserts."""

import ast
from collections import Counter
from pathlib import Path

from tests.fixtures.shipped import ledger
from tests.records.facts import FACTS

FILES = sorted(Path(__file__).parent.glob("test_hospital_facts_*.py"))


def cases_in(file):
    functions = ast.parse(file.read_text(encoding="utf-8")).body
    return [each for each in functions if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")]


def fact_of(test):
    return test.name.split("_")[1].upper()


def test_every_fact_has_one_case():
    cases = Counter(fact_of(test) for file in FILES for test in cases_in(file))

    assert cases == Counter(FACTS)


def test_the_facts_are_those_of_the_ledger():
    assert len(FACTS) == 48
    assert set(FACTS) == {row["fact"] for row in ledger()}


def test_every_case_reads_the_api_says_its_fact_and_asserts():
    for file in FILES:
        for test in cases_in(file):
            assert [argument.arg for argument in test.args.args] == ["api"], test.name
            assert ast.get_docstring(test), test.name
            assert not test.decorator_list, test.name
            assert any(isinstance(node, ast.Assert) for node in ast.walk(test)), test.name
