from datetime import UTC, datetime

import pytest

from tests.events.factories import make_actor, make_dataset, make_event, make_unit

pytestmark = pytest.mark.django_db


def fault(response):
    assert response.status_code == 400, response.content
    assert response["Content-Type"] == "application/problem+json"
    (only,) = response.json()["errors"]
    return only


def test_rows_of_datasets_that_are_not_public_are_nowhere(ids):
    make_event("secret", "1")
    shown = make_event("ucdp-ged", "2")

    assert ids() == [shown.public_id]


def test_an_actor_is_found_by_id_slug_and_any_name(ids):
    isk = make_actor("Islamic State-Khorasan", "IS-K", "ISIS-K", "داعش خراسان")
    event = make_event(actors=[(isk, "perpetrator")])
    make_event(actors=[(make_actor("Taliban"), "perpetrator")])

    for text in (
        str(isk.number_row.number),
        "islamic-state-khorasan",
        "IS-K",
        "isis-k",
        "islamic state khorasan",
        "داعش خراسان",
    ):
        assert ids(actor=text) == [event.public_id], text


def test_an_actor_includes_its_units_in_their_days(ids):
    taliban, haqqani = make_actor("Taliban"), make_actor("Haqqani network")
    make_unit(taliban, haqqani, "2021-08-15..2022-01-01")
    make_event(days="2020-01-01", actors=[(haqqani, "perpetrator")])
    during = make_event(days="2021-11-02", actors=[(haqqani, "responder")])

    assert ids(actor="taliban") == [during.public_id]
    assert ids(exact_actor="taliban") == []


def test_role_and_certainty_are_those_of_the_actor_asked_for(ids):
    isk, taliban = make_actor("IS-K"), make_actor("Taliban")
    event = make_event(actors=[(isk, "perpetrator", "claimed"), (taliban, "responder", "confirmed")])

    assert ids(actor="IS-K", role="perpetrator", certainty="claimed") == [event.public_id]
    assert ids(actor="IS-K", role="responder") == []
    assert ids(actor="Taliban", certainty="claimed") == []
    assert ids(role="responder") == [event.public_id]


@pytest.mark.parametrize(
    "query",
    [
        {"actor": "taliban"},
        {"actor": "taliban,IS-K"},
        {"exact_actor": "taliban"},
        {"actor": "taliban", "exact_actor": "IS-K"},
        {"actor": "taliban", "role": "target"},
        {"actor": "taliban", "dataset": "annals"},
        {"actor": "taliban", "country": "AFG"},
        {"role": "perpetrator"},
        {"certainty": "claimed"},
        {"dataset": "ucdp-ged"},
    ],
)
def test_as_many_are_counted_as_are_listed(api, query):
    taliban, haqqani, isk = make_actor("Taliban"), make_actor("Haqqani network"), make_actor("IS-K")
    make_unit(taliban, haqqani, "2021-08-15..2022-01-01")
    make_event(actors=[(taliban, "perpetrator"), (taliban, "target"), (haqqani, "perpetrator")])
    make_event("annals", actors=[(taliban, "target"), (isk, "perpetrator", "claimed")], country="PAK")
    make_event(days="2020-01-01", actors=[(haqqani, "perpetrator"), (isk, "target")])
    make_event("secret", actors=[(taliban, "perpetrator"), (isk, "target"), (haqqani, "perpetrator", "claimed")])
    make_event()

    answer = api("events/", **query).json()

    assert answer["count"] == len(answer["results"]) > 0


def test_dates_match_possibly_or_certainly(ids):
    event = make_event(days="2017")
    march = {"date_after": "2017-03", "date_before": "2017-03"}

    assert ids(**march) == [event.public_id]
    assert ids(**march, date_match="certain") == []
    assert ids(date_after="2017", date_before="2017", date_match="certain") == [event.public_id]


def test_an_unknown_parameter_is_refused_with_the_nearest(api):
    told = fault(api("events/", contry="AFG"))

    assert told["code"] == "unknown_parameter"
    assert told["parameter"] == "contry"
    assert "Did you mean country" in told["detail"]


def test_countries_are_given_by_code_or_name(ids):
    event = make_event(country="CAF")
    make_event(country="AFG")

    for text in ("CAF", "caf", "CF", "Central African Republic"):
        assert ids(country=text) == [event.public_id]
    assert len(ids(country="CAF,AFG")) == 2
    assert len(ids(country=["CAF", "AFG"])) == 2


def test_places_are_found_by_folded_whole_names(ids):
    event = make_event(places=("Zémio", "Haut-Mbomou"), admin1="Haut-Mbomou")
    make_event(places=("Haut-Mbomou",), admin1="Another")

    assert ids(location="zemio") == [event.public_id]
    assert ids(location="zem") == []
    assert ids(admin1="haut mbomou") == [event.public_id]


def test_a_division_is_found_without_the_kind_that_its_publisher_writes_behind_it(ids):
    event = make_event(places=("Ouham province", "Ouham"), admin1="Ouham province")
    make_event(places=("Ouham",), admin1="Ouham-Pendé province")

    assert ids(admin1="ouham") == ids(admin1="Ouham province") == [event.public_id]


