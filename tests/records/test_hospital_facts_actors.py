"""A1 to A9: who the actors are, what they are called, how they stand to each other, where and how many they are."""

import pytest

from tests.records.reading import UNITED_NATIONS, Words, one, results, rows_with, words_of

pytestmark = pytest.mark.django_db


def test_a1_islamic_state_khorasan_is_a_branch_of_the_islamic_state(api):
    """IS-K, ISIS-K, the local chapter of the Islamic State, as printed and canonical."""
    actor = api("actors/islamic-state-khorasan/")

    assert actor["name"] == "Islamic State-Khorasan"
    names = {(row["name"], row["kind"]): words_of(row) for row in actor["names"] if row["passage"]}
    chapter = Words(7, "the local chapter of the group")
    assert names == {
        ("Islamic State-Khorasan", "canonical"): Words(7, "the local chapter of the group", basis="inferred"),
        ("Islamic State-Khorasani", "as_printed"): chapter,
        ("IS-K", "acronym"): chapter,
        ("ISIS-K", "acronym"): Words(26, "ISIS-K"),
    }
    branch = rows_with(actor["relations"], kind="branch_of", other__slug="islamic-state")
    assert {words_of(row) for row in branch} == {
        Words(3, "local chapter"),
        chapter,
        Words(28, "several other branches"),
    }
    for name in ("IS-K", "ISIS-K", "الدولة الإسلامية – ولاية خراسان"):
        assert [row["slug"] for row in results(api("actors/", actor=name))] == ["islamic-state-khorasan"]


def test_a2_the_islamic_state_declared_a_caliphate_in_2014(api):
    """A caliphate in Syria, 2014, precision year: a declaration by the Islamic State."""
    (declared,) = results(api("statements/", about="islamic-state", kind="declaration"))

    assert declared["date"] == {"start": "2014-01-01", "end": "2014-12-31"}
    assert (declared["date_as_printed"], declared["location"]["name"]) == ("2014", "Syria")
    assert declared["as_printed"] == "declared a “caliphate” in Syria in 2014"
    assert words_of(declared) == Words(27, "in Syria in 2014")


def test_a3_khorasan_is_a_historical_region(api):
    """Khorasan lies over parts of four countries of today; the group is named after it, no more."""
    actor = api("actors/islamic-state-khorasan/")

    area = one(actor["areas"], location="khorasan")
    assert area["relation"] == "named_after"
    assert words_of(area) == Words(28, "a historical region")
    region = one(actor["locations"], key="khorasan")
    assert (region["kind"], [part["key"] for part in region["path"]]) == ("historical_region", ["khorasan"])
    assert {row["location"]: words_of(row) for row in region["overlaps"]} == dict.fromkeys(
        ("afghanistan", "iran", "pakistan", "turkmenistan"), Words(28, "a historical region")
    )


def test_a4_the_taliban_have_been_in_power_since_august_2021(api):
    """The Taliban's kind changes with time: an armed group before, the de facto authority since August 2021."""
    kinds = api("actors/taliban/")["kinds"]

    before = one(kinds, kind="rebel_group")
    assert before["valid"] == {"start": None, "end": "2021-08-31"}
    assert words_of(before) == Words(3, "destabilize the US-backed government", basis="inferred")
    since = rows_with(kinds, kind="de_facto_authority")
    assert {row["valid"]["start"] for row in since} == {"2021-08-01"}
    assert {row["valid"]["end"] for row in since} == {None}
    assert [words_of(row) for row in since if row["passage"]] == [
        Words(35, "came to power in August", basis="inferred"),
        Words(2, "Taking charge in Kabul", basis="inferred"),
    ]
    year = one(since, basis="outside_knowledge")
    assert year["reference"].startswith("“ISIS-K poses a growing threat”")


def test_a5_the_badri_forces_belong_to_the_taliban_and_mokhlis_commanded_them(api):
    """The Badri special forces, part of the Taliban; commanded by Mokhlis until he died."""
    relations = api("actors/badri-special-forces/")["relations"]

    part = one(relations, kind="part_of")
    assert part["other"]["slug"] == "taliban"
    assert words_of(part) == Words(8, "their feared Badri Special Forces")
    led = one(relations, kind="led_by")
    assert (led["other"]["name"], led["function"]) == ("Hamdullah Mokhlis", "commander")
    assert led["valid"] == {"start": None, "end": "2021-11-02"}
    assert words_of(led) == Words(9, "the commander of the force", basis="inferred")


