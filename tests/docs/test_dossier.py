"""Every key of a published dossier is described, and no other one."""

import re

from config.postgres.places import PROJECT
from events.models import Edition

PAGE = (PROJECT / "docs/reference/dossier.md").read_text(encoding="utf-8")
SHARED = "[where it comes from](#where-it-comes-from)"
ROW = re.compile(r"^\| (`[^|]+`) \|(.*)\|$", flags=re.M)
NAME = re.compile(r"`([a-z0-9_]+)`")
SHAPE = re.compile(r"`\{([a-z_, ]+)\}`")
PLACES = {"targets.location", "phases.location"}


def read_shapes() -> dict[str, set[str]]:
    """{path: keys} of every object, from headings and tables, and from `{a, b}` inside a cell."""
    shapes = {}
    for section in re.split(r"^## ", PAGE, flags=re.M)[1:]:
        heading, body = section.split("\n", 1)
        name = heading.strip("`")
        above = "" if name == "incident" else f"{name}."
        shapes[name] = set()
        for keys, cell in ROW.findall(body):
            shapes[name] |= set(NAME.findall(keys))
            for shape in SHAPE.findall(cell):
                shapes[above + NAME.findall(keys)[0]] = set(shape.split(", "))
        if SHARED in body and name != "Where it comes from":
            shapes[name] |= shapes["Where it comes from"]
    return shapes


def objects_in(value, path):
    if isinstance(value, dict):
        yield path, value
        for key, inner in value.items():
            yield from objects_in(inner, key if path == "incident" else f"{path}.{key}")
    if isinstance(value, list):
        for inner in value:
            yield from objects_in(inner, path)


def described_as(path: str) -> str:
    if path.endswith("speaker.actor"):
        return "speaker.actor"
    last = path.rpartition(".")[2]
    if last in ("passage", "passages"):
        return "passage"
    if last == "speaker":
        return "speaker"
    if last == "path":
        return "location.path"
    if path.startswith("casualties.figures.overlaps"):
        return "overlaps"
    if path == "target" or path.startswith("target."):
        path = path.replace("target", "targets", 1)
    return "location" if path in PLACES else path


def test_every_key_is_described_and_every_one_described_is_there(hospital_attack, db):
    found = {}
    for edition in Edition.objects.filter(kind=Edition.INCIDENT, is_newest=True):
        for path, value in objects_in(edition.document, "incident"):
            found.setdefault(described_as(path), set()).update(value)

    described = read_shapes()

    assert {path: more for path, keys in found.items() if (more := keys - described.get(path, set()))} == {}
    assert {path: gone for path, keys in found.items() if (gone := described[path] - keys)} == {}


def test_figures_of_the_explanation_are_those_that_were_decided(hospital_attack, db):
    page = (PROJECT / "docs/explanation/how-a-number-is-decided.md").read_text(encoding="utf-8")
    document = Edition.objects.get(slug="kabul-military-hospital-attack-2021", is_newest=True).document

    told = re.findall(r"^\| ([a-z ]+ (?:killed|injured)) \| (\S+) \| (\S+) \| (\S+) \| `(\w+)`", page, flags=re.M)

    assert sorted(told) == sorted(as_told(figure) for figure in document["casualties"]["figures"])


def as_told(figure: dict) -> tuple[str, ...]:
    ends = (
        "open" if figure[f"{end}_missing"] == "open_ended" else "–" if figure[end] is None else str(figure[end])
        for end in ("low", "best", "high")
    )
    return f"{figure['group'].replace('_', ' ')} {figure['outcome']}", *ends, figure["rule"]
