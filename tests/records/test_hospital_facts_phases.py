"""P1 to P8: how the attack went on, what was warned of before, and what was done the day after."""

import pytest

from tests.records.reading import (
    ATTACK,
    EYEWITNESSES,
    GUARD,
    OTHER_DOCTOR,
    STAFF,
    Words,
    one,
    results,
    rows_with,
    words_of,
)

pytestmark = pytest.mark.django_db


def phase_of(api, position):
    return one(api(f"incidents/{ATTACK}/")["phases"], position=position)


def evidence_of(api, phase, field):
    rows = results(api("evidence/", incident=ATTACK, field=field))
    return rows_with(rows, record="phase", record_key=phase["key"])


def actors_of(phase):
    return [(actor["slug"], actor["role"], actor["certainty"]) for actor in phase["actors"]]


def test_p1_a_suicide_bomber_on_a_motorcycle_hit_the_main_entrance(api):
    """First, a suicide bomber on a motorcycle; whether the bomb was on him or on the motorcycle is not said."""
    phase = phase_of(api, 1)

    assert (phase["kind"], phase["rank"], phase["place_part"]) == ("act", 1, "entrance")
    assert phase["tactic"] == ["bombing", "suicide"]
    assert phase["weapon"] == ["explosive_unspecified"]
    assert actors_of(phase) == [("islamic-state-khorasan", "perpetrator", "claimed")]
    (tactic,) = evidence_of(api, phase, "tactic")
    assert tactic["as_printed"] == "a motorcycle suicide bomber"
    assert words_of(tactic) == Words(17, "a motorcycle suicide bomber")
    (weapon,) = evidence_of(api, phase, "weapon")
    assert words_of(weapon) == Words(17, "a motorcycle suicide bomber", basis="inferred")
    (place,) = evidence_of(api, phase, "place_part")
    assert words_of(place) == Words(17, "the main entrance")


def test_p2_gunmen_followed_him(api):
    """Second, gunmen with small arms; how many and how far they got is not said."""
    phase = phase_of(api, 2)

    assert (phase["kind"], phase["rank"], phase["place_part"]) == ("act", 2, None)
    assert (phase["tactic"], phase["weapon"]) == (["armed_assault"], ["small_arms"])
    (rank,) = evidence_of(api, phase, "rank")
    assert words_of(rank) == Words(17, "gunmen followed him")
    (tactic,) = evidence_of(api, phase, "tactic")
    assert words_of(tactic) == Words(17, "gunmen followed him", basis="inferred")
    (weapon,) = evidence_of(api, phase, "weapon")
    assert words_of(weapon) == Words(4, "a gun and suicide bombing attack")


def test_p3_a_car_bomb_exploded_twenty_minutes_later(api):
    """Third, +20 minutes, a car bomb as special forces arrived: a second strike on responders, by inference."""
    phase = phase_of(api, 3)

    assert (phase["kind"], phase["weapon"]) == ("act", ["vehicle_borne"])
    assert phase["tactic"] == ["bombing", "secondary_attack_on_responders"]
    assert phase["offset"] == {"minutes_low": 20, "minutes_high": 20, "as_printed": "20 minutes later"}
    (offset,) = evidence_of(api, phase, "offset.minutes_low")
    assert words_of(offset) == Words(18, "20 minutes later")
    (weapon,) = evidence_of(api, phase, "weapon")
    assert words_of(weapon) == Words(18, "a car bomb")
    responders = one(evidence_of(api, phase, "tactic"), term="secondary_attack_on_responders")
    assert words_of(responders) == Words(18, "were arriving", basis="inferred", certainty="probable")
    assert actors_of(phase) == [
        ("islamic-state-khorasan", "perpetrator", "claimed"),
        ("taliban", "target", "suspected"),
    ]
    second = one(evidence_of(api, phase, "kind"), passage__paragraph=20)
    assert words_of(second) == Words(20, "the second explosion", speaker=OTHER_DOCTOR, basis="inferred")
    taxi = one(results(api("statements/", incident=ATTACK)), speaker__label=EYEWITNESSES)
    assert taxi["says"] == "The car that blew up looked like a taxi."
    assert words_of(taxi) == Words(18, "looked like a taxi", speaker=EYEWITNESSES, certainty="possible")


