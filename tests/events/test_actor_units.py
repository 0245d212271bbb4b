"""Which units a filter by actor includes."""

import pytest

from actors.models import Actor
from events.models import ActorUnit
from incidents.actor_publication import publish_actor_pages
from incidents.review import publish
from tests.incidents.factories import days, make_actor, make_incident, relate

pytestmark = pytest.mark.django_db


def units_of(slug: str) -> set[str]:
    return set(ActorUnit.objects.filter(actor__slug=slug).values_list("unit__slug", flat=True))


def test_units_of_units_are_included():
    squad, brigade, army = make_actor("red-group"), make_actor("brigade"), make_actor("army")
    relate(squad, "part_of", brigade)
    relate(brigade, "branch_of", army)
    publish(make_incident())

    assert units_of("army") == {"brigade", "red-group"}
    assert units_of("brigade") == {"red-group"}


@pytest.mark.parametrize("fields", [{"certainty": "contested"}, {"alternative_group": "either-or"}])
def test_a_contested_relation_makes_no_unit(fields):
    relate(make_actor("red-group"), "part_of", make_actor("army"), **fields)
    relate(make_actor("red-group"), "part_of", make_actor("navy"), **fields)
    publish(make_incident())

    assert units_of("army") == set()


def test_other_relations_make_no_unit():
    relate(make_actor("red-group"), "rival_of", make_actor("army"))
    publish(make_incident())

    assert units_of("army") == set()


def test_a_chain_holds_only_while_all_its_links_do():
    squad, brigade, army = make_actor("red-group"), make_actor("brigade"), make_actor("army")
    relate(squad, "part_of", brigade, valid=days("2010..2015"))
    relate(brigade, "part_of", army, valid=days("2014.."))
    publish(make_incident())

    valid = ActorUnit.objects.get(actor=army, unit=squad).valid
    assert (str(valid.lower), str(valid.upper)) == ("2014-01-01", "2016-01-01")


def test_a_page_may_still_name_another_actor_by_its_earlier_slug():
    relate(make_actor("red-group"), "part_of", make_actor("army"))
    publish(make_incident())
    Actor.objects.filter(slug="army").update(slug="army-of-the-north")
    other = make_incident("other")
    other.participation_rows.update(actor=make_actor("blue-group"))

    publish(other)

    assert units_of("army-of-the-north") == {"red-group"}


def test_a_circle_ends():
    red, blue = make_actor("red-group"), make_actor("blue-group")
    relate(red, "part_of", blue)
    relate(blue, "part_of", red)
    publish(make_incident())

    assert units_of("blue-group") == {"red-group"}
    assert units_of("red-group") == {"blue-group"}


def test_the_same_actor_under_two_publishers_is_found_under_both_and_can_be_parted_again():
    ours, theirs = make_actor("red-group"), make_actor("ucdp-12")
    decision = relate(ours, "same_as", theirs)
    publish(make_incident())

    assert units_of("ucdp-12") == {"red-group"}
    assert units_of("red-group") == {"ucdp-12"}
    decision.delete()
    publish_actor_pages([ours])
    assert units_of("ucdp-12") == set()
