"""An index of ended versions in the order of lists, for pages of the past that lie between two sort keys."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0017_find_changes'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='eventversion',
            index=models.Index(fields=['dataset', 'sort_key'], name='eventversion_newest'),
        ),
    ]
