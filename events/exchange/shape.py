"""How a publisher writes its files: what the cells are parted by, whether the columns are named, in which encoding."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import ModuleType


@dataclass(frozen=True)
class Shape:
    """How a publisher's file is written."""

    delimiter: str = ","
    # Columns of files that have no header line.
    header: tuple[str, ...] = ()
    # Tried in this order.
    encodings: tuple[str, ...] = ("utf-8",)
    # Of a workbook. Empty: the only one that has the columns, or the first.
    sheet: str = ""
    # Another name that files have used, and the column that it is read as.
    aliases: Mapping[str, str] = field(default_factory=dict)


USUAL = Shape()


def shape_of(module: ModuleType) -> Shape:
    return getattr(module, "SHAPE", USUAL)
