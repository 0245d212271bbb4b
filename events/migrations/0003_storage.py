"""Room for millions of rows and for their past: versions, releases, one counter of revisions, sums by month. Empty is NULL."""

import codebook.choices
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import events.models.revision
import pgtrigger.compiler
import pgtrigger.migrations
from django.contrib.postgres.operations import BtreeGinExtension
from django.db import migrations, models

# The number of the transaction's revision. The lock is that of `events/publication.py`: whoever holds it is alone in changing
# what the public reads, so numbers are visible in their order. A transaction's id comes again after a restore: then the row is
# older than the transaction.
REVISION = """
CREATE FUNCTION events_revision() RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    newest events_revision;
BEGIN
    SELECT * INTO newest FROM events_revision ORDER BY number DESC LIMIT 1;
    IF newest.transaction = pg_current_xact_id()::text::bigint AND newest.made_at >= now() THEN
        RETURN newest.number;
    END IF;
    PERFORM pg_advisory_xact_lock(7203114);
    INSERT INTO events_revision (number, made_at, transaction)
    SELECT coalesce(max(number), 0) + 1,
        greatest(clock_timestamp(), max(made_at) + interval '1 microsecond'), pg_current_xact_id()::text::bigint
    FROM events_revision
    RETURNING * INTO newest;
    RETURN newest.number;
END
$$
"""

# Every way to ask for a part in an event: actor|role|certainty, with one, two or all three of them.
TAKING_PART = """
CREATE FUNCTION events_taking_part(actor bigint, role text, certainty text) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
    SELECT array_remove(
        ARRAY[actor || '||', '|' || role || '|', actor || '|' || role || '|']
        || CASE WHEN certainty <> '' THEN ARRAY['||' || certainty, actor || '||' || certainty,
            '|' || role || '|' || certainty, actor || '|' || role || '|' || certainty] END,
        '||')
$$
"""