def test_a_country_is_a_place_too(ids):
    event = make_event(places=("Kabul",), country="AFG").public_id
    make_event(places=("Bangui",), country="CAF")

    assert ids(location="Afghanistan") == [event]
    assert ids(location="kabul,central african republic") != [event]
    assert len(ids(location="kabul,central african republic")) == 2


def test_a_box_may_cross_the_date_line(ids):
    west_of_it = make_event(latitude=-17.0, longitude=179.0, days="2021").public_id
    east_of_it = make_event(latitude=-17.0, longitude=-179.0, days="2020").public_id
    make_event(latitude=-17.0, longitude=0.0)
    make_event()

    assert ids(bbox="170,-20,-170,-10") == [west_of_it, east_of_it]
    assert len(ids(bbox="-180,-90,180,90")) == 3


@pytest.mark.parametrize(
    ("point", "near"),
    [
        ((34.53, 69.17), "34.6,69.2,10"),
        ((0.0, -179.99), "0,179.99,5"),
        ((89.99, 10.0), "89.99,-170,5"),
        ((-20.0, 100.0), "20,-80,20040"),
    ],
)
def test_near_measures_on_the_globe(ids, point, near):
    latitude, longitude = point
    event = make_event(latitude=latitude, longitude=longitude)
    make_event()

    assert ids(near=near) == [event.public_id]
    assert ids(near=near.rpartition(",")[0] + ",1") == []


def test_words_are_found_in_any_spelling(ids):
    bomb = make_event(title="Bomb at the military hospital", days="2021").public_id
    clash = make_event(title="Clash near the hospital", summary="Séléka fighters", days="2020").public_id

    assert ids(q="HOSPITAL") == [bomb, clash]
    assert ids(q="hospital seleka") == [clash]
    assert ids(q='"military hospital"') == [bomb]
    assert ids(q="hospital -bomb") == [clash]
    assert ids(q="bomb or clash") == [bomb, clash]


def test_terms_mean_any_of_them(ids):
    both = make_event(tactic=["bombing", "suicide"], days="2021").public_id
    other = make_event(tactic=["armed_assault"], event_type="battle", days="2020").public_id

    assert ids(tactic="bombing") == [both]
    assert ids(tactic="suicide,armed_assault") == [both, other]
    assert ids(event_type="battle") == [other]


def test_killed_is_asked_of_known_figures(ids):
    make_event(killed_best=None)
    none = make_event(killed_best=0, days="2020").public_id
    few = make_event(killed_best=3, days="2021").public_id

    assert ids(killed_min="0") == [few, none]
    assert ids(killed_max="2") == [none]


def test_who_claimed_it_is_not_who_did_it(ids):
    isk, parent = make_actor("IS-K"), make_actor("Islamic State")
    make_unit(parent, isk)
    event = make_event(claimed_by=["is-k"])
    make_event(actors=[(isk, "perpetrator")])

    assert ids(claimed_by="IS-K") == [event.public_id]
    assert ids(claimed_by="islamic state") == [event.public_id]


def test_sources_are_found_by_words_next_to_one_another(ids):
    printed = make_event(sources=["Agence France Presse, “Attack, in Kabul”", "Report of 2021"]).public_id

    assert ids(source="agence france presse") == [printed]
    assert ids(source="attack, in kabul") == [printed]
    assert ids(source="france kabul") == []
    assert ids(source="kabul report") == []
    assert ids(q="presse") == []


def test_changes_since_a_day_or_a_moment(ids):
    event = make_event(modified_at=datetime(2024, 5, 1, 12, 0, tzinfo=UTC))

    assert ids(modified_since="2024-05-01") == [event.public_id]
    assert ids(modified_since="2024-05-01T14:00:00+02:00") == [event.public_id]
    assert ids(modified_since="2024-05-01T12:00:01Z") == []


def test_datasets_and_releases(ids):
    make_dataset("gtd", release="2020")
    ged = make_event("ucdp-ged", days="2021").public_id
    gtd = make_event("gtd", days="2020").public_id

    assert ids(dataset="gtd") == [gtd]
    assert ids(dataset="gtd,ucdp-ged") == [ged, gtd]
    assert ids(release="2020") == [gtd]


def test_an_actor_of_hidden_rows_is_neither_found_nor_suggested(api):
    hidden = make_actor("Hidden Brigade", published=False)
    make_event("secret", actors=[(hidden, "perpetrator")])

    for text in ("Hidden Brigade", "hidden-brigade", "Hidden Brigad", str(hidden.number_row.number)):
        response = api("events/", actor=text)
        assert response.status_code == 400
        assert "Did you mean" not in response.json()["errors"][0]["detail"]


def test_a_name_with_a_comma_is_one_name(ids):
    group = make_actor("Forces of A, B and C", published=True)
    event = make_event(actors=[(group, "target")])

    assert ids(actor="Forces of A, B and C") == [event.public_id]


def test_a_misspelt_actor_is_answered_with_the_nearest_names(api):
    make_actor("Taliban")

    assert "Did you mean Taliban?" in fault(api("events/", actor="talibn"))["detail"]
