"""I1 to I9: what happened, when, where, and who was hurt, as somebody who knows only the contract asks for it."""

import pytest

from tests.records.reading import ATTACK, IS_K, OTHER_DOCTOR, STAFF, Words, one, results, rows_with, words_of

pytestmark = pytest.mark.django_db


def test_i1_guns_and_a_suicide_bomb_hit_a_military_hospital(api):
    """A gun and suicide-bomb attack on a military hospital in Kabul, which the article does not name."""
    incident = api(f"incidents/{ATTACK}/")

    target = incident["target"]
    assert incident["targets"] == [target]
    assert (target["kind"], target["operator"]) == ("medical", "military")
    assert (target["protected_status"], target["protected_status_note"]) == (
        "medical_unit",
        "presumptive; no finding of violation",
    )
    assert target["as_printed"] == "a military hospital"
    assert words_of(target) == Words(4, "attack on a military hospital")
    assert (incident["violence_type"], incident["event_type"]) == ("state_based", "battle")
    assert (incident["occurrence"], incident["coding_depth"]) == ("confirmed", "full")
    kind = one(results(api("evidence/", incident=ATTACK, field="event_type")), passage__paragraph=4)
    assert kind["as_printed"] == "gun and suicide bombing attack"
    assert words_of(kind) == Words(4, "attack on a military hospital", basis="inferred")

    assert incident["location"]["name"] == "Sardar Mohammad Daud Khan Military Hospital"
    assert incident["location"]["basis"] == "outside_knowledge"
    hospital = one(results(api("evidence/", incident=ATTACK, field="location")), basis="outside_knowledge")
    assert hospital["passage"] is None
    assert hospital["note"] == "The page does not name the hospital."
    assert hospital["reference"].startswith("“Three killed and 16 injured in blast near Kabul hospital”")


def test_i2_it_happened_on_tuesday_the_second_of_november(api):
    """“Tuesday” is printed; that it was 2 November 2021 is inferred from the week, which is outside knowledge."""
    assert api(f"incidents/{ATTACK}/")["date"] == {
        "start": "2021-11-02",
        "end": "2021-11-02",
        "precision": "day",
        "basis": "inferred",
        "as_printed": "Tuesday",
    }

    evidence = results(api("evidence/", incident=ATTACK, field="date"))
    of_the_incident = rows_with(evidence, record="incident")
    printed = rows_with(of_the_incident, as_printed="Tuesday")
    assert [words_of(row) for row in printed] == [
        Words(4, "on Tuesday", basis="inferred"),
        Words(17, "On Tuesday", basis="inferred"),
    ]
    week = one(of_the_incident, basis="outside_knowledge")
    assert week["passage"] is None
    assert week["reference"].startswith("“Senior Taliban official killed in attack on military hospital in Kabul”")
    assert len(of_the_incident) == 3


def test_i3_nineteen_people_were_killed(api):
    """Nineteen were killed: one report's total, in the paper's voice; whether attackers are among them is unknown."""
    answer = results(api("casualties/", incident=ATTACK))

    report = one(answer, type="report", group="people", outcome="killed")
    assert (report["low"], report["best"], report["high"], report["quantifier"]) == (19, 19, 19, "exact")
    assert report["includes_attackers"] == "unknown"
    assert report["as_printed"] == "Nineteen people were killed"
    assert words_of(report) == Words(7, "Nineteen people were killed")
    figure = one(answer, type="figure", group="people", outcome="killed")
    assert (figure["low"], figure["best"], figure["high"]) == (19, 19, 19)
    assert (figure["rule"], figure["figure_certainty"]) == ("single_source", "single_source")
    assert figure["reports"] == [report["key"]]


def test_i4_islamic_state_khorasan_claimed_it(api):
    """IS-K claimed the attack: the actor's own claim, and nobody's attribution."""
    responsibility = api(f"incidents/{ATTACK}/")["responsibility"]

    (claim,) = responsibility["claims"]
    assert (claim["actor"]["slug"], claim["stance"]) == ("islamic-state-khorasan", "claimed")
    assert claim["as_printed"] == "claimed by Islamic State-Khorasani (IS-K)"
    assert words_of(claim) == Words(7, "claimed by Islamic State-Khorasani", speaker=IS_K)
    assert responsibility["attributions"] == []
    assert responsibility["denials"] == []


def test_i5_hamdullah_mokhlis_was_killed(api):
    """Mokhlis, commander of the special forces and Kabul's security chief, was killed: a party's member, by name."""
    incident = api(f"incidents/{ATTACK}/")

    (victim,) = incident["named_casualties"]
    assert (victim["person"]["name"], victim["outcome"], victim["status"]) == (
        "Hamdullah Mokhlis",
        "killed",
        "member_of_party",
    )
    assert victim["functions"] == "commander of the Badri special forces; security chief of Kabul"
    assert victim["as_printed"] == "Kabul’s security chief Hamdullah Mokhlis"
    assert words_of(victim) == Words(9, "Hamdullah Mokhlis")
    report = one(incident["casualties"]["reports"], key=victim["report"])
    assert (report["group"], report["low"], report["best"], report["high"]) == ("state_forces", 1, 1, 1)
    assert words_of(report) == Words(9, "Hamdullah Mokhlis")
    assert one(incident["phases"], key=report["phase"])["kind"] == "response"


