import codebook.choices
import django.db.models.deletion
import pgtrigger.compiler
import sources.migration_operations
import sources.models.day_range
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its database; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("title", models.CharField(help_text="The headline or title, as printed.", max_length=300)),
                ("kind", models.CharField(choices=codebook.choices.source_kind, max_length=20)),
                ("publisher", models.CharField(help_text="Who published this copy.", max_length=200)),
                (
                    "agency",
                    models.CharField(
                        blank=True, help_text="The agency whose copy it carries, if it says so.", max_length=200
                    ),
                ),
                (
                    "derived_from",
                    models.ForeignKey(
                        blank=True,
                        help_text="The document this one was copied or rewritten from. A chain of copies is one independent source.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="copies",
                        to="sources.source",
                    ),
                ),
                (
                    "published",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="Day or days of publication; empty when not known.", null=True
                    ),
                ),
                (
                    "published_precision",
                    models.CharField(blank=True, choices=codebook.choices.date_precision, max_length=20),
                ),
                ("published_basis", models.CharField(blank=True, choices=codebook.choices.basis, max_length=20)),
                ("published_as_printed", models.CharField(blank=True, max_length=100)),
                ("language", models.CharField(help_text="BCP 47 tag: en, fa, ps, ar-SY.", max_length=35)),
                ("url", models.URLField(blank=True, max_length=500)),
                (
                    "archived_sha256",
                    models.CharField(blank=True, help_text="SHA-256 of the archived copy.", max_length=64),
                ),
                (
                    "retrieved_on",
                    models.DateField(blank=True, help_text="Day the copy was taken; empty when not known.", null=True),
                ),
                ("licence", models.CharField(blank=True, max_length=100)),
                (
                    "reliability",
                    models.CharField(choices=codebook.choices.reliability, default="cannot_be_judged", max_length=30),
                ),
                (
                    "is_wording_damaged",
                    models.BooleanField(
                        default=False,
                        help_text="The wording was altered after publication, by a machine or a translator.",
                    ),
                ),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("key",), name="source_key_is_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("derived_from__isnull", True),
                            models.Q(("derived_from", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="source_is_not_its_own_copy",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("published__isnull", True), ("published_precision", "")),
                            models.Q(
                                ("published__isnull", False),
                                models.Q(("published_precision", ""), _negated=True),
                                models.Q(("published_basis", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="source_published_has_precision_and_basis",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_sourcehistory" ("agency", "archived_sha256", "derived_from_id", "id", "is_wording_damaged", "key", "kind", "language", "licence", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_as_printed", "published_basis", "published_precision", "publisher", "reliability", "retrieved_on", "title", "url") VALUES (NEW."agency", NEW."archived_sha256", NEW."derived_from_id", NEW."id", NEW."is_wording_damaged", NEW."key", NEW."kind", NEW."language", NEW."licence", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published", NEW."published_as_printed", NEW."published_basis", NEW."published_precision", NEW."publisher", NEW."reliability", NEW."retrieved_on", NEW."title", NEW."url"); RETURN NULL;',
                            hash="44579056ecdc3b7b314586f9074a75810974052c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c3ed3",
                            table="sources_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_sourcehistory" ("agency", "archived_sha256", "derived_from_id", "id", "is_wording_damaged", "key", "kind", "language", "licence", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_as_printed", "published_basis", "published_precision", "publisher", "reliability", "retrieved_on", "title", "url") VALUES (NEW."agency", NEW."archived_sha256", NEW."derived_from_id", NEW."id", NEW."is_wording_damaged", NEW."key", NEW."kind", NEW."language", NEW."licence", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published", NEW."published_as_printed", NEW."published_basis", NEW."published_precision", NEW."publisher", NEW."reliability", NEW."retrieved_on", NEW."title", NEW."url"); RETURN NULL;',
                            hash="e4328cda078ebbdc9f1ed1555167f416cdc4f7b2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e6185",
                            table="sources_source",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_sourcehistory" ("agency", "archived_sha256", "derived_from_id", "id", "is_wording_damaged", "key", "kind", "language", "licence", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "published_as_printed", "published_basis", "published_precision", "publisher", "reliability", "retrieved_on", "title", "url") VALUES (OLD."agency", OLD."archived_sha256", OLD."derived_from_id", OLD."id", OLD."is_wording_damaged", OLD."key", OLD."kind", OLD."language", OLD."licence", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published", OLD."published_as_printed", OLD."published_basis", OLD."published_precision", OLD."publisher", OLD."reliability", OLD."retrieved_on", OLD."title", OLD."url"); RETURN NULL;',
                            hash="f9265b2ee83750a78cd3ba91620c56c881cb5f6b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fde77",
                            table="sources_source",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceHistory",
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
                        to="sources.source",
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
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its database; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                ("title", models.CharField(help_text="The headline or title, as printed.", max_length=300)),
                ("kind", models.CharField(choices=codebook.choices.source_kind, max_length=20)),
                ("publisher", models.CharField(help_text="Who published this copy.", max_length=200)),
                (
                    "agency",
                    models.CharField(
                        blank=True, help_text="The agency whose copy it carries, if it says so.", max_length=200
                    ),
                ),
                (
                    "derived_from",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The document this one was copied or rewritten from. A chain of copies is one independent source.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
                (
                    "published",
                    sources.models.day_range.DayRangeField(
                        blank=True, help_text="Day or days of publication; empty when not known.", null=True
                    ),
                ),
                (
                    "published_precision",
                    models.CharField(blank=True, choices=codebook.choices.date_precision, max_length=20),
                ),
                ("published_basis", models.CharField(blank=True, choices=codebook.choices.basis, max_length=20)),
                ("published_as_printed", models.CharField(blank=True, max_length=100)),
                ("language", models.CharField(help_text="BCP 47 tag: en, fa, ps, ar-SY.", max_length=35)),
                ("url", models.URLField(blank=True, max_length=500)),
                (
                    "archived_sha256",
                    models.CharField(blank=True, help_text="SHA-256 of the archived copy.", max_length=64),
                ),
                (
                    "retrieved_on",
                    models.DateField(blank=True, help_text="Day the copy was taken; empty when not known.", null=True),
                ),
                ("licence", models.CharField(blank=True, max_length=100)),
                (
                    "reliability",
                    models.CharField(choices=codebook.choices.reliability, default="cannot_be_judged", max_length=30),
                ),
                (
                    "is_wording_damaged",
                    models.BooleanField(
                        default=False,
                        help_text="The wording was altered after publication, by a machine or a translator.",
                    ),
                ),
                ("note", models.TextField(blank=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="passages", to="sources.source"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its source; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "paragraph",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Counted from the headline, which is 1; empty when the source has none.",
                        null=True,
                    ),
                ),
                ("page", models.CharField(blank=True, max_length=20)),
                ("says", models.TextField(help_text="What the passage says, in our own words.")),
                (
                    "quote",
                    models.CharField(
                        blank=True,
                        help_text="The exact words where a value needs them; one sentence at most.",
                        max_length=300,
                    ),
                ),
                (
                    "is_verbatim",
                    models.BooleanField(
                        default=True,
                        help_text="False when the words are a paraphrase, even if the source puts them in quotation marks.",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("source", "key"), name="passage_key_is_unique_in_its_source"),
                    models.CheckConstraint(
                        condition=models.Q(("paragraph__isnull", True), ("paragraph__gte", 1), _connector="OR"),
                        name="passage_paragraph_counts_from_one",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_passagehistory" ("id", "is_verbatim", "key", "page", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "says", "source_id") VALUES (NEW."id", NEW."is_verbatim", NEW."key", NEW."page", NEW."paragraph", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quote", NEW."says", NEW."source_id"); RETURN NULL;',
                            hash="0b45b4be8ec3055231cd35bd059d86c360377851",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_af5cd",
                            table="sources_passage",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_passagehistory" ("id", "is_verbatim", "key", "page", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "says", "source_id") VALUES (NEW."id", NEW."is_verbatim", NEW."key", NEW."page", NEW."paragraph", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quote", NEW."says", NEW."source_id"); RETURN NULL;',
                            hash="1f67a6487965127159af4d15ccd5e0841407ecfd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1d8d7",
                            table="sources_passage",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_passagehistory" ("id", "is_verbatim", "key", "page", "paragraph", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote", "says", "source_id") VALUES (OLD."id", OLD."is_verbatim", OLD."key", OLD."page", OLD."paragraph", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quote", OLD."says", OLD."source_id"); RETURN NULL;',
                            hash="d1392074988813116e992a2b4c0e75b715ea7939",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cbe2a",
                            table="sources_passage",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PassageHistory",
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
                        to="sources.passage",
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
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its source; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "paragraph",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Counted from the headline, which is 1; empty when the source has none.",
                        null=True,
                    ),
                ),
                ("page", models.CharField(blank=True, max_length=20)),
                ("says", models.TextField(help_text="What the passage says, in our own words.")),
                (
                    "quote",
                    models.CharField(
                        blank=True,
                        help_text="The exact words where a value needs them; one sentence at most.",
                        max_length=300,
                    ),
                ),
                (
                    "is_verbatim",
                    models.BooleanField(
                        default=True,
                        help_text="False when the words are a paraphrase, even if the source puts them in quotation marks.",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="speakers", to="sources.source"
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        help_text="Short permanent name, unique in its source; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="How the speaker is shown. For a withheld person a coarse label, never the name.",
                        max_length=200,
                    ),
                ),
                (
                    "label_as_printed",
                    models.CharField(
                        blank=True,
                        help_text="The label as the source prints it; empty for a withheld person.",
                        max_length=200,
                    ),
                ),
                ("affiliation", models.CharField(blank=True, max_length=200)),
                ("naming", models.CharField(choices=codebook.choices.naming, max_length=20)),
                ("vantage", models.CharField(choices=codebook.choices.vantage, default="not_stated", max_length=20)),
                (
                    "spoke_to",
                    models.CharField(
                        blank=True, help_text="The agency or outlet that heard it, as printed.", max_length=100
                    ),
                ),
                (
                    "is_private_person",
                    models.BooleanField(
                        default=False, help_text="A private person's name is withheld unless an editor publishes it."
                    ),
                ),
                (
                    "withheld_reason",
                    models.CharField(blank=True, choices=codebook.choices.withholding_reason, max_length=30),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("source", "key"), name="speaker_key_is_unique_in_its_source"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("naming", "withheld"), _negated=True),
                            models.Q(
                                models.Q(("withheld_reason", ""), _negated=True),
                                ("is_private_person", True),
                                ("label_as_printed", ""),
                            ),
                            _connector="OR",
                        ),
                        name="speaker_withheld_has_a_reason_and_no_printed_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_private_person", True), ("naming", "named"), _negated=True),
                        name="speaker_private_person_is_not_named",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_speakerhistory" ("affiliation", "id", "is_private_person", "key", "label", "label_as_printed", "naming", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "spoke_to", "vantage", "withheld_reason") VALUES (NEW."affiliation", NEW."id", NEW."is_private_person", NEW."key", NEW."label", NEW."label_as_printed", NEW."naming", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source_id", NEW."spoke_to", NEW."vantage", NEW."withheld_reason"); RETURN NULL;',
                            hash="c79a1e2ab8e70f1aceeff42a5b823a02f289c465",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_37d75",
                            table="sources_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "sources_speakerhistory" ("affiliation", "id", "is_private_person", "key", "label", "label_as_printed", "naming", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "spoke_to", "vantage", "withheld_reason") VALUES (NEW."affiliation", NEW."id", NEW."is_private_person", NEW."key", NEW."label", NEW."label_as_printed", NEW."naming", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source_id", NEW."spoke_to", NEW."vantage", NEW."withheld_reason"); RETURN NULL;',
                            hash="e51ce6f7e1c6f67ed5baa6d309adec0fb2e76ab4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_74c1d",
                            table="sources_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "sources_speakerhistory" ("affiliation", "id", "is_private_person", "key", "label", "label_as_printed", "naming", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "spoke_to", "vantage", "withheld_reason") VALUES (OLD."affiliation", OLD."id", OLD."is_private_person", OLD."key", OLD."label", OLD."label_as_printed", OLD."naming", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source_id", OLD."spoke_to", OLD."vantage", OLD."withheld_reason"); RETURN NULL;',
                            hash="b0a47aa5cc5064d0ffe24280f366800b88f601f1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f4a57",
                            table="sources_speaker",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerHistory",
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
                        to="sources.speaker",
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
                    "source",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="sources.source",
                    ),
                ),
                (
                    "key",
                    models.SlugField(
                        db_index=False,
                        help_text="Short permanent name, unique in its source; fixtures and evidence point at it. Never change it.",
                        max_length=80,
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        help_text="How the speaker is shown. For a withheld person a coarse label, never the name.",
                        max_length=200,
                    ),
                ),
                (
                    "label_as_printed",
                    models.CharField(
                        blank=True,
                        help_text="The label as the source prints it; empty for a withheld person.",
                        max_length=200,
                    ),
                ),
                ("affiliation", models.CharField(blank=True, max_length=200)),
                ("naming", models.CharField(choices=codebook.choices.naming, max_length=20)),
                ("vantage", models.CharField(choices=codebook.choices.vantage, default="not_stated", max_length=20)),
                (
                    "spoke_to",
                    models.CharField(
                        blank=True, help_text="The agency or outlet that heard it, as printed.", max_length=100
                    ),
                ),
                (
                    "is_private_person",
                    models.BooleanField(
                        default=False, help_text="A private person's name is withheld unless an editor publishes it."
                    ),
                ),
                (
                    "withheld_reason",
                    models.CharField(blank=True, choices=codebook.choices.withholding_reason, max_length=30),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        sources.migration_operations.InstallTriggers(),
    ]
