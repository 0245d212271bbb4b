from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0008_say_how_a_dataset_numbers_actors")]

    operations = [
        migrations.RemoveIndex("eventactor", "eventactor_newest"),
        migrations.AddIndex(
            "eventactor",
            models.Index(fields=["actor", "-sort_key", "event"], include=["dataset"], name="eventactor_newest"),
        ),
    ]
