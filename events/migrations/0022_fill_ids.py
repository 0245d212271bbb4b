"""Tells UCDP's ids of the actors and GeoNames' of the places in the rows that are here, from what is published; each portion for
itself. Rows that are not current any more are told, too, by what is known today.
"""

from django.db import migrations, transaction

# Number and id of the actors whose public pages tell one id of UCDP.
KNOWN = """
    SELECT number, min(code) AS code FROM (
        SELECT edition.subject AS number, (identifier ->> 'code')::integer AS code
        FROM events_edition edition JOIN events_dataset dataset ON dataset.key = edition.dataset,
            jsonb_array_elements(edition.document::jsonb -> 'identifiers') identifier
        WHERE edition.kind = 'actor' AND edition.is_newest AND dataset.visibility = 'public'
            AND identifier ->> 'dataset' = 'ucdp' AND identifier ->> 'code' ~ '^[1-9][0-9]{0,8}$'
    ) identifiers GROUP BY number HAVING count(*) = 1
"""
ACTORS = """
    UPDATE {table} event SET actor_ucdp_ids = told.ids FROM (
        SELECT event.id, array_agg(known.code ORDER BY nth) AS ids
        FROM {table} event, jsonb_array_elements(event.actors) WITH ORDINALITY AS side (actor, nth)
        LEFT JOIN actor_known_to_ucdp known ON known.number = (side.actor ->> 'id')::bigint
        WHERE event.id > %s AND event.id <= %s GROUP BY event.id HAVING count(known.code) > 0
    ) told WHERE told.id = event.id
"""
PLACES = """
    UPDATE {table} event SET geonames_id = (place ->> 'geonames_id')::integer
    FROM events_edition edition, jsonb_array_elements(edition.document::jsonb -> 'locations') place
    WHERE edition.kind = 'incident' AND edition.is_newest AND edition.dataset = event.dataset
        AND edition.subject::text = event.source_id AND place ->> 'geonames_id' IS NOT NULL
        AND place ->> 'key' = edition.document::jsonb #>> '{{location,key}}'
"""
PORTION = 20_000


def fill(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE actor_known_to_ucdp AS {KNOWN}")
        for table in ("events_event", "events_eventversion"):
            cursor.execute(f"SELECT coalesce(max(id), 0) FROM {table}")
            [[last]] = cursor.fetchall()
            for first in range(0, last, PORTION):
                with transaction.atomic(schema_editor.connection.alias):
                    cursor.execute(ACTORS.format(table=table), [first, first + PORTION])
        cursor.execute(PLACES.format(table="events_event"))
        cursor.execute("DROP TABLE actor_known_to_ucdp")


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("events", "0021_tell_ids")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
