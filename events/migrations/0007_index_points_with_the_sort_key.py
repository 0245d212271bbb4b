from django.contrib.postgres.indexes import GistIndex
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0006_editions_never_change")]

    operations = [
        migrations.AddIndex(
            "event", GistIndex(fields=["latitude", "longitude", "sort_key"], name="event_point_newest")
        ),
        migrations.RemoveIndex("event", "event_point"),
        migrations.RemoveIndex("event", "event_country_newest"),
        migrations.AddIndex(
            "event", models.Index(fields=["country", "-sort_key"], include=["dataset"], name="event_country_newest")
        ),
    ]
