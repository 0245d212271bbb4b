"""The page that compares two releases shows what is public, a page at a time, and says what it cannot compare."""

import csv
import re

import psycopg
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.comparison.finding import NOTHING, Sums, Year, compare
from events.comparison.kept import AT_ONCE
from events.frozen.making import make
from events.models import Dataset
from events.query.running import TooSlow
from events.query.turns import COMPARISONS
from explorer.bars import bars_of
from explorer.changes import LONGEST
from explorer.comparison import CHANGES_A_PAGE
from tests.events.factories import make_dataset, make_event
from tests.events.histories import GED, bring_in, bring_in_two_releases, row

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "/releases/compare/"
TWO = {"dataset": GED, "before": "23.1", "after": "24.1"}


@pytest.fixture
def releases():
    bring_in_two_releases()


def page(client, **asked):
    return client.get(ADDRESS, asked)


def text_of(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", answer.content.decode()))


def test_it_offers_what_has_two_releases(releases, client):
    make_dataset("gtd", release="2020", title="One release of GTD")

    shown = page(client).content.decode()

    assert "Events of UCDP" in shown
    assert "<option selected>24.1</option>" in shown
    assert "GTD" not in shown
    assert f'href="{ADDRESS}"' in client.get("/releases/").content.decode()


def test_it_tells_what_changed(releases, client):
    answer = page(client, **TWO)
    shown = text_of(answer)

    assert answer.status_code == 200
    assert "Added 1 Changed 1 Withdrawn 1 Unchanged 0" in shown
    assert "<del>3</del>" in answer.content.decode()
    assert "<ins>1200</ins>" in answer.content.decode()
    assert "AFG 2020 3 1,200 +1,197 2 → 1 1 → 0" in shown
    assert "AFG 2022 no row 0" in shown
    assert "It was wrong." in shown
    assert "24.1 was imported as an extract" in shown
    assert f'href="/api/v1/events/{GED}%3A2/?release=23.1"' in answer.content.decode()


def test_long_texts_are_shown_where_they_differ(client):
    make_dataset(GED, release="")
    same = "The army and the rebels fought over the same hill for days. " * 20
    bring_in("23.1", {"1": row("Raid", summary=f"{same}Nobody was hurt. {same}")})
    bring_in("24.1", {"1": row("Raid again", summary=f"{same}Three were hurt. {same}")})

    [before] = re.findall("<del>(…[^<]*)</del>", page(client, **TWO).content.decode())
    [after] = re.findall("<ins>(…[^<]*)</ins>", page(client, **TWO).content.decode())

    assert "Nobody was hurt." in before
    assert "Three were hurt." in after
    assert max(len(before), len(after)) <= LONGEST + 1


def test_what_a_publisher_wrote_is_text(releases, client):
    assert b"Gone &lt;b&gt;" in page(client, **TWO).content


def test_the_addresses_of_rows_lead_to_them_as_they_stood(releases, client):
    for address in re.findall(r'href="(/api/v1/events/[^"]+)"', page(client, **TWO).content.decode()):
        assert client.get(address.replace("&amp;", "&")).status_code == 200, address


def test_the_picture_has_its_numbers_in_words(releases, client):
    shown = page(client, **TWO).content.decode()

    assert 'role="img" aria-labelledby="bars-told"' in shown
    assert "in each year from 2020 to 2022; the highest bar is 1,200." in shown
    assert "<title>2020: 3, then 1,200 (+1,197)</title>" in shown
    assert "<title>2021: no row</title>" in shown


def test_many_changes_are_paged(client):
    make_dataset(GED, release="")
    bring_in("23.1", {str(number): row("Raid", killed_best=1) for number in range(CHANGES_A_PAGE + 3)})
    bring_in("24.1", {str(number): row("Corrected", killed_best=2) for number in range(CHANGES_A_PAGE + 3)})

    first, second = (page(client, **TWO, page=number).content.decode() for number in (1, 2))

    assert (first.count("<li>"), second.count("<li>")) == (CHANGES_A_PAGE, 3)
    assert "dataset=ucdp-ged&amp;before=23.1&amp;after=24.1&amp;page=2#changes" in first
    assert page(client, **TWO, page=3).status_code == 400


def test_changes_and_years_come_as_files(releases, client):
    changes = b"".join(page(client, **TWO, csv="changes")).decode()
    years = page(client, **TWO, csv="years").content.decode()

    rows = {(each["id"], each["field"]): each for each in csv.DictReader(changes.splitlines())}
    assert (rows["1", "killed_best"]["before"], rows["1", "killed_best"]["after"]) == ("3", "1200")
    assert (rows["2", "killed_best"]["change"], rows["2", "killed_best"]["reason"]) == ("withdrawn", "It was wrong.")
    assert (rows["3", "killed_best"]["change"], rows["3", "killed_best"]["after"]) == ("added", "0")
    assert [each["killed_best_before"] for each in csv.DictReader(years.splitlines())] == ["3", ""]


@pytest.mark.parametrize(
    ("asked", "status", "says"),
    [
        ({**TWO, "before": "22.1"}, 404, "“22.1” is no release of ucdp-ged here. Expected one of: 23.1, 24.1."),
        ({**TWO, "dataset": "gtd"}, 404, "“gtd” is no dataset here. Expected one of: ucdp-ged."),
        ({**TWO, "after": "23.1"}, 400, "Both are 23.1."),
        ({**TWO, "before": "24.1", "after": "23.1"}, 400, "Expected the earlier one first: 23.1 24.1."),
        ({"before": "1", "after": "2"}, 404, "“1” is no release of this site. None was made yet."),
        ({**TWO, "page": "0"}, 400, "“0” is no page. Expected 1 to 1."),
        ({**TWO, "csv": "all"}, 400, "“all” is no file of a comparison. Expected one of: changes, years."),
        ({"between": "1"}, 400, "“between” is no parameter."),
        ({**TWO, "before": "\x00"}, 400, "before holds a character that is not text."),
        ({**TWO, "before": "<script>"}, 404, "“&lt;script&gt;” is no release"),
    ],
)
def test_what_cannot_be_compared_is_told(releases, client, asked, status, says):
    answer = page(client, **asked)

    assert answer.status_code == status
    assert says in answer.content.decode()


def test_what_is_not_public_is_not_compared(releases, client, settings, tmp_path):
    settings.RELEASES_DIR = tmp_path
    make("2026.1", licence="CC-BY-4.0")
    make("2026.2", licence="CC-BY-4.0")
    assert page(client, before="2026.1", after="2026.2").status_code == 200
    Dataset.objects.update(visibility="local_only")

    for asked in (TWO, {**TWO, "csv": "changes"}, {**TWO, "csv": "years"}, {"before": "2026.1", "after": "2026.2"}):
        answer = page(client, **asked)
        assert answer.status_code == 404
        assert b"Raid" not in answer.content
    assert b"Events of UCDP" not in page(client).content


def test_releases_of_the_site_are_told_dataset_by_dataset(releases, client, settings, tmp_path):
    settings.RELEASES_DIR = tmp_path
    make_dataset("annals", release="", title="Our own")
    make_event("annals", source_id="1")
    make("2026.1", licence="CC-BY-4.0")
    bring_in("25.1", {"1": row("Raid, again", killed_best=1_201)})
    make("2026.2", licence="CC-BY-4.0")

    whole = page(client, before="2026.1", after="2026.2").content.decode()
    one = text_of(page(client, before="2026.1", after="2026.2", within=GED))

    assert "before=2026.1&amp;after=2026.2&amp;within=annals" in whole
    assert "Added 0 Changed 1 Withdrawn 1" in one
    assert "2026.1 holds ucdp-ged 24.1, 2026.2 25.1." in one


def test_datasets_that_there_is_no_time_for_are_told_without_numbers(releases, client, settings, tmp_path, monkeypatch):
    settings.RELEASES_DIR = tmp_path
    make_dataset("annals", release="", title="Our own")
    make_event("annals", source_id="1")
    make("2026.1", licence="CC-BY-4.0")
    make("2026.2", licence="CC-BY-4.0")
    asked = {"before": "2026.1", "after": "2026.2"}

    def too_slow_for_ged(pair):
        if pair.dataset.key == GED:
            raise TooSlow(())
        return compare(pair)

    monkeypatch.setattr("events.comparison.kept.compare", too_slow_for_ged)
    slow = text_of(page(client, **asked))
    settings.STATEMENT_SECONDS = 0
    bring_in("25.1", {"1": row("Raid, again", killed_best=1_201)})
    late = text_of(page(client, **asked))

    assert "Our own 0 0 0 1 Events of UCDP no time to count" in slow
    assert "Our own no time to count Events of UCDP no time to count" in late


def test_a_comparison_is_found_out_once_until_the_data_change(releases, client):
    asked = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            page(client, **TWO)
        asked.append(len([query for query in queries if "in_before" in query["sql"]]))
    bring_in("24.1", {"1": row("Raid, corrected", killed_best=1_200)})

    assert asked == [3, 0]
    assert "Added 0 Changed 1 Withdrawn 1" in text_of(page(client, **TWO))


def test_only_the_comparisons_asked_for_last_are_kept(releases, client, monkeypatch):
    monkeypatch.setattr("events.comparison.kept.MOST_KEPT", 1)
    bring_in("25.1", {"1": row("Raid, again", killed_best=1)})
    asked = []
    for after in ("24.1", "24.1", "25.1", "24.1"):
        with CaptureQueriesContext(connection) as queries:
            page(client, **{**TWO, "after": after}, csv="years")
        asked.append(len([query for query in queries if "in_before" in query["sql"]]))

    assert asked == [2, 0, 2, 2]


def test_who_asks_too_often_is_told_so_without_work(releases, client, settings):
    settings.REQUESTS_A_MINUTE = 1
    first = page(client)
    with CaptureQueriesContext(connection) as queries:
        answer = page(client)

    assert (first.status_code, answer.status_code) == (200, 429)
    assert len(queries) <= 1
    assert "Events of UCDP" in answer.content.decode()


def test_more_comparisons_than_may_be_are_told_to_wait(releases, client):
    page(client, **TWO)
    bring_in("25.1", {"1": row("Raid, again", killed_best=1)})
    page(client, **{**TWO, "after": "25.1"})
    with psycopg.connect(**connection.get_connection_params(), autocommit=True) as elsewhere:
        for turn in range(1, AT_ONCE + 1):
            elsewhere.execute("SELECT pg_advisory_lock(%s, %s)", [COMPARISONS, turn])

        told_before = page(client, **{**TWO, "after": "25.1"})
        answer = page(client, **TWO)

    assert told_before.status_code == 200
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert "2 comparisons are under way" in answer.content.decode()
    assert page(client, **TWO).status_code == 200


def test_what_takes_longer_than_a_request_may_leads_to_the_file(releases, client):
    with psycopg.connect(**connection.get_connection_params()) as busy, connection.cursor() as cursor:
        busy.execute("LOCK TABLE events_eventversion")
        cursor.execute("SET statement_timeout = '200ms'")
        answer = page(client, **TWO)
        cursor.execute("SET statement_timeout = 0")
        busy.rollback()

    assert answer.status_code == 503
    assert "add csv=changes to the address" in answer.content.decode()
    assert page(client, **TWO).status_code == 200


def test_robots_are_told_not_to_ask_for_comparisons(releases, client, settings, tmp_path):
    settings.RELEASES_DIR = tmp_path
    make_dataset("annals", release="", title="Our own")
    make_event("annals", source_id="1")
    make("2026.1", licence="CC-BY-4.0")
    make("2026.2", licence="CC-BY-4.0")

    for asked in ({}, TWO, {"before": "2026.1", "after": "2026.2"}):
        shown = page(client, **asked).content.decode()
        leading = re.findall(r'<(?:a|form)[^>]*(?:href="\?|class="choice")[^>]*>', shown)
        assert leading, asked
        assert all("nofollow" in each for each in leading), leading


def test_the_head_of_a_file_makes_no_file(releases, client):
    with CaptureQueriesContext(connection) as queries:
        answer = client.head(ADDRESS, {**TWO, "csv": "changes"})

    assert answer["Content-Disposition"] == 'attachment; filename="ucdp-ged-23.1-24.1-changes.csv"'
    assert not any("pg_try_advisory" in query["sql"] for query in queries)


def test_a_year_that_nobody_can_count_has_no_bar():
    unknown = Year(None, 2020, Sums(rows=1, unknown=1), NOTHING)
    bars = bars_of([unknown, Year(None, 2022, NOTHING, Sums(rows=1, best=4)), Year(None, None, NOTHING, NOTHING)])

    assert [(bar.before, bar.after, bar.moved) for bar in bars.bars] == [(0, 0, True), (0, 0, False), (0, 100, True)]
    assert bars.bars[0].told == "2020: unknown, then no row"
    assert bars_of([unknown]) is None
