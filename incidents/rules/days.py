"""Do the days, their precision and the time zone say the same."""

from collections.abc import Iterator
from functools import cache
from zoneinfo import available_timezones

from codebook.days import precision_of
from incidents.models import Incident
from incidents.rules.problem import Problem
from sources.models import days_in_words, last_day


def precision_fits_the_days(incident: Incident) -> Iterator[Problem]:
    """A reader who filters by precision must not be told that a day is known where a month was meant."""
    if incident.dates is None or incident.dates.lower is None or incident.dates.upper is None:
        return
    fitting = precision_of(incident.dates.lower, last_day(incident.dates))
    if incident.date_precision != fitting:
        days = f"{days_in_words(incident.dates)} is “{fitting}”, not “{incident.date_precision}”"
        yield Problem("precision_does_not_fit", "date_precision", f"{days}. Change the days or the precision.")


def time_zone_exists(incident: Incident) -> Iterator[Problem]:
    """Without the machine's list of zones nothing can be said, and nothing is refused."""
    if incident.time_zone and time_zones() and incident.time_zone not in time_zones():
        where = f"“{incident.time_zone}” is not a time zone"
        yield Problem("time_zone_unknown", "time_zone", f"{where}. Expected an IANA name such as Asia/Kabul.")


@cache
def time_zones() -> set[str]:
    return available_timezones()
