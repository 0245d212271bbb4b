"""The figures of a run as tables in Markdown, for the terminal and for the page. Ratios travel; milliseconds are of one
machine and one hour.
"""

from collections.abc import Iterable
from typing import Any

from benchmarks.datasette.serving import VERSION as DATASETTE_VERSION
from benchmarks.figures import Document
from benchmarks.names import DATASETTE, FLOOR, OURS, POSTGRAPHILE
from benchmarks.postgraphile.serving import NODE
from benchmarks.postgraphile.serving import VERSION as POSTGRAPHILE_VERSION
from benchmarks.questions import FILES, OTHERS, PAGES
from benchmarks.servers import SERVERS
from benchmarks.targets import Target, Verdict, judge

IMPORTS = {
    "copy": "bare COPY into a table without an index",
    "least": "the same rows prepared, written, indexed and added up by PostgreSQL alone",
    "first": "first import of a new dataset",
    "unchanged": "the same file again",
    "changed": "the same file with a tenth of the rows changed",
    "live": "first import beside a dataset that is read",
}
VERSIONS = {DATASETTE: DATASETTE_VERSION, POSTGRAPHILE: f"{POSTGRAPHILE_VERSION} on Node {NODE}"}
HOLDS = {True: "holds", False: "**falls short**", None: "–"}


def tables(document: Document) -> str:
    parts = [
        ("What must hold", verdicts([document])),
        ("One client, milliseconds (and times the floor)", one_client(document)),
        ("Eight clients, answers a second", eight_clients(document)),
        ("Files, rows a second", files(document)),
        ("Combinations of filters", combinations(document)),
        ("Sums from rollups and from rows", rollups(document)),
        ("Imports", imports(document)),
        ("Memory, megabytes", memory(document)),
    ]
    told = "\n\n".join(f"## {title}\n\n{table}" for title, table in parts if table)
    return f"{in_words(document)}\n\n{told}"


def verdicts(documents: list[Document]) -> str:
    """Two columns a run."""
    judged = [judge(document) for document in documents]
    heads = [f"{document['rows']:,} events" for document in documents]
    rows = [
        (*_target(told[0].target), *(cell for verdict in told for cell in _verdict(verdict)))
        for told in zip(*judged, strict=True)
    ]
    return _table(("what", "must", "aim", *(cell for head in heads for cell in (head, ""))), rows)


def one_client(document: Document) -> str:
    """p50 and p95; of the others than ours and the floor, the p50."""
    names = present(document)
    rows = [
        (question, *(_milliseconds(document["one_client"][question], name) for name in names))
        for question in (*PAGES, *OTHERS)
        if question in document.get("one_client", {})
    ]
    return _table(("question", *names), rows)


def eight_clients(document: Document) -> str:
    names = present(document)
    rows = [
        (question, *(_number(loads[name]["per_second"]) if name in loads else "" for name in names))
        for question, loads in document.get("eight_clients", {}).items()
    ]
    return _table(("question", *names), rows)


def files(document: Document) -> str:
    names = present(document)
    rows = [
        (question, *(_file(document["files"][question].get(name)) for name in names))
        for question in FILES
        if document.get("files", {}).get(question)
    ]
    return _table(("file", *names), rows)


def combinations(document: Document) -> str:
    told = document.get("combinations")
    if not told:
        return ""
    times = ("first", "p50", "p95")
    rows = [
        (worst["asked"], *(f"{worst[time] * 1000:.0f}" for time in times), _times(worst["p95"], told))
        for worst in told["worst"]
    ]
    return _table(("the worst, asked again", "first, ms", "p50, ms", "p95, ms", "against a page of one filter"), rows)


def rollups(document: Document) -> str:
    rows = [
        (
            name,
            *(f"{told[way]['p50'] * 1000:.1f}" for way in ("raw", "rollup")),
            _number(told["raw"]["p50"] / told["rollup"]["p50"]),
        )
        for name, told in document.get("rollups", {}).items()
    ]
    return _table(("sum", "from rows, ms", "from rollups, ms", "times faster"), rows)


def imports(document: Document) -> str:
    told = document.get("imports")
    if not told:
        return ""
    rows = [
        (meaning, _number(told[name]["rows_per_second"]), f"{told['copy']['seconds'] / told[name]['seconds']:.2f}")
        for name, meaning in IMPORTS.items()
        if name in told
    ]
    return _table((f"{told['rows']:,} rows", "rows a second", "against the COPY"), rows)


def memory(document: Document) -> str:
    names = present(document)
    told = document.get("memory_mb", {})
    return _table(tuple(names), [tuple(_number(told[name]) for name in names)] if told else [])


def in_words(document: Document) -> str:
    """What the figures are of."""
    versions = "".join(f" {name} {VERSIONS[name]}." for name in present(document) if name in VERSIONS)
    words = (
        f"{document['rows']:,} events, {document['day']}, {document['processors']} processors, PostgreSQL"
        f" {document['postgresql']} (shared buffers {document['shared_buffers']}), Python {document['python']}; the"
        f" machine's load was {document['load_before']:.1f} before.{versions}"
    )
    return "\n\n".join([words, *document["left_out"]])


def present(document: Document) -> list[str]:
    """The servers of the run, in their order."""
    return [name for name in SERVERS if name in document["servers"]]


def _target(target: Target) -> tuple[str, ...]:
    sign = "≥" if target.at_least else "≤"
    return target.what, f"{sign} {target.must:g}", f"{target.aim:g}" if target.aim is not None else ""


def _verdict(verdict: Verdict) -> tuple[str, ...]:
    figure = "" if verdict.figure is None else f"{_number(verdict.figure)}, "
    return f"{figure}{verdict.of}", HOLDS[verdict.holds]


def _milliseconds(servers: dict[str, Any], name: str) -> str:
    if name not in servers:
        return ""
    times = servers[name]
    told = f"{times['p50'] * 1000:.1f}"
    if name in (OURS, FLOOR):
        told += f" / {times['p95'] * 1000:.1f}"
    if name != FLOOR:
        told += f" ({times['p50'] / servers[FLOOR]['p50']:.1f} ×)"
    return told if times["tells_the_same"] else f"{told}, not the same"


def _file(told: dict[str, Any] | None) -> str:
    return f"{told['rows_per_second']:,.0f}, + {told['megabytes_more']:.0f} MB" if told else ""


def _times(seconds: float, told: dict[str, Any]) -> str:
    return f"{_number(seconds / told['one_filter'])} ×"


def _number(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 100 else f"{figure:.2g}" if figure < 1 else f"{figure:.1f}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    rows = list(rows)
    lines = [head, ("---",) * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) if rows else ""
