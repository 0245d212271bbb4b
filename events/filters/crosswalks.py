"""The parameters of the crosswalks."""

from codebook.crosswalks import LINES, SCHEMES
from events.filters.fields import OneOf, SomeOf
from events.filters.parameters import Parameter, Parameters

SUBJECTS = tuple(dict.fromkeys(line.subject for line in LINES))


class CrosswalkFilters(Parameters):
    subject = Parameter(
        SomeOf(SUBJECTS, "a subject of the crosswalks"),
        help_text="Only the lines on these subjects. Separate with commas.",
    )
    scheme = Parameter(
        SomeOf(tuple(SCHEMES), "a publisher in the crosswalks"),
        help_text="Only lines that lead from codes of these publishers; `annals` is this site.",
    )
    to_scheme = Parameter(
        SomeOf(tuple(SCHEMES), "a publisher in the crosswalks"),
        help_text="Only lines that lead to codes of these publishers.",
    )
    format = Parameter(
        OneOf(("json", "csv"), "a format of crosswalks", default="json"),
        help_text="As `csv`, the lines as a file. The Accept header does the same.",
    )
