"""R1 and R2: the attack of 2017 on the same hospital, and what the Taliban announced in October 2021."""

import pytest

from tests.records.reading import (
    ATTACK,
    ATTACK_OF_2017,
    CELL,
    IS_K,
    STAFF,
    TALIBAN,
    Words,
    one,
    results,
    words_of,
)

pytestmark = pytest.mark.django_db


def test_r1_the_same_hospital_was_attacked_in_2017(api):
    """Attacked in 2017, claimed by IS-K, six hours, patients killed room by room: precision year, same target."""
    incident = api(f"incidents/{ATTACK_OF_2017}/")

    assert incident["date"] == {
        "start": "2017-01-01",
        "end": "2017-12-31",
        "precision": "year",
        "basis": "stated",
        "as_printed": "2017",
    }
    assert (incident["coding_depth"], incident["occurrence"]) == ("mention", "probable")
    (year,) = results(api("evidence/", incident=ATTACK_OF_2017, field="date"))
    assert words_of(year) == Words(13, "last attacked in 2017")
    earlier = one(results(api("evidence/", incident=ATTACK_OF_2017, field="occurrence")), speaker__label=STAFF)
    assert words_of(earlier) == Words(10, "targeted earlier", speaker=STAFF, basis="inferred", certainty="probable")

    (claim,) = incident["responsibility"]["claims"]
    assert (claim["actor"]["slug"], claim["stance"]) == ("islamic-state-khorasan", "claimed")
    assert words_of(claim) == Words(13, "claimed by IS-K", speaker=IS_K)
    assert incident["responsibility"]["attributions"] == []

    assert incident["duration_minutes"] == {"low": 360, "high": 360}
    (duration,) = results(api("evidence/", incident=ATTACK_OF_2017, field="duration_minutes.low"))
    assert words_of(duration) == Words(13, "six hours")

    (patients,) = incident["casualties"]["reports"]
    assert (patients["group"], patients["outcome"]) == ("patients", "killed")
    assert [patients[estimate] for estimate in ("low", "best", "high")] == [None] * 3
    assert patients["best_missing"] == "reported_uncounted"
    assert words_of(patients) == Words(13, "killing the patients")

    related = api(f"incidents/{ATTACK}/")["related"]
    same = one(related, kind="same_target")
    assert (same["incident"]["slug"], same["direction"]) == (ATTACK_OF_2017, "to")
    assert words_of(same) == Words(13, "last attacked in 2017")
    assert one(related, kind="not_same_as")["incident"]["slug"] == ATTACK_OF_2017


def test_r2_a_suicide_attack_last_month_and_a_cell_destroyed(api):
    """A suicide attack in October 2021, followed by a raid that exists only as the Taliban's announcement."""
    cell = api(f"incidents/{CELL}/")
    (followed,) = cell["related"]
    assert (followed["kind"], followed["direction"]) == ("followed_by", "from")
    assert words_of(followed) == Words(46, "announced the destruction")
    attack = api(f"incidents/{followed['incident']['slug']}/")

    for incident in (attack, cell):
        assert incident["date"] == {
            "start": "2021-10-01",
            "end": "2021-10-31",
            "precision": "month",
            "basis": "inferred",
            "as_printed": "last month",
        }
        assert incident["coding_depth"] == "mention"
    assert attack["location"] is None
    assert attack["phases"][0]["tactic"] == ["suicide"]
    printed = one(results(api("evidence/", incident=attack["slug"], field="date")), as_printed="last month")
    assert words_of(printed) == Words(46, "a suicide attack last month", basis="inferred")

    assert cell["occurrence"] == "claimed_by_party"
    (claim,) = cell["responsibility"]["claims"]
    assert (claim["actor"]["slug"], claim["stance"]) == ("taliban", "claimed")
    assert words_of(claim) == Words(46, "announced the destruction", speaker=TALIBAN, certainty="alleged")
    (announced,) = results(api("statements/", incident=CELL, kind="announcement", about="islamic-state-khorasan"))
    assert announced["as_printed"] == "announced the destruction of an IS-K cell in Kabul"
    assert words_of(announced) == Words(46, "announced the destruction", speaker=TALIBAN, certainty="alleged")
    incidents = results(api("incidents/"))
    assert not [row for incident in incidents for row in incident["related"] if row["kind"] == "retaliation_for"]
