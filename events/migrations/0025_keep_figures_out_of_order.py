# The new index is there before the old one goes: to drop one keeps readers out until the end of the transaction.

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0024_read_months_from_their_index'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('killed_low__gt', models.F('killed_best')), ('killed_best__gt', models.F('killed_high')), _connector='OR'), fields=['killed_best', 'killed_low', 'killed_high'], name='event_figures_not_in_order'),
        ),
        migrations.RemoveIndex(
            model_name='event',
            name='event_figures_out_of_order',
        ),
    ]
