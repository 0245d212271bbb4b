"""S1 to S12: who speaks, from where, how far they may be named, and in whose words."""

import pytest

from tests.records.reading import (
    ATTACK,
    DOCTOR,
    FARMER,
    GUARD,
    IS_K,
    KELEMEN,
    MARRET,
    OTHER_DOCTOR,
    PAPER,
    SAYED,
    SHOPKEEPER,
    SOUFAN_CENTER,
    STAFF,
    UNITED_NATIONS,
    Words,
    one,
    results,
    rows_with,
    words_of,
)

pytestmark = pytest.mark.django_db


def said_by(api, speaker, paragraph, **more):
    return one(results(api("statements/", speaker=speaker, **more)), passage__paragraph=paragraph)


def standing_of(row):
    speaker = row["speaker"]
    return speaker["name"], speaker["name_missing"], speaker["naming"], speaker["vantage"]


def test_s1_a_shopkeeper_near_the_scene(api):
    """A shopkeeper near the scene, not named, who describes no attack."""
    about = said_by(api, SHOPKEEPER, 4)

    assert standing_of(about) == (None, "not_reported", "not_named", "not_stated")
    assert words_of(about) == Words(4, "a shopkeeper near the scene", speaker=SHOPKEEPER)
    opinion = said_by(api, SHOPKEEPER, 5)
    assert words_of(opinion) == Words(5, None, speaker=SHOPKEEPER, basis="inferred", certainty="unclear")


def test_s2_a_member_of_the_medical_staff_who_stays_anonymous(api):
    """A member of the hospital's staff told AFP on condition of anonymity: a label, and no name anywhere."""
    told = results(api("statements/", speaker=STAFF))

    assert {row["passage"]["paragraph"] for row in told} == {10, 11, 12}
    assert {standing_of(row) for row in told} == {(None, "not_reported", "anonymity_requested", "at_the_scene")}
    assert {row["speaker"]["spoke_to"] for row in told} == {"AFP"}
    assert {row["speaker"]["affiliation"] for row in told} == {None}
    asked = one(results(api("statements/", incident=ATTACK)), as_printed="told AFP on condition of anonymity")
    assert words_of(asked) == Words(11, "on condition of anonymity", speaker=PAPER)


def test_s3_a_doctor(api):
    """A doctor compares the two groups: not named, and not said to be of this hospital."""
    comparison = said_by(api, DOCTOR, 14)

    assert standing_of(comparison) == (None, "not_reported", "not_named", "not_stated")
    assert comparison["says"] == "The Islamic State is like the Taliban, only worse."
    assert words_of(comparison) == Words(14, "A doctor said", speaker=DOCTOR)
    assert words_of(said_by(api, DOCTOR, 15)) == Words(15, None, speaker=DOCTOR, basis="inferred")


def test_s4_another_doctor_who_foresaw_the_second_explosion(api):
    """Another doctor, at the scene, kept back because a second explosion would come."""
    foresaw = said_by(api, OTHER_DOCTOR, 20)

    assert standing_of(foresaw) == (None, "not_reported", "not_named", "at_the_scene")
    assert words_of(foresaw) == Words(20, None, speaker=OTHER_DOCTOR)
    assert words_of(said_by(api, OTHER_DOCTOR, 19)) == Words(19, "said another doctor", speaker=OTHER_DOCTOR)
    keys = {said_by(api, speaker, paragraph)["speaker"]["key"] for speaker, paragraph in ((DOCTOR, 14), (STAFF, 10))}
    assert foresaw["speaker"]["key"] not in keys


def test_s5_a_farmer_from_jowzjan_province(api):
    """A farmer from Jowzjan (printed “Jozzan”): a private person, by label, the name withheld."""
    opinion = said_by(api, FARMER, 23)

    assert standing_of(opinion) == (None, "withheld", "withheld", "not_stated")
    assert opinion["as_printed"] == "farmer from Jozzan province"
    assert words_of(opinion) == Words(23, "farmer from Jozzan province", speaker=FARMER, certainty="unclear")


