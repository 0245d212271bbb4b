from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0002_dataset_and_editions")]

    operations = [
        migrations.AddIndex("event", models.Index(fields=["latitude", "longitude"], name="event_point")),
    ]
