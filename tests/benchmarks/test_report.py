"""Made-up figures become verdicts, tables and a page; no target is bent."""

from xml.etree import ElementTree

import pytest

from benchmarks.names import FLOOR, NAIVE, OURS
from benchmarks.page import page, plots, write_page
from benchmarks.questions import CSV_OF_ALL, FREQUENT_ACTOR
from benchmarks.report import tables
from benchmarks.results import grown, read, write
from benchmarks.targets import judge


def times(p50, p95=None):
    return {"number": 20, "p50": p50, "p95": p95 or p50 * 2, "tells_the_same": True}


@pytest.fixture
def document():
    return {
        "rows": 1_000_000,
        "day": "2026-01-01",
        "python": "3.11",
        "postgresql": "18",
        "shared_buffers": "128MB",
        "processors": 2,
        "load_before": 0.1,
        "servers": [OURS, FLOOR, NAIVE],
        "left_out": ["Without Datasette: there is no network."],
        "memory_mb": {OURS: 200.0, FLOOR: 100.0, NAIVE: 180.0},
        "one_client": {FREQUENT_ACTOR: {OURS: times(0.003), FLOOR: times(0.002), NAIVE: times(0.024)}},
        "eight_clients": {FREQUENT_ACTOR: {OURS: {"per_second": 300.0}, FLOOR: {"per_second": 500.0}}},
        "files": {CSV_OF_ALL: {OURS: {"rows_per_second": 90.0, "megabytes_more": 3.0, "first_byte": 0.1}}},
        "combinations": {
            "number": 300,
            "failed": [],
            "one_filter": 0.003,
            "worst": [{"asked": "q=a", "first": 0.2, **times(0.1)}],
        },
    }


def verdict(document, what):
    return next(each for each in judge(document) if each.target.what == what)


def test_a_figure_within_its_bound_holds(document):
    told = verdict(document, "each page, p50, one client, against the floor")

    assert (round(told.figure, 3), told.of, told.holds) == (1.5, FREQUENT_ACTOR, True)


def test_a_figure_that_falls_short_is_told_as_such(document):
    told = verdict(document, "a frequent actor, times faster than naive DRF")

    assert (round(told.figure, 3), told.holds) == (8, False)
    assert "**falls short**" in tables(document)


def test_a_target_for_a_million_rows_is_not_judged_by_fewer(document):
    assert verdict({**document, "rows": 60_000}, "a frequent actor, times faster than naive DRF").holds is None


def test_what_was_not_measured_is_not_judged(document):
    told = verdict(document, "a 304 against the full answer")

    assert (told.figure, told.holds) == (None, None)


def test_growth_is_told_from_two_runs(document, tmp_path):
    large = {**document, "rows": 5_000_000, "one_client": {FREQUENT_ACTOR: {OURS: times(0.0045), FLOOR: times(0.002)}}}
    write(document, tmp_path / "one.json")
    write(large, tmp_path / "five.json")

    both = read(tmp_path / "one.json", tmp_path / "five.json")

    assert both == grown(document, large)
    assert round(verdict(both, "each page, growth from one million rows to five").figure, 3) == 1.5


def test_the_page_tells_of_both_runs(document, tmp_path):
    large = {**document, "rows": 5_000_000, "servers": [OURS, FLOOR]}
    write_page(grown(document, large), tmp_path)

    written = (tmp_path / "benchmark.md").read_text(encoding="utf-8")
    assert "| what | must | aim | 1,000,000 events |  | 5,000,000 events |  |" in written
    assert written.index("## 1,000,000 events") < written.index("## 5,000,000 events")
    assert written.count("benchmark-one-client.svg") == 1


def test_the_page_tells_what_was_left_out_and_shows_the_plots(document, tmp_path):
    write_page(document, tmp_path)

    written = (tmp_path / "benchmark.md").read_text(encoding="utf-8")
    assert written == page(document)
    assert "Without Datasette: there is no network." in written
    for name in plots(document):
        assert name in written
        assert ElementTree.parse(tmp_path / name).getroot().tag.endswith("svg")
    assert read(tmp_path / "benchmark.json") == document
