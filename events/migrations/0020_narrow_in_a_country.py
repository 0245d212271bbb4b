from django.db import migrations, models
from django.db.models import F, Q


class Migration(migrations.Migration):
    dependencies = [("events", "0019_narrow_along_links")]

    operations = [
        migrations.RemoveIndex("event", "event_country_newest"),
        migrations.AddIndex(
            "event",
            models.Index(
                fields=["country", "-sort_key", "latitude", "longitude", "killed_best", "date_end"],
                include=["dataset"],
                name="event_country_newest",
            ),
        ),
        migrations.AddIndex(
            "event",
            models.Index(
                fields=["killed_best"],
                condition=Q(killed_low__gt=F("killed_best")) | Q(killed_best__gt=F("killed_high")),
                name="event_figures_out_of_order",
            ),
        ),
    ]