class Migration(migrations.Migration):

    dependencies = [
        ('actors', '0001_actors'),
        ('events', '0002_dataset_and_editions'),
    ]

    operations = [
        BtreeGinExtension(),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('number', models.BigIntegerField(primary_key=True, serialize=False)),
                ('made_at', models.DateTimeField(help_text='Later than that of every earlier revision.')),
                ('transaction', models.BigIntegerField(help_text="PostgreSQL's id of the transaction.")),
            ],
        ),
        migrations.RunSQL(REVISION, "DROP FUNCTION events_revision()"),
        migrations.RunSQL(TAKING_PART, "DROP FUNCTION events_taking_part(bigint, text, text)"),
        migrations.CreateModel(
            name='EventVersion',
            fields=[
                ('source_id', models.CharField(max_length=100)),
                ('url', models.CharField(blank=True, max_length=500, null=True)),
                ('title', models.TextField(blank=True, null=True)),
                ('date_start', models.DateField(null=True)),
                ('date_end', models.DateField(null=True)),
                ('date_precision', models.CharField(blank=True, choices=codebook.choices.date_precision, max_length=20, null=True)),
                ('date_basis', models.CharField(blank=True, choices=codebook.choices.basis, max_length=20, null=True)),
                ('country', models.CharField(blank=True, max_length=3, null=True)),
                ('country_name', models.CharField(blank=True, max_length=100, null=True)),
                ('admin1', models.CharField(blank=True, max_length=200, null=True)),
                ('admin2', models.CharField(blank=True, max_length=200, null=True)),
                ('location', models.TextField(blank=True, null=True)),
                ('latitude', models.FloatField(null=True)),
                ('longitude', models.FloatField(null=True)),
                ('location_precision', models.CharField(blank=True, choices=codebook.choices.location_precision, max_length=20, null=True)),
                ('violence_type', models.CharField(blank=True, choices=codebook.choices.violence_type, max_length=30, null=True)),
                ('event_type', models.CharField(blank=True, choices=codebook.choices.event_type, max_length=40, null=True)),
                ('event_type_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('tactic', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=codebook.choices.tactic, max_length=60), blank=True, null=True, size=None)),
                ('tactic_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('weapon', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=codebook.choices.weapon, max_length=60), blank=True, null=True, size=None)),
                ('weapon_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('target', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=codebook.choices.target_kind, max_length=60), blank=True, null=True, size=None)),
                ('target_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('actor_1', models.TextField(blank=True, null=True)),
                ('actor_2', models.TextField(blank=True, null=True)),
                ('actors', models.JSONField(default=list)),
                ('claimed_by', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), null=True, size=None)),
                ('claimed_by_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('killed_best', models.IntegerField(null=True)),
                ('killed_best_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('killed_low', models.IntegerField(null=True)),
                ('killed_low_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('killed_high', models.IntegerField(null=True)),
                ('killed_high_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('civilians_killed_best', models.IntegerField(null=True)),
                ('civilians_killed_best_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('injured_best', models.IntegerField(null=True)),
                ('injured_best_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('injured_low', models.IntegerField(null=True)),
                ('injured_low_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('injured_high', models.IntegerField(null=True)),
                ('injured_high_missing', models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True)),
                ('killed_includes_attackers', models.CharField(blank=True, choices=codebook.choices.includes_attackers, max_length=10, null=True)),
                ('summary', models.TextField(blank=True, null=True)),
                ('sources', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None)),
                ('occurrence', models.CharField(blank=True, choices=codebook.choices.occurrence, max_length=30, null=True)),
                ('attribution', models.CharField(blank=True, choices=codebook.choices.attribution, max_length=30, null=True)),
                ('figure_certainty', models.CharField(blank=True, choices=codebook.choices.figure_certainty, max_length=30, null=True)),
                ('coding_depth', models.CharField(blank=True, choices=codebook.choices.coding_depth, max_length=20, null=True)),
                ('licence', models.CharField(max_length=60)),
                ('modified_at', models.DateTimeField()),
                ('revision', models.BigIntegerField(db_default=events.models.revision.ThisRevision(), help_text='The revision of the data in which it was recorded as it is here.')),
                ('row_sha256', models.BinaryField(help_text='Hash of the normalised row; an unchanged row is not rewritten.', null=True)),
                ('places_folded', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, help_text='Folded names of the place and what it lies in; first-order divisions again, marked as such.', size=None)),
                ('taking_part', django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, help_text='Who takes part in which role, how surely: see events/taking_part.', size=None)),
                ('search', django.contrib.postgres.search.SearchVectorField(help_text='Folded words: A of title, place, actors and summary, B of the sources.', null=True)),
                ('dates', models.GeneratedField(db_persist=True, expression=models.Func(models.F('date_start'), models.F('date_end'), template="daterange(date_start, date_end, '[]')"), output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True))),
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('event_id', models.BigIntegerField(help_text="The event's id while it is or was current; a deleted one's is not reused.")),
                ('ended_revision', models.BigIntegerField(db_index=True)),
                ('ended_because', models.CharField(choices=codebook.choices.version_end, max_length=20)),
                ('sort_key', models.GeneratedField(db_persist=True, expression=models.Func(models.F('date_start'), template="((coalesce(date_start, '0001-01-01'::date) - '1970-01-01'::date)::bigint * 68719476736 + event_id)"), output_field=models.BigIntegerField())),
            ],
        ),
        migrations.CreateModel(
            name='MonthInCountry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='Its first day; NULL for rows without a day.', null=True)),
                ('is_mention', models.BooleanField(help_text='Rows that a source only mentions in passing are counted apart.')),
                ('count', models.BigIntegerField(default=0)),
                ('spanning_month', models.BigIntegerField(default=0, help_text='Rows that end in a later month.')),
                ('spanning_year', models.BigIntegerField(default=0, help_text='Rows that end in a later year.')),
                ('killed_best', models.BigIntegerField(default=0)),
                ('killed_best_missing', models.BigIntegerField(default=0)),
                ('killed_low', models.BigIntegerField(default=0)),
                ('killed_low_missing', models.BigIntegerField(default=0)),
                ('killed_high', models.BigIntegerField(default=0)),
                ('killed_high_missing', models.BigIntegerField(default=0)),
                ('civilians_killed_best', models.BigIntegerField(default=0)),
                ('civilians_killed_best_missing', models.BigIntegerField(default=0)),
                ('injured_best', models.BigIntegerField(default=0)),
                ('injured_best_missing', models.BigIntegerField(default=0)),
                ('injured_low', models.BigIntegerField(default=0)),
                ('injured_low_missing', models.BigIntegerField(default=0)),
                ('injured_high', models.BigIntegerField(default=0)),
                ('injured_high_missing', models.BigIntegerField(default=0)),
                ('country', models.CharField(max_length=3, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MonthInCountryOfType',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='Its first day; NULL for rows without a day.', null=True)),
                ('is_mention', models.BooleanField(help_text='Rows that a source only mentions in passing are counted apart.')),
                ('count', models.BigIntegerField(default=0)),
                ('spanning_month', models.BigIntegerField(default=0, help_text='Rows that end in a later month.')),
                ('spanning_year', models.BigIntegerField(default=0, help_text='Rows that end in a later year.')),
                ('killed_best', models.BigIntegerField(default=0)),
                ('killed_best_missing', models.BigIntegerField(default=0)),
                ('killed_low', models.BigIntegerField(default=0)),
                ('killed_low_missing', models.BigIntegerField(default=0)),
                ('killed_high', models.BigIntegerField(default=0)),
                ('killed_high_missing', models.BigIntegerField(default=0)),
                ('civilians_killed_best', models.BigIntegerField(default=0)),
                ('civilians_killed_best_missing', models.BigIntegerField(default=0)),
                ('injured_best', models.BigIntegerField(default=0)),
                ('injured_best_missing', models.BigIntegerField(default=0)),
                ('injured_low', models.BigIntegerField(default=0)),
                ('injured_low_missing', models.BigIntegerField(default=0)),
                ('injured_high', models.BigIntegerField(default=0)),
                ('injured_high_missing', models.BigIntegerField(default=0)),
                ('country', models.CharField(max_length=3, null=True)),
                ('violence_type', models.CharField(max_length=30, null=True)),
                ('event_type', models.CharField(max_length=40, null=True)),
            ],
        ),
        migrations.CreateModel(
            name='MonthOfActor',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='Its first day; NULL for rows without a day.', null=True)),
                ('is_mention', models.BooleanField(help_text='Rows that a source only mentions in passing are counted apart.')),
                ('count', models.BigIntegerField(default=0)),
                ('spanning_month', models.BigIntegerField(default=0, help_text='Rows that end in a later month.')),
                ('spanning_year', models.BigIntegerField(default=0, help_text='Rows that end in a later year.')),
                ('killed_best', models.BigIntegerField(default=0)),
                ('killed_best_missing', models.BigIntegerField(default=0)),
                ('killed_low', models.BigIntegerField(default=0)),
                ('killed_low_missing', models.BigIntegerField(default=0)),
                ('killed_high', models.BigIntegerField(default=0)),
                ('killed_high_missing', models.BigIntegerField(default=0)),
                ('civilians_killed_best', models.BigIntegerField(default=0)),
                ('civilians_killed_best_missing', models.BigIntegerField(default=0)),
                ('injured_best', models.BigIntegerField(default=0)),
                ('injured_best_missing', models.BigIntegerField(default=0)),
                ('injured_low', models.BigIntegerField(default=0)),
                ('injured_low_missing', models.BigIntegerField(default=0)),
                ('injured_high', models.BigIntegerField(default=0)),
                ('injured_high_missing', models.BigIntegerField(default=0)),
                ('actor_id', models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name='MonthOfDataset',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('month', models.DateField(help_text='Its first day; NULL for rows without a day.', null=True)),
                ('is_mention', models.BooleanField(help_text='Rows that a source only mentions in passing are counted apart.')),
                ('count', models.BigIntegerField(default=0)),
                ('spanning_month', models.BigIntegerField(default=0, help_text='Rows that end in a later month.')),
                ('spanning_year', models.BigIntegerField(default=0, help_text='Rows that end in a later year.')),
                ('killed_best', models.BigIntegerField(default=0)),
                ('killed_best_missing', models.BigIntegerField(default=0)),
                ('killed_low', models.BigIntegerField(default=0)),
                ('killed_low_missing', models.BigIntegerField(default=0)),
                ('killed_high', models.BigIntegerField(default=0)),
                ('killed_high_missing', models.BigIntegerField(default=0)),
                ('civilians_killed_best', models.BigIntegerField(default=0)),
                ('civilians_killed_best_missing', models.BigIntegerField(default=0)),
                ('injured_best', models.BigIntegerField(default=0)),
                ('injured_best_missing', models.BigIntegerField(default=0)),
                ('injured_low', models.BigIntegerField(default=0)),
                ('injured_low_missing', models.BigIntegerField(default=0)),
                ('injured_high', models.BigIntegerField(default=0)),
                ('injured_high_missing', models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name='Release',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=40)),
                ('position', models.CharField(db_collation='C', editable=False, max_length=200)),
                ('is_complete', models.BooleanField(default=False, help_text='Whether a row that was not in it was known to be withdrawn.')),
                ('revision', models.BigIntegerField(help_text='The revision in which it was last imported.')),
                ('imported_at', models.DateTimeField()),
            ],
            options={
                'ordering': ('dataset', 'position'),
            },
        ),
        migrations.RemoveIndex(
            model_name='event',
            name='event_dataset_newest',
        ),
        migrations.RemoveIndex(
            model_name='event',
            name='event_dates',
        ),
        migrations.RemoveIndex(
            model_name='event',
            name='event_words',
        ),
        migrations.RemoveIndex(
            model_name='event',
            name='event_places',
        ),
        migrations.RemoveIndex(
            model_name='event',
            name='event_killed_best',
        ),
        migrations.RemoveIndex(
            model_name='event',
            name='event_modified_at',
        ),
        migrations.RemoveIndex(
            model_name='eventactor',
            name='eventactor_newest',
        ),
        migrations.RemoveField(
            model_name='event',
            name='release',
        ),
        migrations.AddField(
            model_name='event',
            name='revision',
            field=models.BigIntegerField(db_default=events.models.revision.ThisRevision(), help_text='The revision of the data in which it was recorded as it is here.'),
        ),
        migrations.AddField(
            model_name='event',
            name='taking_part',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, help_text='Who takes part in which role, how surely: see events/taking_part.', size=None),
        ),
        migrations.AlterField(
            model_name='event',
            name='actor_1',
            field=models.TextField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='actor_2',
            field=models.TextField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='admin1',
            field=models.CharField(blank=True, max_length=200, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='admin2',
            field=models.CharField(blank=True, max_length=200, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='attribution',
            field=models.CharField(blank=True, choices=codebook.choices.attribution, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='civilians_killed_best_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='claimed_by',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), null=True, size=None),
        ),
        migrations.AlterField(
            model_name='event',
            name='claimed_by_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='coding_depth',
            field=models.CharField(blank=True, choices=codebook.choices.coding_depth, max_length=20, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='country',
            field=models.CharField(blank=True, max_length=3, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='country_name',
            field=models.CharField(blank=True, max_length=100, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='events.dataset'),
        ),
        migrations.AlterField(
            model_name='event',
            name='date_basis',
            field=models.CharField(blank=True, choices=codebook.choices.basis, max_length=20, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='date_precision',
            field=models.CharField(blank=True, choices=codebook.choices.date_precision, max_length=20, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='event_type',
            field=models.CharField(blank=True, choices=codebook.choices.event_type, max_length=40, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='event_type_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='figure_certainty',
            field=models.CharField(blank=True, choices=codebook.choices.figure_certainty, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='injured_best_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='injured_high_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='injured_low_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='killed_best_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='killed_high_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='killed_includes_attackers',
            field=models.CharField(blank=True, choices=codebook.choices.includes_attackers, max_length=10, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='killed_low_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='location',
            field=models.TextField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='location_precision',
            field=models.CharField(blank=True, choices=codebook.choices.location_precision, max_length=20, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='occurrence',
            field=models.CharField(blank=True, choices=codebook.choices.occurrence, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='places_folded',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, help_text='Folded names of the place and what it lies in; first-order divisions again, marked as such.', size=None),
        ),
        migrations.AlterField(
            model_name='event',
            name='search',
            field=django.contrib.postgres.search.SearchVectorField(help_text='Folded words: A of title, place, actors and summary, B of the sources.', null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='summary',
            field=models.TextField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='tactic',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=codebook.choices.tactic, max_length=60), blank=True, null=True, size=None),
        ),
        migrations.AlterField(
            model_name='event',
            name='tactic_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='target',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=codebook.choices.target_kind, max_length=60), blank=True, null=True, size=None),
        ),
        migrations.AlterField(
            model_name='event',
            name='target_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='title',
            field=models.TextField(blank=True, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='url',
            field=models.CharField(blank=True, max_length=500, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='violence_type',
            field=models.CharField(blank=True, choices=codebook.choices.violence_type, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='event',
            name='weapon',
            field=django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=codebook.choices.weapon, max_length=60), blank=True, null=True, size=None),
        ),
        migrations.AlterField(
            model_name='event',
            name='weapon_missing',
            field=models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30, null=True),
        ),
        migrations.AlterField(
            model_name='eventactor',
            name='actor',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='event_links', to='actors.actor'),
        ),
        migrations.AlterField(
            model_name='eventactor',
            name='event',
            field=models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='actor_links', to='events.event'),
        ),
        migrations.AddIndex(
            model_name='eventactor',
            index=models.Index(fields=['actor', '-sort_key'], include=('dataset', 'role', 'certainty'), name='eventactor_newest'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='actorunit',
            trigger=pgtrigger.compiler.Trigger(name='actorunit_makes_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func='PERFORM events_revision(); RETURN NULL;', hash='d1ed390f6673e9699dc9a4df1d88cdb536fc7b5e', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_actorunit_makes_a_revision_7cc90', table='events_actorunit', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='dataset',
            trigger=pgtrigger.compiler.Trigger(name='dataset_makes_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func='PERFORM events_revision(); RETURN NULL;', hash='c97c0b2c20b91dc280bfead9b6b27edc51cfb899', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_dataset_makes_a_revision_e145a', table='events_dataset', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='edition',
            trigger=pgtrigger.compiler.Trigger(name='edition_makes_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func='PERFORM events_revision(); RETURN NULL;', hash='bee8ec12a758c76ef80c2ddef5fee29482dfa5f8', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_edition_makes_a_revision_a3462', table='events_edition', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='event_makes_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func='PERFORM events_revision(); RETURN NULL;', hash='393d6379ad366a7b652231e8b2e6a95321362b08', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_event_makes_a_revision_a6821', table='events_event', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='publicactorname',
            trigger=pgtrigger.compiler.Trigger(name='publicactorname_makes_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func='PERFORM events_revision(); RETURN NULL;', hash='5d02d6d18a2b011fa0767405be5cdb1d2a8b1558', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_publicactorname_makes_a_revision_e0104', table='events_publicactorname', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tombstone',
            trigger=pgtrigger.compiler.Trigger(name='tombstone_makes_a_revision', sql=pgtrigger.compiler.UpsertTriggerSql(func='PERFORM events_revision(); RETURN NULL;', hash='c711dda1a622e6acb9d99ba9fe5a27c10748c19f', level='STATEMENT', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_tombstone_makes_a_revision_05886', table='events_tombstone', when='BEFORE')),
        ),
        migrations.AddField(
            model_name='eventversion',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='%(class)s_rows', to='events.dataset'),
        ),
        migrations.AddField(
            model_name='monthincountry',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.AddField(
            model_name='monthincountryoftype',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.AddField(
            model_name='monthofactor',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.AddField(
            model_name='monthofdataset',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.dataset'),
        ),
        migrations.AddField(
            model_name='release',
            name='dataset',
            field=models.ForeignKey(db_column='dataset', on_delete=django.db.models.deletion.PROTECT, related_name='releases', to='events.dataset'),
        ),
        migrations.AddField(
            model_name='eventversion',
            name='first_release',
            field=models.ForeignKey(db_constraint=False, db_index=False, help_text="The publisher's release in which it first stood as it is here; it stands in those after it, too.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.release'),
        ),
        migrations.AddField(
            model_name='eventversion',
            name='until_release',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.release'),
        ),
        migrations.AddField(
            model_name='event',
            name='first_release',
            field=models.ForeignKey(db_constraint=False, db_index=False, help_text="The publisher's release in which it first stood as it is here; it stands in those after it, too.", null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='events.release'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search', 'taking_part', 'places_folded', 'country', 'dataset', 'violence_type', 'event_type', 'tactic', 'weapon', 'target', 'claimed_by', 'occurrence', 'attribution', 'figure_certainty', 'coding_depth', 'date_precision', 'location_precision'], name='event_equal'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('killed_best__isnull', False)), fields=['killed_best', 'sort_key'], name='event_killed_best'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('killed_low__isnull', False)), fields=['killed_low', 'sort_key'], name='event_killed_low'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('killed_high__isnull', False)), fields=['killed_high', 'sort_key'], name='event_killed_high'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(condition=models.Q(('injured_best__isnull', False)), fields=['injured_best', 'sort_key'], name='event_injured_best'),
        ),
        migrations.AddIndex(
            model_name='event',
            index=models.Index(fields=['modified_at', 'sort_key'], name='event_modified_at'),
        ),
        migrations.AddConstraint(
            model_name='monthincountry',
            constraint=models.UniqueConstraint(fields=('country', 'dataset', 'month', 'is_mention'), name='monthincountry_is_one', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='monthincountryoftype',
            constraint=models.UniqueConstraint(fields=('country', 'violence_type', 'event_type', 'dataset', 'month', 'is_mention'), name='monthincountryoftype_is_one', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='monthofactor',
            constraint=models.UniqueConstraint(fields=('actor_id', 'dataset', 'month', 'is_mention'), name='monthofactor_is_one', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='monthofdataset',
            constraint=models.UniqueConstraint(fields=('dataset', 'month', 'is_mention'), name='monthofdataset_is_one', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='release',
            constraint=models.UniqueConstraint(fields=('dataset', 'name'), name='release_name_is_unique_in_its_dataset'),
        ),
        migrations.AddIndex(
            model_name='eventversion',
            index=models.Index(fields=['dataset', 'source_id'], name='eventversion_source_id'),
        ),
        migrations.AddConstraint(
            model_name='eventversion',
            constraint=models.UniqueConstraint(fields=('event_id', 'revision'), name='eventversion_is_recorded_once'),
        ),
        migrations.AddConstraint(
            model_name='eventversion',
            constraint=models.CheckConstraint(condition=models.Q(('ended_revision__gt', models.F('revision'))), name='eventversion_ends_after_it_was_recorded'),
        ),
    ]
