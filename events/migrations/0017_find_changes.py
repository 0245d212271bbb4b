"""An index of the rows in the order in which they were recorded, for whoever keeps a mirror."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0016_tell_of_past_releases'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['revision', 'id'], name='event_recorded'),
        ),
    ]
