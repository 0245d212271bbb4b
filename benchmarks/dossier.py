"""A dossier that is much longer than any real one: an incident of the demonstration with 300 casualty reports more, and
published in the usual way.
"""

from config.demo import INCIDENTS, load_fixtures, publish_incidents
from incidents.models import CasualtyReport

DOSSIER = INCIDENTS[0]
REPORTS = 300


def publish_a_long_dossier() -> str:
    """Its slug."""
    load_fixtures()
    first = CasualtyReport.objects.filter(incident__key=DOSSIER).order_by("id").first()
    fields = {field.attname: getattr(first, field.attname) for field in first._meta.concrete_fields}
    CasualtyReport.objects.bulk_create(
        CasualtyReport(**fields | {"id": None, "key": f"report-{number}"}) for number in range(REPORTS)
    )
    publish_incidents()
    return first.incident.slug
