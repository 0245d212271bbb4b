"""Ids of states, cells, places and actors stand in every row. Two of them the database makes of other columns: that writes the
tables again, once for both.
"""

import django.contrib.postgres.fields
from django.db import migrations, models
from django.db.models import Func

from codebook.gleditsch_ward import PERIODS

# Most rows are of days since the last change, or of countries without one since then.
SETTLED_SINCE = "1970-01-01"


def literal(day):
    return f"'{day.isoformat()}'::date"


def country_gw():
    """SQL of the function that tells what `codebook.gleditsch_ward.number_of` tells."""
    last = max(period.start for period in PERIODS)
    now = ", ".join(f'"{period.alpha3}": {period.number}' for period in PERIODS if period.end is None)
    changed = sorted({period.alpha3 for period in PERIODS if max(period.start, period.end or period.start).isoformat() > SETTLED_SINCE})
    periods = {}
    for period in PERIODS:
        until = f" AND day <= {literal(period.end)}" if period.end else ""
        periods.setdefault(period.alpha3, []).append(f"WHEN day >= {literal(period.start)}{until} THEN {period.number}")
    then = " ".join(f"WHEN '{alpha3}' THEN CASE {' '.join(each)} END" for alpha3, each in periods.items())
    return f"""
        CREATE FUNCTION events_country_gw(country text, day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT CASE
                WHEN day >= {literal(last)}
                    OR day >= '{SETTLED_SINCE}'::date AND country <> ALL ('{{{",".join(changed)}}}'::text[])
                THEN ('{{{now}}}'::jsonb ->> country)::integer
                ELSE CASE country {then} END
            END
        $$
    """


GW = "events_country_gw(country, date_start)"
CELL = (
    "CASE WHEN latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180"
    " AND location_precision NOT IN ('country', 'sea_or_air') THEN"
    " least(floor((latitude + 90) * 2)::integer, 359) * 720 + least(floor((longitude + 180) * 2)::integer, 719) + 1 END"
)
TABLES = ("events_event", "events_eventversion")
ADD = """
    ALTER TABLE {table} ADD COLUMN country_gw integer GENERATED ALWAYS AS ({gw}) STORED,
        ADD COLUMN priogrid_gid integer GENERATED ALWAYS AS ({cell}) STORED,
        ADD COLUMN geonames_id integer NULL, ADD COLUMN actor_ucdp_ids integer[] NULL
"""
DROP = "ALTER TABLE {table} DROP COLUMN country_gw, DROP COLUMN priogrid_gid, DROP COLUMN geonames_id, DROP COLUMN actor_ucdp_ids"


def computed(expression):
    return models.GeneratedField(
        db_persist=True,
        expression=Func(output_field=models.IntegerField(), template=expression),
        output_field=models.IntegerField(null=True),
    )


FIELDS = {
    "country_gw": lambda: computed(GW),
    "priogrid_gid": lambda: computed(CELL),
    "geonames_id": lambda: models.IntegerField(null=True),
    "actor_ucdp_ids": lambda: django.contrib.postgres.fields.ArrayField(
        base_field=models.IntegerField(null=True), null=True, size=None
    ),
}


class Migration(migrations.Migration):
    dependencies = [("events", "0020_narrow_in_a_country")]

    operations = [
        migrations.RunSQL(country_gw(), "DROP FUNCTION events_country_gw(text, date)"),
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(ADD.format(table=table, gw=GW, cell=CELL), DROP.format(table=table)) for table in TABLES
            ],
            state_operations=[
                migrations.AddField(model, name, field())
                for model in ("event", "eventversion")
                for name, field in FIELDS.items()
            ],
        ),
    ]
