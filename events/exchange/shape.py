"""How a publisher writes its files: what the cells are parted by, whether the columns are named, in which encoding."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import ModuleType, SimpleNamespace


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


def with_sheet(module: ModuleType, sheet: str) -> SimpleNamespace:
    """The same module, for workbooks in which the rows stand in the sheet of that name."""
    return SimpleNamespace(**vars(module) | {"SHAPE": replace(shape_of(module), sheet=sheet)})
