import codebook.choices
import django.db.models.deletion
import pgtrigger.compiler
import sources.migration_operations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("sources", "0001_sources_and_passages"),
    ]

    operations = [
        migrations.CreateModel(
            name="Location",
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
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its database; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="The canonical name, in English where one is in use.", max_length=200),
                ),
                ("kind", models.CharField(choices=codebook.choices.location_kind, max_length=30)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        help_text="The place it lies in. A country and a historical region have none.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="locations.location",
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="Decimal degrees, WGS 84; empty: not known.",
                        max_digits=9,
                        null=True,
                    ),
                ),
                ("longitude", models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True)),
                (
                    "is_representative_point",
                    models.BooleanField(
                        default=False,
                        help_text="The point only stands for the area; it is drawn as an area, never as an exact place.",
                    ),
                ),
                (
                    "iso_alpha3",
                    models.CharField(blank=True, help_text="ISO 3166-1 alpha-3; countries only.", max_length=3),
                ),
                ("iso_subdivision", models.CharField(blank=True, help_text="ISO 3166-2, as AF-KAB.", max_length=10)),
                (
                    "gleditsch_ward",
                    models.PositiveSmallIntegerField(blank=True, help_text="Gleditsch–Ward number.", null=True),
                ),
                ("geonames_id", models.PositiveIntegerField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
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
                        name="location_disclosure_names_level_and_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Func(
                                models.F("disclosure"),
                                output_field=models.BooleanField(),
                                template="(NOT jsonb_path_exists(%(expressions)s, '$.keyvalue() ? (!(@.key == \"latitude\" || @.key == \"longitude\"))', '{}', true))",
                            )
                        ),
                        name="location_disclosure_names_fields_that_can_be_held_back",
                    ),
                    models.UniqueConstraint(fields=("key",), name="location_key_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                            models.Q(
                                ("latitude__isnull", False),
                                ("longitude__isnull", False),
                                ("latitude__range", (-90, 90)),
                                ("longitude__range", (-180, 180)),
                            ),
                            _connector="OR",
                        ),
                        name="location_point_is_whole_and_on_the_globe",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["historical_region", "country"]), _negated=True),
                            ("parent__isnull", True),
                            _connector="OR",
                        ),
                        name="location_country_and_historical_region_have_no_parent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("parent", models.F("id")), _negated=True),
                        name="location_is_not_its_own_parent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "country"), _negated=True),
                            ("iso_alpha3__regex", "^[A-Z]{3}$"),
                            _connector="OR",
                        ),
                        name="location_country_has_an_iso_code",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationhistory" ("disclosure", "geonames_id", "gleditsch_ward", "id", "is_representative_point", "iso_alpha3", "iso_subdivision", "key", "kind", "latitude", "longitude", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."disclosure", NEW."geonames_id", NEW."gleditsch_ward", NEW."id", NEW."is_representative_point", NEW."iso_alpha3", NEW."iso_subdivision", NEW."key", NEW."kind", NEW."latitude", NEW."longitude", NEW."name", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="d8fbf11e5b9020502d8c5567d9a8c5001f390dd4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_61b07",
                            table="locations_location",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "locations_locationhistory" ("disclosure", "geonames_id", "gleditsch_ward", "id", "is_representative_point", "iso_alpha3", "iso_subdivision", "key", "kind", "latitude", "longitude", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."disclosure", NEW."geonames_id", NEW."gleditsch_ward", NEW."id", NEW."is_representative_point", NEW."iso_alpha3", NEW."iso_subdivision", NEW."key", NEW."kind", NEW."latitude", NEW."longitude", NEW."name", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="053550c050fc60df58d72c3b975f79986d429eb4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_17196",
                            table="locations_location",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationhistory" ("disclosure", "geonames_id", "gleditsch_ward", "id", "is_representative_point", "iso_alpha3", "iso_subdivision", "key", "kind", "latitude", "longitude", "name", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."disclosure", OLD."geonames_id", OLD."gleditsch_ward", OLD."id", OLD."is_representative_point", OLD."iso_alpha3", OLD."iso_subdivision", OLD."key", OLD."kind", OLD."latitude", OLD."longitude", OLD."name", OLD."note", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="d552b0aafee4d083b6c493f4dac5aaa4f5a39c08",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_09a27",
                            table="locations_location",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LocationHistory",
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
                        to="locations.location",
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
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its database; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "name",
                    models.CharField(help_text="The canonical name, in English where one is in use.", max_length=200),
                ),
                ("kind", models.CharField(choices=codebook.choices.location_kind, max_length=30)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The place it lies in. A country and a historical region have none.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True,
                        decimal_places=6,
                        help_text="Decimal degrees, WGS 84; empty: not known.",
                        max_digits=9,
                        null=True,
                    ),
                ),
                ("longitude", models.DecimalField(blank=True, decimal_places=6, max_digits=9, null=True)),
                (
                    "is_representative_point",
                    models.BooleanField(
                        default=False,
                        help_text="The point only stands for the area; it is drawn as an area, never as an exact place.",
                    ),
                ),
                (
                    "iso_alpha3",
                    models.CharField(blank=True, help_text="ISO 3166-1 alpha-3; countries only.", max_length=3),
                ),
                ("iso_subdivision", models.CharField(blank=True, help_text="ISO 3166-2, as AF-KAB.", max_length=10)),
                (
                    "gleditsch_ward",
                    models.PositiveSmallIntegerField(blank=True, help_text="Gleditsch–Ward number.", null=True),
                ),
                ("geonames_id", models.PositiveIntegerField(blank=True, null=True)),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LocationEvidence",
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
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evidence", to="locations.location"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "location evidence",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="locationevidence_has_a_passage_or_a_reference",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("field__in", ["latitude", "longitude", "parent"])),
                        name="location_evidence_names_a_field_that_exists",
                    ),
                    models.UniqueConstraint(
                        fields=("location", "key"), name="locationevidence_key_is_unique_in_its_location"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "key", "location_id", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."key", NEW."location_id", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="d077b856ad71a6578eda61b9a650e9fdb07435c4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d029f",
                            table="locations_locationevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "locations_locationevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "key", "location_id", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."key", NEW."location_id", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="e1af6d48ea84255b6f772ec225618a650ba214e1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_744e3",
                            table="locations_locationevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "key", "location_id", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."field", OLD."id", OLD."key", OLD."location_id", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id", OLD."term"); RETURN NULL;',
                            hash="998256be5003c113dc81a2ccca3082458ff2be52",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_65570",
                            table="locations_locationevidence",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LocationEvidenceHistory",
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
                        to="locations.locationevidence",
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
                    "location",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LocationName",
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
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="names", to="locations.location"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its location; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(choices=codebook.choices.name_kind, default="alias", max_length=20)),
                ("language", models.CharField(help_text="BCP 47 tag: en, fa, ps.", max_length=35)),
                ("script", models.CharField(help_text="ISO 15924 code: Latn, Arab, Cyrl.", max_length=4)),
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
                        name="locationname_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("location", "key"), name="locationname_key_is_unique_in_its_location"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationnamehistory" ("as_printed", "basis", "certainty", "id", "key", "kind", "language", "location_id", "name", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "script", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."kind", NEW."language", NEW."location_id", NEW."name", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."script", NEW."speaker_id"); RETURN NULL;',
                            hash="ced87daac03dd5180b442b5aa39cd76ff0d210d7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_609bd",
                            table="locations_locationname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "locations_locationnamehistory" ("as_printed", "basis", "certainty", "id", "key", "kind", "language", "location_id", "name", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "script", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."kind", NEW."language", NEW."location_id", NEW."name", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."script", NEW."speaker_id"); RETURN NULL;',
                            hash="f26136b05cdb35a086a937c130b2016f0057ad69",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a57a0",
                            table="locations_locationname",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationnamehistory" ("as_printed", "basis", "certainty", "id", "key", "kind", "language", "location_id", "name", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "script", "speaker_id") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."key", OLD."kind", OLD."language", OLD."location_id", OLD."name", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."script", OLD."speaker_id"); RETURN NULL;',
                            hash="50602ed6067a9003194c12c5103dd4e90dbc6f39",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9275c",
                            table="locations_locationname",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LocationNameHistory",
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
                        to="locations.locationname",
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
                    "location",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its location; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("name", models.CharField(max_length=200)),
                ("kind", models.CharField(choices=codebook.choices.name_kind, default="alias", max_length=20)),
                ("language", models.CharField(help_text="BCP 47 tag: en, fa, ps.", max_length=35)),
                ("script", models.CharField(help_text="ISO 15924 code: Latn, Arab, Cyrl.", max_length=4)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LocationOverlap",
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
                    "region",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="overlaps", to="locations.location"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its region; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "location",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="overlapped_by",
                        to="locations.location",
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
                        name="locationoverlap_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("region", "key"), name="locationoverlap_key_is_unique_in_its_region"
                    ),
                    models.UniqueConstraint(fields=("region", "location"), name="locationoverlap_is_told_once"),
                    models.CheckConstraint(
                        condition=models.Q(("region", models.F("location")), _negated=True),
                        name="locationoverlap_is_with_another_place",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationoverlaphistory" ("as_printed", "basis", "certainty", "id", "key", "location_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "region_id", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."location_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."region_id", NEW."speaker_id"); RETURN NULL;',
                            hash="df6bfc493297feed2ba71f6f2d988b2037ec67ad",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5e505",
                            table="locations_locationoverlap",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "locations_locationoverlaphistory" ("as_printed", "basis", "certainty", "id", "key", "location_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "region_id", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."key", NEW."location_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."region_id", NEW."speaker_id"); RETURN NULL;',
                            hash="9b8c5078153c06f412dd663855163741fefcb249",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ada2f",
                            table="locations_locationoverlap",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "locations_locationoverlaphistory" ("as_printed", "basis", "certainty", "id", "key", "location_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "region_id", "speaker_id") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."key", OLD."location_id", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."region_id", OLD."speaker_id"); RETURN NULL;',
                            hash="867513c5a39087b7317b6827c1c1f82c19db5e8c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dab00",
                            table="locations_locationoverlap",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LocationOverlapHistory",
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
                        to="locations.locationoverlap",
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
                    "region",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its region; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
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
            ],
            options={
                "abstract": False,
            },
        ),
        sources.migration_operations.InstallTriggers(),
    ]
