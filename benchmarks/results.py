"""The figures of a run in a JSON file; and two runs of different sizes together, with the growth between them."""

from pathlib import Path

import orjson

from benchmarks.figures import Document
from benchmarks.names import OURS
from benchmarks.questions import PAGES


def write(document: Document, path: Path) -> None:
    path.write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2) + b"\n")


def read(path: Path, larger: Path | None = None) -> Document:
    """With a second file that run, by how much each page takes longer in it, and the first one beside it."""
    document = orjson.loads(path.read_bytes())
    return grown(document, orjson.loads(larger.read_bytes())) if larger else document


def grown(small: Document, large: Document) -> Document:
    growth = {
        question: large["one_client"][question][OURS]["p50"] / small["one_client"][question][OURS]["p50"]
        for question in PAGES
        if question in small["one_client"] and question in large["one_client"]
    }
    return {**large, "growth": growth, "smaller": small}


def runs(document: Document) -> list[Document]:
    """The smaller one first."""
    return [document["smaller"], document] if "smaller" in document else [document]
