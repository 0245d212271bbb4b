"""An import remembers the text of the rows that it read, and compares their values: no hash of them is kept."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0009_fill_rollups'),
    ]

    operations = [
        migrations.CreateModel(
            name='ReadRow',
            fields=[
                ('fingerprint', models.UUIDField(primary_key=True, serialize=False)),
                ('event_id', models.BigIntegerField()),
            ],
        ),
        migrations.RemoveField(
            model_name='event',
            name='row_sha256',
        ),
        migrations.RemoveField(
            model_name='eventversion',
            name='row_sha256',
        ),
    ]
