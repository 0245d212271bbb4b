"""The attack as one flat row: each column as the methodology codes it, and the questions that find it."""

from datetime import date

import pytest

from actors.models import Actor
from incidents.models import Incident, Participation
from incidents.review import publish
from tests.incidents.factories import days, make_incident, make_passage
from tests.records.reading import ATTACK, ATTACK_OF_2017, one, results, rows_with

pytestmark = pytest.mark.django_db

NOVEMBER = {"date_after": "2021-11-01", "date_before": "2021-11-30"}
NAMES = ("IS-K", "ISIS-K", "islamic state khorasan", "islamic-state-khorasan", "ISKP")

CODED = {
    "dataset": "annals",
    "title": "Attack on a military hospital in Kabul",
    # “Tuesday” and the week of publication.
    "date_start": "2021-11-02",
    "date_end": "2021-11-02",
    "date_precision": "day",
    "date_basis": "inferred",
    "country": "AFG",
    "country_name": "Afghanistan",
    "admin1": "Kabul",
    "admin2": None,
    # Name and point are not in the article: outside knowledge, as the dossier says.
    "location": "Sardar Mohammad Daud Khan Military Hospital",
    "location_precision": "facility",
    # Opponents of a de facto authority; the bombs are part of the clash.
    "violence_type": "state_based",
    "event_type": "battle",
    "event_type_missing": None,
    # Disguise is a guard's word and stays an attributed statement.
    "tactic": ["bombing", "suicide", "armed_assault", "secondary_attack_on_responders"],
    "weapon": ["explosive_unspecified", "small_arms", "vehicle_borne"],
    "target": ["medical"],
    "actor_1": "Islamic State-Khorasan",
    "actor_2": "Taliban",
    "claimed_by": "islamic-state-khorasan",
    # One source's total; 22 and 23 are nobody's figures.
    "killed_best": 19,
    "killed_low": 19,
    "killed_high": 19,
    "killed_includes_attackers": "unknown",
    "figure_certainty": "single_source",
    # Empty with a reason, which is not zero.
    "civilians_killed_best": None,
    "civilians_killed_best_missing": "not_reported",
    "injured_best": None,
    "injured_best_missing": "reported_uncounted",
    "injured_low": None,
    "injured_low_missing": "reported_uncounted",
    "injured_high": None,
    "injured_high_missing": "reported_uncounted",
    "occurrence": "confirmed",
    "attribution": "claimed",
    "coding_depth": "full",
    "country_gw": 700,
    # That of Kabul's point in UCDP's rows, too.
    "priogrid_gid": 179779,
    # The hospital's own, not that of the town.
    "geonames_id": 8751038,
    # UCDP numbers neither the branch nor, in what is recorded here, the others.
    "actor_ucdp_ids": None,
}


@pytest.mark.parametrize("column", CODED)
def test_the_attack_is_coded_as_the_methodology_says(api, column):
    (row,) = results(api("events/", actor="IS-K", **NOVEMBER))

    assert row[column] == CODED[column]


def test_the_actors_of_the_attack_have_their_roles(api):
    (row,) = results(api("events/", actor="IS-K", **NOVEMBER))

    assert [(actor["slug"], actor["role"], actor["certainty"]) for actor in row["actors"]] == [
        ("islamic-state-khorasan", "perpetrator", "claimed"),
        ("taliban", "responder", "established"),
        ("badri-special-forces", "responder", "established"),
        ("taliban", "target", "suspected"),
    ]


def test_what_the_row_cannot_hold_is_in_the_dossier(api):
    incident = api(f"incidents/{ATTACK}/")

    assert incident["location"]["basis"] == "outside_knowledge"
    assert [(target["operator"], target["protected_status"]) for target in incident["targets"]] == [
        ("military", "medical_unit")
    ]
    figures = incident["casualties"]["figures"]
    state_forces = one(figures, group="state_forces", outcome="killed")
    assert [state_forces[name] for name in ("best", "low", "high", "high_missing")] == [4, 4, None, "open_ended"]
    assert state_forces["rule"] == "sum_of_disjoint_parts"
    assert one(figures, group="people", outcome="killed")["rule"] == "single_source"
    assert {row["relation"] for row in state_forces["overlaps"]} == {"unknown"}