def test_a6_islamic_state_khorasan_and_the_taliban_are_enemies(api):
    """Rivals and enemies: an edge each way, with the sentences that say so, and how they differ."""
    relations = api("actors/islamic-state-khorasan/")["relations"]

    rivals = rows_with(relations, kind="rival_of", other__slug="taliban")
    assert {words_of(row) for row in rivals} == {Words(26, "rivalry between"), Words(35, "its rival Islamists")}
    hostile = one(relations, kind="hostile_to", other__slug="taliban")
    assert words_of(hostile) == Words(46, "they know their enemy")
    back = one(api("actors/taliban/")["relations"], kind="hostile_to", other__slug="islamic-state-khorasan")
    assert words_of(back) == Words(45, "confront IS-K")
    told = results(api("statements/", about="islamic-state-khorasan"))
    for paragraph, quote in (
        (38, "they differ on strategy"),
        (39, "groups it considers “apostate”"),
        (40, "a global “caliphate”"),
    ):
        assert words_of(one(told, passage__paragraph=paragraph)) == Words(paragraph, quote)


def test_a7_shahab_al_muhajir_is_said_to_lead_it_since_2020(api):
    """Reputedly led since 2020 by Shahab al-Muhajir, printed “Shahab al-Muhajiro” and “Shahad”."""
    led = one(api("actors/islamic-state-khorasan/")["relations"], kind="led_by")

    assert (led["other"]["name"], led["function"]) == ("Shahab al-Muhajir", "leader")
    assert led["valid"] == {"start": "2020-01-01", "end": None}
    assert led["as_printed"] == "From 2020, the group is reputedly led"
    assert words_of(led) == Words(31, "reputedly led", certainty="reputed")
    names = api("actors/shahab-al-muhajir/")["names"]
    assert one(names, kind="canonical")["basis"] == "outside_knowledge"
    assert words_of(one(names, name="Shahab al-Muhajiro", kind="as_printed")) == Words(31, "Shahab al-Muhajiro")
    assert words_of(one(names, name="Shahad", kind="as_printed")) == Words(
        36, "Shahad", basis="inferred", certainty="probable"
    )


def test_a8_his_origin_is_told_in_two_ways(api):
    """An al-Qaeda commander or a former Haqqani member: both kept as alternatives, neither preferred."""
    origins = rows_with(api("actors/shahab-al-muhajir/")["relations"], kind="member_of")
    told = results(api("statements/", about="shahab-al-muhajir", kind="assessment"))

    al_qaeda = Words(32, "an al-Qaeda commander", certainty="contested")
    haqqani = Words(32, "a former member", certainty="contested")
    assert {row["other"]["slug"]: words_of(row) for row in origins} == {
        "al-qaeda": al_qaeda,
        "haqqani-network": haqqani,
    }
    competing = [row for row in told if row["alternative_group"]]
    assert [words_of(row) for row in competing] == [al_qaeda, haqqani]
    (group,) = {row["alternative_group"] for row in (*origins, *competing)}
    assert group
    unclear = one(told, certainty="unclear")
    assert unclear["as_printed"] == "his origins remain unclear"
    assert words_of(unclear) == Words(31, "origins remain unclear", certainty="unclear")


def test_a9_it_has_five_hundred_to_a_few_thousand_fighters(api):
    """UN estimates: 500 to “a few thousand” (open), in the north and east, with cells in Kabul."""
    actor = api("actors/islamic-state-khorasan/")

    (strength,) = actor["strength"]
    assert (strength["low"], strength["high"], strength["high_missing"]) == (500, None, "open_ended")
    assert strength["as_printed"] == "between 500 and a few thousand"
    probable = {"speaker": UNITED_NATIONS, "certainty": "probable"}
    assert words_of(strength) == Words(30, "between 500 and a few thousand", **probable)
    areas = {row["location"]: row for row in rows_with(actor["areas"], relation="operates_in")}
    assert set(areas) == {"afghanistan", "kabul"}
    assert words_of(areas["afghanistan"]) == Words(30, "northern and eastern Afghanistan", **probable)
    assert words_of(areas["kabul"]) == Words(30, "in the capital, Kabul", **probable)
    assert areas["kabul"]["as_printed"] == "cells"
