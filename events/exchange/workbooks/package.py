"""The ZIP archive that a workbook is: its parts by their names, and what is refused because it is no workbook of today.

Nothing in it is run or followed; `asides` tells what it has that was left alone.
"""

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from codebook.quoting import quote
from events.exchange.archives import ZIP, Archive
from events.exchange.lines import BadFile, Progress, reading
from events.exchange.workbooks.xml import Elements

# Of Microsoft's older container: encrypted workbooks, and those of before 2007.
CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TEXTS = (".csv", ".tsv", ".tab", ".txt")
WORKBOOKS = (".xlsx", ".xlsm")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

ASIDES = {
    "xl/vbaproject.bin": "macros, which were not run",
    "xl/externallinks/": "links to other workbooks, which were not followed",
    "xl/connections.xml": "connections to other data, which were not followed",
}


class Package(Archive):
    """Parts are found whatever the case of their names, as the standard has it."""

    kind, instead = "workbook", "Save it again as .xlsx."

    def __init__(self, file: BinaryIO, path: Path, progress: Progress | None = None):
        super().__init__(file, path, progress)
        self._by_name = {part.filename.replace("\\", "/").lower(): part for part in self.parts}
        self._refuse_what_is_no_workbook()

    def has(self, name: str) -> bool:
        return name.lower() in self._by_name

    @property
    def asides(self) -> list[str]:
        return [told for begin, told in ASIDES.items() if any(name.startswith(begin) for name in self._by_name)]

    def read(self, name: str) -> Iterator[bytes]:
        """The pieces of a part."""
        part = self._by_name.get(name.lower())
        if part is None:
            raise BadFile(f"{self.path} is a damaged workbook: it has no part {quote(name)}. Get it again.")
        return self.unpack(part)

    def elements(self, name: str) -> Iterator[tuple[str, dict[str, str]]]:
        """Of a small part: names and attributes."""
        return Elements(f"{self.path}, {name}").of(self.read(name))

    def _refuse_what_is_no_workbook(self) -> None:
        if any(name.startswith("xl/workbook.") and name.endswith(".bin") for name in self._by_name):
            raise BadFile(f"{self.path} is a binary workbook (.xlsb). Save it as .xlsx or as CSV (UTF-8).")
        if "mimetype" in self._by_name:
            raise BadFile(f"{self.path} is an OpenDocument file. Save it as .xlsx or as CSV (UTF-8).")
        if "_rels/.rels" not in self._by_name:
            raise BadFile(f"{self.path} is a ZIP archive and no workbook. Unpack it first.")


def is_workbook(file: BinaryIO, path: Path) -> bool:
    """By how it begins. Raises BadFile where its name says something else, or it is a workbook of another kind."""
    beginning = beginning_of(file, path)
    suffix = path.suffix.lower()
    if beginning == CONTAINER:
        _refuse_container(file, path)
    is_zip = beginning.startswith(ZIP)
    if is_zip and suffix in TEXTS:
        raise BadFile(f"{path} is named {suffix} and is a ZIP archive or a workbook. Name a workbook .xlsx.")
    if suffix in WORKBOOKS and not is_zip:
        raise BadFile(f"{path} is named {suffix} and is no workbook. Name it .csv if it is CSV, or get it again.")
    return is_zip


def beginning_of(file: BinaryIO, path: Path) -> bytes:
    """What tells kinds of files apart. The file stands there again afterwards."""
    with reading(path):
        beginning = file.read(len(CONTAINER))
    file.seek(0)
    return beginning


def _refuse_container(file: BinaryIO, path: Path) -> None:
    """What is in a container of before 2007 tells whether it is a workbook of today with a password."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
        is_encrypted = whole.find(ENCRYPTED) >= 0
    if is_encrypted:
        raise BadFile(f"{path} is encrypted. Open it with its password and save it without one, as .xlsx.")
    raise BadFile(f"{path} is a workbook in the format of before 2007 (.xls). Save it as .xlsx or as CSV (UTF-8).")
