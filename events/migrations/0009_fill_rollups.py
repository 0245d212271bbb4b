"""Counts the rows that are here into the rollups."""

from django.db import migrations

FIGURES = "killed_best killed_low killed_high civilians_killed_best injured_best injured_low injured_high".split()
SPANS = "count(*) FILTER (WHERE date_trunc('{0}', date_end::timestamp) > date_trunc('{0}', date_start::timestamp))"
SUMS = {
    "count": "count(*)",
    "spanning_month": SPANS.format("month"),
    "spanning_year": SPANS.format("year"),
    **{figure: f"coalesce(sum({figure}), 0)" for figure in FIGURES},
    **{f"{figure}_missing": f"count(*) - count({figure})" for figure in FIGURES},
}
LONGEST = {"longest_days": "coalesce(max(date_end - date_start), 0)"}
PARTS = """
    LEFT JOIN (SELECT DISTINCT event_id, actor_id FROM events_eventactor) part ON part.event_id = event.id
"""


def filled(rollup: str, *keys: str, sums: dict[str, str] = SUMS, parts: str = "") -> migrations.RunSQL:
    names = ", ".join(["dataset", *keys, "month", "is_mention", *sums])
    columns = ["event.dataset", *keys]
    columns += ["date_trunc('month', date_start::timestamp)::date", "coding_depth IS NOT DISTINCT FROM 'mention'"]
    return migrations.RunSQL(
        f"""
        INSERT INTO events_{rollup} ({names}) SELECT {', '.join([*columns, *sums.values()])}
        FROM events_event event {parts} GROUP BY {', '.join(columns)}
        """,
        f"DELETE FROM events_{rollup}",
    )


class Migration(migrations.Migration):
    dependencies = [("events", "0008_rollups_as_they_are_read")]

    operations = [
        filled("monthofdataset", sums=SUMS | LONGEST),
        filled("monthincountry", "country"),
        filled("monthincountryoftype", "country", "violence_type", "event_type"),
        filled("monthofactor", "actor_id", parts=PARTS),
    ]
