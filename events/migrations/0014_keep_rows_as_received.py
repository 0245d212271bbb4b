"""Foreign rows are kept as they were received. What was remembered of rows before does not say where their text is: it is
forgotten, and the next import reads them once more.
"""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0013_keep_tables'),
    ]

    operations = [
        migrations.DeleteModel(name='ReadRow'),
        migrations.CreateModel(
            name='ReadRow',
            fields=[
                ('fingerprint', models.UUIDField(help_text='Of the dataset and the text.', primary_key=True, serialize=False)),
                ('record', models.BigIntegerField(help_text='Its block and its place there: see RecordBlock.')),
                ('event_id', models.BigIntegerField(db_index=True, help_text='NULL: the row was refused, or is blank. The event may be gone since.', null=True)),
                ('read_as', models.BigIntegerField(help_text='Stands for code, header and licence, if the event stands here as they read the text.', null=True)),
            ],
        ),
        migrations.CreateModel(
            name='RecordBlock',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('data', models.BinaryField(help_text='zstd: the number of records, their lengths (all uint32), the records.')),
            ],
        ),
        # It is compressed already.
        migrations.RunSQL(
            'ALTER TABLE events_recordblock ALTER COLUMN data SET STORAGE EXTERNAL', migrations.RunSQL.noop
        ),
        migrations.CreateModel(
            name='ReceivedFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(help_text='Which file of the release, from 1.')),
                ('name', models.CharField(help_text='As it was named when it was imported, without folders.', max_length=255)),
                ('sha256', models.CharField(help_text='Of the file as it was received.', max_length=64)),
                ('size', models.BigIntegerField(help_text='Of the file as it was received, in bytes.')),
                ('records', models.BigIntegerField(help_text='Blank lines are among them, header and tags are not.')),
                ('encoding', models.CharField(max_length=20)),
                ('head', models.BinaryField(help_text='What stands before the first record: byte order mark, header, tags.')),
                ('line_end', models.BinaryField(help_text='Of nearly all records.')),
                ('is_current', models.BooleanField(default=True, help_text='No: a later file of the same name, or a complete one, has taken its place.')),
                ('received_at', models.DateTimeField()),
                ('release', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='files', to='events.release')),
            ],
        ),
        migrations.CreateModel(
            name='ReceivedPiece',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.IntegerField()),
                ('records', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), size=None)),
                ('line_ends', models.BinaryField(help_text='Empty: all are that of the file. Otherwise a byte for each record: its place among the four ends.')),
                ('file', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='pieces', to='events.receivedfile')),
            ],
        ),
        migrations.AddConstraint(
            model_name='receivedfile',
            constraint=models.UniqueConstraint(fields=('release', 'number'), name='receivedfile_number_is_unique_in_its_release'),
        ),
        migrations.AddConstraint(
            model_name='receivedpiece',
            constraint=models.UniqueConstraint(fields=('file', 'number'), name='receivedpiece_number_is_unique_in_its_file'),
        ),
    ]