@pytest.mark.parametrize("name", NAMES)
def test_every_name_of_the_group_finds_the_attack(api, name):
    answer = api("events/", actor=name, **NOVEMBER)

    assert [row["title"] for row in answer["results"]] == [CODED["title"]]
    assert [actor["slug"] for actor in answer["actors_matched"]] == ["islamic-state-khorasan"]


def test_the_id_of_the_group_finds_the_attack(api):
    number = api("actors/islamic-state-khorasan/")["id"]

    (row,) = results(api("events/", actor=number, **NOVEMBER))

    assert row["title"] == CODED["title"]


@pytest.mark.parametrize("unit", ["badri-special-forces", "haqqani-network"])
def test_the_taliban_include_their_units_unless_asked_for_exactly(api, unit):
    incident = make_incident(key="of-a-unit", title="An attack by a unit", dates=days("2021-11-20"))
    incident.participation_rows.all().delete()
    Participation.objects.create(
        incident=incident,
        key="unit",
        actor=Actor.objects.get(slug=unit),
        role="perpetrator",
        attribution="suspected",
        passage=make_passage(),
    )
    publish(incident)

    found = {name: results(api("events/", **{name: "taliban"}, **NOVEMBER)) for name in ("actor", "exact_actor")}

    assert {row["title"] for row in found["actor"]} == {CODED["title"], "An attack by a unit"}
    assert {row["title"] for row in found["exact_actor"]} == {CODED["title"]}
    assert [row["title"] for row in results(api("events/", exact_actor=unit, date_after="2021-11-20"))] == [
        "An attack by a unit"
    ]


@pytest.mark.parametrize("match", ["possible", "certain"])
def test_the_attack_is_exact_to_the_day(api, match):
    rows = results(api("events/", date_after="2021-11-01", date_match=match))

    assert [row["title"] for row in rows] == [CODED["title"]]


@pytest.mark.parametrize(
    ("asked", "match", "is_found"),
    [
        ({"date_after": "2017-03-01", "date_before": "2017-03-31"}, "possible", True),
        ({"date_after": "2017-03-01", "date_before": "2017-03-31"}, "certain", False),
        ({"date_after": "2017", "date_before": "2017"}, "possible", True),
        ({"date_after": "2017", "date_before": "2017"}, "certain", True),
        ({"date_after": "2017-02", "date_before": "2017"}, "certain", False),
        ({"date_before": "2016"}, "possible", False),
    ],
)
def test_the_attack_of_2017_is_known_to_the_year(api, asked, match, is_found):
    incidents = results(api("incidents/", date_match=match, **asked))

    assert [incident["slug"] for incident in incidents] == [ATTACK_OF_2017] * is_found


def test_a_mention_in_passing_stays_out_of_sums(api):
    asked = {"dataset": "annals", "measure": "count,killed_best"}
    assert len(rows_with(results(api("events/", dataset="annals")), coding_depth="mention")) == 3

    (cell,) = api("events/aggregate/", **asked)["results"]

    assert (cell["count"], cell["killed_best"]) == (1, 19)


def test_the_row_and_the_dossier_are_of_the_same_edition(api):
    (row,) = results(api("events/", actor="IS-K", **NOVEMBER))
    incident = api(f"incidents/{row['source_id']}/")

    assert (row["id"], incident["slug"]) == (f"annals:{incident['id']}", ATTACK)
    assert row["modified_at"] == incident["edition"]["published_at"]
    assert date.fromisoformat(row["date_start"]).strftime("%A") == incident["date"]["as_printed"]
    assert Incident.objects.get(key=ATTACK).number_row.number == incident["id"]
