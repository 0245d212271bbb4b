"""Reads a mapping, a YAML file that says which column of a spreadsheet is which of ours, strictly and as text.

Every scalar stays the text that it is: `no`, `01` and `2021-11-02` are what a cell would hold, and nothing else.
"""

from collections.abc import Hashable, Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from codebook.quoting import quote

LARGEST = 1_000_000  # bytes


class BadMapping(ValueError):
    """A mapping that cannot be followed, with a sentence for everything that is wrong with it."""

    def __init__(self, path: Path, sentences: Iterable[str]):
        self.sentences = list(sentences)
        super().__init__("\n".join(f"{path}, {sentence}" for sentence in self.sentences))


class TextLoader(yaml.BaseLoader):
    """Refuses a key that stands twice, of which YAML would keep the last."""

    def construct_mapping(self, node, deep=False) -> dict[Hashable, Any]:
        seen = set()
        for key, _ in node.value:
            name = self.construct_object(key, deep=True)
            if not isinstance(name, str):
                raise yaml.MarkedYAMLError(problem="a key is not a text", problem_mark=key.start_mark)
            if name in seen:
                raise yaml.MarkedYAMLError(problem=f"{quote(name)} stands twice", problem_mark=key.start_mark)
            seen.add(name)
        return super().construct_mapping(node, deep)


def read_mapping(path: Path) -> dict[str, Any]:
    """Texts, lists and mappings. Raises BadMapping."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadMapping(path, [f"it has more than {LARGEST:,} bytes. Expected a mapping, not the data."])
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise BadMapping(path, [f"it cannot be read: {error.strerror}."]) from error
    except UnicodeDecodeError as error:
        raise BadMapping(path, ["it is not UTF-8. Save it as UTF-8."]) from error
    try:
        found = yaml.load(text, TextLoader)  # noqa: S506 - it makes nothing but texts, lists and mappings
    except yaml.MarkedYAMLError as error:
        line = f"line {error.problem_mark.line + 1}: " if error.problem_mark else ""
        raise BadMapping(path, [f"{line}it is not YAML as expected: {error.problem}."]) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise BadMapping(path, ["it is not YAML."]) from error
    if not isinstance(found, dict):
        raise BadMapping(path, ["it is no mapping. Expected sections, beginning with dataset:."])
    return found


def unknown(name: str, known: Iterable[str], *, what: str) -> str:
    """A sentence about a name that is none of the known ones, with the nearest of them."""
    known = list(known)
    near = get_close_matches(name, known, n=1)
    expected = f"Is it {quote(near[0])}?" if near else f"Expected one of: {', '.join(known)}."
    return f"{quote(name)} is not {what}. {expected}"


def as_list(value: object) -> list:
    """One text may stand for a list of one."""
    return value if isinstance(value, list) else [value] if value else []


def is_flat(value: object) -> bool:
    """Whether it is texts by texts."""
    return isinstance(value, Mapping) and all(isinstance(each, str) for each in value.values())
