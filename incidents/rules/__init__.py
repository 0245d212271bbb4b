"""Checks over a whole record that PostgreSQL cannot make: each a predicate that yields what is wrong.

The form, publication, the fixtures' tests and `manage.py check_records` all run `problems_of`. A new check is
a function in one of the modules beside this one and a line in RULES.
"""

from incidents.models import Incident
from incidents.rules import days, evidence, figures, persons, places, record
from incidents.rules.actor_pages import problems_of_actor
from incidents.rules.problem import NotReady, Problem

RULES = (
    record.has_title_and_date,
    days.precision_fits_the_days,
    days.time_zone_exists,
    record.has_a_source_that_reports_it,
    record.acts_lie_inside_the_dates,
    record.phases_and_reports_are_its_own,
    record.ranks_follow_positions,
    record.claims_and_attribution_agree,
    record.retaliation_is_stated,
    record.alternatives_are_several,
    record.terms_are_in_the_codebook,
    places.precision_is_no_finer_than_the_place,
    evidence.every_value_is_evidenced,
    evidence.passages_are_of_linked_sources,
    evidence.quotes_are_one_sentence,
    figures.killed_are_decided,
    figures.figures_follow_their_rule,
    figures.overlaps_join_reports_of_this_incident,
    persons.anonymous_speakers_have_no_identity,
    persons.published_persons_may_be_named,
)


def problems_of(incident: Incident) -> list[Problem]:
    """Every problem of the record, in the order of RULES; empty when it may be published."""
    return [problem for rule in RULES for problem in rule(incident)]


__all__ = ["RULES", "NotReady", "Problem", "problems_of", "problems_of_actor"]
