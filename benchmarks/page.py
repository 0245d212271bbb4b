"""The page of the documentation: what was measured, by tables and plots, with the figures of the run beside it."""

from pathlib import Path

from benchmarks import report
from benchmarks.figures import Document
from benchmarks.plots import plot
from benchmarks.questions import FILES, OTHERS, PAGES
from benchmarks.results import runs, write
from config.postgres.places import PROJECT

INTRODUCTION = """\
Written by `./annals benchmark --page FILE` from the figures in [benchmark.json](benchmark.json). What each
server is given, and how it is asked, is told in [benchmarks/README.md](../../benchmarks/README.md). Read the ratios:
milliseconds are those of one machine."""
FOLDER = PROJECT / "docs" / "reference"
MUST_HOLD = "## What must hold\nRatios in the same run. A dash: this run does not tell."
SECTIONS = (
    (
        "One client",
        report.one_client,
        "Milliseconds: p50, and for ours and the floor p95; in brackets times the floor.",
    ),
    ("Eight clients", report.eight_clients, "Answers a second, of all clients together."),
    ("Files", report.files, "Rows a second, and by how much the server's memory grows meanwhile."),
    (
        "Combinations of filters",
        report.combinations,
        "Two or three filters drawn at random, in a random order, asked of ours. The first time is not among p50 and"
        " p95: the site remembers which way to a list was the better one.",
    ),
    ("Sums from rollups and from rows", report.rollups, "p50, without HTTP."),
    ("Imports", report.imports, "A CSV file shaped like UCDP GED, read by `import_events`."),
    ("Memory", report.memory, "Megabytes at most, of all processes of a server, added up, after the questions."),
)
PLOTS = {
    "One client": "benchmark-one-client.svg",
    "Eight clients": "benchmark-eight-clients.svg",
    "Files": "benchmark-files.svg",
}


def write_page(document: Document, folder: Path = FOLDER) -> None:
    """Plots are of the smaller run where there are two, which is asked of all servers."""
    for name, drawn in plots(runs(document)[0]).items():
        (folder / name).write_text(drawn, encoding="utf-8")
    write(document, folder / "benchmark.json")
    (folder / "benchmark.md").write_text(page(document), encoding="utf-8")


def page(document: Document) -> str:
    all_runs = runs(document)
    parts = [f"# Benchmark\n\n{INTRODUCTION}", f"{MUST_HOLD}\n\n{report.verdicts(all_runs)}"]
    for number, run in enumerate(all_runs):
        parts.append(f"## {run['rows']:,} events\n{report.in_words(run)}")
        drawn = {} if number else plots(run)
        for title, table, explained in SECTIONS:
            if told := table(run):
                plotted = f"![{title}]({PLOTS[title]})\n\n" if PLOTS.get(title) in drawn else ""
                parts.append(f"### {title}\n{explained}\n\n{plotted}{told}")
    return "\n\n".join(parts) + "\n"


def plots(document: Document) -> dict[str, str]:
    one = {
        question: {name: times["p50"] * 1000 for name, times in document["one_client"][question].items()}
        for question in (*PAGES, *OTHERS)
        if question in document.get("one_client", {})
    }
    eight = {
        question: {name: load["per_second"] for name, load in loads.items()}
        for question, loads in document.get("eight_clients", {}).items()
    }
    files = {
        question: {name: told["rows_per_second"] for name, told in document["files"][question].items()}
        for question in FILES
        if document.get("files", {}).get(question)
    }
    drawn = {"one-client": (one, "milliseconds, p50"), "eight-clients": (eight, "answers a second")}
    drawn["files"] = (files, "rows a second")
    return {f"benchmark-{name}.svg": plot(groups, unit) for name, (groups, unit) in drawn.items() if groups}
