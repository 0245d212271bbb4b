"""A mapping is proposed for a spreadsheet: what it finds, what it asks about, and that it can be imported as it is."""

import io
import re
from pathlib import Path

import pytest
import yaml
from django.core.management import CommandError, call_command

from events.exchange import MODULES, acled
from events.exchange.mapping.file import TextLoader
from events.exchange.mapping.proposal import propose
from events.models import Event
from tests.events.exchange.running import imported, written

HOW_TO = Path(__file__).parents[3] / "docs" / "how-to" / "import-your-own-spreadsheet.md"
ROW = {
    "Incident ID": "1",
    "Date": "2021-11-02",
    "Country": "Chad",
    "Village": "Tibara",
    "Lat": "13.45",
    "Long": "14.71",
    "Type": "Battles",
    "Killed": "3",
    "Perpetrator": "Northern Front",
    "Notes": "A made-up fight.",
}


@pytest.fixture
def proposed(tmp_path):
    """`proposed({"Killed": "n/a"})`: the text and the mapping for a file with the row and the row with changes."""

    def propose_for(*changes, rows=None, **how):
        made = rows or [ROW, *(ROW | {"Incident ID": str(nth)} | change for nth, change in enumerate(changes, start=2))]
        text = propose(written(tmp_path / "lake incidents.csv", made, **how), MODULES)
        return text, yaml.load(text, TextLoader)

    return propose_for


def test_columns_are_found_by_their_names(proposed):
    _, mapping = proposed()

    assert mapping["dataset"] == {"key": "lake-incidents", "title": "lake incidents", "visibility": "local_only"}
    assert mapping["columns"] == {
        "source_id": "Incident ID",
        "date_start": "Date",
        "country": "Country",
        "location": "Village",
        "latitude": "Lat",
        "longitude": "Long",
        "event_type": {"column": "Type", "terms": {"Battles": "battle"}},
        "killed_best": "Killed",
        "summary": "Notes",
    }
    assert mapping["actors"] == [{"column": "Perpetrator", "role": "perpetrator"}]


@pytest.mark.django_db
def test_a_proposal_for_a_simple_spreadsheet_is_imported_as_it_is(tmp_path):
    data = written(tmp_path / "lake.csv", [ROW, ROW | {"Incident ID": "2", "Killed": "n/a", "Country": "Niger"}])
    call_command("map_columns", str(data), "--output", str(tmp_path / "lake.yaml"), stdout=io.StringIO())

    outcome = imported(tmp_path / "lake.yaml", data)

    assert outcome.counts()["new"] == 2, outcome.shown
    one, other = Event.objects.order_by("source_id")
    assert (one.killed_best, one.event_type, one.country) == (3, "battle", "TCD")
    assert (other.killed_best, other.killed_best_missing, other.country) == (None, "not_reported", "NER")


@pytest.mark.django_db
def test_the_example_of_the_guide_is_imported(tmp_path):
    blocks = dict(re.findall(r"```(csv|yaml)\n(.*?)```", HOW_TO.read_text(encoding="utf-8"), re.DOTALL))
    (tmp_path / "lake.csv").write_text(blocks["csv"], encoding="utf-8")
    (tmp_path / "lake.yaml").write_text(blocks["yaml"], encoding="utf-8")
    proposal = propose(tmp_path / "lake.csv", MODULES)
    (tmp_path / "proposed.yaml").write_text(proposal.replace("key: lake", "key: proposed"), encoding="utf-8")

    finished = imported(tmp_path / "lake.yaml", tmp_path / "lake.csv")
    as_proposed = imported(tmp_path / "proposed.yaml", tmp_path / "lake.csv")

    assert finished.counts()["new"] == as_proposed.counts()["new"] == 2
    row = Event.objects.get(dataset="lake-incidents", source_id="L-1")
    assert (row.event_type, row.weapon, row.killed_best) == ("battle", ["small_arms", "melee"], 3)


