"""Answers as pages show them, shortened by `…`, compared with the whole ones."""

import json
import re

CURL = re.compile(
    r"^curl (?:-o \S+ )?'http://127\.0\.0\.1:8000([^']+)'\n```\n\n```json\n(.*?)\n```$", flags=re.M | re.S
)
PIECE = re.compile(r'"(?:[^"\\]|\\.)*"|.', flags=re.S)
LEFT_OUT = "…"


def examples_in(page: str) -> list[tuple[str, object]]:
    """(path, answer as shown) of every curl line that an answer follows."""
    return [(path, read_shortened(shown)) for path, shown in CURL.findall(page)]


def read_shortened(text: str):
    """JSON in which `…` is an item of a list, or a key of an object."""
    inside, pieces = [], []
    for piece in PIECE.findall(text):
        if piece in "{[":
            inside.append(piece)
        if piece in "}]":
            inside.pop()
        in_place = {"{": f'"{LEFT_OUT}{len(pieces)}": null', "[": f'"{LEFT_OUT}"'}
        pieces.append(in_place[inside[-1]] if piece == LEFT_OUT else piece)
    return json.loads("".join(pieces))


def is_shown(shown, whole) -> bool:
    """Whether `whole` is what is shown, and more only where `…` says so, in the same order."""
    if isinstance(shown, dict) and isinstance(whole, dict):
        return in_order(list(shown.items()), list(whole.items()), is_shown_pair)
    if isinstance(shown, list) and isinstance(whole, list):
        return in_order(shown, whole, is_shown)
    return shown == whole


def is_shown_pair(shown: tuple, whole: tuple) -> bool:
    return shown[0] == whole[0] and is_shown(shown[1], whole[1])


def in_order(shown: list, whole: list, is_same) -> bool:
    if not shown:
        return not whole
    first, *rest = shown
    if is_left_out(first):
        return any(in_order(rest, whole[start:], is_same) for start in range(1, len(whole) + 1))
    return bool(whole) and is_same(first, whole[0]) and in_order(rest, whole[1:], is_same)


def is_left_out(item) -> bool:
    name = item[0] if isinstance(item, tuple) else item
    return isinstance(name, str) and name.startswith(LEFT_OUT)
