import inspect

import pytest

from codebook import VOCABULARIES, choices


def test_every_vocabulary_has_its_choices_and_every_choices_function_its_vocabulary():
    functions = {name for name, _ in inspect.getmembers(choices, inspect.isfunction)}

    assert functions == set(VOCABULARIES)


@pytest.mark.parametrize("name", VOCABULARIES)
def test_choices_are_those_of_the_vocabulary(name):
    assert getattr(choices, name)() == VOCABULARIES[name].choices()


def test_every_vocabulary_stands_under_its_own_name():
    assert {name: vocabulary.name for name, vocabulary in VOCABULARIES.items()} == {name: name for name in VOCABULARIES}
