import codebook.choices
import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import pgtrigger.compiler
import sources.migration_operations
import sources.models.day_range
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_create_user"),
        ("actors", "0001_actors"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Incident",
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
                        help_text="Permanent name inside this database; fixtures point at it.", max_length=120
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="Readable name in links. It may change; the number never does.", max_length=120
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("summary", models.TextField(blank=True, help_text="In our own words, three sentences at most.")),
                (
                    "dates",
                    sources.models.day_range.DayRangeField(
                        blank=True,
                        help_text="`2021-11-02`, `2021-11`, `2017`, `early Nov 2021`: the earliest and the latest day it can have been.",
                        null=True,
                    ),
                ),
                (
                    "date_precision",
                    models.CharField(blank=True, choices=codebook.choices.date_precision, max_length=20),
                ),
                ("date_basis", models.CharField(blank=True, choices=codebook.choices.basis, max_length=20)),
                (
                    "date_as_printed",
                    models.CharField(blank=True, help_text="The words of the source: “on Tuesday”.", max_length=100),
                ),
                (
                    "time_of_day",
                    models.TimeField(blank=True, help_text="Local time at the place; empty: not known.", null=True),
                ),
                (
                    "time_precision",
                    models.CharField(choices=codebook.choices.time_precision, default="unknown", max_length=20),
                ),
                ("time_zone", models.CharField(blank=True, help_text="IANA name: Asia/Kabul.", max_length=40)),
                (
                    "duration_minutes_low",
                    models.PositiveIntegerField(blank=True, help_text="Minutes; empty: not known.", null=True),
                ),
                (
                    "duration_minutes_high",
                    models.PositiveIntegerField(blank=True, help_text="Minutes; empty: not known.", null=True),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="incidents",
                        to="locations.location",
                    ),
                ),
                (
                    "location_precision",
                    models.CharField(blank=True, choices=codebook.choices.location_precision, max_length=20),
                ),
                ("location_basis", models.CharField(blank=True, choices=codebook.choices.basis, max_length=20)),
                ("violence_type", models.CharField(blank=True, choices=codebook.choices.violence_type, max_length=30)),
                ("event_type", models.CharField(blank=True, choices=codebook.choices.event_type, max_length=40)),
                (
                    "occurrence",
                    models.CharField(
                        choices=codebook.choices.occurrence,
                        help_text="How sure it is that it happened at all.",
                        max_length=30,
                    ),
                ),
                (
                    "attribution",
                    models.CharField(
                        choices=codebook.choices.attribution,
                        default="unattributed",
                        help_text="How sure it is who did it.",
                        max_length=30,
                    ),
                ),
                (
                    "coding_depth",
                    models.CharField(
                        choices=codebook.choices.coding_depth,
                        help_text="A mention is an incident that a source only names in passing; sums leave it out unless asked.",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "permissions": [("publish_incident", "Can publish and withdraw incidents")],
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Func(
                            models.F("disclosure"),
                            output_field=models.BooleanField(),
                            template='(jsonb_typeof(%(expressions)s) = \'object\' AND NOT jsonb_path_exists(%(expressions)s, \'$.* ? (!(@.level == "public" || ((@.level == "coarsened" || @.level == "withheld") && @.reason.type() == "string")))\'))',
                        ),
                        name="incident_disclosure_names_level_and_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Func(
                                models.F("disclosure"),
                                output_field=models.BooleanField(),
                                template='(NOT jsonb_path_exists(%(expressions)s, \'$.keyvalue() ? (!(@.key == "date" || @.key == "duration_minutes" || @.key == "external_ids" || @.key == "location" || @.key == "summary" || @.key == "time_of_day"))\', \'{}\', true))',
                            )
                        ),
                        name="incident_disclosure_names_fields_that_can_be_held_back",
                    ),
                    models.UniqueConstraint(fields=("key",), name="incident_key_is_unique"),
                    models.UniqueConstraint(fields=("slug",), name="incident_slug_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("date_basis", ""), ("date_precision", ""), ("dates__isnull", True)),
                            models.Q(
                                ("dates__isnull", False),
                                models.Q(("date_precision", ""), _negated=True),
                                models.Q(("date_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="incident_dates_have_precision_and_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("time_of_day__isnull", True), ("time_precision", "unknown")),
                            models.Q(
                                ("time_of_day__isnull", False),
                                models.Q(("time_precision", "unknown"), _negated=True),
                                models.Q(("time_zone", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="incident_time_of_day_is_known_or_unknown",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("location__isnull", True), ("location_basis", ""), ("location_precision", "")),
                            models.Q(
                                ("location__isnull", False),
                                models.Q(("location_precision", ""), _negated=True),
                                models.Q(("location_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="incident_location_has_precision_and_basis",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("duration_minutes_low__isnull", True),
                            ("duration_minutes_high__isnull", True),
                            ("duration_minutes_low__lte", models.F("duration_minutes_high")),
                            _connector="OR",
                        ),
                        name="incident_duration_minutes_low_duration_minutes_high_are_in_order",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidenthistory" ("attribution", "coding_depth", "date_as_printed", "date_basis", "date_precision", "dates", "disclosure", "duration_minutes_high", "duration_minutes_low", "event_type", "id", "key", "location_basis", "location_id", "location_precision", "occurrence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "summary", "time_of_day", "time_precision", "time_zone", "title", "violence_type") VALUES (NEW."attribution", NEW."coding_depth", NEW."date_as_printed", NEW."date_basis", NEW."date_precision", NEW."dates", NEW."disclosure", NEW."duration_minutes_high", NEW."duration_minutes_low", NEW."event_type", NEW."id", NEW."key", NEW."location_basis", NEW."location_id", NEW."location_precision", NEW."occurrence", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."summary", NEW."time_of_day", NEW."time_precision", NEW."time_zone", NEW."title", NEW."violence_type"); RETURN NULL;',
                            hash="3e315ececb7a8172949ff31c0297cc2fd31278d6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_edffb",
                            table="incidents_incident",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_incidenthistory" ("attribution", "coding_depth", "date_as_printed", "date_basis", "date_precision", "dates", "disclosure", "duration_minutes_high", "duration_minutes_low", "event_type", "id", "key", "location_basis", "location_id", "location_precision", "occurrence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "summary", "time_of_day", "time_precision", "time_zone", "title", "violence_type") VALUES (NEW."attribution", NEW."coding_depth", NEW."date_as_printed", NEW."date_basis", NEW."date_precision", NEW."dates", NEW."disclosure", NEW."duration_minutes_high", NEW."duration_minutes_low", NEW."event_type", NEW."id", NEW."key", NEW."location_basis", NEW."location_id", NEW."location_precision", NEW."occurrence", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."summary", NEW."time_of_day", NEW."time_precision", NEW."time_zone", NEW."title", NEW."violence_type"); RETURN NULL;',
                            hash="f8d4440ba154af9e19f122e69cf32c158a033bba",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_41444",
                            table="incidents_incident",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidenthistory" ("attribution", "coding_depth", "date_as_printed", "date_basis", "date_precision", "dates", "disclosure", "duration_minutes_high", "duration_minutes_low", "event_type", "id", "key", "location_basis", "location_id", "location_precision", "occurrence", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "summary", "time_of_day", "time_precision", "time_zone", "title", "violence_type") VALUES (OLD."attribution", OLD."coding_depth", OLD."date_as_printed", OLD."date_basis", OLD."date_precision", OLD."dates", OLD."disclosure", OLD."duration_minutes_high", OLD."duration_minutes_low", OLD."event_type", OLD."id", OLD."key", OLD."location_basis", OLD."location_id", OLD."location_precision", OLD."occurrence", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."summary", OLD."time_of_day", OLD."time_precision", OLD."time_zone", OLD."title", OLD."violence_type"); RETURN NULL;',
                            hash="627eb282527235fdb44e07c8323f9cd9621f9b43",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2fefa",
                            table="incidents_incident",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentHistory",
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
                        to="incidents.incident",
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
                        help_text="Permanent name inside this database; fixtures point at it.",
                        max_length=120,
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        db_index=False,
                        help_text="Readable name in links. It may change; the number never does.",
                        max_length=120,
                    ),
                ),
                ("title", models.CharField(max_length=300)),
                ("summary", models.TextField(blank=True, help_text="In our own words, three sentences at most.")),
                (
                    "dates",
                    sources.models.day_range.DayRangeField(
                        blank=True,
                        help_text="`2021-11-02`, `2021-11`, `2017`, `early Nov 2021`: the earliest and the latest day it can have been.",
                        null=True,
                    ),
                ),
                (
                    "date_precision",
                    models.CharField(blank=True, choices=codebook.choices.date_precision, max_length=20),
                ),
                ("date_basis", models.CharField(blank=True, choices=codebook.choices.basis, max_length=20)),
                (
                    "date_as_printed",
                    models.CharField(blank=True, help_text="The words of the source: “on Tuesday”.", max_length=100),
                ),
                (
                    "time_of_day",
                    models.TimeField(blank=True, help_text="Local time at the place; empty: not known.", null=True),
                ),
                (
                    "time_precision",
                    models.CharField(choices=codebook.choices.time_precision, default="unknown", max_length=20),
                ),
                ("time_zone", models.CharField(blank=True, help_text="IANA name: Asia/Kabul.", max_length=40)),
                (
                    "duration_minutes_low",
                    models.PositiveIntegerField(blank=True, help_text="Minutes; empty: not known.", null=True),
                ),
                (
                    "duration_minutes_high",
                    models.PositiveIntegerField(blank=True, help_text="Minutes; empty: not known.", null=True),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                (
                    "location_precision",
                    models.CharField(blank=True, choices=codebook.choices.location_precision, max_length=20),
                ),
                ("location_basis", models.CharField(blank=True, choices=codebook.choices.basis, max_length=20)),
                ("violence_type", models.CharField(blank=True, choices=codebook.choices.violence_type, max_length=30)),
                ("event_type", models.CharField(blank=True, choices=codebook.choices.event_type, max_length=40)),
                (
                    "occurrence",
                    models.CharField(
                        choices=codebook.choices.occurrence,
                        help_text="How sure it is that it happened at all.",
                        max_length=30,
                    ),
                ),
                (
                    "attribution",
                    models.CharField(
                        choices=codebook.choices.attribution,
                        default="unattributed",
                        help_text="How sure it is who did it.",
                        max_length=30,
                    ),
                ),
                (
                    "coding_depth",
                    models.CharField(
                        choices=codebook.choices.coding_depth,
                        help_text="A mention is an incident that a source only names in passing; sums leave it out unless asked.",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Phase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="phases", to="incidents.incident"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(help_text="Where it stands in the list; one row a position."),
                ),
                (
                    "rank",
                    models.PositiveSmallIntegerField(
                        help_text="When it came, as far as the source says; phases whose order is open share a rank."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=codebook.choices.phase_kind,
                        help_text="Only acts set the incident's dates.",
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("note", models.TextField(blank=True, help_text="What must not be read into it; published.")),
                (
                    "tactics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.tactic, max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "weapons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.weapon, max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "dates",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="Only where they differ from the incident's.", null=True
                    ),
                ),
                (
                    "offset_minutes_low",
                    models.PositiveIntegerField(
                        blank=True, help_text="Minutes after the first act; empty: not known.", null=True
                    ),
                ),
                ("offset_minutes_high", models.PositiveIntegerField(blank=True, null=True)),
                ("offset_as_printed", models.CharField(blank=True, max_length=100)),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="locations.location",
                    ),
                ),
                ("place_part", models.CharField(blank=True, choices=codebook.choices.place_part, max_length=20)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("incident", "key"), name="phase_key_is_unique_in_its_incident"),
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("incident", "position"),
                        name="phase_position_is_unique_in_its_incident",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("position__gte", 1), ("rank__gte", 1)), name="phase_counts_from_one"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("offset_minutes_low__isnull", True),
                            ("offset_minutes_high__isnull", True),
                            ("offset_minutes_low__lte", models.F("offset_minutes_high")),
                            _connector="OR",
                        ),
                        name="phase_offset_minutes_low_offset_minutes_high_are_in_order",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_phasehistory" ("dates", "id", "incident_id", "key", "kind", "location_id", "note", "offset_as_printed", "offset_minutes_high", "offset_minutes_low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_part", "position", "rank", "tactics", "title", "weapons") VALUES (NEW."dates", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."location_id", NEW."note", NEW."offset_as_printed", NEW."offset_minutes_high", NEW."offset_minutes_low", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_part", NEW."position", NEW."rank", NEW."tactics", NEW."title", NEW."weapons"); RETURN NULL;',
                            hash="2233b7e847a93d20d7cda8c129fd16521541ad82",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9bd53",
                            table="incidents_phase",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_phasehistory" ("dates", "id", "incident_id", "key", "kind", "location_id", "note", "offset_as_printed", "offset_minutes_high", "offset_minutes_low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_part", "position", "rank", "tactics", "title", "weapons") VALUES (NEW."dates", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."location_id", NEW."note", NEW."offset_as_printed", NEW."offset_minutes_high", NEW."offset_minutes_low", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_part", NEW."position", NEW."rank", NEW."tactics", NEW."title", NEW."weapons"); RETURN NULL;',
                            hash="f267e2fe2a60df09e19044fa3b7150e7702d5998",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ec71f",
                            table="incidents_phase",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_phasehistory" ("dates", "id", "incident_id", "key", "kind", "location_id", "note", "offset_as_printed", "offset_minutes_high", "offset_minutes_low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_part", "position", "rank", "tactics", "title", "weapons") VALUES (OLD."dates", OLD."id", OLD."incident_id", OLD."key", OLD."kind", OLD."location_id", OLD."note", OLD."offset_as_printed", OLD."offset_minutes_high", OLD."offset_minutes_low", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_part", OLD."position", OLD."rank", OLD."tactics", OLD."title", OLD."weapons"); RETURN NULL;',
                            hash="075ac665dda3b652448fc0e94f44f5db5e20d360",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1bf05",
                            table="incidents_phase",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PhaseHistory",
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
                        to="incidents.phase",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "position",
                    models.PositiveSmallIntegerField(help_text="Where it stands in the list; one row a position."),
                ),
                (
                    "rank",
                    models.PositiveSmallIntegerField(
                        help_text="When it came, as far as the source says; phases whose order is open share a rank."
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=codebook.choices.phase_kind,
                        help_text="Only acts set the incident's dates.",
                        max_length=20,
                    ),
                ),
                ("title", models.CharField(max_length=200)),
                ("note", models.TextField(blank=True, help_text="What must not be read into it; published.")),
                (
                    "tactics",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.tactic, max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "weapons",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.weapon, max_length=40),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "dates",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="Only where they differ from the incident's.", null=True
                    ),
                ),
                (
                    "offset_minutes_low",
                    models.PositiveIntegerField(
                        blank=True, help_text="Minutes after the first act; empty: not known.", null=True
                    ),
                ),
                ("offset_minutes_high", models.PositiveIntegerField(blank=True, null=True)),
                ("offset_as_printed", models.CharField(blank=True, max_length=100)),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                ("place_part", models.CharField(blank=True, choices=codebook.choices.place_part, max_length=20)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PhaseEvidence",
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
                    "phase",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evidence", to="incidents.phase"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "phase evidence",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="phaseevidence_has_a_passage_or_a_reference",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "field__in",
                                [
                                    "dates",
                                    "kind",
                                    "location",
                                    "offset_minutes_high",
                                    "offset_minutes_low",
                                    "place_part",
                                    "rank",
                                    "tactics",
                                    "weapons",
                                ],
                            )
                        ),
                        name="phase_evidence_names_a_field_that_exists",
                    ),
                    models.UniqueConstraint(fields=("phase", "key"), name="phaseevidence_key_is_unique_in_its_phase"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_phaseevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "reference", "speaker_id", "term") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase_id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="9dbc4312c0de752baf27e2e6d665808026f04b0c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e0013",
                            table="incidents_phaseevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_phaseevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "reference", "speaker_id", "term") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase_id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="ba856edb17b3ae2ae0433789e212a2a709e3b2e3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_579f0",
                            table="incidents_phaseevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_phaseevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "reference", "speaker_id", "term") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."field", OLD."id", OLD."key", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase_id", OLD."reference", OLD."speaker_id", OLD."term"); RETURN NULL;',
                            hash="26e20d63da43f9e83b4ba30ef06afbca9996cc61",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5356d",
                            table="incidents_phaseevidence",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PhaseEvidenceHistory",
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
                        to="incidents.phaseevidence",
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
                    "phase",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.phase",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CasualtyReport",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="casualty_reports",
                        to="incidents.phase",
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=codebook.choices.casualty_group, help_text="Whom the source counts.", max_length=30
                    ),
                ),
                ("outcome", models.CharField(choices=codebook.choices.casualty_outcome, max_length=20)),
                ("quantifier", models.CharField(choices=codebook.choices.quantifier, max_length=20)),
                (
                    "low",
                    models.PositiveIntegerField(blank=True, help_text="The least that the words allow.", null=True),
                ),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("best", models.PositiveIntegerField(blank=True, help_text="The number printed.", null=True)),
                ("best_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "high",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The most that the words allow; empty and open_ended for “at least”.",
                        null=True,
                    ),
                ),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "includes_attackers",
                    models.CharField(choices=codebook.choices.includes_attackers, default="unknown", max_length=10),
                ),
                ("note", models.CharField(blank=True, max_length=500)),
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
                        name="casualtyreport_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="casualtyreport_key_is_unique_in_its_incident"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low__isnull", True), models.Q(("low_missing", ""), _negated=True)),
                            models.Q(("low__isnull", False), ("low_missing", "")),
                            _connector="OR",
                        ),
                        name="casualtyreport_low_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("best__isnull", True), models.Q(("best_missing", ""), _negated=True)),
                            models.Q(("best__isnull", False), ("best_missing", "")),
                            _connector="OR",
                        ),
                        name="casualtyreport_best_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("high__isnull", True), models.Q(("high_missing", ""), _negated=True)),
                            models.Q(("high__isnull", False), ("high_missing", "")),
                            _connector="OR",
                        ),
                        name="casualtyreport_high_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("low__isnull", True),
                                ("best__isnull", True),
                                ("low__lte", models.F("best")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("low__isnull", True),
                                ("high__isnull", True),
                                ("low__lte", models.F("high")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("best__isnull", True),
                                ("high__isnull", True),
                                ("best__lte", models.F("high")),
                                _connector="OR",
                            ),
                        ),
                        name="casualtyreport_low_best_high_are_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("quantifier", "uncounted"), _negated=True),
                            models.Q(("best__isnull", True), ("high__isnull", True), ("low__isnull", True)),
                            _connector="OR",
                        ),
                        name="casualtyreport_uncounted_has_no_number",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_casualtyreporthistory" ("as_printed", "basis", "best", "best_missing", "certainty", "group", "high", "high_missing", "id", "incident_id", "includes_attackers", "key", "low", "low_missing", "note", "outcome", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "quantifier", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."best", NEW."best_missing", NEW."certainty", NEW."group", NEW."high", NEW."high_missing", NEW."id", NEW."incident_id", NEW."includes_attackers", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."outcome", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase_id", NEW."quantifier", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="266d2efd869c89e453d58d377b66f11214f65f3d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e6268",
                            table="incidents_casualtyreport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_casualtyreporthistory" ("as_printed", "basis", "best", "best_missing", "certainty", "group", "high", "high_missing", "id", "incident_id", "includes_attackers", "key", "low", "low_missing", "note", "outcome", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "quantifier", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."best", NEW."best_missing", NEW."certainty", NEW."group", NEW."high", NEW."high_missing", NEW."id", NEW."incident_id", NEW."includes_attackers", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."outcome", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase_id", NEW."quantifier", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="e72b80004bea38b8aa031c354245e77e152b3d10",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f8366",
                            table="incidents_casualtyreport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_casualtyreporthistory" ("as_printed", "basis", "best", "best_missing", "certainty", "group", "high", "high_missing", "id", "incident_id", "includes_attackers", "key", "low", "low_missing", "note", "outcome", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "quantifier", "reference", "speaker_id") VALUES (OLD."as_printed", OLD."basis", OLD."best", OLD."best_missing", OLD."certainty", OLD."group", OLD."high", OLD."high_missing", OLD."id", OLD."incident_id", OLD."includes_attackers", OLD."key", OLD."low", OLD."low_missing", OLD."note", OLD."outcome", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase_id", OLD."quantifier", OLD."reference", OLD."speaker_id"); RETURN NULL;',
                            hash="648b8af09c12ce175c0eaacab3cfe854bd1c6548",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_300fe",
                            table="incidents_casualtyreport",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CasualtyReportHistory",
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
                        to="incidents.casualtyreport",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.phase",
                    ),
                ),
                (
                    "group",
                    models.CharField(
                        choices=codebook.choices.casualty_group, help_text="Whom the source counts.", max_length=30
                    ),
                ),
                ("outcome", models.CharField(choices=codebook.choices.casualty_outcome, max_length=20)),
                ("quantifier", models.CharField(choices=codebook.choices.quantifier, max_length=20)),
                (
                    "low",
                    models.PositiveIntegerField(blank=True, help_text="The least that the words allow.", null=True),
                ),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("best", models.PositiveIntegerField(blank=True, help_text="The number printed.", null=True)),
                ("best_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "high",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="The most that the words allow; empty and open_ended for “at least”.",
                        null=True,
                    ),
                ),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "includes_attackers",
                    models.CharField(choices=codebook.choices.includes_attackers, default="unknown", max_length=10),
                ),
                ("note", models.CharField(blank=True, max_length=500)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CodedFigure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="codedfigure_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("group", models.CharField(choices=codebook.choices.casualty_group, max_length=30)),
                ("outcome", models.CharField(choices=codebook.choices.casualty_outcome, max_length=20)),
                ("low", models.PositiveIntegerField(blank=True, null=True)),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("best", models.PositiveIntegerField(blank=True, null=True)),
                ("best_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("high", models.PositiveIntegerField(blank=True, null=True)),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "includes_attackers",
                    models.CharField(choices=codebook.choices.includes_attackers, default="unknown", max_length=10),
                ),
                (
                    "figure_certainty",
                    models.CharField(blank=True, choices=codebook.choices.figure_certainty, max_length=20),
                ),
                ("rule", models.CharField(choices=codebook.choices.figure_rule, max_length=30)),
                ("note", models.CharField(blank=True, help_text="Why; needed for coder_judgement.", max_length=500)),
                (
                    "decided_by",
                    models.CharField(help_text="Name of the person or desk, as it is to be published.", max_length=100),
                ),
                ("decided_on", models.DateField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="codedfigure_key_is_unique_in_its_incident"
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "group", "outcome"),
                        name="codedfigure_is_decided_once_for_a_group_and_outcome",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low__isnull", True), models.Q(("low_missing", ""), _negated=True)),
                            models.Q(("low__isnull", False), ("low_missing", "")),
                            _connector="OR",
                        ),
                        name="codedfigure_low_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("best__isnull", True), models.Q(("best_missing", ""), _negated=True)),
                            models.Q(("best__isnull", False), ("best_missing", "")),
                            _connector="OR",
                        ),
                        name="codedfigure_best_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("high__isnull", True), models.Q(("high_missing", ""), _negated=True)),
                            models.Q(("high__isnull", False), ("high_missing", "")),
                            _connector="OR",
                        ),
                        name="codedfigure_high_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("low__isnull", True),
                                ("best__isnull", True),
                                ("low__lte", models.F("best")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("low__isnull", True),
                                ("high__isnull", True),
                                ("low__lte", models.F("high")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("best__isnull", True),
                                ("high__isnull", True),
                                ("best__lte", models.F("high")),
                                _connector="OR",
                            ),
                        ),
                        name="codedfigure_low_best_high_are_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("rule", "coder_judgement"), _negated=True),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="codedfigure_judgement_has_a_note",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_codedfigurehistory" ("best", "best_missing", "decided_by", "decided_on", "figure_certainty", "group", "high", "high_missing", "id", "incident_id", "includes_attackers", "key", "low", "low_missing", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule") VALUES (NEW."best", NEW."best_missing", NEW."decided_by", NEW."decided_on", NEW."figure_certainty", NEW."group", NEW."high", NEW."high_missing", NEW."id", NEW."incident_id", NEW."includes_attackers", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule"); RETURN NULL;',
                            hash="8316261c44e294dec3ce67a3344ce55fc61348d5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_74ae2",
                            table="incidents_codedfigure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_codedfigurehistory" ("best", "best_missing", "decided_by", "decided_on", "figure_certainty", "group", "high", "high_missing", "id", "incident_id", "includes_attackers", "key", "low", "low_missing", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule") VALUES (NEW."best", NEW."best_missing", NEW."decided_by", NEW."decided_on", NEW."figure_certainty", NEW."group", NEW."high", NEW."high_missing", NEW."id", NEW."incident_id", NEW."includes_attackers", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule"); RETURN NULL;',
                            hash="b3609f1e2b6db9efed7ca4df3f47eb85258effec",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cd39b",
                            table="incidents_codedfigure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_codedfigurehistory" ("best", "best_missing", "decided_by", "decided_on", "figure_certainty", "group", "high", "high_missing", "id", "incident_id", "includes_attackers", "key", "low", "low_missing", "note", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule") VALUES (OLD."best", OLD."best_missing", OLD."decided_by", OLD."decided_on", OLD."figure_certainty", OLD."group", OLD."high", OLD."high_missing", OLD."id", OLD."incident_id", OLD."includes_attackers", OLD."key", OLD."low", OLD."low_missing", OLD."note", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule"); RETURN NULL;',
                            hash="5036ca7d38dfecaf9341cd80b77a5ca9914457a2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2b809",
                            table="incidents_codedfigure",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CodedFigureHistory",
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
                        to="incidents.codedfigure",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("group", models.CharField(choices=codebook.choices.casualty_group, max_length=30)),
                ("outcome", models.CharField(choices=codebook.choices.casualty_outcome, max_length=20)),
                ("low", models.PositiveIntegerField(blank=True, null=True)),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("best", models.PositiveIntegerField(blank=True, null=True)),
                ("best_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("high", models.PositiveIntegerField(blank=True, null=True)),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                (
                    "includes_attackers",
                    models.CharField(choices=codebook.choices.includes_attackers, default="unknown", max_length=10),
                ),
                (
                    "figure_certainty",
                    models.CharField(blank=True, choices=codebook.choices.figure_certainty, max_length=20),
                ),
                ("rule", models.CharField(choices=codebook.choices.figure_rule, max_length=30)),
                ("note", models.CharField(blank=True, help_text="Why; needed for coder_judgement.", max_length=500)),
                (
                    "decided_by",
                    models.CharField(help_text="Name of the person or desk, as it is to be published.", max_length=100),
                ),
                ("decided_on", models.DateField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FigureReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "figure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="report_rows",
                        to="incidents.codedfigure",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="figure_rows",
                        to="incidents.casualtyreport",
                    ),
                ),
            ],
            options={
                "verbose_name": "report behind a figure",
                "verbose_name_plural": "reports behind figures",
                "constraints": [models.UniqueConstraint(fields=("figure", "report"), name="figurereport_is_told_once")],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_figurereporthistory" ("figure_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."figure_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report_id"); RETURN NULL;',
                            hash="cec2d192d4feb988b4206eae6a855ff64541c112",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_08eff",
                            table="incidents_figurereport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_figurereporthistory" ("figure_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (NEW."figure_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report_id"); RETURN NULL;',
                            hash="7671f0f9a52d04723488266192d3ac3d9a3e164e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_490d7",
                            table="incidents_figurereport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_figurereporthistory" ("figure_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report_id") VALUES (OLD."figure_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report_id"); RETURN NULL;',
                            hash="528a05adbb678f6e38ff5ad59e864f7569d9051e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8ce94",
                            table="incidents_figurereport",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FigureReportHistory",
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
                        to="incidents.figurereport",
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
                    "figure",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.codedfigure",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.casualtyreport",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Overlap",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overlaps",
                        to="incidents.casualtyreport",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overlaps_from_others",
                        to="incidents.casualtyreport",
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=codebook.choices.overlap, help_text="The first report is … the other.", max_length=20
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
                        name="overlap_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(fields=("incident", "key"), name="overlap_key_is_unique_in_its_incident"),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("report", "other"),
                        django.db.models.functions.comparison.Greatest("report", "other"),
                        name="overlap_is_told_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("report", models.F("other")), _negated=True),
                        name="overlap_is_with_another_report",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_overlaphistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "relation", "report_id", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."other_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."relation", NEW."report_id", NEW."speaker_id"); RETURN NULL;',
                            hash="fd82dc318801871f9d7abda9dd7efda8e43fd0e8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b8910",
                            table="incidents_overlap",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_overlaphistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "relation", "report_id", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."other_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."relation", NEW."report_id", NEW."speaker_id"); RETURN NULL;',
                            hash="337cfbde366dddb176fc7d4c2af3682ac1363c2a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a52e2",
                            table="incidents_overlap",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_overlaphistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "relation", "report_id", "speaker_id") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."incident_id", OLD."key", OLD."note", OLD."other_id", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."relation", OLD."report_id", OLD."speaker_id"); RETURN NULL;',
                            hash="671617c3b4a73f6d2c1bc53d5e2c4ac163a18800",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e4846",
                            table="incidents_overlap",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OverlapHistory",
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
                        to="incidents.overlap",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.casualtyreport",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.casualtyreport",
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=codebook.choices.overlap, help_text="The first report is … the other.", max_length=20
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Target",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.target_kind, max_length=30)),
                (
                    "operator",
                    models.CharField(choices=codebook.choices.target_operator, default="unknown", max_length=20),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="targeted",
                        to="locations.location",
                    ),
                ),
                (
                    "protected_status",
                    models.CharField(
                        choices=codebook.choices.protected_status,
                        default="not_assessed",
                        help_text="Presumptive, from what it is; no finding of a violation.",
                        max_length=30,
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
                        name="target_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(fields=("incident", "key"), name="target_key_is_unique_in_its_incident"),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_targethistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "kind", "location_id", "note", "operator", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protected_status", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."location_id", NEW."note", NEW."operator", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."protected_status", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="ec58abbb14a0bd39f0975b1555f383650fb37c1c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1e2f5",
                            table="incidents_target",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_targethistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "kind", "location_id", "note", "operator", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protected_status", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."location_id", NEW."note", NEW."operator", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."protected_status", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="030a0a249f4bf85d1949d8e2bc1a36cc310537d0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9c979",
                            table="incidents_target",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_targethistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "kind", "location_id", "note", "operator", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protected_status", "reference", "speaker_id") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."incident_id", OLD."key", OLD."kind", OLD."location_id", OLD."note", OLD."operator", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."protected_status", OLD."reference", OLD."speaker_id"); RETURN NULL;',
                            hash="d9882c7c90acb53d374f7690d8c304d8a6759436",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1e297",
                            table="incidents_target",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TargetHistory",
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
                        to="incidents.target",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.target_kind, max_length=30)),
                (
                    "operator",
                    models.CharField(choices=codebook.choices.target_operator, default="unknown", max_length=20),
                ),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                (
                    "protected_status",
                    models.CharField(
                        choices=codebook.choices.protected_status,
                        default="not_assessed",
                        help_text="Presumptive, from what it is; no finding of a violation.",
                        max_length=30,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DamageReport",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="damage_reports",
                        to="incidents.phase",
                    ),
                ),
                ("damaged_object", models.CharField(help_text="Cars, the east wing, …", max_length=100)),
                ("extent", models.CharField(choices=codebook.choices.damage_extent, max_length=20)),
                ("quantifier", models.CharField(choices=codebook.choices.quantifier, max_length=20)),
                ("low", models.PositiveIntegerField(blank=True, null=True)),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("best", models.PositiveIntegerField(blank=True, null=True)),
                ("best_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("high", models.PositiveIntegerField(blank=True, null=True)),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
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
                        name="damagereport_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="damagereport_key_is_unique_in_its_incident"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("low__isnull", True), models.Q(("low_missing", ""), _negated=True)),
                            models.Q(("low__isnull", False), ("low_missing", "")),
                            _connector="OR",
                        ),
                        name="damagereport_low_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("best__isnull", True), models.Q(("best_missing", ""), _negated=True)),
                            models.Q(("best__isnull", False), ("best_missing", "")),
                            _connector="OR",
                        ),
                        name="damagereport_best_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("high__isnull", True), models.Q(("high_missing", ""), _negated=True)),
                            models.Q(("high__isnull", False), ("high_missing", "")),
                            _connector="OR",
                        ),
                        name="damagereport_high_is_given_or_missing_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("low__isnull", True),
                                ("best__isnull", True),
                                ("low__lte", models.F("best")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("low__isnull", True),
                                ("high__isnull", True),
                                ("low__lte", models.F("high")),
                                _connector="OR",
                            ),
                            models.Q(
                                ("best__isnull", True),
                                ("high__isnull", True),
                                ("best__lte", models.F("high")),
                                _connector="OR",
                            ),
                        ),
                        name="damagereport_low_best_high_are_in_order",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_damagereporthistory" ("as_printed", "basis", "best", "best_missing", "certainty", "damaged_object", "extent", "high", "high_missing", "id", "incident_id", "key", "low", "low_missing", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "quantifier", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."best", NEW."best_missing", NEW."certainty", NEW."damaged_object", NEW."extent", NEW."high", NEW."high_missing", NEW."id", NEW."incident_id", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase_id", NEW."quantifier", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="b7a118d20415ee3cc95e5cb2f01788bab1421f14",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_99903",
                            table="incidents_damagereport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_damagereporthistory" ("as_printed", "basis", "best", "best_missing", "certainty", "damaged_object", "extent", "high", "high_missing", "id", "incident_id", "key", "low", "low_missing", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "quantifier", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."best", NEW."best_missing", NEW."certainty", NEW."damaged_object", NEW."extent", NEW."high", NEW."high_missing", NEW."id", NEW."incident_id", NEW."key", NEW."low", NEW."low_missing", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase_id", NEW."quantifier", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="7fefeafafab824cef4b5e69f09e9a38f706ab512",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eff92",
                            table="incidents_damagereport",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_damagereporthistory" ("as_printed", "basis", "best", "best_missing", "certainty", "damaged_object", "extent", "high", "high_missing", "id", "incident_id", "key", "low", "low_missing", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "quantifier", "reference", "speaker_id") VALUES (OLD."as_printed", OLD."basis", OLD."best", OLD."best_missing", OLD."certainty", OLD."damaged_object", OLD."extent", OLD."high", OLD."high_missing", OLD."id", OLD."incident_id", OLD."key", OLD."low", OLD."low_missing", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase_id", OLD."quantifier", OLD."reference", OLD."speaker_id"); RETURN NULL;',
                            hash="71099471c130ad0fe0f96992512a56d79da2f0c4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d4487",
                            table="incidents_damagereport",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DamageReportHistory",
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
                        to="incidents.damagereport",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.phase",
                    ),
                ),
                ("damaged_object", models.CharField(help_text="Cars, the east wing, …", max_length=100)),
                ("extent", models.CharField(choices=codebook.choices.damage_extent, max_length=20)),
                ("quantifier", models.CharField(choices=codebook.choices.quantifier, max_length=20)),
                ("low", models.PositiveIntegerField(blank=True, null=True)),
                ("low_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("best", models.PositiveIntegerField(blank=True, null=True)),
                ("best_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("high", models.PositiveIntegerField(blank=True, null=True)),
                ("high_missing", models.CharField(blank=True, choices=codebook.choices.missing_reason, max_length=30)),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentEvidence",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evidence", to="incidents.incident"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "incident evidence",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="incidentevidence_has_a_passage_or_a_reference",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "field__in",
                                [
                                    "dates",
                                    "duration_minutes_high",
                                    "duration_minutes_low",
                                    "event_type",
                                    "location",
                                    "occurrence",
                                    "time_of_day",
                                    "violence_type",
                                ],
                            )
                        ),
                        name="incident_evidence_names_a_field_that_exists",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="incidentevidence_key_is_unique_in_its_incident"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidentevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="e2b93af1b51714d61295df38275a98ed7b32026f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c4273",
                            table="incidents_incidentevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_incidentevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."field", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id", NEW."term"); RETURN NULL;',
                            hash="b5b1f2c512f6fcbc26fd4413071dad20657a8f64",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2b086",
                            table="incidents_incidentevidence",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidentevidencehistory" ("as_printed", "basis", "certainty", "field", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "term") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."field", OLD."id", OLD."incident_id", OLD."key", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id", OLD."term"); RETURN NULL;',
                            hash="45cd52a5ec08636d3beab5a7441d631a16d4d00d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f0c03",
                            table="incidents_incidentevidence",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentEvidenceHistory",
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
                        to="incidents.incidentevidence",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentSource",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="source_rows", to="incidents.incident"
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="incident_rows", to="sources.source"
                    ),
                ),
                ("role", models.CharField(choices=codebook.choices.source_role, max_length=20)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("incident", "source", "role"), name="incidentsource_is_told_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidentsourcehistory" ("id", "incident_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id") VALUES (NEW."id", NEW."incident_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."source_id"); RETURN NULL;',
                            hash="067eb036798393469d976e379039aa53461edf1d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1ad0a",
                            table="incidents_incidentsource",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_incidentsourcehistory" ("id", "incident_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id") VALUES (NEW."id", NEW."incident_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."source_id"); RETURN NULL;',
                            hash="52d2ed77f6be974662f0e9c46e303927d3fca275",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4e37d",
                            table="incidents_incidentsource",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidentsourcehistory" ("id", "incident_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source_id") VALUES (OLD."id", OLD."incident_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."source_id"); RETURN NULL;',
                            hash="733c80ad9ba3f88d194a378a2debeb68ebebdaf7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_67c87",
                            table="incidents_incidentsource",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentSourceHistory",
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
                        to="incidents.incidentsource",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
                ("role", models.CharField(choices=codebook.choices.source_role, max_length=20)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentRelation",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.incident_relation, max_length=20)),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relations_from_others",
                        to="incidents.incident",
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
                        name="incidentrelation_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="incidentrelation_key_is_unique_in_its_incident"
                    ),
                    models.UniqueConstraint(fields=("incident", "kind", "other"), name="incidentrelation_is_told_once"),
                    models.CheckConstraint(
                        condition=models.Q(("incident", models.F("other")), _negated=True),
                        name="incidentrelation_is_with_another_incident",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidentrelationhistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "kind", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."note", NEW."other_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="f13ce682e6f82cfaddc652ea118c4daea8e11162",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bfdb1",
                            table="incidents_incidentrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_incidentrelationhistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "kind", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."note", NEW."other_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id"); RETURN NULL;',
                            hash="eefa34b16a07e0e76b3d4ba75f5266593383f625",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d0548",
                            table="incidents_incidentrelation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_incidentrelationhistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "kind", "note", "other_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."incident_id", OLD."key", OLD."kind", OLD."note", OLD."other_id", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id"); RETURN NULL;',
                            hash="0e208ab66ca0546fb0944ca84f3a536ebed79176",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_96a6e",
                            table="incidents_incidentrelation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentRelationHistory",
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
                        to="incidents.incidentrelation",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.incident_relation, max_length=20)),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExternalId",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="external_ids",
                        to="incidents.incident",
                    ),
                ),
                ("dataset", models.CharField(help_text="Key of the dataset: ucdp-ged, who-ssa, …", max_length=60)),
                ("code", models.CharField(max_length=100)),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "verbose_name": "id in another dataset",
                "verbose_name_plural": "ids in other datasets",
                "constraints": [
                    models.UniqueConstraint(fields=("incident", "dataset", "code"), name="externalid_is_told_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_externalidhistory" ("code", "dataset", "id", "incident_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."dataset", NEW."id", NEW."incident_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="f8b21cb1a3006b427d30620a6086199db0e5f353",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_75aa7",
                            table="incidents_externalid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_externalidhistory" ("code", "dataset", "id", "incident_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."dataset", NEW."id", NEW."incident_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="d82b7f4a656507134ce108b970b859d78e91da30",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_25815",
                            table="incidents_externalid",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_externalidhistory" ("code", "dataset", "id", "incident_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."dataset", OLD."id", OLD."incident_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="724be762c1590c30f12df20a910fa8574f8ada46",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_34671",
                            table="incidents_externalid",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ExternalIdHistory",
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
                        to="incidents.externalid",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                ("dataset", models.CharField(help_text="Key of the dataset: ucdp-ged, who-ssa, …", max_length=60)),
                ("code", models.CharField(max_length=100)),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="IncidentNumber",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
                (
                    "incident",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="number_row", to="incidents.incident"
                    ),
                ),
                ("given_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="incident_number_never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="1b0698f397203f5a5df79acefb0bd951683544c4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_incident_number_never_changes_312d8",
                            table="incidents_incidentnumber",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Participation",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="participations",
                        to="incidents.phase",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="participations", to="actors.actor"
                    ),
                ),
                ("role", models.CharField(choices=codebook.choices.participation_role, max_length=20)),
                (
                    "attribution",
                    models.CharField(
                        choices=codebook.choices.attribution,
                        help_text="How sure it is that this actor had this role.",
                        max_length=20,
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
                        name="participation_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="participation_key_is_unique_in_its_incident"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_participationhistory" ("actor_id", "as_printed", "attribution", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "reference", "role", "speaker_id") VALUES (NEW."actor_id", NEW."as_printed", NEW."attribution", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase_id", NEW."reference", NEW."role", NEW."speaker_id"); RETURN NULL;',
                            hash="e441c17d6da767eb15b40c00bc04a6bd3a9116f2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5aab9",
                            table="incidents_participation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_participationhistory" ("actor_id", "as_printed", "attribution", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "reference", "role", "speaker_id") VALUES (NEW."actor_id", NEW."as_printed", NEW."attribution", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase_id", NEW."reference", NEW."role", NEW."speaker_id"); RETURN NULL;',
                            hash="fcf017d37fa9cd2cfe23ad78cea6adf2e0aa42ee",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_05353",
                            table="incidents_participation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_participationhistory" ("actor_id", "as_printed", "attribution", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "reference", "role", "speaker_id") VALUES (OLD."actor_id", OLD."as_printed", OLD."attribution", OLD."basis", OLD."certainty", OLD."id", OLD."incident_id", OLD."key", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase_id", OLD."reference", OLD."role", OLD."speaker_id"); RETURN NULL;',
                            hash="5f9640f2782f755114cee5dfea806caa1f2cadca",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_124cf",
                            table="incidents_participation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ParticipationHistory",
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
                        to="incidents.participation",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "phase",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.phase",
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
                ("role", models.CharField(choices=codebook.choices.participation_role, max_length=20)),
                (
                    "attribution",
                    models.CharField(
                        choices=codebook.choices.attribution,
                        help_text="How sure it is that this actor had this role.",
                        max_length=20,
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Attribution",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attributions", to="actors.actor"
                    ),
                ),
                ("said_by", models.CharField(choices=codebook.choices.attribution_source, max_length=20)),
                ("attribution", models.CharField(choices=codebook.choices.attribution, max_length=20)),
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
                        name="attribution_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="attribution_key_is_unique_in_its_incident"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_attributionhistory" ("actor_id", "as_printed", "attribution", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "said_by", "speaker_id") VALUES (NEW."actor_id", NEW."as_printed", NEW."attribution", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."said_by", NEW."speaker_id"); RETURN NULL;',
                            hash="dabbabc0d78334b55da9a2234b500bc092f877c1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9eb58",
                            table="incidents_attribution",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_attributionhistory" ("actor_id", "as_printed", "attribution", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "said_by", "speaker_id") VALUES (NEW."actor_id", NEW."as_printed", NEW."attribution", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."said_by", NEW."speaker_id"); RETURN NULL;',
                            hash="3ad4dc792cf502ea0b12529294c43c9a8ffae481",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_26939",
                            table="incidents_attribution",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_attributionhistory" ("actor_id", "as_printed", "attribution", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "said_by", "speaker_id") VALUES (OLD."actor_id", OLD."as_printed", OLD."attribution", OLD."basis", OLD."certainty", OLD."id", OLD."incident_id", OLD."key", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."said_by", OLD."speaker_id"); RETURN NULL;',
                            hash="27f7303d12863e100275dfe43e62f687569f7159",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f9e1",
                            table="incidents_attribution",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttributionHistory",
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
                        to="incidents.attribution",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
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
                ("said_by", models.CharField(choices=codebook.choices.attribution_source, max_length=20)),
                ("attribution", models.CharField(choices=codebook.choices.attribution, max_length=20)),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ResponsibilityClaim",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="responsibility_claims",
                        to="actors.actor",
                    ),
                ),
                ("stance", models.CharField(choices=codebook.choices.responsibility_stance, max_length=20)),
                (
                    "claimed_on",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="When it was said; empty: not stated.", null=True
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
                        name="responsibilityclaim_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="responsibilityclaim_key_is_unique_in_its_incident"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_responsibilityclaimhistory" ("actor_id", "as_printed", "basis", "certainty", "claimed_on", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "stance") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."claimed_on", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id", NEW."stance"); RETURN NULL;',
                            hash="22f360f4eaefd3396dc1352df03c892e6f250141",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7a3e9",
                            table="incidents_responsibilityclaim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_responsibilityclaimhistory" ("actor_id", "as_printed", "basis", "certainty", "claimed_on", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "stance") VALUES (NEW."actor_id", NEW."as_printed", NEW."basis", NEW."certainty", NEW."claimed_on", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id", NEW."stance"); RETURN NULL;',
                            hash="ffc81d6696e2e00ad413c4d2759975ba722c6f41",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_67109",
                            table="incidents_responsibilityclaim",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_responsibilityclaimhistory" ("actor_id", "as_printed", "basis", "certainty", "claimed_on", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "stance") VALUES (OLD."actor_id", OLD."as_printed", OLD."basis", OLD."certainty", OLD."claimed_on", OLD."id", OLD."incident_id", OLD."key", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id", OLD."stance"); RETURN NULL;',
                            hash="62bc11bd980264e8f85e702083a9734fc5d76ef5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e9a6b",
                            table="incidents_responsibilityclaim",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ResponsibilityClaimHistory",
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
                        to="incidents.responsibilityclaim",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
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
                ("stance", models.CharField(choices=codebook.choices.responsibility_stance, max_length=20)),
                (
                    "claimed_on",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="When it was said; empty: not stated.", null=True
                    ),
                ),
                ("note", models.CharField(blank=True, max_length=300)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="NamedCasualty",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="casualty_rows", to="actors.actor"
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="named_casualties",
                        to="incidents.casualtyreport",
                    ),
                ),
                ("status", models.CharField(choices=codebook.choices.person_status, max_length=20)),
                (
                    "functions",
                    models.CharField(
                        blank=True, help_text="What the person was, as far as it is public.", max_length=300
                    ),
                ),
                ("is_published", models.BooleanField(default=False, help_text="The name may be shown.")),
                (
                    "publication_reason",
                    models.CharField(blank=True, help_text="Why the name may be shown.", max_length=300),
                ),
            ],
            options={
                "verbose_name_plural": "named casualties",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("passage__isnull", False),
                            models.Q(("basis", "outside_knowledge"), models.Q(("reference", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="namedcasualty_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="namedcasualty_key_is_unique_in_its_incident"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_published", False),
                            models.Q(("publication_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="namedcasualty_is_published_for_a_reason",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_namedcasualtyhistory" ("as_printed", "basis", "certainty", "functions", "id", "incident_id", "is_published", "key", "passage_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_reason", "reference", "report_id", "speaker_id", "status") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."functions", NEW."id", NEW."incident_id", NEW."is_published", NEW."key", NEW."passage_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."publication_reason", NEW."reference", NEW."report_id", NEW."speaker_id", NEW."status"); RETURN NULL;',
                            hash="9e164c641790fe2e390a4862ba08bd5518943149",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_98035",
                            table="incidents_namedcasualty",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_namedcasualtyhistory" ("as_printed", "basis", "certainty", "functions", "id", "incident_id", "is_published", "key", "passage_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_reason", "reference", "report_id", "speaker_id", "status") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."functions", NEW."id", NEW."incident_id", NEW."is_published", NEW."key", NEW."passage_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."publication_reason", NEW."reference", NEW."report_id", NEW."speaker_id", NEW."status"); RETURN NULL;',
                            hash="412b08a299c49962a7b903fd45231293a555b364",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ffb2b",
                            table="incidents_namedcasualty",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_namedcasualtyhistory" ("as_printed", "basis", "certainty", "functions", "id", "incident_id", "is_published", "key", "passage_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publication_reason", "reference", "report_id", "speaker_id", "status") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."functions", OLD."id", OLD."incident_id", OLD."is_published", OLD."key", OLD."passage_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."publication_reason", OLD."reference", OLD."report_id", OLD."speaker_id", OLD."status"); RETURN NULL;',
                            hash="be3563d38af7fd16dde7bfc33617f20275498b64",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ed852",
                            table="incidents_namedcasualty",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NamedCasualtyHistory",
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
                        to="incidents.namedcasualty",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                (
                    "report",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.casualtyreport",
                    ),
                ),
                ("status", models.CharField(choices=codebook.choices.person_status, max_length=20)),
                (
                    "functions",
                    models.CharField(
                        blank=True, help_text="What the person was, as far as it is public.", max_length=300
                    ),
                ),
                ("is_published", models.BooleanField(default=False, help_text="The name may be shown.")),
                (
                    "publication_reason",
                    models.CharField(blank=True, help_text="Why the name may be shown.", max_length=300),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "incident",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="review", to="incidents.incident"
                    ),
                ),
                ("status", models.CharField(choices=codebook.choices.review_status, default="draft", max_length=20)),
                (
                    "coder",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "reason",
                    models.CharField(blank=True, help_text="Why it was published again or withdrawn.", max_length=500),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        help_text="The surviving record.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_from",
                        to="incidents.incident",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "withdrawn"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="review_withdrawal_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into__isnull", True), ("status", "withdrawn"), _connector="OR"),
                        name="review_merged_record_is_withdrawn",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_reviewhistory" ("changed_at", "coder_id", "id", "incident_id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reviewer_id", "status") VALUES (NEW."changed_at", NEW."coder_id", NEW."id", NEW."incident_id", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reviewer_id", NEW."status"); RETURN NULL;',
                            hash="4fab2033fd3fc80dd73e8553f68e32cb62ce2ef7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bee25",
                            table="incidents_review",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_reviewhistory" ("changed_at", "coder_id", "id", "incident_id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reviewer_id", "status") VALUES (NEW."changed_at", NEW."coder_id", NEW."id", NEW."incident_id", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reviewer_id", NEW."status"); RETURN NULL;',
                            hash="0a7a614b3e43381ffe95762330cdebaeed263b04",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_97ad8",
                            table="incidents_review",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_reviewhistory" ("changed_at", "coder_id", "id", "incident_id", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reviewer_id", "status") VALUES (OLD."changed_at", OLD."coder_id", OLD."id", OLD."incident_id", OLD."merged_into_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reviewer_id", OLD."status"); RETURN NULL;',
                            hash="c21f8838c2fd20f54b4904a3d4b350c8d3579740",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_17dec",
                            table="incidents_review",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReviewHistory",
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
                        to="incidents.review",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                ("status", models.CharField(choices=codebook.choices.review_status, default="draft", max_length=20)),
                (
                    "coder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "reason",
                    models.CharField(blank=True, help_text="Why it was published again or withdrawn.", max_length=500),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The surviving record.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Statement",
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
                        help_text="Short permanent name, unique in its database; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="incidents.incident",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="actors.actor",
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.statement_kind, max_length=20)),
                ("says", models.TextField(help_text="What is said, in our own words.")),
                (
                    "dates",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="The days it speaks of, not the day it was said.", null=True
                    ),
                ),
                ("date_as_printed", models.CharField(blank=True, max_length=100)),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="locations.location",
                    ),
                ),
                (
                    "targets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.target_kind, max_length=30),
                        blank=True,
                        default=list,
                        help_text="What it says is attacked, in the codebook's terms.",
                        size=None,
                    ),
                ),
                (
                    "alternative_group",
                    models.SlugField(
                        blank=True,
                        help_text="Statements with the same word here compete: one of them holds, or none.",
                        max_length=80,
                    ),
                ),
                (
                    "reply",
                    models.CharField(
                        choices=codebook.choices.reply_status,
                        default="not_applicable",
                        help_text="For an allegation: whether the other side's answer is reported.",
                        max_length=20,
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
                        name="statement_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(fields=("key",), name="statement_key_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("actor__isnull", True), ("incident__isnull", False)),
                            models.Q(("actor__isnull", False), ("incident__isnull", True)),
                            _connector="OR",
                        ),
                        name="statement_stands_with_one_incident_or_one_actor",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_statementhistory" ("actor_id", "alternative_group", "as_printed", "basis", "certainty", "date_as_printed", "dates", "id", "incident_id", "key", "kind", "location_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "reply", "says", "speaker_id", "targets") VALUES (NEW."actor_id", NEW."alternative_group", NEW."as_printed", NEW."basis", NEW."certainty", NEW."date_as_printed", NEW."dates", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."location_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."reply", NEW."says", NEW."speaker_id", NEW."targets"); RETURN NULL;',
                            hash="1c41b211667c7ce72672419010d3abbc97be2b28",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_61e32",
                            table="incidents_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_statementhistory" ("actor_id", "alternative_group", "as_printed", "basis", "certainty", "date_as_printed", "dates", "id", "incident_id", "key", "kind", "location_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "reply", "says", "speaker_id", "targets") VALUES (NEW."actor_id", NEW."alternative_group", NEW."as_printed", NEW."basis", NEW."certainty", NEW."date_as_printed", NEW."dates", NEW."id", NEW."incident_id", NEW."key", NEW."kind", NEW."location_id", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."reply", NEW."says", NEW."speaker_id", NEW."targets"); RETURN NULL;',
                            hash="11073b79a2d8c4e0fa959ff0637c1ab869c6f36f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_495c1",
                            table="incidents_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_statementhistory" ("actor_id", "alternative_group", "as_printed", "basis", "certainty", "date_as_printed", "dates", "id", "incident_id", "key", "kind", "location_id", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "reply", "says", "speaker_id", "targets") VALUES (OLD."actor_id", OLD."alternative_group", OLD."as_printed", OLD."basis", OLD."certainty", OLD."date_as_printed", OLD."dates", OLD."id", OLD."incident_id", OLD."key", OLD."kind", OLD."location_id", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."reply", OLD."says", OLD."speaker_id", OLD."targets"); RETURN NULL;',
                            hash="18dc8bc7fc7fb4be6824a17b20f21369db9cb6d2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4577b",
                            table="incidents_statement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementHistory",
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
                        to="incidents.statement",
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
                        help_text="Short permanent name, unique in its database; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="actors.actor",
                    ),
                ),
                ("kind", models.CharField(choices=codebook.choices.statement_kind, max_length=20)),
                ("says", models.TextField(help_text="What is said, in our own words.")),
                (
                    "dates",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="The days it speaks of, not the day it was said.", null=True
                    ),
                ),
                ("date_as_printed", models.CharField(blank=True, max_length=100)),
                (
                    "location",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="locations.location",
                    ),
                ),
                (
                    "targets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(choices=codebook.choices.target_kind, max_length=30),
                        blank=True,
                        default=list,
                        help_text="What it says is attacked, in the codebook's terms.",
                        size=None,
                    ),
                ),
                (
                    "alternative_group",
                    models.SlugField(
                        blank=True,
                        db_index=False,
                        help_text="Statements with the same word here compete: one of them holds, or none.",
                        max_length=80,
                    ),
                ),
                (
                    "reply",
                    models.CharField(
                        choices=codebook.choices.reply_status,
                        default="not_applicable",
                        help_text="For an allegation: whether the other side's answer is reported.",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StatementAbout",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="about_rows", to="incidents.statement"
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="spoken_of", to="actors.actor"
                    ),
                ),
            ],
            options={
                "verbose_name": "actor spoken of",
                "verbose_name_plural": "actors spoken of",
                "constraints": [
                    models.UniqueConstraint(fields=("statement", "actor"), name="statementabout_is_told_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_statementabouthistory" ("actor_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (NEW."actor_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statement_id"); RETURN NULL;',
                            hash="223a4dd25287a0275e794a5ab3a50d019aa53f69",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_94d0f",
                            table="incidents_statementabout",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_statementabouthistory" ("actor_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (NEW."actor_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statement_id"); RETURN NULL;',
                            hash="bf1f187c536e482d296c9f452d39bba408216d01",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4352c",
                            table="incidents_statementabout",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_statementabouthistory" ("actor_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (OLD."actor_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statement_id"); RETURN NULL;',
                            hash="21745a14e41bc8cf8392dcbf95fd57638fb82ad3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bd6ed",
                            table="incidents_statementabout",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementAboutHistory",
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
                        to="incidents.statementabout",
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
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.statement",
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
            name="AttributedTactic",
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
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="%(class)s_rows",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("tactic", models.CharField(choices=codebook.choices.tactic, max_length=40)),
                (
                    "note",
                    models.CharField(blank=True, help_text="What must not be read into it; published.", max_length=300),
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
                        name="attributedtactic_has_a_passage_or_a_reference",
                    ),
                    models.UniqueConstraint(
                        fields=("incident", "key"), name="attributedtactic_key_is_unique_in_its_incident"
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_attributedtactichistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "tactic") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference", NEW."speaker_id", NEW."tactic"); RETURN NULL;',
                            hash="31f7e19d72836debc7c3c873efedc955db5c9de8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5491f",
                            table="incidents_attributedtactic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "incidents_attributedtactichistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "tactic") VALUES (NEW."as_printed", NEW."basis", NEW."certainty", NEW."id", NEW."incident_id", NEW."key", NEW."note", NEW."passage_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference", NEW."speaker_id", NEW."tactic"); RETURN NULL;',
                            hash="ee27ed27c59a0587275c95f3d8cb04303e92fb39",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0ed3d",
                            table="incidents_attributedtactic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "incidents_attributedtactichistory" ("as_printed", "basis", "certainty", "id", "incident_id", "key", "note", "passage_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "speaker_id", "tactic") VALUES (OLD."as_printed", OLD."basis", OLD."certainty", OLD."id", OLD."incident_id", OLD."key", OLD."note", OLD."passage_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference", OLD."speaker_id", OLD."tactic"); RETURN NULL;',
                            hash="ed8475300567e15746b3f844cc3ce7b039b6f56f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e9381",
                            table="incidents_attributedtactic",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AttributedTacticHistory",
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
                        to="incidents.attributedtactic",
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="incidents.incident",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its incident; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("tactic", models.CharField(choices=codebook.choices.tactic, max_length=40)),
                (
                    "note",
                    models.CharField(blank=True, help_text="What must not be read into it; published.", max_length=300),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        sources.migration_operations.InstallTriggers(),
    ]
