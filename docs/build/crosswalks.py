"""The page of crosswalks, from `codebook/crosswalks/`."""

from codebook.crosswalks import LINES, RELATIONS, SCHEMES, VERSION, Line
from docs.build.markdown import table

INTRODUCTION = """# Crosswalks

Which code of one publisher is which of another's: ACLED, UCDP, GTD and the terms of this site. Many to many: a
code that leads to several has a line for each, and the condition says when. Nothing here turns a row into
another publisher's row by itself: where the condition asks what the row does not hold, the answer is not in the
codes.

As a file: `/api/v1/codebook/crosswalks/?format=csv`, narrowed by `subject`, `scheme` and `to_scheme`. Version
{version}; it goes up with every line that changes. What writing rows in those formats costs is under
[losses](losses.md).
"""


def page() -> str:
    subjects = dict.fromkeys(line.subject for line in LINES)
    relations = "\n".join(f"- *{name}*: {meaning}" for name, meaning in RELATIONS.items())
    schemes = table(("scheme", "whose codes"), ((f"`{name}`", told) for name, told in SCHEMES.items()))
    start = [INTRODUCTION.format(version=VERSION), schemes, "", relations]
    return "\n".join([*start, *(section(subject) for subject in subjects)]) + "\n"


def section(subject: str) -> str:
    rows = [
        (end(line.scheme, line.column, line.code), other_end(line), line.relation, line.condition, line.origin)
        for line in LINES
        if line.subject == subject
    ]
    return f"\n## {subject}\n" + table(("from", "to", "relation", "where", "origin"), rows)


def end(scheme: str, column: str, code: str) -> str:
    return f"{scheme} {column} `{code}`" if code else f"{scheme} {column}".strip()


def other_end(line: Line) -> str:
    return end(line.to_scheme, line.to_column, line.to_code) if line.relation != "none" else f"{line.to_scheme}: –"
