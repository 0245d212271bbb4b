"""A release knows when it first came here, which tells what was current then, and up to which day it is coded."""

from django.db import migrations, models

FILL = """
    UPDATE events_release SET
        first_revision = least(
            revision,
            (SELECT min(revision) FROM events_event WHERE first_release_id = events_release.id),
            (SELECT min(revision) FROM events_eventversion WHERE first_release_id = events_release.id)
        ),
        coded_until = (
            SELECT coded_until FROM events_dataset
            WHERE key = events_release.dataset AND events_dataset.release = events_release.name
        )
"""


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0015_frozen_releases'),
    ]

    operations = [
        migrations.AddField(
            model_name='release',
            name='first_revision',
            field=models.BigIntegerField(help_text='The revision in which it was first imported.', null=True),
        ),
        migrations.AddField(
            model_name='release',
            name='coded_until',
            field=models.DateField(blank=True, help_text='Last day its rows can speak of; empty: not known.', null=True),
        ),
        migrations.RunSQL(FILL, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name='release',
            name='first_revision',
            field=models.BigIntegerField(help_text='The revision in which it was first imported.'),
        ),
    ]
