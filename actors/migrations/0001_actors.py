import codebook.choices
import django.db.models.deletion
import pgtrigger.compiler
import sources.migration_operations
import sources.models.day_range
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("locations", "0001_gazetteer"),
    ]

    operations = [
        migrations.CreateModel(
            name="Actor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "disclosure",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text='Fields that are not shown as they are: {"location": {"level": "withheld", "reason": "safety"}}. Levels: public, coarsened, withheld; the last two need a reason.',
                    ),
                ),
                (
                    "slug",
                    models.SlugField(help_text="Permanent readable name, used in links and fixtures.", max_length=120),
                ),
                (
                    "name",
                    models.CharField(help_text="The canonical name; every other name is a row below.", max_length=300),
                ),
                ("is_person", models.BooleanField(default=False)),
                (
                    "exists",
                    sources.models.day_range.DayRangeField(
                        blank=True,
                        help_text="From when to when, as far as sources say; `..2021-08` for an end only.",
                        null=True,
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="For coders; never published.")),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("disclosure"),
                            output_field=models.BooleanField(),
                            template='(jsonb_typeof(%(expressions)s) = \'object\' AND NOT jsonb_path_exists(%(expressions)s, \'$.* ? (!(@.level == "public" || ((@.level == "coarsened" || @.level == "withheld") && @.reason.type() == "string")))\'))',
                        ),
                        name="actor_disclosure_names_level_and_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Func(
                                models.F("disclosure"),
                                output_field=models.BooleanField(),
                                template='(NOT jsonb_path_exists(%(expressions)s, \'$.keyvalue() ? (!(@.key == "areas" || @.key == "exists" || @.key == "name" || @.key == "strength"))\', \'{}\', true))',
                            )
                        ),
                        name="actor_disclosure_names_fields_that_can_be_held_back",
                    ),
                    models.UniqueConstraint(fields=("slug",), name="actor_slug_is_unique"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorhistory" ("disclosure", "exists", "id", "is_person", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."disclosure", NEW."exists", NEW."id", NEW."is_person", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug"); RETURN NULL;',
                            hash="9128ec4b05220d8ab8d646b5c38951e758333770",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64c15",
                            table="actors_actor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_actorhistory" ("disclosure", "exists", "id", "is_person", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (NEW."disclosure", NEW."exists", NEW."id", NEW."is_person", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug"); RETURN NULL;',
                            hash="4ad2de0dbe6a364952b156607a14999eae071199",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eb0cc",
                            table="actors_actor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorhistory" ("disclosure", "exists", "id", "is_person", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug") VALUES (OLD."disclosure", OLD."exists", OLD."id", OLD."is_person", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug"); RETURN NULL;',
                            hash="c2fc30d519e95b00ffdb925cc07cd3ec6d263e9e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b7108",
                            table="actors_actor",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.actor",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "disclosure",
                    models.JSONField(
                        blank=True,
                        default=dict,
                        help_text='Fields that are not shown as they are: {"location": {"level": "withheld", "reason": "safety"}}. Levels: public, coarsened, withheld; the last two need a reason.',
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False, help_text="Permanent readable name, used in links and fixtures.", max_length=120
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="The canonical name; every other name is a row below.", max_length=300),
                ),
                ("is_person", models.BooleanField(default=False)),
                (
                    "exists",
                    sources.models.day_range.DayRangeField(
                        blank=True,
                        help_text="From when to when, as far as sources say; `..2021-08` for an end only.",
                        null=True,
                    ),
                ),
                ("note", models.TextField(blank=True, help_text="For coders; never published.")),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActorNumber",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "actor",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="number_row", to="actors.actor"
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="actor_number_never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="65b4df6faf4aa96126c55a93f866f874f209c9b7",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_actor_number_never_changes_8d735",
                            table="actors_actornumber",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorIdentifier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="identifiers", to="actors.actor"
                    ),
                ),
                ("dataset", models.CharField(help_text="Key of the dataset, as ucdp-ged.", max_length=60)),
                ("code", models.CharField(help_text="The publisher's own id, as written there.", max_length=200)),
                (
                    "name_there",
                    models.CharField(
                        blank=True, help_text="The name under which the publisher lists it.", max_length=500
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("dataset", "code"), name="actoridentifier_is_given_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actoridentifierhistory" ("actor_id", "code", "dataset", "id", "name_there", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."actor_id", NEW."code", NEW."dataset", NEW."id", NEW."name_there", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="d3643881c370ed344d8f34af10001c3696450c72",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_808d7",
                            table="actors_actoridentifier",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_actoridentifierhistory" ("actor_id", "code", "dataset", "id", "name_there", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."actor_id", NEW."code", NEW."dataset", NEW."id", NEW."name_there", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="3599d168b315be6b1393533d1f5c07303606e301",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_30f2d",
                            table="actors_actoridentifier",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actoridentifierhistory" ("actor_id", "code", "dataset", "id", "name_there", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."actor_id", OLD."code", OLD."dataset", OLD."id", OLD."name_there", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="31d6eb7baf9f7930693fc5811a630984172b0f31",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_33a83",
                            table="actors_actoridentifier",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorIdentifierHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.actoridentifier",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                ("dataset", models.CharField(help_text="Key of the dataset, as ucdp-ged.", max_length=60)),
                ("code", models.CharField(help_text="The publisher's own id, as written there.", max_length=200)),
                (
                    "name_there",
                    models.CharField(
                        blank=True, help_text="The name under which the publisher lists it.", max_length=500
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActorArea",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="areas", to="actors.actor"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("relation", models.CharField(choices=codebook.choices.area_relation, max_length=20)),
                (
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="actor_areas", to="locations.location"
                    ),
                ),
                ("valid", sources.models.day_range.DayRangeField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="actorarea_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(fields=("actor", "key"), name="actorarea_key_is_unique_in_its_actor"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorareahistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "location_id", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "relation", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."location_id", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."relation", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="a3bf146c84dacf8c38cf60da8a1d4e2502f1b76f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1f0f6",
                            table="actors_actorarea",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_actorareahistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "location_id", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "relation", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."location_id", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."relation", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="806a90305ff75e0162b4f8ab0386ea1c6061bfdd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d5bd2",
                            table="actors_actorarea",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorareahistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "location_id", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "relation", "speaker_id", "valid") VALUES (OLD."actor_id", OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."key", OLD."location_id", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."relation", OLD."speaker_id", OLD."valid"); RETURN NULL;',
                            hash="88bbf8eda278352bc021d8455dcab5aa76b971db",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4b377",
                            table="actors_actorarea",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorAreaHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.actorarea",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("relation", models.CharField(choices=codebook.choices.area_relation, max_length=20)),
                (
                    "location",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                ("valid", sources.models.day_range.DayRangeField(blank=True, null=True)),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActorEvidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its record; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "field",
                    models.CharField(help_text="The field of the record that the passage carries.", max_length=60),
                ),
                (
                    "term",
                    models.CharField(
                        blank=True,
                        help_text="For a list: the one term that the passage carries; empty means all.",
                        max_length=60,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evidence", to="actors.actor"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "actor evidence",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="actorevidence_has_a_passage_or_a_reference",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("field__in", ["exists"])), name="actor_evidence_names_a_field_that_exists"
                    ),
                    models.UniqueConstraint(fields=("actor", "key"), name="actorevidence_key_is_unique_in_its_actor"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorevidencehistory" ("actor_id", "as_printed", "basis", "certainty", "field", "id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="ca1df04575be61ffdce2d9a2b014e0a1d7f3d31e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3f5e0",
                            table="actors_actorevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_actorevidencehistory" ("actor_id", "as_printed", "basis", "certainty", "field", "id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="d2c7814aba0c38bb52e85bc49914541f89708a05",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_aab4c",
                            table="actors_actorevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorevidencehistory" ("actor_id", "as_printed", "basis", "certainty", "field", "id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (OLD."actor_id", OLD."as_printed", OLD."basis", OLD."certainty", OLD."field", OLD."id", OLD."key", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id", OLD."term"); RETURN NULL;',
                            hash="26b2f98469fa5b2c7cf611dcf7b93c33a79a8caf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_477a8",
                            table="actors_actorevidence",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorEvidenceHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.actorevidence",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its record; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "field",
                    models.CharField(help_text="The field of the record that the passage carries.", max_length=60),
                ),
                (
                    "term",
                    models.CharField(
                        blank=True,
                        help_text="For a list: the one term that the passage carries; empty means all.",
                        max_length=60,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActorKind",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="kinds", to="actors.actor"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.actor_kind, max_length=30)),
                (
                    "valid",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="`2021-08..` since then, `..2021-08` until then.", null=True
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="actorkind_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(fields=("actor", "key"), name="actorkind_key_is_unique_in_its_actor"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorkindhistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "kind", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."kind", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="47b6ca98eceda3171258b929fd041a0cf4b76429",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c0f93",
                            table="actors_actorkind",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_actorkindhistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "kind", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."kind", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="1f2be5e9370acf37129e63424a004a4772163f50",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8ea21",
                            table="actors_actorkind",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorkindhistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "kind", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "valid") VALUES (OLD."actor_id", OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."key", OLD."kind", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id", OLD."valid"); RETURN NULL;',
                            hash="035de259adfd5fe81718e336ab15081ac6069b15",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c4d0d",
                            table="actors_actorkind",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorKindHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.actorkind",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.actor_kind, max_length=30)),
                (
                    "valid",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="`2021-08..` since then, `..2021-08` until then.", null=True
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActorName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="actors.actor"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("kind", models.CharField(choices=codebook.choices.name_kind, default="alias", max_length=20)),
                ("language", models.CharField(default="en", help_text="BCP 47 tag: en, ar, fa, ps.", max_length=35)),
                ("script", models.CharField(default="Latn", help_text="ISO 15924 code: Latn, Arab.", max_length=4)),
                (
                    "valid",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="When the name was in use; empty: not stated.", null=True
                    ),
                ),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="actorname_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(fields=("actor", "key"), name="actorname_key_is_unique_in_its_actor"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actornamehistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "kind", "language", "name", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "script", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."kind", NEW."language", NEW."name", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."script", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="b2d1796796871ad85a6f287b50d2d0b59c28c6aa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_74dd4",
                            table="actors_actorname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_actornamehistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "kind", "language", "name", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "script", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."kind", NEW."language", NEW."name", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."script", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="8209930ae4290d980d5495b3a8c4cd4e93bd1e98",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b33a4",
                            table="actors_actorname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actornamehistory" ("actor_id", "as_printed", "basis", "certainty", "id", "key", "kind", "language", "name", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "script", "speaker_id", "valid") VALUES (OLD."actor_id", OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."key", OLD."kind", OLD."language", OLD."name", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."script", OLD."speaker_id", OLD."valid"); RETURN NULL;',
                            hash="67ca3981e3b12b3ad450553ef3f1040ea784538f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4d772",
                            table="actors_actorname",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorNameHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.actorname",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("name", models.CharField(max_length=300)),
                ("kind", models.CharField(choices=codebook.choices.name_kind, default="alias", max_length=20)),
                ("language", models.CharField(default="en", help_text="BCP 47 tag: en, ar, fa, ps.", max_length=35)),
                ("script", models.CharField(default="Latn", help_text="ISO 15924 code: Latn, Arab.", max_length=4)),
                (
                    "valid",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="When the name was in use; empty: not stated.", null=True
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ActorRelation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="relations", to="actors.actor"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.actor_relation, max_length=30)),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations_from_others",
                        to="actors.actor",
                    ),
                ),
                (
                    "valid",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="When it held; empty: not stated.", null=True
                    ),
                ),
                (
                    "function",
                    models.CharField(blank=True, help_text="For a person: commander, spokesman, …", max_length=100),
                ),
                (
                    "alternative_group",
                    models.SlugField(
                        blank=True,
                        help_text="Relations with the same word here compete: one of them holds, or none.",
                        max_length=80,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="actorrelation_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(fields=("actor", "key"), name="actorrelation_key_is_unique_in_its_actor"),
                    models.CheckConstraint(
                        condition=models.Q(("actor", models.F("other")), _negated=True),
                        name="actorrelation_is_with_another_actor",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorrelationhistory" ("actor_id", "alternative_group", "as_printed", "basis", "certainty", "function", "id", "key", "kind", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."alternative_group", NEW."as_printed", NEW."basis", NEW."certainty", NEW."function", NEW."id", NEW."key", NEW."kind", NEW."note", NEW."other_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="3e21daeb906a46deef153c2765bb6b8caeed42d6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e907a",
                            table="actors_actorrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_actorrelationhistory" ("actor_id", "alternative_group", "as_printed", "basis", "certainty", "function", "id", "key", "kind", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "valid") VALUES (NEW."actor_id", NEW."alternative_group", NEW."as_printed", NEW."basis", NEW."certainty", NEW."function", NEW."id", NEW."key", NEW."kind", NEW."note", NEW."other_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id", NEW."valid"); RETURN NULL;',
                            hash="62eb51267346c406e1a65c75fec703e1408b04bf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_988c5",
                            table="actors_actorrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_actorrelationhistory" ("actor_id", "alternative_group", "as_printed", "basis", "certainty", "function", "id", "key", "kind", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "valid") VALUES (OLD."actor_id", OLD."alternative_group", OLD."as_printed", OLD."basis", OLD."certainty", OLD."function", OLD."id", OLD."key", OLD."kind", OLD."note", OLD."other_id", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id", OLD."valid"); RETURN NULL;',
                            hash="c08180ff8e11a71cb93ce925a613a7124183d9b4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_55232",
                            table="actors_actorrelation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ActorRelationHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.actorrelation",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.actor_relation, max_length=30)),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "valid",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="When it held; empty: not stated.", null=True
                    ),
                ),
                (
                    "function",
                    models.CharField(blank=True, help_text="For a person: commander, spokesman, …", max_length=100),
                ),
                (
                    "alternative_group",
                    models.SlugField(
                        blank=True,
                        db_index=False,
                        help_text="Relations with the same word here compete: one of them holds, or none.",
                        max_length=80,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SpeakerActor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "speaker",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="actor_row", to="sources.speaker"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="speaks_as", to="actors.actor"
                    ),
                ),
            ],
            options={
                "verbose_name": "speaker who is an actor",
                "verbose_name_plural": "speakers who are actors",
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_speakeractorhistory" ("actor_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (NEW."actor_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."speaker_id"); RETURN NULL;',
                            hash="9b9aabf1054ba4307af2c39632db80750fff6c28",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4fb2c",
                            table="actors_speakeractor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_speakeractorhistory" ("actor_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (NEW."actor_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."speaker_id"); RETURN NULL;',
                            hash="49eb8b3b4668c3a3ee816f32661adf6cd88d05fa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0c8e9",
                            table="actors_speakeractor",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_speakeractorhistory" ("actor_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker_id") VALUES (OLD."actor_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."speaker_id"); RETURN NULL;',
                            hash="e140621c3f12ad75519d2e4f8df7e6d8795c3ddb",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8f1d3",
                            table="actors_speakeractor",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerActorHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.speakeractor",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StrengthEstimate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="strength_estimates",
                        to="actors.actor",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "low",
                    models.PositiveIntegerField(blank=True, help_text="Fighters; empty needs a reason.", null=True),
                ),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "high",
                    models.PositiveIntegerField(
                        blank=True, help_text="Fighters; empty needs a reason, as open_ended.", null=True
                    ),
                ),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "as_of",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="The day or days it speaks of; empty: not stated.", null=True
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="strengthestimate_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("actor", "key"), name="strengthestimate_key_is_unique_in_its_actor"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("low__isnull", True),
                            ("high__isnull", True),
                            ("low__lte", models.F("high")),
                            _connector="OR",
                        ),
                        name="strengthestimate_low_high_are_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low__isnull", True), models.Q(("low_missing", ""), _negated=True)),
                            models.Q(("low__isnull", False), ("low_missing", "")),
                            _connector="OR",
                        ),
                        name="strengthestimate_low_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("high__isnull", True), models.Q(("high_missing", ""), _negated=True)),
                            models.Q(("high__isnull", False), ("high_missing", "")),
                            _connector="OR",
                        ),
                        name="strengthestimate_high_is_given_or_missing_for_a_reason",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_strengthestimatehistory" ("actor_id", "as_of", "as_printed", "basis", "certainty", "high", "high_missing", "id", "key", "low", "low_missing", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id") VALUES (NEW."actor_id", NEW."as_of", NEW."as_printed", NEW."basis", NEW."certainty", NEW."high", NEW."high_missing", NEW."id", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="99b8ffc6ef726936d63b14d38217f34cce41bcfd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bf13c",
                            table="actors_strengthestimate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "actors_strengthestimatehistory" ("actor_id", "as_of", "as_printed", "basis", "certainty", "high", "high_missing", "id", "key", "low", "low_missing", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id") VALUES (NEW."actor_id", NEW."as_of", NEW."as_printed", NEW."basis", NEW."certainty", NEW."high", NEW."high_missing", NEW."id", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="be4aea2934b7ee1fe4aa28a49471a25582d9edc6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4569d",
                            table="actors_strengthestimate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "actors_strengthestimatehistory" ("actor_id", "as_of", "as_printed", "basis", "certainty", "high", "high_missing", "id", "key", "low", "low_missing", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id") VALUES (OLD."actor_id", OLD."as_of", OLD."as_printed", OLD."basis", OLD."certainty", OLD."high", OLD."high_missing", OLD."id", OLD."key", OLD."low", OLD."low_missing", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id"); RETURN NULL;',
                            hash="f418d10cc1956b7c588e55b7af9be685a40e653e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9e235",
                            table="actors_strengthestimate",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StrengthEstimateHistory",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="actors.strengthestimate",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
                (
                    "passage",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Where it says so. May be empty only for outside knowledge, which then needs a reference.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.passage",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who says so in the source; empty is the source's own voice.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.speaker",
                    ),
                ),
                (
                    "as_printed",
                    models.CharField(blank=True, help_text="The value in the words of the source.", max_length=300),
                ),
                ("basis", models.CharField(choices=codebook.choices.basis, default="stated", max_length=20)),
                (
                    "certainty",
                    models.CharField(
                        choices=codebook.choices.certainty,
                        default="certain",
                        help_text="How sure the source is of it.",
                        max_length=20,
                    ),
                ),
                (
                    "reference",
                    models.CharField(
                        blank=True,
                        help_text="For outside knowledge: the work it was taken from, fit to be cited.",
                        max_length=500,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its actor; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "low",
                    models.PositiveIntegerField(blank=True, help_text="Fighters; empty needs a reason.", null=True),
                ),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "high",
                    models.PositiveIntegerField(
                        blank=True, help_text="Fighters; empty needs a reason, as open_ended.", null=True
                    ),
                ),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "as_of",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="The day or days it speaks of; empty: not stated.", null=True
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        sources.migration_operations.InstallTriggers(),
    ]