def test_p4_the_taliban_sent_the_badri_forces_and_a_helicopter(api):
    """The Taliban's response: Badri special forces and a team by helicopter; before or after P3 is left open."""
    phase = phase_of(api, 4)

    assert (phase["kind"], phase["tactic"], phase["weapon"]) == ("response", [], [])
    assert phase["rank"] == phase_of(api, 3)["rank"]
    assert phase["offset"] == {"minutes_low": None, "minutes_high": None, "as_printed": None}
    assert actors_of(phase) == [
        ("taliban", "responder", "established"),
        ("badri-special-forces", "responder", "established"),
    ]
    assert [words_of(row) for row in evidence_of(api, phase, "kind")] == [
        Words(8, "Badri Special Forces"),
        Words(8, "from a helicopter"),
        Words(9, "killed fighting"),
    ]
    (rank,) = evidence_of(api, phase, "rank")
    assert rank["as_printed"] == "arriving at the scene"
    assert words_of(rank) == Words(18, None, basis="inferred", certainty="probable")


def test_p5_the_attackers_came_in_military_clothes(api):
    """Disguise, as a Taliban guard says: told as his, in no phase and in no flat row."""
    incident = api(f"incidents/{ATTACK}/")

    (tactic,) = incident["attributed_tactics"]
    assert (tactic["tactic"], tactic["as_printed"]) == ("disguise", "in military clothes")
    assert words_of(tactic) == Words(25, "in military clothes", speaker=GUARD, certainty="alleged")
    assert tactic["note"] == "Whose uniform is not said. No finding of perfidy."
    assert all("disguise" not in phase["tactic"] for phase in incident["phases"])
    statement = one(results(api("statements/", incident=ATTACK, speaker=GUARD)), passage__paragraph=25)
    assert statement["says"] == "This time the attackers came in military clothes."
    assert words_of(statement) == Words(25, "in military clothes", speaker=GUARD, certainty="alleged")


def test_p6_staff_had_warned_the_taliban(api):
    """Staff had asked the Taliban to manage the traffic and were not heard: one anonymous allegation, no reply told."""
    (warning,) = results(api("statements/", incident=ATTACK, kind="prior_warning", about="taliban"))

    assert warning["as_printed"] == "had warned the Taliban"
    assert words_of(warning) == Words(10, "had warned the Taliban", speaker=STAFF, certainty="alleged")
    assert warning["reply"] == "not_reported"
    ignored = one(results(api("statements/", incident=ATTACK, kind="criticism")), passage__paragraph=11)
    assert ignored["says"] == "The Taliban did not listen to the warning."
    assert words_of(ignored) == Words(11, "They didn’t listen to us", speaker=STAFF, certainty="alleged")
    assert ignored["reply"] == "not_reported"


def test_p7_nobody_called_the_fire_brigade(api):
    """Nobody called the fire brigade, staff acted themselves: the same speaker's criticism, and no phase."""
    told = rows_with(results(api("statements/", incident=ATTACK, speaker=STAFF)), passage__paragraph=12)

    criticism = one(told, kind="criticism")
    assert criticism["as_printed"] == "calling the firemen"
    assert words_of(criticism) == Words(12, "calling the firemen", speaker=STAFF, certainty="alleged")
    assert criticism["reply"] == "not_reported"
    themselves = one(told, kind="account")
    assert themselves["as_printed"] == "We had to do it ourselves"
    assert words_of(themselves) == Words(12, None, speaker=STAFF, basis="inferred", certainty="alleged")
    assert len(api(f"incidents/{ATTACK}/")["phases"]) == 5


def test_p8_the_day_after_there_were_clean_up_and_patrols(api):
    """Aftermath on 3 November: remains on the wire, patrols, searches; it does not stretch the attack."""
    phase = phase_of(api, 5)

    assert (phase["kind"], phase["date"]) == ("aftermath", {"start": "2021-11-03", "end": "2021-11-03"})
    assert api(f"incidents/{ATTACK}/")["date"]["end"] == "2021-11-02"
    assert [words_of(row) for row in evidence_of(api, phase, "kind")] == [
        Words(6, "The day after the attack"),
        Words(21, "a day after the blasts"),
        Words(22, "stopped and searched"),
    ]
    assert [words_of(row) for row in evidence_of(api, phase, "date")] == [
        Words(6, "The day after the attack", basis="inferred"),
        Words(21, "a day after the blasts", basis="inferred"),
    ]
    (wire,) = evidence_of(api, phase, "place_part")
    assert wire["as_printed"] == "perimeter razor wire"
    assert words_of(wire) == Words(6, None, basis="inferred")
