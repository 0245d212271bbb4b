"""Which words stand behind each value of the flat row: so that `evidence/?field=killed_best` answers with them.

Plain fields have evidence rows in the document; everything else in it is a row that carries its own passage.
"""

from collections.abc import Iterator

SOURCING = ("as_printed", "basis", "certainty", "speaker", "passage", "reference")
FIGURES = {
    ("people", "killed"): "killed",
    ("civilians", "killed"): "civilians_killed",
    ("people", "injured"): "injured",
}
ESTIMATES = {"killed": ("best", "low", "high"), "civilians_killed": ("best",), "injured": ("best", "low", "high")}


def row_evidence(document: dict) -> list[dict]:
    """One evidence row for each column and each sourced row that it was taken from."""
    return [
        {
            "key": f"{field}:{row['key']}",
            "record": record,
            "record_key": row["key"],
            "field": field,
            "term": None,
            "note": row.get("note"),
            **{name: row[name] for name in SOURCING},
        }
        for field, record, row in _sourced_columns(document)
    ]


def _sourced_columns(document: dict) -> Iterator[tuple[str, str, dict]]:
    for target in document["targets"]:
        yield "target", "target", target
    for row in document["participations"]:
        yield "actors", "participation", row
    for claim in document["responsibility"]["claims"]:
        yield "claimed_by", "claim", claim
        yield "attribution", "claim", claim
    for row in document["responsibility"]["attributions"]:
        yield "attribution", "attribution", row
    yield from _figures(document["casualties"])


def _figures(casualties: dict) -> Iterator[tuple[str, str, dict]]:
    """A figure rests on the reports behind it; one without reports says why there is no number."""
    reports = {report["key"]: report for report in casualties["reports"]}
    for figure in casualties["figures"]:
        measure = FIGURES.get((figure["group"], figure["outcome"]))
        for estimate in ESTIMATES.get(measure, ()):
            for key in figure["reports"]:
                yield f"{measure}_{estimate}", "casualty_report", reports[key]
