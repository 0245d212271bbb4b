import codebook.choices
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import events.models.edition
import pgtrigger.compiler
import sources.migration_operations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("actors", "0001_actors"),
        ("events", "0001_extensions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Dataset",
            fields=[
                (
                    "key",
                    models.SlugField(
                        help_text="annals, ucdp-ged, acled, …", max_length=60, primary_key=True, serialize=False
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("publisher", models.CharField(max_length=200)),
                ("licence", models.CharField(help_text="SPDX name: CC-BY-4.0.", max_length=60)),
                ("licence_url", models.URLField(blank=True, max_length=300)),
                ("citation", models.TextField(blank=True, help_text="How the publisher asks to be cited.")),
                ("homepage", models.URLField(blank=True, max_length=300)),
                (
                    "event_url",
                    models.CharField(
                        blank=True,
                        help_text="Address of one row; {source_id} stands for its id. Empty: there is none.",
                        max_length=300,
                    ),
                ),
                (
                    "actor_ids",
                    models.CharField(
                        blank=True,
                        help_text="Under which name the publisher numbers actors, for all of its datasets: ucdp. Empty: it does not.",
                        max_length=60,
                    ),
                ),
                (
                    "visibility",
                    models.CharField(
                        choices=codebook.choices.dataset_visibility,
                        default="local_only",
                        help_text="Local only until its licence is known to allow passing rows on.",
                        max_length=20,
                    ),
                ),
                (
                    "release",
                    models.CharField(
                        blank=True, help_text="The publisher's release that is current here.", max_length=40
                    ),
                ),
                (
                    "coded_until",
                    models.DateField(
                        blank=True, help_text="Last day the rows can speak of; empty: not known.", null=True
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("incident", "incident"), ("actor", "actor")], max_length=10)),
                ("subject", models.BigIntegerField()),
                ("slug", models.SlugField(max_length=120)),
                ("number", models.PositiveIntegerField()),
                (
                    "dataset",
                    models.ForeignKey(
                        db_column="dataset",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="events.dataset",
                    ),
                ),
                ("document", events.models.edition.JSONTextField()),
                ("sha256", models.CharField(max_length=64)),
                ("published_at", models.DateTimeField()),
                ("published_by", models.CharField(blank=True, max_length=150)),
                ("reason", models.CharField(blank=True, max_length=500)),
                (
                    "brought_by",
                    models.BigIntegerField(
                        help_text="For an actor: number of the incident whose publication brought it; null: its own.",
                        null=True,
                    ),
                ),
                (
                    "is_newest",
                    models.BooleanField(default=True, help_text="False for older editions and after a withdrawal."),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["kind", "slug"], name="edition_slug")],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "subject", "number"), name="edition_number_is_unique"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_newest", True)),
                        fields=("kind", "subject"),
                        name="edition_newest_is_one_for_a_subject",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="edition_is_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."brought_by" IS DISTINCT FROM (NEW."brought_by") OR OLD."dataset" IS DISTINCT FROM (NEW."dataset") OR OLD."document" IS DISTINCT FROM (NEW."document") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by" IS DISTINCT FROM (NEW."published_by") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."sha256" IS DISTINCT FROM (NEW."sha256") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."subject" IS DISTINCT FROM (NEW."subject"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="943d2a6ea5c2f5d27c5a632dd5c39a1fb7f20780",
                            operation="UPDATE",
                            pgid="pgtrigger_edition_is_immutable_93c24",
                            table="events_edition",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="edition_never_goes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="332dc9c1ebd6323358ca93630249e25824b591c5",
                            operation="DELETE",
                            pgid="pgtrigger_edition_never_goes_9d6cf",
                            table="events_edition",
                            when="BEFORE",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EditionPart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="events.edition"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("casualty", "casualty"),
                            ("statement", "statement"),
                            ("evidence", "evidence"),
                            ("relation", "relation"),
                            ("source", "source"),
                            ("location", "location"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "key",
                    models.CharField(
                        help_text="Key of the part; a source or place has the same in every edition.", max_length=200
                    ),
                ),
                ("body", events.models.edition.JSONTextField()),
                ("incident", models.BigIntegerField(null=True)),
                ("incident_slug", models.SlugField(blank=True, max_length=120)),
                (
                    "about",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120), default=list, size=None
                    ),
                ),
                ("speaker", models.CharField(blank=True, max_length=120)),
                ("source", models.CharField(blank=True, max_length=120)),
                (
                    "term",
                    models.CharField(
                        blank=True, help_text="Kind of the statement, field of the evidence, outcome.", max_length=60
                    ),
                ),
                ("group", models.CharField(blank=True, max_length=60)),
                ("words_folded", models.TextField(blank=True)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["kind", "incident"], name="editionpart_incident"),
                    models.Index(fields=["kind", "source"], name="editionpart_source"),
                    django.contrib.postgres.indexes.GinIndex(fields=["about"], name="editionpart_about"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("edition", "kind", "key"), name="editionpart_key_is_unique_in_its_edition"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "dataset",
                    models.ForeignKey(
                        db_column="dataset",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="events.dataset",
                    ),
                ),
                ("release", models.CharField(blank=True, max_length=40)),
                ("source_id", models.CharField(max_length=100)),
                ("url", models.CharField(blank=True, max_length=500)),
                ("title", models.TextField(blank=True)),
                ("date_start", models.DateField(null=True)),
                ("date_end", models.DateField(null=True)),
                (
                    "date_precision",
                    models.CharField(blank=True, choices=codebook.choices.date_precision, max_length=20),
                ),
                ("date_basis", models.CharField(blank=True, choices=codebook.choices.basis, max_length=20)),
                ("country", models.CharField(blank=True, max_length=3)),
                ("country_name", models.CharField(blank=True, max_length=100)),
                ("admin1", models.CharField(blank=True, max_length=200)),
                ("admin2", models.CharField(blank=True, max_length=200)),
                ("location", models.TextField(blank=True)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                (
                    "location_precision",
                    models.CharField(blank=True, choices=codebook.choices.location_precision, max_length=20),
                ),
                ("violence_type", models.CharField(blank=True, choices=codebook.choices.violence_type, max_length=30)),
                ("event_type", models.CharField(blank=True, choices=codebook.choices.event_type, max_length=40)),
                (
                    "event_type_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                (
                    "tactic",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.tactic, max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "tactic_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                (
                    "weapon",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.weapon, max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "weapon_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                (
                    "target",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.target_kind, max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "target_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("actor_1", models.TextField(blank=True)),
                ("actor_2", models.TextField(blank=True)),
                ("actors", models.JSONField(default=list)),
                (
                    "claimed_by",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120), default=list, size=None
                    ),
                ),
                (
                    "claimed_by_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("killed_best", models.IntegerField(null=True)),
                (
                    "killed_best_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("killed_low", models.IntegerField(null=True)),
                (
                    "killed_low_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("killed_high", models.IntegerField(null=True)),
                (
                    "killed_high_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("civilians_killed_best", models.IntegerField(null=True)),
                (
                    "civilians_killed_best_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("injured_best", models.IntegerField(null=True)),
                (
                    "injured_best_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("injured_low", models.IntegerField(null=True)),
                (
                    "injured_low_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                ("injured_high", models.IntegerField(null=True)),
                (
                    "injured_high_missing",
                    models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30),
                ),
                (
                    "killed_includes_attackers",
                    models.CharField(blank=True, choices=codebook.choices.includes_attackers, max_length=10),
                ),
                ("summary", models.TextField(blank=True)),
                (
                    "sources",
                    django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), default=list, size=None),
                ),
                ("occurrence", models.CharField(blank=True, choices=codebook.choices.occurrence, max_length=30)),
                ("attribution", models.CharField(blank=True, choices=codebook.choices.attribution, max_length=30)),
                (
                    "figure_certainty",
                    models.CharField(blank=True, choices=codebook.choices.figure_certainty, max_length=30),
                ),
                ("coding_depth", models.CharField(blank=True, choices=codebook.choices.coding_depth, max_length=20)),
                ("licence", models.CharField(max_length=60)),
                ("modified_at", models.DateTimeField()),
                (
                    "row_sha256",
                    models.BinaryField(
                        help_text="Hash of the normalised row; an unchanged row is not rewritten.", null=True
                    ),
                ),
                (
                    "places_folded",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(),
                        default=list,
                        help_text="Folded names of the place and what it lies in.",
                        size=None,
                    ),
                ),
                (
                    "search",
                    django.contrib.postgres.search.SearchVectorField(
                        help_text="Folded title, place, actors and summary, configuration `simple`.", null=True
                    ),
                ),
                (
                    "dates",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.F("date_start"),
                            models.F("date_end"),
                            template="daterange(date_start, date_end, '[]')",
                        ),
                        output_field=django.contrib.postgres.fields.ranges.DateRangeField(null=True),
                    ),
                ),
                (
                    "sort_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            models.F("date_start"),
                            template="((coalesce(date_start, '0001-01-01'::date) - '1970-01-01'::date)::bigint * 68719476736 + id)",
                        ),
                        output_field=models.BigIntegerField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["country", "-sort_key"], include=("dataset",), name="event_country_newest"),
                    models.Index(fields=["dataset", "-sort_key"], name="event_dataset_newest"),
                    django.contrib.postgres.indexes.GistIndex(fields=["dates"], name="event_dates"),
                    django.contrib.postgres.indexes.GinIndex(fields=["search"], name="event_words"),
                    django.contrib.postgres.indexes.GinIndex(fields=["places_folded"], name="event_places"),
                    django.contrib.postgres.indexes.GistIndex(
                        fields=["latitude", "longitude", "sort_key"], name="event_point_newest"
                    ),
                    models.Index(fields=["killed_best"], name="event_killed_best"),
                    models.Index(fields=["modified_at"], name="event_modified_at"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("dataset", "source_id"), name="event_source_id_is_unique_in_its_dataset"
                    ),
                    models.UniqueConstraint(fields=("sort_key",), name="event_sort_key_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("date_end__isnull", True), ("date_start__isnull", True)),
                            models.Q(
                                ("date_end__isnull", False),
                                ("date_start__isnull", False),
                                ("date_start__lte", models.F("date_end")),
                            ),
                            _connector="OR",
                        ),
                        name="event_ends_after_it_starts",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventActor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "event",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="actor_links",
                        to="events.event",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="event_links", to="actors.actor"
                    ),
                ),
                ("dataset", models.CharField(max_length=60)),
                ("sort_key", models.BigIntegerField()),
                ("role", models.CharField(choices=codebook.choices.participation_role, max_length=20)),
                ("certainty", models.CharField(blank=True, choices=codebook.choices.attribution, max_length=20)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["actor", "-sort_key", "event"], include=("dataset",), name="eventactor_newest")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("event", "actor", "role"), name="eventactor_is_linked_once_in_a_role"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "dataset",
                    models.ForeignKey(
                        db_column="dataset",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tombstones",
                        to="events.dataset",
                    ),
                ),
                ("source_id", models.CharField(max_length=100)),
                ("slug", models.SlugField(blank=True, max_length=120)),
                ("reason", models.CharField(max_length=500)),
                ("merged_into", models.CharField(blank=True, help_text="The survivor's source_id.", max_length=100)),
                ("withdrawn_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("dataset", "source_id"), name="tombstone_is_unique_in_its_dataset")
                ],
            },
        ),
        migrations.CreateModel(
            name="PublicActorName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "actor",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="actors.actor"),
                ),
                ("name", models.CharField(max_length=500)),
                ("folded", models.CharField(max_length=500)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["folded"], name="publicactorname_folded"),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass(models.F("folded"), name="gin_trgm_ops"),
                        name="publicactorname_similar",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("actor", "folded"), name="publicactorname_is_listed_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorUnit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "actor",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="actors.actor"),
                ),
                (
                    "unit",
                    models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="actors.actor"),
                ),
                ("valid", django.contrib.postgres.fields.ranges.DateRangeField(null=True)),
            ],
            options={
                "indexes": [models.Index(fields=["actor"], name="actorunit_actor")],
            },
        ),
        sources.migration_operations.InstallTriggers(),
    ]
