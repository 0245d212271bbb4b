import pytest

from tests.events.factories import make_actor, make_dataset, make_event

pytestmark = pytest.mark.django_db


def cells(api, **query):
    response = api("events/aggregate/", **query)
    assert response.status_code == 200, response.content
    return response.json()["results"]


def test_publishers_are_never_added_together(api):
    make_event("ucdp-ged", killed_best=3)
    make_event("gtd", killed_best=4)
    make_event("secret", killed_best=5)

    assert cells(api, measure="killed_best") == [
        {"dataset": "gtd", "killed_best": 4, "killed_best_missing": 0},
        {"dataset": "ucdp-ged", "killed_best": 3, "killed_best_missing": 0},
    ]


def test_unknown_figures_are_counted_beside_the_sum(api):
    make_event(killed_best=3)
    make_event(killed_best=None)

    (cell,) = cells(api, measure="count,killed_best,injured_best")

    assert cell == {
        "dataset": "ucdp-ged",
        "count": 2,
        "killed_best": 3,
        "killed_best_missing": 1,
        "injured_best": None,
        "injured_best_missing": 2,
    }


def test_rows_that_span_months_stand_in_the_first_and_are_told(api):
    make_event(days="2021-11-02")
    make_event(days="2021-11-28..2021-12-03")
    make_event(days=None)

    found = cells(api, by="month")

    assert [(cell["month"], cell["count"], cell["spanning"]) for cell in found] == [("2021-11", 2, 1), (None, 1, 0)]
    assert cells(api, by="year", date_after="2021")[0]["spanning"] == 0


def test_it_groups_by_several_things(api):
    make_event(country="AFG", days="2021")
    make_event(country="SYR", days="2021")
    make_event(country="SYR", days="2020")

    found = cells(api, by="country,year")

    assert [(cell["country"], cell["year"], cell["count"]) for cell in found] == [
        ("AFG", "2021", 1),
        ("SYR", "2020", 1),
        ("SYR", "2021", 1),
    ]


def test_it_groups_by_actor_each_row_once_for_everybody_who_takes_part(api):
    one, other = make_actor("One"), make_actor("Other")
    make_event(actors=[(one, "perpetrator"), (one, "target"), (other, "target")], killed_best=3)
    make_event(actors=[(one, "perpetrator")], killed_best=1, days="2020")
    make_event(killed_best=7)
    told = {"id": one.number_row.number, "slug": "one", "name": "One"}

    for query in ({}, {"killed_min": 1}):
        found = cells(api, by="actor", measure="killed_best", **query)
        assert [(cell["actor"] and cell["actor"]["name"], cell["killed_best"]) for cell in found] == [
            ("One", 4),
            ("Other", 3),
            (None, 7),
        ]
        assert found[0]["actor"] == told


def test_an_actor_of_local_rows_alone_is_in_no_cell(api):
    make_event("secret", actors=[(make_actor("Hidden", published=False), "target")])
    make_event(actors=[(make_actor("Seen", published=False), "target")])

    assert [cell["actor"]["name"] for cell in cells(api, by="actor")] == ["Seen"]


def test_with_an_actor_the_groups_are_everybody_in_its_events(api):
    one, other = make_actor("One"), make_actor("Other")
    make_event(actors=[(one, "perpetrator"), (other, "target")])
    make_event(actors=[(other, "target")])

    found = cells(api, by="actor", actor="one")

    assert [(cell["actor"]["name"], cell["count"]) for cell in found] == [("One", 1), ("Other", 1)]


def test_mentions_stay_out_unless_asked_for(api):
    make_event(coding_depth="mention")
    make_event(coding_depth="full")
    make_event(coding_depth="")

    assert cells(api)[0]["count"] == 2
    assert cells(api, mentions="include")[0]["count"] == 3
    assert cells(api, coding_depth="mention")[0]["count"] == 1


def test_every_answer_says_release_and_last_coded_day(api):
    make_dataset("ucdp-ged", release="23.1", coded_until="2022-12-31")
    make_event("ucdp-ged")

    for query in ({}, {"dataset": "ucdp-ged", "country": "SYR"}):
        (dataset,) = api("events/aggregate/", **query).json()["datasets"]
        assert (dataset["dataset"], dataset["release"], dataset["coded_until"]) == ("ucdp-ged", "23.1", "2022-12-31")


def test_too_many_cells_are_refused_not_cut(api, monkeypatch):
    monkeypatch.setattr("events.aggregate.cells.MOST_CELLS", 1)
    make_event(country="AFG")
    make_event(country="SYR")

    refused = api("events/aggregate/", by="country")

    assert refused.status_code == 400
    assert refused.json()["errors"] == [
        {
            "parameter": "by",
            "code": "too_many",
            "detail": "That is more than 1 cells. Ask for fewer days, places or groups, or take them as CSV.",
        }
    ]


def test_as_csv_there_are_all_cells_however_many(api, monkeypatch):
    monkeypatch.setattr("events.aggregate.cells.MOST_CELLS", 1)
    one = make_actor("100% “One”", slug="one")
    make_event(actors=[(one, "target")], killed_best=None, days="2021-11-02")
    make_event(killed_best=3, days=None)

    found = api("events/aggregate/", by="actor,month", measure="killed_best", format="csv")

    assert (found["Content-Type"], found["Content-Disposition"]) == ("text/csv", 'attachment; filename="sums.csv"')
    assert found.body.decode().splitlines() == [
        "dataset,actor_id,actor_slug,actor_name,month,killed_best,killed_best_missing,spanning",
        f"ucdp-ged,{one.number_row.number},one,100% “One”,2021-11,,1,0",
        "ucdp-ged,,,,,3,0,0",
    ]


@pytest.mark.parametrize("query", [{"country": "AFG"}, {"killed_max": 5}, {"actor": "One"}, {"date_after": "2021"}])
def test_csv_tells_what_json_tells(api, query):
    make_event(actors=[(make_actor("One"), "target")], killed_best=3)

    assert (
        api("events/aggregate/", by="country", format="csv", **query).body == b"dataset,country,count\nucdp-ged,AFG,1\n"
    )
    assert cells(api, by="country", **query) == [{"dataset": "ucdp-ged", "country": "AFG", "count": 1}]


def test_paging_and_unknown_groups_are_refused(api):
    assert api("events/aggregate/", limit="5").status_code == 400
    assert api("events/aggregate/", by="weather").json()["errors"][0]["parameter"] == "by"
