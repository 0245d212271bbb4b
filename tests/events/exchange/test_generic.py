"""A spreadsheet of one's own with its mapping: what it becomes, and a sentence for whatever is wrong with either."""

import io
from datetime import date

import pytest
import yaml
from django.core.management import CommandError, call_command
from hypothesis import given, settings
from hypothesis import strategies as st

from events.exchange import MODULES, generic
from events.exchange.mapping.checks import problems
from events.exchange.mapping.entries import FIELDS
from events.models import Dataset, Event
from tests.events.exchange.running import imported, sentences, understood, written

MAPPING = {
    "dataset": {"key": "lake-incidents", "title": "Incidents at the lake", "publisher": "Lake Monitors"},
    "columns": {
        "source_id": "No.",
        "date_start": {"column": "Day", "format": "%d/%m/%Y"},
        "country": "Country",
        "location": "Village",
        "latitude": {"column": "Lat", "decimal": ","},
        "longitude": {"column": "Lon", "decimal": ","},
        "event_type": {"column": "Kind", "terms": {"Fight": "battle", "Bomb": "explosion_remote_violence", "?": ""}},
        "weapon": {"column": "Means", "split": ";", "terms": {"gun": "small_arms", "knife": "melee"}},
        "killed_best": {"column": "Dead", "missing": ["n/a"], "missing_reason": "unknown"},
        "summary": "Notes",
        "sources": {"column": "Links", "split": ";"},
    },
    "actors": [{"column": "Who", "role": "perpetrator", "split": ","}, {"column": "Victims", "role": "target"}],
    "constants": {"violence_type": "one_sided"},
    "searched": ["Kind"],
}
ROW = {
    "No.": "L-1",
    "Day": "02/11/2021",
    "Country": "Chad",
    "Village": "Tibara",
    "Lat": "13,45",
    "Lon": "14,71",
    "Kind": "Fight",
    "Means": "gun; knife",
    "Dead": "3",
    "Notes": "A made-up fight.",
    "Links": "https://example.org/1; https://example.org/2",
    "Who": "Northern Front, River Brigade",
    "Victims": "Fishers",
}


@pytest.fixture
def mapping(tmp_path):
    """`mapping({"columns": …})`: the mapping with sections changed, or any `text`, as a file."""

    def write(changes=None, *, text=None):
        path = tmp_path / "lake.yaml"
        path.write_text(
            text if text is not None else yaml.safe_dump(MAPPING | (changes or {}), sort_keys=False), encoding="utf-8"
        )
        return path

    return write


def column(name, entry):
    return {"columns": MAPPING["columns"] | {name: entry}}


def read(path, **changed):
    return understood(generic.module_of(path, set(MODULES)), ROW | changed).row(0)


def refused(path, **changed):
    return sentences(understood(generic.module_of(path, set(MODULES)), ROW | changed))


def wrong(path):
    with pytest.raises(generic.BadMapping) as caught:
        generic.module_of(path, set(MODULES))
    return caught.value.sentences


@pytest.mark.django_db
def test_a_spreadsheet_is_imported_under_its_mapping(mapping, tmp_path):
    data = written(tmp_path / "lake.csv", [ROW, ROW | {"No.": "L-2", "Dead": "n/a"}])

    outcome = imported(mapping(), data)
    again = imported(mapping(), data)

    one, other = Event.objects.filter(dataset="lake-incidents").order_by("source_id")
    assert outcome.counts()["new"] == again.counts()["unchanged"] == 2
    assert (one.public_id, one.country, one.location) == ("lake-incidents:L-1", "TCD", "Tibara")
    assert (one.killed_best, other.killed_best, other.killed_best_missing) == (3, None, "unknown")
    assert (one.violence_type, one.injured_best_missing) == ("one_sided", "not_collected")
    assert Dataset.objects.get(key="lake-incidents").visibility == "local_only"


@pytest.mark.django_db
def test_a_row_under_another_mapping_is_read_again(mapping, tmp_path):
    path = written(tmp_path / "lake.csv", [ROW])
    imported(mapping(), path)
    again = imported(mapping(column("event_type", {"column": "Kind", "terms": {"Fight": "protest"}})), path)

    assert again.counts()["changed"] == 1
    assert Event.objects.get().event_type == "protest"
    assert imported(mapping(), path).counts()["changed"] == 1


@pytest.mark.django_db
@pytest.mark.parametrize("named", ["by its key", "by its mapping"])
def test_a_spreadsheet_comes_out_as_it_was(mapping, tmp_path, named):
    how = mapping({"file": {"delimiter": ";", "encodings": "windows-1252"}})
    data = tmp_path / "lake.csv"
    rows = [ROW, ROW | {"No.": "L-2", "Village": "Bôl", "Dead": "007", "Notes": ' "a"; b'}]
    text = written(tmp_path / "text.csv", rows, delimiter=";", lineterminator="\n").read_text("utf-8")
    data.write_bytes(text.encode("windows-1252"))
    imported(how, data)

    key = "lake-incidents" if named == "by its key" else str(how)
    call_command("export_events", key, output=tmp_path / "again.csv", stdout=io.StringIO())

    assert (tmp_path / "again.csv").read_bytes() == data.read_bytes()


