from sources.models.day_range import DayRangeField, days_between, days_in_words, last_day
from sources.models.disclosure import Disclosed, discloses_only
from sources.models.evidence import FieldEvidence, Sourced, names_an_evidenced_field
from sources.models.natural_keys import NaturallyKeyed, key_field
from sources.models.numbers import count_field, given_or_missing, in_order, missing_field
from sources.models.passage import Passage
from sources.models.requirement import Requirement
from sources.models.source import Source
from sources.models.speaker import Speaker

__all__ = [
    "DayRangeField",
    "Disclosed",
    "FieldEvidence",
    "NaturallyKeyed",
    "Passage",
    "Requirement",
    "Source",
    "Sourced",
    "Speaker",
    "count_field",
    "days_between",
    "days_in_words",
    "discloses_only",
    "given_or_missing",
    "in_order",
    "key_field",
    "last_day",
    "missing_field",
    "names_an_evidenced_field",
]
