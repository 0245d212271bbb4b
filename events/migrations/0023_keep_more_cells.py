"""What UCDP's own API tells and no public column has: the numbers of conflict and dyad, and cells as they are written."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0022_fill_ids'),
    ]

    operations = [
        migrations.AddField(
            model_name='event',
            name='conflict_id',
            field=models.IntegerField(help_text="UCDP's number of the conflict.", null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='dyad_id',
            field=models.IntegerField(help_text="UCDP's number of the two sides.", null=True),
        ),
        migrations.AddField(
            model_name='event',
            name='more_cells',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), help_text="What the publisher's own contract tells besides: see its MORE_CELLS.", null=True, size=None),
        ),
        migrations.AddField(
            model_name='eventversion',
            name='conflict_id',
            field=models.IntegerField(help_text="UCDP's number of the conflict.", null=True),
        ),
        migrations.AddField(
            model_name='eventversion',
            name='dyad_id',
            field=models.IntegerField(help_text="UCDP's number of the two sides.", null=True),
        ),
        migrations.AddField(
            model_name='eventversion',
            name='more_cells',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), help_text="What the publisher's own contract tells besides: see its MORE_CELLS.", null=True, size=None),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('conflict_id__isnull', False)), fields=['conflict_id', 'sort_key'], name='event_conflict'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('dyad_id__isnull', False)), fields=['dyad_id', 'sort_key'], name='event_dyad'),
        ),
    ]
