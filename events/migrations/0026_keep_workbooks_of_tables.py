import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0025_keep_figures_out_of_order'),
    ]

    operations = [
        migrations.CreateModel(
            name='TableWorkbook',
            fields=[
                ('table', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='workbook', serialize=False, to='events.table')),
                ('data', models.BinaryField(help_text='As it was received.')),
            ],
        ),
    ]
