"""An index of the few rows that lie on both sides of a month's end, which sums by month have to look at one by one."""

import django.contrib.postgres.indexes
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0006_look_up_by_year'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='event',
            index=django.contrib.postgres.indexes.GistIndex(condition=models.Q(models.Func(models.F('date_start'), models.F('date_end'), output_field=models.BooleanField(), template="date_trunc('month', date_end::timestamp) > date_trunc('month', date_start::timestamp)")), fields=['dates'], name='event_spans_months'),
        ),
    ]
