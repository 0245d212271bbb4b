"""Brings the rows that are here into the new storage: empty becomes NULL, and everything they are found by is written."""

from collections import defaultdict

from django.db import migrations

from codebook.folding import fold
from codebook.place_names import without_kind
from events.search_words import word_vector

TEXTS = """
    url title date_precision date_basis country country_name admin1 admin2 location location_precision violence_type event_type
    event_type_missing tactic_missing weapon_missing target_missing actor_1 actor_2 claimed_by_missing killed_best_missing
    killed_low_missing killed_high_missing civilians_killed_best_missing injured_best_missing injured_low_missing
    injured_high_missing killed_includes_attackers summary occurrence attribution figure_certainty coding_depth
""".split()
LISTS = ("tactic", "weapon", "target", "claimed_by")
EMPTY = dict.fromkeys(TEXTS, "''") | dict.fromkeys(LISTS, "'{}'")
EMPTIED = ", ".join(f"{name} = nullif({name}, {empty})" for name, empty in EMPTY.items())
FILLED = ", ".join(f"{name} = coalesce({name}, {empty})" for name, empty in EMPTY.items())
TAKING_PART = """
    UPDATE events_event SET taking_part = ARRAY(
        SELECT DISTINCT unnest(events_taking_part(actor_id, role, certainty))
        FROM events_eventactor WHERE event_id = events_event.id ORDER BY 1)
"""


def fill(apps, schema_editor):
    event = apps.get_model("events", "Event")
    keys = source_keys(apps)
    rows = event.objects.only("dataset", "source_id", "sources", "admin1", "places_folded", "title", "country_name", "summary", "actors")
    for row in rows.iterator(chunk_size=500):
        divisions = [fold(row.admin1)] if row.admin1 else []
        marked = [f"1|{name}" for name in dict.fromkeys([*divisions, *map(without_kind, divisions)])]
        words = [row.title, *row.places_folded, row.country_name, *(actor["name"] for actor in row.actors), row.summary]
        folded = fold(" ".join(word for word in words if word))
        sources = [*row.sources, *(keys[row.source_id] if row.dataset_id == "annals" else ())]
        event.objects.filter(pk=row.pk).update(
            places_folded=[*row.places_folded, *marked], search=word_vector(folded, map(fold, sources))
        )


def source_keys(apps):
    """Keys of the sources of our own incidents, by which they are asked for, too."""
    parts = apps.get_model("events", "EditionPart").objects.filter(kind="source", incident__isnull=False, edition__is_newest=True)
    keys = defaultdict(list)
    for incident, key, body in parts.order_by("id").values_list("incident", "key", "body"):
        if body.get("roles"):
            keys[str(incident)].append(key)
    return keys


class Migration(migrations.Migration):
    dependencies = [("events", "0003_storage")]

    operations = [
        migrations.RunSQL(f"UPDATE events_event SET {EMPTIED}", f"UPDATE events_event SET {FILLED}"),
        migrations.RunSQL(TAKING_PART, migrations.RunSQL.noop),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
