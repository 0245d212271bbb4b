"""Records that are split quickly are those that an exact reading finds, whatever the file is."""

import io
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from events.exchange import lines
from events.exchange.lines import BadFile, Lines
from events.exchange.records import Records, split

bits = st.sampled_from([b"a", b"7", b",", b'"', b'""', b"\n", b"\r\n", b"\r", b"\0", b"\xff", "é".encode(), b" "])
files = st.lists(bits, min_size=1, max_size=60).map(b"".join)


def records_of(data):
    return Records(Lines(io.BytesIO(data), Path("any.csv")))


def exactly(records):
    try:
        while (cells := records.take()) is not None:
            yield records.number, cells
    except BadFile as bad:
        yield str(bad)


def quickly(records):
    """As an import reads: one by one only where a batch turns out not to be records."""
    try:
        while batch := records.take_many():
            first = records.number - len(batch) + 1
            cells = split(batch)
            if cells is None:
                for row in records.take_instead(batch):
                    yield records.number, row
            else:
                yield from enumerate(cells, start=first)
    except BadFile as bad:
        yield str(bad)


@settings(max_examples=500)
@given(files, st.integers(1, 20))
@example(b'a,5" b\n"c\nd"\n', 3)
@example(b'5" a,"b\nc\nd"\n', 100)
@example(b"a\rb\rc", 2)
@example(b'a"\n\n', 1)
def test_quick_and_exact_splitting_find_the_same(data, piece):
    before, lines.PIECE = lines.PIECE, piece
    try:
        assert list(quickly(records_of(data))) == list(exactly(records_of(data)))
    finally:
        lines.PIECE = before


def test_a_record_may_go_over_several_pieces(monkeypatch):
    monkeypatch.setattr(lines, "PIECE", 4)
    long = b'"one\ntwo\nthree",' + b"x" * 50

    assert records_of(b"a,b\n" + long + b"\nc,d\n").take_many() == [b"a,b\n"]
    assert list(quickly(records_of(b"a,b\n" + long + b"\nc,d\n")))[1] == (2, ["one\ntwo\nthree", "x" * 50])