def test_s6_a_taliban_guard_leading_a_cordon(api):
    """A guard, party to the conflict: a private person, by label, the name withheld."""
    strangers = said_by(api, GUARD, 24)

    assert standing_of(strangers) == (None, "withheld", "withheld", "party")
    assert words_of(strangers) == Words(24, "a cordon near the hospital", speaker=GUARD, certainty="alleged")
    assert standing_of(said_by(api, GUARD, 25)) == standing_of(strangers)


def test_s7_jean_luc_marret_analyst(api):
    """Jean-Luc Marret of the Fondation pour la recherche stratégique, printed “Maret”."""
    told = results(api("statements/", speaker=MARRET, about="islamic-state-khorasan"))

    assert {standing_of(row) for row in told} == {(MARRET, None, "named", "analyst")}
    assert {row["speaker"]["affiliation"] for row in told} == {"Fondation pour la recherche stratégique"}
    assert {(row["passage"]["paragraph"], row["certainty"]) for row in told} == {(29, "probable")}
    printed = one(api("actors/jean-luc-marret/")["names"], kind="as_printed")
    assert (printed["name"], printed["as_printed"]) == ("Jean-Luc Maret", "Jean-Luc Maret")
    assert words_of(printed) == Words(29, "Jean-Luc Maret")


def test_s8_the_united_nations(api):
    """The United Nations, printed “UN”, give the estimates of strength and area."""
    (strength,) = api("actors/islamic-state-khorasan/")["strength"]

    assert standing_of(strength) == (UNITED_NATIONS, None, "named", "official")
    assert words_of(strength).speaker == UNITED_NATIONS
    printed = one(api("actors/united-nations/")["names"], kind="acronym")
    assert printed["name"] == "UN"
    assert words_of(printed) == Words(30, "UN estimates")


def test_s9_abdul_sayed_researcher(api):
    """Abdul Sayed of ExTrac, printed “Abdul Saeed”."""
    stress = said_by(api, SAYED, 36)

    assert standing_of(stress) == (SAYED, None, "named", "analyst")
    assert stress["speaker"]["affiliation"] == "ExTrac"
    assert words_of(stress) == Words(36, "urban warfare", speaker=SAYED, certainty="probable")
    printed = one(api("actors/abdul-sayed/")["names"], kind="as_printed")
    assert printed["name"] == "Abdul Saeed"
    assert words_of(printed) == Words(36, "Abdul Saeed")


def test_s10_barbara_kelemen_analyst(api):
    """Barbara Kelemen of Dragonfly, printed “Keleman”, also foresees that IS-K will try to profit from reforms."""
    forecast = said_by(api, KELEMEN, 43, kind="forecast")

    assert standing_of(forecast) == (KELEMEN, None, "named", "analyst")
    assert forecast["speaker"]["affiliation"] == "Dragonfly Security Intelligence"
    assert words_of(forecast) == Words(43, "high probability", speaker=KELEMEN, certainty="probable")
    printed = one(api("actors/barbara-kelemen/")["names"], kind="as_printed")
    assert printed["name"] == "Barbara Keleman"
    assert words_of(printed) == Words(42, "Barbara Keleman")


def test_s11_the_soufan_center(api):
    """The Soufan Center speaks through a report: a forecast, in no verbatim words."""
    (forecast,) = results(api("statements/", speaker=SOUFAN_CENTER))

    assert standing_of(forecast) == (SOUFAN_CENTER, None, "named", "analyst")
    assert words_of(forecast) == Words(48, "is going to rely on", speaker=SOUFAN_CENTER, certainty="possible")
    assert (forecast["passage"]["is_verbatim"], forecast["passage"]["wording_damaged"]) == (False, True)
    printed = one(api("actors/soufan-center/")["names"], as_printed="Soufan Center")
    assert printed["passage"]["paragraph"] == 48


def test_s12_islamic_state_khorasan_itself(api):
    """IS-K speaks through its claim; of the claim only the fact is kept, with no words or link of it."""
    incident = api(f"incidents/{ATTACK}/")

    part = one(rows_with(incident["participations"], phase=None), role="perpetrator")
    assert part["actor"]["slug"] == "islamic-state-khorasan"
    assert part["certainty"] == "claimed"
    assert standing_of(part) == (IS_K, None, "named", "party")
    assert words_of(part) == Words(7, "claimed by", speaker=IS_K, certainty="claimed")
    assert rows_with(results(api("statements/")), speaker__label=IS_K) == []
