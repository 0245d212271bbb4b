"""A10 to A17: whom the groups are made of, whom they fight and attack, and where they are said to be going."""

import pytest

from tests.records.reading import (
    KELEMEN,
    MARRET,
    SAYED,
    SOUFAN_CENTER,
    Words,
    one,
    results,
    rows_with,
    words_of,
)

pytestmark = pytest.mark.django_db
IS_K = "islamic-state-khorasan"


def test_a10_it_is_made_of_former_jihadists_and_defectors(api):
    """Former jihadists, Uighurs and Uzbeks, Taliban defectors (printed “defenders”), says Marret: no edge of it."""
    told = results(api("statements/", about=IS_K, kind="composition", speaker=MARRET))

    probable = {"speaker": MARRET, "certainty": "probable"}
    assert [words_of(row) for row in told] == [
        Words(29, "former jihadist organizations", **probable),
        Words(29, "Uighurs and Uzbeks", **probable),
        Words(29, "Taliban defenders", basis="inferred", **probable),
    ]
    assert (told[2]["as_printed"], told[2]["says"]) == (
        "Taliban defenders",
        "Taliban defectors are among its members.",
    )
    relations = api(f"actors/{IS_K}/")["relations"]
    assert rows_with(relations, speaker__label=MARRET) == []


def test_a11_its_fighters_came_from_the_taliban_and_others(api):
    """Recruited from the Taliban and allied or al-Qaeda-inspired movements; only ¶42 is Kelemen's."""
    recruited = rows_with(api(f"actors/{IS_K}/")["relations"], kind="recruited_from")

    assert {row["other"]["slug"] for row in recruited} == {"taliban"}
    assert [words_of(row) for row in recruited] == [
        Words(37, "fought for the Taliban"),
        Words(42, "disgruntled members", speaker=KELEMEN, certainty="probable"),
    ]
    told = results(api("statements/", about=IS_K))
    inspired = one(told, kind="composition", passage__paragraph=37)
    assert inspired["as_printed"] == "insurgent movements inspired by al-Qaeda"
    assert words_of(inspired) == Words(37, "fought for the Taliban")
    switching = one(told, passage__paragraph=41)
    assert words_of(switching) == Words(41, "fighters can switch sides", certainty="possible")


def test_a12_it_attacks_mosques_shrines_squares_and_hospitals(api):
    """A pattern of targets in Afghanistan and Pakistan, Shia among the people aimed at."""
    told = results(api("statements/", about=IS_K, kind="target_pattern"))

    places = one(told, passage__paragraph=33)
    assert places["target"] == ["religious", "private_citizens", "medical"]
    assert places["as_printed"].endswith("in Afghanistan and Pakistan")
    assert words_of(places) == Words(33, "even hospitals")
    shia = one(told, passage__paragraph=34)
    assert (shia["as_printed"], shia["target"]) == ("including Shia", ["private_citizens"])
    assert words_of(shia) == Words(34, "including Shia")


def test_a13_the_haqqani_network_is_a_faction_in_the_taliban(api):
    """The Haqqani network is part of the Taliban."""
    (part,) = api("actors/haqqani-network/")["relations"]

    assert (part["kind"], part["other"]["slug"], part["as_printed"]) == (
        "part_of",
        "taliban",
        "factions in the Taliban",
    )
    assert words_of(part) == Words(32, "factions in the Taliban")


def test_a14_the_taliban_may_rely_on_the_haqqani_network_and_al_qaeda(api):
    """A forecast of the Soufan Center, attributed; no alliance is made of it."""
    (forecast,) = results(api("statements/", about="al-qaeda", kind="forecast", speaker=SOUFAN_CENTER))

    assert [actor["slug"] for actor in forecast["about"]] == ["taliban", "haqqani-network", "al-qaeda", IS_K]
    assert forecast["as_printed"] == "the Taliban is going to rely on"
    assert words_of(forecast) == Words(48, "is going to rely on", speaker=SOUFAN_CENTER, certainty="possible")
    potential = one(results(api("statements/", about="taliban", kind="forecast")), passage__paragraph=47)
    assert words_of(potential) == Words(47, "potential support", certainty="possible")
    for actor in results(api("actors/")):
        kinds = {row["kind"] for row in (*actor["relations"], *actor["relations_from_others"])}
        assert not kinds & {"allied_with", "supported_by"}


def test_a15_the_former_government_and_the_us_led_forces(api):
    """The US-backed government ended in August 2021; of the US-led forces, who fought IS-K, no end is told."""
    government = api("actors/islamic-republic-of-afghanistan/")
    forces = api("actors/us-led-forces/")

    assert government["exists"] == {"start": None, "end": "2021-08-31"}
    assert [words_of(row) for row in rows_with(government["evidence"], field="exists")] == [
        Words(44, "ousted US-backed government", basis="inferred"),
        Words(35, "came to power in August", basis="inferred"),
    ]
    assert words_of(one(government["names"], name="US-backed government")) == Words(3, "the US-backed government")
    assert one(government["names"], kind="canonical")["basis"] == "outside_knowledge"
    assert forces["exists"] is None
    (fought,) = forces["relations"]
    assert (fought["kind"], fought["other"]["slug"], fought["valid"]) == ("hostile_to", IS_K, None)
    assert words_of(fought) == Words(35, "US-led forces")


def test_a16_its_attacks_have_intensified_since_august_2021(api):
    """It was losing influence under pressure; since August 2021 its attacks have intensified: trends, no counts."""
    lost, intensified = rows_with(results(api("statements/", about=IS_K, kind="trend")), passage__paragraph=35)

    assert lost["date"] == {"start": None, "end": "2021-08-31"}
    assert {actor["slug"] for actor in lost["about"]} == {IS_K, "taliban", "us-led-forces"}
    assert words_of(lost) == Words(35, "losing influence")
    assert intensified["date"] == {"start": "2021-08-01", "end": None}
    assert words_of(intensified) == Words(35, "attacks have intensified")


def test_a17_renewed_stress_on_urban_warfare_and_symbolic_violence(api):
    """Under al-Muhajir, says Abdul Sayed, the group puts new weight on fighting in cities and on symbols."""
    (trend,) = results(api("statements/", about="shahab-al-muhajir", kind="trend"))

    assert [actor["slug"] for actor in trend["about"]] == [IS_K, "shahab-al-muhajir"]
    assert trend["as_printed"] == "urban warfare and symbolic violence"
    assert words_of(trend) == Words(36, "urban warfare", speaker=SAYED, certainty="probable")