def test_i6_at_least_three_other_taliban_were_killed(api):
    """At least three Taliban died beside him; whether the four are among the nineteen is unknown, nobody adds them."""
    incident = api(f"incidents/{ATTACK}/")
    reports, figures = incident["casualties"]["reports"], incident["casualties"]["figures"]

    report = one(reports, quantifier="at_least")
    assert (report["group"], report["outcome"]) == ("state_forces", "killed")
    assert (report["low"], report["high"], report["high_missing"]) == (3, None, "open_ended")
    assert report["as_printed"] == "at least three Taliban"
    assert words_of(report) == Words(9, "at least three Taliban")

    mokhlis = one(reports, group="state_forces", quantifier="exact")
    nineteen = one(reports, group="people", outcome="killed")
    overlaps = {(row["report"], row["other"]): row for row in incident["overlaps"]}
    assert {pair: row["relation"] for pair, row in overlaps.items()} == {
        (mokhlis["key"], report["key"]): "disjoint",
        (mokhlis["key"], nineteen["key"]): "unknown",
        (report["key"], nineteen["key"]): "unknown",
    }
    assert words_of(overlaps[report["key"], nineteen["key"]]) == Words(
        9, "at least three Taliban", basis="coder_judgement"
    )
    four = one(figures, group="state_forces", outcome="killed")
    assert (four["low"], four["best"], four["high"], four["high_missing"]) == (4, 4, None, "open_ended")
    assert four["rule"] == "sum_of_disjoint_parts"
    assert {row["relation"] for row in four["overlaps"]} == {"unknown"}
    assert [row["best"] for row in figures if row["outcome"] == "killed" and row["best"]] == [19, 4]


def test_i7_people_were_wounded_and_no_number_is_given(api):
    """People lay wounded after the first explosion: reported without a number, which is not zero."""
    answer = results(api("casualties/", incident=ATTACK))

    report = one(answer, type="report", outcome="injured")
    for estimate in ("low", "best", "high"):
        assert (report[estimate], report[f"{estimate}_missing"]) == (None, "reported_uncounted")
    assert (report["quantifier"], report["group"]) == ("uncounted", "people")
    assert report["as_printed"] == "people lying wounded"
    assert words_of(report) == Words(20, "people lying wounded", speaker=OTHER_DOCTOR)
    figure = one(answer, type="figure", outcome="injured")
    assert (figure["best"], figure["best_missing"]) == (None, "reported_uncounted")


def test_i8_four_cars_caught_fire(api):
    """Four cars caught fire after the second explosion, as a member of staff told AFP: damage, not casualties."""
    (damage,) = api(f"incidents/{ATTACK}/")["damage"]

    assert (damage["object"], damage["extent"]) == ("cars", "burned")
    assert (damage["low"], damage["best"], damage["high"], damage["quantifier"]) == (4, 4, 4, "exact")
    assert damage["as_printed"] == "Four cars caught fire"
    assert words_of(damage) == Words(12, "Four cars caught fire", speaker=STAFF)
    assert damage["speaker"]["spoke_to"] == "AFP"
    assert damage["phase"] == "phase-3"


def test_i9_the_place_is_the_hospital_in_kabul(api):
    """Kabul, the hospital: its main entrance and the traffic outside; the point comes from outside knowledge."""
    location = api(f"incidents/{ATTACK}/")["location"]

    assert [(part["name"], part["kind"]) for part in location["path"]] == [
        ("Afghanistan", "country"),
        ("Kabul", "admin1"),
        ("Kabul", "settlement"),
        ("Sardar Mohammad Daud Khan Military Hospital", "facility"),
    ]
    assert (location["precision"], location["basis"]) == ("facility", "outside_knowledge")
    evidence = results(api("evidence/", incident=ATTACK, field="location"))
    assert words_of(one(evidence, as_printed="Kabul")) == Words(2, "Kabul:")
    assert words_of(one(evidence, as_printed="the main entrance of the hospital")) == Words(17, "the main entrance")
    assert words_of(one(evidence, as_printed="outside the building")) == Words(
        10, "outside the building", speaker=STAFF
    )

    place = one(results(api("locations/", incident=ATTACK)), key=location["key"])
    point = rows_with(place["evidence"], field="latitude") + rows_with(place["evidence"], field="longitude")
    assert [(row["basis"], row["passage"]) for row in point] == [("outside_knowledge", None)] * 2
    assert all(row["reference"].startswith("GeoNames 8751038") for row in point)
