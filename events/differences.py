"""What changed between two editions of a document, path by path. Rows with a `key` are compared by it, not by place."""

from collections.abc import Iterator
from typing import Any


def differences(before: Any, after: Any, path: str = "") -> Iterator[dict]:
    """{path, change, before, after} for each value that was added, removed or changed: `phases[phase-3].tactic`."""
    if isinstance(before, dict) and isinstance(after, dict):
        for name in dict.fromkeys([*before, *after]):
            yield from _of_member(before, after, name, f"{path}.{name}" if path else name)
        return
    if _is_keyed(before) and _is_keyed(after):
        old, new = ({row["key"]: row for row in rows} for rows in (before, after))
        for key in dict.fromkeys([*old, *new]):
            yield from _of_member(old, new, key, f"{path}[{key}]")
        return
    if before != after:
        yield {"path": path, "change": "changed", "before": before, "after": after}


def _of_member(before: dict, after: dict, name: str, path: str) -> Iterator[dict]:
    if name not in before:
        yield {"path": path, "change": "added", "after": after[name]}
    elif name not in after:
        yield {"path": path, "change": "removed", "before": before[name]}
    else:
        yield from differences(before[name], after[name], path)


def _is_keyed(value: Any) -> bool:
    """A list of rows that each have a key of their own; an empty list counts too."""
    if not isinstance(value, list) or not all(isinstance(row, dict) and "key" in row for row in value):
        return False
    return len({row["key"] for row in value}) == len(value)
