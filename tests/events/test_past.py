"""What stood in a release, or at a moment, is answered as it was answered then."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from events.api import throttling
from events.models import Dataset, Revision
from events.query import plan
from tests.events.factories import make_actor, make_dataset, make_event, make_unit
from tests.events.histories import GED, bring_in, forget_everything, withdraw, write

pytestmark = pytest.mark.django_db(transaction=True)

SLUGS = ("taliban", "haqqani-network")
ROW = st.fixed_dictionaries(
    {
        "title": st.sampled_from(("Hospital bomb", "Bomb", "Hospital", "Raid", "Battle", "Shelling")),
        "days": st.sampled_from((None, "2021", "2021-11-02", "2021-10-30..2021-11-02", "2019-12-31")),
        "country": st.sampled_from(("AFG", "CAF", None)),
        "location": st.sampled_from(("Kabul", "Bangui", None)),
        "killed_best": st.sampled_from((None, 0, 1, 5)),
        "point": st.sampled_from(((34.53, 69.17), (4.4, 18.6), (None, None))),
        "actors": st.sets(st.tuples(st.sampled_from(SLUGS), st.sampled_from(("perpetrator", "target"))), max_size=2),
        "coding_depth": st.sampled_from(("full", "mention")),
    }
)
ROWS = st.dictionaries(st.sampled_from([str(number) for number in range(1, 7)]), ROW, max_size=6)
RELEASE = st.tuples(st.just("release"), ROWS)
CORRECTION = st.tuples(st.just("correction"), ROWS)
INCIDENT = st.tuples(st.just("incident"), st.sampled_from(("1", "2")), st.none() | ROW)
HISTORIES = st.tuples(st.lists(st.one_of(RELEASE, CORRECTION, INCIDENT), min_size=3, max_size=5), RELEASE).map(
    lambda steps: [("release", {"1": FIRST}), *steps[0], steps[1], ("release", {})]
)
FIRST = {"title": "First", "days": "2021-11-02", "country": "AFG", "killed_best": 3, "point": (34.53, 69.17)}
NAMES = [f"{number}.1" for number in (9, *range(23, 40))]

QUESTIONS = (
    {},
    {"ordering": "date_start", "limit": "2"},
    {"ordering": "killed_best", "limit": "2"},
    {"ordering": "-modified_at", "limit": "3"},
    {"country": "AFG"},
    {"killed_min": "1", "ordering": "-killed_best"},
    {"actor": "taliban"},
    {"exact_actor": "taliban", "role": "perpetrator"},
    {"q": "hospital -bomb"},
    {"bbox": "69,34.4,69.4,34.7", "ordering": "date_start"},
    {"date_after": "2021-11", "limit": "1"},
    {"date_after": "2021-11-01", "date_before": "2021-11-02", "date_match": "certain"},
    {"location": "bangui"},
    {"fields": "id,release,killed_best", "coding_depth": "full"},
)
SUMS = (
    {"measure": "count,killed_best", "by": "month,country"},
    {"measure": "killed_best", "by": "year", "date_after": "2021-11", "mentions": "include"},
    {"measure": "count", "by": "actor"},
)


@pytest.fixture
def cast():
    make_dataset(GED, release="")
    make_dataset("annals", release="")
    taliban, haqqani = (make_actor(slug, slug=slug) for slug in SLUGS)
    make_unit(taliban, haqqani)
    return {"taliban": taliban, "haqqani-network": haqqani}


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(history=HISTORIES)
def test_the_past_is_answered_as_it_was_answered_then(client, cast, history):
    forget_everything()
    Dataset.objects.update(release="")
    seen, in_release, names, shown = {}, {}, iter(NAMES), {}
    for kind, *step in history:
        if kind == "incident":
            number, row = step
            if row is None and number not in shown.get("annals", ()):
                continue
            revision = publish(number, row, cast, shown)
        else:
            name = next(names) if kind == "release" else Dataset.objects.get(key=GED).release
            rows = {source_id: as_row(row, cast, name) for source_id, row in step[0].items()}
            revision = bring_in(name, rows)
            in_release[name] = answers(client, {"dataset": GED})
        seen[revision] = answers(client, {})

    for revision, then in seen.items():
        assert answers(client, {"as_of": str(revision)}) == then
    made_at = Revision.objects.get(number=revision).made_at
    assert answers(client, {"as_of": made_at.isoformat()}) == then
    for name, then in in_release.items():
        assert answers(client, {"release": name}) == then
    last = Dataset.objects.get(key=GED).release
    assert not plan({"release": [last]}).rows.are_past
    assert plan({"release": [NAMES[0]]}).rows.are_past


def publish(number, row, cast, shown) -> int:
    if row is None:
        shown["annals"].remove(number)
        return withdraw(number, dataset="annals")
    shown.setdefault("annals", set()).add(number)
    return write(number, as_row(row, cast), dataset="annals")


def as_row(row, cast, of="") -> dict:
    """Told by its title what it is, so that a row that comes again as it was is the same."""
    latitude, longitude = row["point"]
    parts = [(cast[slug], role) for slug, role in sorted(row.get("actors", ()))]
    columns = {name: value for name, value in row.items() if name not in ("point", "actors", "title")}
    title = f"{row['title']} {sorted(row.get('actors', ()))} {row['days']} {row['country']} {row['killed_best']}"
    title += f" {latitude} {row.get('location')} {row.get('coding_depth')}"
    places = [name for name in (row.get("location"),) if name]
    return {**columns, "title": title, "actors": parts, "places": places, "latitude": latitude, "longitude": longitude}


def answers(client, asked) -> list:
    """To all questions, whole lists and sums, with their counts."""
    throttling.forget()
    told = []
    for question in QUESTIONS:
        pages = list(walk(client, {"limit": "1000", **question, **asked}))
        whole = client.get("/api/v1/events/", {**question, **asked, "count": "exact", "limit": "1"}).json()
        rows = [row for page in pages for row in page["results"]]
        assert pages[0]["count"] == whole["count"] == len(rows)
        told.append(rows)
    for sums in SUMS:
        answer = client.get("/api/v1/events/aggregate/", {**sums, **asked}).json()
        releases = {each["dataset"]: each["release"] for each in answer["datasets"]}
        told.append([{**cell, "release": releases[cell["dataset"]]} for cell in answer["results"]])
        told.append(b"".join(client.get("/api/v1/events/aggregate/", {**sums, **asked, "format": "csv"})))
    told.append(sorted(b"".join(client.get("/api/v1/events/", {**asked, "format": "csv"})).splitlines()))
    return told


def walk(client, query):
    page = client.get("/api/v1/events/", query).json()
    yield page
    while page["next"]:
        parts = urlsplit(page["next"])
        page = client.get(f"{parts.path}?{parts.query}").json()
        yield page


def two_releases():
    bring_in("23.1", {"1": {"title": "Raid", "killed_best": 3}, "2": {"title": "Battle", "killed_best": 1}})
    return bring_in("24.1", {"1": {"title": "Raid, corrected", "killed_best": 4}, "3": {"title": "New"}})


@pytest.fixture
def releases():
    make_dataset(GED, release="")
    return two_releases()


def test_one_event_is_told_as_it_stood(api, releases):
    then = api("events/ucdp-ged:1/", release="23.1").json()

    assert (then["title"], then["killed_best"], then["release"]) == ("Raid", 3, "23.1")
    assert api("events/ucdp-ged:1/").json()["killed_best"] == 4
    assert api("events/ucdp-ged:2/", as_of=releases - 1).json()["title"] == "Battle"
    assert api("events/ucdp-ged:2/").status_code == 410
    assert api("events/ucdp-ged:3/", release="23.1").status_code == 404


def test_a_release_that_is_not_kept_is_refused(api, releases):
    response = api("events/", release="22.1")

    assert response.status_code == 400
    [fault] = response.json()["errors"]
    assert fault["code"] == "unknown"
    assert fault["detail"].endswith("Expected one of: 23.1, 24.1.")


def test_two_releases_of_one_dataset_are_refused(api, releases):
    [fault] = api("events/", release="23.1,24.1").json()["errors"]

    assert fault["detail"] == "23.1 and 24.1 are releases of ucdp-ged. Expected one of each dataset."


def test_a_past_and_a_current_release_of_two_datasets_are_told_together(api, ids, releases):
    make_dataset("gtd", release="2020")
    make_event("gtd", "9")

    assert sorted(ids(release="23.1,2020")) == ["gtd:9", "ucdp-ged:1", "ucdp-ged:2"]
    assert ids(release="2020") == ["gtd:9"]


def test_what_is_not_public_has_no_past(api, releases):
    Dataset.objects.filter(key=GED).update(visibility="local_only")

    assert api("events/", release="23.1").status_code == 400
    assert api("events/", as_of=releases).json()["results"] == []
    assert api("events/", as_of=releases - 1, format="csv").body.count(b"\n") == 1
    assert api("events/ucdp-ged:1/", as_of=releases - 1).status_code == 404
    assert api("events/aggregate/", as_of=releases - 1).json()["results"] == []


@pytest.mark.parametrize(
    ("as_of", "code", "detail"),
    [
        ("2021-13", "invalid", "“2021-13” is no day. Expected a day"),
        ("999999", "out_of_range", "There is no revision 999999 yet; the newest is "),
        ("2999-01-01", "out_of_range", "“2999-01-01” is still to come."),
        ("2999-01-01T00:00:00Z", "out_of_range", "“2999-01-01T00:00:00Z” is still to come."),
    ],
)
def test_a_moment_that_is_none_is_refused(api, as_of, code, detail):
    make_event()

    [fault] = api("events/", as_of=as_of).json()["errors"]

    assert (fault["parameter"], fault["code"]) == ("as_of", code)
    assert fault["detail"].startswith(detail)


def test_a_day_means_its_end(ids, releases):
    newest = Revision.objects.order_by("-number")
    yesterday = datetime.combine(timezone.now().date(), datetime.min.time(), UTC) - timedelta(seconds=1)
    Revision.objects.filter(number=releases - 1).update(made_at=yesterday)
    Revision.objects.filter(number__lt=releases - 1).update(made_at=yesterday - timedelta(days=9))
    assert newest[0].number == releases

    assert sorted(ids(as_of=yesterday.date().isoformat())) == ["ucdp-ged:1", "ucdp-ged:2"]
    assert sorted(ids(as_of=timezone.now().date().isoformat())) == ["ucdp-ged:1", "ucdp-ged:3"]
    assert ids(as_of="2001-01-01") == []


def test_a_release_and_a_moment_are_not_asked_for_together(api, releases):
    [fault] = api("events/", release="23.1", as_of=releases).json()["errors"]

    assert fault["code"] == "contradictory"


def test_a_file_says_which_release_it_is_of(api, releases):
    first = api("events/", release="23.1", format="csv", fields="id,release", ordering="date_start")
    assert first.body.decode().splitlines() == ["id,release", "ucdp-ged:1,23.1", "ucdp-ged:2,23.1"]
    page = api("events/", release="23.1", format="csv", fields="id,release", limit=1)
    assert page.body.decode().splitlines() == ["id,release", "ucdp-ged:2,23.1"]
    sums = api("events/aggregate/", release="23.1", measure="killed_best").json()
    assert [(each["release"], each["coded_until"]) for each in sums["datasets"]] == [("23.1", None)]
    assert sums["results"] == [{"dataset": "ucdp-ged", "killed_best": 4, "killed_best_missing": 0}]