@pytest.mark.django_db
def test_a_mapping_that_cannot_be_read_exports_nothing(mapping):
    with pytest.raises(CommandError, match=r"lake\.yaml, dataset"):
        call_command("export_events", str(mapping({"dataset": {"key": "ucdp-ged", "title": "Mine"}})))


def test_each_cell_becomes_what_its_column_holds(mapping):
    row = read(mapping())

    assert (row["date_start"], row["date_end"], row["date_precision"]) == (date(2021, 11, 2),) * 2 + ("day",)
    assert (row["latitude"], row["longitude"]) == (13.45, 14.71)
    assert (row["event_type"], row["weapon"]) == ("battle", ("small_arms", "melee"))
    assert row["sources"] == ("https://example.org/1", "https://example.org/2")
    assert [(actor.name, actor.role) for actor in row["actors"]] == [
        ("Northern Front", "perpetrator"),
        ("River Brigade", "perpetrator"),
        ("Fishers", "target"),
    ]


@pytest.mark.parametrize(
    ("form", "text", "start", "end", "precision"),
    [
        ("", "2021-11-02", (2021, 11, 2), (2021, 11, 2), "day"),
        ("", "2021-11-02 00:00:00", (2021, 11, 2), (2021, 11, 2), "day"),
        ("", "2 November 2021", (2021, 11, 2), (2021, 11, 2), "day"),
        ("", "2021-11", (2021, 11, 1), (2021, 11, 30), "month"),
        ("%m/%Y", "11/2021", (2021, 11, 1), (2021, 11, 30), "month"),
        ("%Y", "2021", (2021, 1, 1), (2021, 12, 31), "year"),
        ("%d %b %Y", "2 Nov 2021", (2021, 11, 2), (2021, 11, 2), "day"),
    ],
)
def test_days_are_read_as_declared_or_in_the_one_way_they_can_be(mapping, form, text, start, end, precision):
    row = read(mapping(column("date_start", {"column": "Day", **({"format": form} if form else {})})), Day=text)

    assert (row["date_start"], row["date_end"], row["date_precision"]) == (date(*start), date(*end), precision)


def test_an_empty_cell_is_missing_and_never_zero(mapping):
    row = read(mapping(), Dead="", Day="", Kind="?", Who="", Victims="")

    assert (row["killed_best"], row["killed_best_missing"]) == (None, "unknown")
    assert (row["date_start"], row["event_type"], row["event_type_missing"]) == (None, None, "not_reported")
    assert row["actors"] == ()


def test_an_empty_last_day_is_the_first_and_never_the_other_way_round(mapping):
    path = mapping(column("date_end", {"column": "Until", "format": "%d/%m/%Y"}))

    assert read(path, Until="")["date_end"] == date(2021, 11, 2)
    assert read(path, Until="04/11/2021")["date_precision"] == "days_2_to_6"
    assert refused(path, Day="", Until="04/11/2021") == [
        "Row 2, Day: The cell is empty and the last day is not. Expected the first day."
    ]
    assert refused(path, Until="01/11/2021") == ["Row 2, Until: “2021-11-01” lies before the first day, “2021-11-02”."]


def test_terms_without_a_table_are_our_own_codes_or_labels(mapping):
    path = mapping(column("event_type", "Kind"))

    assert read(path, Kind="battle")["event_type"] == read(path, Kind="Battle")["event_type"] == "battle"


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"No.": ""}, "Row 2, No.: The cell is empty. Expected a value."),
        ({"Day": "31/02/2021"}, "Row 2, Day: “31/02/2021” is not a day. Expected DD/MM/YYYY."),
        ({"Kind": "Brawl"}, "Row 2, Kind: “Brawl” is not in the mapping's terms. Expected one of: Fight, Bomb, ?."),
        (
            {"Country": "Atlantis"},
            "Row 2, Country: “Atlantis” is not a country's name. Expected an English name, as in Afghanistan.",
        ),
        ({"Dead": "some"}, "Row 2, Dead: “some” is not a whole number. Expected digits, as in 12."),
        (
            {"Lat": "91,0"},
            "Row 2, Lat: “91.0” is not a latitude. Expected decimal degrees from -90 to 90, as in 5.399784.",
        ),
        ({"No.": "x" * 101}, f"Row 2, No.: “{'x' * 60}…” has 101 characters. Expected at most 100."),
    ],
)
def test_a_cell_that_cannot_be_read(mapping, cells, sentence):
    assert refused(mapping(), **cells) == [sentence]


