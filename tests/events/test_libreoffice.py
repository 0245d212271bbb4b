"""LibreOffice reads the workbooks that we write cell for cell as the CSV file has them, and we read what it writes."""

import csv
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.events.exchange.running import imported, written
from tests.events.exchange.test_insecurity_insight import ROW, TAGS
from tests.events.factories import make_event

SOFFICE = shutil.which("soffice")
pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not here: apt-get install libreoffice-calc"),
]
# Commas, quotation marks, UTF-8, cells as they are shown.
AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
FROM_CSV = "--infilter=CSV:44,34,76,1"
GTD = Path(__file__).parent / "data" / "gtd_small.csv"
TEXTS = (
    *("=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("https://example.org")', "\tafter a tab"),
    *("007", "1e5", "2021-11-02", "TRUE", "1,5", "'quoted", '"quoted"', "  spaces  ", "a\nb", "_x0041_", "x_x005F_"),
    *("طالبان", "\N{SQUARED SOS} 𐍈", "& < > &amp;", "#N/A", "x" * 32_767, "\N{FIRE}" * 16_383, "ends in \\"),
)


def converted(folder: Path, file: Path, kind: str, *options: str) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [SOFFICE, "--headless", profile, *options, "--convert-to", kind, "--outdir", folder, file]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr


def cells(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines(keepends=True)))


def test_it_reads_every_cell_as_the_csv_file_has_it(api, tmp_path):
    for number, text in enumerate(TEXTS):
        make_event(
            title=text, summary=text, latitude=-12.5, longitude=17.031, killed_best=0, days=f"20{number:02}-01-02"
        )
    make_event(days="1899-05-01")
    make_event(title="nothing is known of it", days="2021-11")
    fields = {
        "fields": "title,summary,latitude,longitude,killed_best,killed_low,date_start,sources",
        "ordering": "date_start",
    }
    file = tmp_path / "events.xlsx"
    file.write_bytes(api("events/", format="xlsx", **fields).body)

    converted(tmp_path, file, AS_CSV)

    [read] = tmp_path.glob("*.csv")
    found, expected = (
        cells(read.read_text(encoding="utf-8")),
        cells(api("events/", format="csv", **fields).body.decode()),
    )
    assert len(found) == len(TEXTS) + 3
    assert found == expected


def test_we_read_a_file_of_gtd_that_it_has_written(tmp_path):
    converted(tmp_path, GTD, "xlsx", FROM_CSV)

    first = imported("gtd", tmp_path / "gtd_small.xlsx")
    again = imported("gtd", GTD)

    assert first.counts()["new"] == 2
    assert (again.counts()["unchanged"], again.counts()["changed"]) == (2, 0)


def test_we_read_a_file_of_insecurity_insight_that_it_has_written(tmp_path):
    file = written(tmp_path / "health.csv", [TAGS, ROW, ROW | {"SiND Event ID": "900002", "Latitude": "-4.5"}])
    converted(tmp_path, file, "xlsx", FROM_CSV)

    first = imported("insecurity-insight", tmp_path / "health.xlsx")
    again = imported("insecurity-insight", file)

    assert first.counts()["new"] == 2
    assert (again.counts()["unchanged"], again.counts()["changed"]) == (2, 0)
