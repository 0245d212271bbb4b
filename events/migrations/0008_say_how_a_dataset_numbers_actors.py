from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("events", "0007_index_points_with_the_sort_key")]

    operations = [
        migrations.AddField(
            "dataset",
            "actor_ids",
            models.CharField(
                blank=True,
                default="",
                help_text="Under which name the publisher numbers actors, for all of its datasets: ucdp. Empty: it does not.",
                max_length=60,
            ),
            preserve_default=False,
        ),
    ]