@pytest.mark.django_db
def test_an_id_in_another_country_is_the_same_id_twice(mapping, tmp_path):
    outcome = imported(mapping(), written(tmp_path / "lake.csv", [ROW, ROW | {"Country": "Niger"}]))

    assert "“L-1” stands in row 2 already. Expected every id once." in outcome.shown


@pytest.mark.django_db
def test_a_column_that_the_file_lacks_is_named_with_the_nearest(mapping, tmp_path):
    row = {("Deaths" if name == "Dead" else name): cell for name, cell in ROW.items()}

    outcome = imported(mapping(), written(tmp_path / "lake.csv", [row]))

    assert "lacks the column “Dead” (is it “Deaths”?)." in outcome.said


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (column("kiled_best", "Dead"), "columns: “kiled_best” is not a column of an event. Is it “killed_best”?"),
        (
            column("event_type", {"column": "Kind", "terms": {"Fight": "batle"}}),
            "columns.event_type.terms, “Fight”: “batle” is not a term of event_type. Expected one of: battle,"
            " explosion_remote_violence, violence_against_civilians, protest, riot, strategic_development.",
        ),
        (
            column("event_type", {"terms": {}}),
            "columns.event_type: no column of the file is named. Expected its name, or column: and its name.",
        ),
        (
            column("date_start", {"column": "Day", "format": "DD/MM/YYYY"}),
            "columns.date_start.format: “DD/MM/YYYY” is not a format of days. Expected one made of %d, %m, %b, %B, %Y"
            " and %y, as %d/%m/%Y.",
        ),
        (
            column("summary", {"column": "Notes", "split": ";"}),
            "columns.summary.split: it means nothing for summary. Expected column, missing alone.",
        ),
        (
            {"columns": {"title": "Notes"}},
            "columns.source_id: it is missing. Expected the column of the file that has an id of its own in each row.",
        ),
        ({"colums": {}}, "“colums” is not a section of a mapping. Is it “columns”?"),
        (
            {"constants": {"violence_type": "war"}},
            "constants.violence_type: “war” is not a term of violence_type. Expected one of: state_based, non_state,"
            " one_sided.",
        ),
        ({"constants": {"summary": "x"}}, "constants.summary: it is read from the file too. Expected it once."),
        (
            {"actors": [{"column": "Who", "role": "villain"}]},
            "actors, number 1, role: “villain” is not a term of participation_role. Expected one of: perpetrator,"
            " target, responder, opposing_party, supporter, affected, involved.",
        ),
        (
            {"dataset": {"key": "ucdp-ged", "title": "x"}},
            "dataset.key: “ucdp-ged” is the key of another dataset. Expected one of your own.",
        ),
        ({"dataset": {"key": "lake"}}, "dataset.title: it is missing. Expected a text."),
        (
            {"dataset": {"key": "lake", "title": "x", "visibility": "public"}},
            "dataset.licence: it is missing. Expected the licence that lets anybody see a public dataset.",
        ),
        ({"file": {"delimiter": "tab"}}, 'file.delimiter: “tab” is not one character. Expected one, as ; or "\\t".'),
    ],
)
def test_a_mapping_that_cannot_be_followed(mapping, changes, sentence):
    assert wrong(mapping(changes)) == [sentence]


def test_everything_that_is_wrong_is_told_at_once(mapping):
    assert len(wrong(mapping({"dataset": {}, "columns": {"titel": "x"}, "actors": [{"role": "target"}]}))) == 5


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("columns: [", "it is not YAML"),
        ("- 1", "it is no mapping. Expected sections, beginning with dataset:."),
        ("dataset: {key: a}\ndataset: {key: b}", "line 2: it is not YAML as expected: “dataset” stands twice."),
        ("a: !!python/object/apply:os.system [ls]", "“a” is not a section of a mapping."),
    ],
)
def test_a_file_that_is_no_mapping(mapping, text, sentence):
    assert any(sentence in each for each in wrong(mapping(text=text)))


@pytest.mark.django_db
def test_a_mapping_that_is_not_there(tmp_path):
    assert "none.yaml, it cannot be read: No such file or directory." in imported(tmp_path / "none.yaml", "x.csv").said


anything = st.recursive(
    st.text(max_size=8) | st.sampled_from(["", *FIELDS, "column", "terms", "%d", "target"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["column", "terms", "format", "as", "missing", "role", "key", "split", *FIELDS]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([*MAPPING, "file", "release", "x"]), anything, max_size=4))
def test_whatever_a_mapping_holds_is_answered_with_sentences(changes):
    assert all(isinstance(sentence, str) for sentence in problems(MAPPING | changes, set()))
