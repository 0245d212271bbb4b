"""The one table in a ZIP archive, whatever documents stand beside it: publishers give out CSV and workbooks so."""

from pathlib import Path, PurePosixPath
from typing import BinaryIO
from zipfile import ZipInfo

from codebook.quoting import quote
from events.exchange.archives import ZIP, Archive
from events.exchange.lines import BadFile
from events.exchange.workbooks.package import TEXTS, WORKBOOKS, beginning_of

ENDING = ".zip"
# Of parts that are named where one was expected.
MOST_NAMED = 5
# What macOS adds to its archives.
ASIDES = ("__MACOSX/", ".DS_Store")
# What people add to theirs, which holds no rows.
DOCUMENTS = (".pdf", ".doc", ".docx", ".rtf", ".htm", ".html", ".md")
READ_FIRST = ("readme", "read me", "read_me", "licence", "license")
# Of workbooks, and of OpenDocument.
OF_WORKBOOKS = ("_rels/", "xl/", "mimetype")


def is_archive_of_a_table(file: BinaryIO, path: Path) -> bool:
    """The file stands at its beginning afterwards."""
    suffix = path.suffix.lower()
    is_zip = beginning_of(file, path).startswith(ZIP)
    if suffix == ENDING and not is_zip:
        raise BadFile(f"{path} is named {suffix} and is no ZIP archive. Name it .csv if it is CSV, or get it again.")
    if not is_zip or suffix in (*TEXTS, *WORKBOOKS):
        return False
    is_workbook_itself = has_a_workbook(Archive(file, path))
    file.seek(0)
    return not is_workbook_itself


def has_a_workbook(archive: Archive) -> bool:
    """Whether its parts are those of one."""
    return any(part.filename.replace("\\", "/").lower().startswith(OF_WORKBOOKS) for part in archive.parts)


def the_table(archive: Archive) -> ZipInfo:
    """Whatever documents stand beside it."""
    parts = [part for part in archive.parts if not (part.is_dir() or part.filename.startswith(ASIDES[0]))]
    parts = [part for part in parts if name_of_part(part) != ASIDES[1]]
    if not parts:
        raise BadFile(f"{archive.path} has no file in it. Expected one CSV file or workbook.")
    parts = [part for part in parts if not _is_document(name_of_part(part).lower())] or parts
    if len(parts) > 1:
        named = ", ".join(quote(part.filename) for part in parts[:MOST_NAMED])
        more = f" and {len(parts) - MOST_NAMED:,} more" if len(parts) > MOST_NAMED else ""
        raise BadFile(
            f"{archive.path} has {len(parts):,} files in it: {named}{more}. Expected one CSV file or workbook."
            " Unpack it first."
        )
    return parts[0]


def _is_document(name: str) -> bool:
    return name.endswith(DOCUMENTS) or name.startswith(READ_FIRST)


def name_of_part(part: ZipInfo) -> str:
    """Without folders."""
    return PurePosixPath(part.filename.replace("\\", "/")).name
