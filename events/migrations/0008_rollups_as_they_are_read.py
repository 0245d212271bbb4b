"""Rollups as they are read: in the order of the answers, with rows in which nobody is known to take part, and with how long the
longest row of a dataset is. Their key to the dataset is not looked up by the database, which took a third of the time to fill them.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0007_event_spans_months'),
    ]

    operations = [
        migrations.AddField(
            model_name='monthofdataset',
            name='longest_days',
            field=models.IntegerField(default=0, help_text='No row lasts longer than so many days after its first. Stays when rows go.'),
        ),
        migrations.AlterField(
            model_name='monthofactor',
            name='actor_id',
            field=models.BigIntegerField(help_text='NULL for rows in which nobody is known to take part.', null=True),
        ),
        migrations.AlterField(
            model_name='monthincountry',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.AlterField(
            model_name='monthincountryoftype',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.AlterField(
            model_name='monthofactor',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.AlterField(
            model_name='monthofdataset',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.RemoveConstraint(
            model_name='monthincountry',
            name='monthincountry_is_one',
        ),
        migrations.AddConstraint(
            model_name='monthincountry',
            constraint=models.UniqueConstraint(fields=('dataset', 'country', 'month', 'is_mention'), name='monthincountry_is_one', nulls_distinct=False),
        ),
        migrations.RemoveConstraint(
            model_name='monthincountryoftype',
            name='monthincountryoftype_is_one',
        ),
        migrations.AddConstraint(
            model_name='monthincountryoftype',
            constraint=models.UniqueConstraint(fields=('dataset', 'country', 'violence_type', 'event_type', 'month', 'is_mention'), name='monthincountryoftype_is_one', nulls_distinct=False),
        ),
        migrations.RemoveConstraint(
            model_name='monthofactor',
            name='monthofactor_is_one',
        ),
        migrations.AddConstraint(
            model_name='monthofactor',
            constraint=models.UniqueConstraint(fields=('dataset', 'actor_id', 'month', 'is_mention'), name='monthofactor_is_one', nulls_distinct=False),
        ),
        migrations.AddIndex(
            model_name='monthincountry',
            index=models.Index(fields=['dataset', 'month', 'country'], name='monthincountry_by_month'),
        ),
        migrations.AddIndex(
            model_name='monthofactor',
            index=models.Index(fields=['dataset', 'month', 'actor_id'], name='monthofactor_by_month'),
        ),
    ]
