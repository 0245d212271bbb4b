"""The bars of files that are written: which one, how much of it, and how much a second."""

from collections.abc import Callable
from typing import TextIO

from tqdm import tqdm

WRITING = "Writing {}"


class OutputBar:
    """As a context, and to be called with the name of a file when it is begun and with the size of each piece of it.
    `hidden`: None where only a terminal shows it.
    """

    def __init__(self, *, hidden: bool | None = None, out: TextIO | None = None):
        self._bar = tqdm(unit="B", unit_scale=True, disable=hidden, leave=False, file=out)
        self._name = ""

    def __enter__(self) -> "OutputBar":
        return self

    def __exit__(self, *error) -> None:
        self._bar.close()

    def __call__(self, name: str, size: int) -> None:
        if name != self._name:
            self._name = name
            self._bar.reset()
            self._bar.set_description_str(WRITING.format(name))
        self._bar.update(size)

    def beside(self, say: Callable[[str], object]) -> Callable[[str], None]:
        """`say`, for whoever shares the terminal with the bar."""

        def told(line: str) -> None:
            with tqdm.external_write_mode():
                say(line)

        return told


def rows_bar(file: str, rows: int, *, hidden: bool | None = None, out: TextIO | None = None) -> tqdm:
    """As a context, for a file of so many rows: `update` is to be called with how many were written."""
    return tqdm(desc=WRITING.format(file), total=rows, unit=" rows", disable=hidden, leave=False, file=out)
