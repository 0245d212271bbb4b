"""Links repeat what most requests narrow their actor by, so that a walk along them need not look at the events."""

from django.db import migrations, models

NARROWING = ["latitude", "longitude", "country", "killed_best", "date_end"]
FILL = """
    UPDATE events_eventactor link
    SET (latitude, longitude, country, killed_best, date_end)
        = ROW (event.latitude, event.longitude, event.country, event.killed_best, event.date_end)
    FROM events_event event WHERE event.id = link.event_id
"""


class Migration(migrations.Migration):
    dependencies = [("events", "0018_walk_versions_by_sort_key")]

    operations = [
        migrations.RemoveIndex("eventactor", "eventactor_newest"),
        migrations.AddField("eventactor", "latitude", models.FloatField(null=True)),
        migrations.AddField("eventactor", "longitude", models.FloatField(null=True)),
        migrations.AddField("eventactor", "country", models.CharField(max_length=3, null=True, blank=True)),
        migrations.AddField("eventactor", "killed_best", models.IntegerField(null=True)),
        migrations.AddField("eventactor", "date_end", models.DateField(null=True)),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AddIndex(
            "eventactor",
            models.Index(
                fields=["actor", "-sort_key", *NARROWING],
                include=["dataset", "role", "certainty"],
                name="eventactor_newest",
            ),
        ),
    ]