@pytest.mark.parametrize(
    ("days", "form", "is_sure"),
    [
        (["2021-11-02", "2021-11"], None, True),
        (["02/11/2021", "13/11/2021"], "%d/%m/%Y", True),
        (["11/02/2021", "11/13/2021"], "%m/%d/%Y", True),
        (["02/11/2021", "05/11/2021"], "%d/%m/%Y", False),
        (["2.11.2021", "13.11.2021"], "%d.%m.%Y", True),
        (["20211102", "20211113"], "%Y%m%d", True),
        (["2-Nov-21", "13-Nov-21"], "%d-%b-%y", True),
    ],
)
def test_the_writing_of_days_is_found_and_doubt_is_said(proposed, days, form, is_sure):
    text, mapping = proposed(rows=[ROW | {"Incident ID": day, "Date": day} for day in days])

    assert mapping["columns"]["date_start"] == ({"column": "Date", "format": form} if form else "Date")
    assert ("day or month first?" in text) != is_sure


def test_days_and_countries_are_told_by_their_cells_too(proposed):
    row = {"Code": "a1", "When it was": "2021-11-02", "Pays": "TCD"}

    text, mapping = proposed(rows=[row, row | {"Code": "a2", "Pays": "NER"}])

    assert mapping["columns"] == {"source_id": "Code", "date_start": "When it was", "country": "Pays"}
    assert text.count("told by its cells") == 2


def test_semicolons_commas_and_windows_are_seen(proposed, tmp_path):
    _, mapping = proposed({"Lat": "13,5"}, delimiter=";")
    latin = tmp_path / "latin.csv"
    latin.write_bytes("Incident ID,Village\n1,Ndélé\n".encode("windows-1252"))

    assert mapping["file"] == {"delimiter": ";"}
    assert 'encodings: "windows-1252"' in propose(latin, MODULES)


def test_coordinates_with_commas_are_seen(proposed):
    _, mapping = proposed(rows=[ROW | {"Lat": "13,45", "Long": "14,71"}], delimiter=";")

    assert mapping["columns"]["latitude"] == {"column": "Lat", "decimal": ","}


def test_signs_for_missing_figures_are_asked_about(proposed):
    text, mapping = proposed({"Killed": "n/a"}, {"Killed": "-99"})

    assert mapping["columns"]["killed_best"] == {"column": "Killed", "missing": ["-99", "n/a"]}
    assert "# CHECK killed_best: are these signs for no figure?" in text


def test_terms_that_nobody_knows_are_left_open_and_asked_about(proposed):
    text, mapping = proposed({"Type": "Brawl"})

    assert mapping["columns"]["event_type"]["terms"] == {"Battles": "battle", "Brawl": ""}
    assert "CHECK event_type: no term was found" in text


def test_a_file_without_an_id_says_so(proposed):
    row = {"Country": "Chad", "Killed": "3"}

    text, mapping = proposed(rows=[row, row])

    assert "source_id" not in mapping["columns"]
    assert "# CHECK: no column has another value in each row. Add one to the file, and name it here." in text


def test_a_known_publishers_file_is_recognised(proposed):
    text, _ = proposed(rows=[dict.fromkeys(acled.COLUMNS, "x")])

    assert "# CHECK: these are the columns of acled. It needs no mapping: import_events acled FILE.csv" in text


def test_the_same_file_gives_the_same_proposal_with_what_is_left(proposed):
    rows = [ROW | {"Colour: of it": "red # blue"}]

    assert proposed(rows=rows)[0] == proposed(rows=rows)[0]
    assert proposed(rows=rows)[0].endswith("# Not mapped: Colour: of it\n")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is not text. Expected CSV with a header."),
        (b"a,b\n", "has a header and no rows. Expected at least one."),
        (b"\0\0\n1", "is not text. Expected CSV with a header."),
    ],
)
def test_a_file_that_is_no_spreadsheet(tmp_path, data, sentence):
    path = tmp_path / "x.csv"
    path.write_bytes(data)

    with pytest.raises(CommandError, match=re.escape(sentence)):
        call_command("map_columns", str(path))


def test_nothing_is_overwritten(tmp_path):
    data = written(tmp_path / "lake.csv", [ROW])

    with pytest.raises(CommandError, match=r"cannot be written: File exists\."):
        call_command("map_columns", str(data), "--output", str(data))
