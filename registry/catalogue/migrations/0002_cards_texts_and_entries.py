import datetime

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.comparison
from django.db import migrations, models

import registry.catalogue.models.card
import registry.catalogue.models.entry
import registry.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("catalogue", "0001_trigrams"),
        ("organisations", "0001_organisations_and_their_editions"),
        ("partnerships", "0001_partnerships_and_their_editions"),
    ]

    operations = [
        migrations.CreateModel(
            name="Fact",
            fields=[
                ("name", models.CharField(max_length=200, unique=True)),
                (
                    "bit",
                    models.SmallIntegerField(help_text="Its bit in entries, if it is common.", null=True, unique=True),
                ),
                ("id", models.AutoField(primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name="RenderedEdition",
            fields=[
                (
                    "edition",
                    models.BigIntegerField(
                        help_text="The edition's published_seq, whatever kind of record it is.",
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("full", models.TextField(help_text="The whole record as JSON.")),
                ("summary", models.TextField(help_text="The record as lists show it, as JSON.")),
                ("etag", models.CharField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name="Assurance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_id", models.CharField(max_length=14)),
                ("since_seq", models.BigIntegerField(help_text="The line of the feed that brought it about.")),
                (
                    "until_seq",
                    models.BigIntegerField(
                        help_text="The line of the feed that ended it; empty while it holds.", null=True
                    ),
                ),
                (
                    "confirmation",
                    registry.fields.Code(
                        blank=True,
                        default="unconfirmed",
                        max_length=60,
                        verbose_name="confirmation",
                        vocabulary="confirmation_state",
                    ),
                ),
                (
                    "confirmed_by",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="Ids of the organisations whose confirmation holds.", size=None
                    ),
                ),
                (
                    "disputed_by",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="Ids of the organisations that say it is wrong.", size=None
                    ),
                ),
                ("open_challenges", models.PositiveIntegerField(default=0)),
                ("text", models.TextField(help_text="The same as JSON, as answers show it.")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("until_seq__isnull", True)),
                        fields=("record_id",),
                        name="assurance_one_current_per_record",
                    ),
                    models.UniqueConstraint(fields=("record_id", "since_seq"), name="assurance_changes_once_a_line"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("until_seq", None), ("until_seq__gt", models.F("since_seq")), _connector="OR"
                        ),
                        name="assurance_ends_after_it_began",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CurrentEntry",
            fields=[
                ("since_seq", models.BigIntegerField(help_text="The line of the feed that brought it about.")),
                ("facts0", registry.catalogue.models.entry.Bits(default=0)),
                ("facts1", registry.catalogue.models.entry.Bits(default=0)),
                ("facts2", registry.catalogue.models.entry.Bits(default=0)),
                ("facts3", registry.catalogue.models.entry.Bits(default=0)),
                ("facts4", registry.catalogue.models.entry.Bits(default=0)),
                ("facts5", registry.catalogue.models.entry.Bits(default=0)),
                ("words0", registry.catalogue.models.entry.Bits(default=0)),
                ("words1", registry.catalogue.models.entry.Bits(default=0)),
                ("words2", registry.catalogue.models.entry.Bits(default=0)),
                ("words3", registry.catalogue.models.entry.Bits(default=0)),
                (
                    "id",
                    models.BigIntegerField(
                        help_text="The same number in `EntryFacts` and `EntryWords`.", primary_key=True, serialize=False
                    ),
                ),
                ("edition_id", models.BigIntegerField(help_text="published_seq of the edition that was current.")),
                ("homes", models.IntegerField(null=True)),
                ("homes_completed", models.IntegerField(null=True)),
                ("lease_years", models.IntegerField(null=True)),
                ("months_to_live", models.IntegerField(null=True)),
                ("ground_rent_per_home", models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ("completeness", models.SmallIntegerField()),
                ("deprivation_decile", models.SmallIntegerField(null=True)),
                ("began_by", models.DateField(null=True)),
                ("completed_from", models.DateField(null=True)),
                ("completed_until", models.DateField(null=True)),
                ("ended_by", models.DateField(null=True)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("published_at", models.DateTimeField()),
                ("record_id", models.CharField(max_length=14)),
                ("name_normalised", models.CharField(max_length=300)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["name_normalised", "record_id"], name="entry_by_name"),
                    models.Index(fields=["completeness", "record_id"], name="entry_by_completeness_up"),
                    models.Index(
                        models.OrderBy(models.F("completeness"), descending=True),
                        models.F("record_id"),
                        name="entry_by_completeness_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(models.F("homes"), models.Value(2147483647)),
                        models.F("record_id"),
                        name="entry_by_homes_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("homes"), models.Value(-2147483647)
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="entry_by_homes_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            models.F("lease_years"), models.Value(2147483647)
                        ),
                        models.F("record_id"),
                        name="entry_by_lease_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("lease_years"), models.Value(-2147483647)
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="entry_by_lease_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            models.F("deprivation_decile"), models.Value(2147483647)
                        ),
                        models.F("record_id"),
                        name="entry_by_deprivation_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("deprivation_decile"), models.Value(-2147483647)
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="entry_by_deprivation_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            models.F("completed_from"), models.Value(datetime.date(9999, 12, 31))
                        ),
                        models.F("record_id"),
                        name="entry_by_completion_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("completed_from"), models.Value(datetime.date(1, 1, 1))
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="entry_by_completion_down",
                    ),
                    models.Index(fields=["published_at", "record_id"], name="entry_by_publication"),
                    models.Index(fields=["latitude", "longitude"], name="entry_by_point"),
                    models.Index(fields=["since_seq"], name="entry_by_beginning"),
                ],
                "constraints": [models.UniqueConstraint(fields=("record_id",), name="entry_one_current_per_record")],
            },
        ),
        migrations.CreateModel(
            name="EndedEntry",
            fields=[
                ("since_seq", models.BigIntegerField(help_text="The line of the feed that brought it about.")),
                ("facts0", registry.catalogue.models.entry.Bits(default=0)),
                ("facts1", registry.catalogue.models.entry.Bits(default=0)),
                ("facts2", registry.catalogue.models.entry.Bits(default=0)),
                ("facts3", registry.catalogue.models.entry.Bits(default=0)),
                ("facts4", registry.catalogue.models.entry.Bits(default=0)),
                ("facts5", registry.catalogue.models.entry.Bits(default=0)),
                ("words0", registry.catalogue.models.entry.Bits(default=0)),
                ("words1", registry.catalogue.models.entry.Bits(default=0)),
                ("words2", registry.catalogue.models.entry.Bits(default=0)),
                ("words3", registry.catalogue.models.entry.Bits(default=0)),
                (
                    "id",
                    models.BigIntegerField(
                        help_text="The same number in `EntryFacts` and `EntryWords`.", primary_key=True, serialize=False
                    ),
                ),
                ("edition_id", models.BigIntegerField(help_text="published_seq of the edition that was current.")),
                ("homes", models.IntegerField(null=True)),
                ("homes_completed", models.IntegerField(null=True)),
                ("lease_years", models.IntegerField(null=True)),
                ("months_to_live", models.IntegerField(null=True)),
                ("ground_rent_per_home", models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ("completeness", models.SmallIntegerField()),
                ("deprivation_decile", models.SmallIntegerField(null=True)),
                ("began_by", models.DateField(null=True)),
                ("completed_from", models.DateField(null=True)),
                ("completed_until", models.DateField(null=True)),
                ("ended_by", models.DateField(null=True)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("published_at", models.DateTimeField()),
                ("record_id", models.CharField(max_length=14)),
                ("name_normalised", models.CharField(max_length=300)),
                ("until_seq", models.BigIntegerField(help_text="The line of the feed that ended it.")),
            ],
            options={
                "indexes": [
                    models.Index(fields=["name_normalised", "record_id"], name="ended_by_name"),
                    models.Index(fields=["completeness", "record_id"], name="ended_by_completeness_up"),
                    models.Index(
                        models.OrderBy(models.F("completeness"), descending=True),
                        models.F("record_id"),
                        name="ended_by_completeness_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(models.F("homes"), models.Value(2147483647)),
                        models.F("record_id"),
                        name="ended_by_homes_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("homes"), models.Value(-2147483647)
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="ended_by_homes_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            models.F("lease_years"), models.Value(2147483647)
                        ),
                        models.F("record_id"),
                        name="ended_by_lease_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("lease_years"), models.Value(-2147483647)
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="ended_by_lease_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            models.F("deprivation_decile"), models.Value(2147483647)
                        ),
                        models.F("record_id"),
                        name="ended_by_deprivation_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("deprivation_decile"), models.Value(-2147483647)
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="ended_by_deprivation_down",
                    ),
                    models.Index(
                        django.db.models.functions.comparison.Coalesce(
                            models.F("completed_from"), models.Value(datetime.date(9999, 12, 31))
                        ),
                        models.F("record_id"),
                        name="ended_by_completion_up",
                    ),
                    models.Index(
                        models.OrderBy(
                            django.db.models.functions.comparison.Coalesce(
                                models.F("completed_from"), models.Value(datetime.date(1, 1, 1))
                            ),
                            descending=True,
                        ),
                        models.F("record_id"),
                        name="ended_by_completion_down",
                    ),
                    models.Index(fields=["since_seq"], name="ended_entry_by_beginning"),
                    models.Index(fields=["until_seq"], name="ended_entry_by_end"),
                    models.Index(fields=["record_id"], name="ended_entry_by_record"),
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryFacts",
            fields=[
                ("entry", models.BigIntegerField(primary_key=True, serialize=False)),
                (
                    "facts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), help_text="Numbers of facts.", size=None
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=["facts"], name="entry_facts")
                ],
            },
        ),
        migrations.CreateModel(
            name="EntryWords",
            fields=[
                ("entry", models.BigIntegerField(primary_key=True, serialize=False)),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=["vector"], name="entry_words")
                ],
            },
        ),
        migrations.CreateModel(
            name="Lexeme",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(help_text="Of which kind of record.", max_length=20)),
                ("lexeme", models.CharField(max_length=300)),
                (
                    "bit",
                    models.SmallIntegerField(
                        help_text="Its bit in entries of partnerships, if it is common.", null=True
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GistIndex(
                        fields=["lexeme"], name="lexeme_likeness", opclasses=["gist_trgm_ops"]
                    ),
                    models.Index(fields=["lexeme"], name="lexeme_beginnings", opclasses=["varchar_pattern_ops"]),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "lexeme"), name="lexeme_once_a_kind"),
                    models.UniqueConstraint(fields=("kind", "bit"), name="lexeme_has_its_own_bit"),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationCard",
            fields=[
                ("record_id", models.CharField(max_length=14)),
                (
                    "superseded_seq",
                    models.BigIntegerField(
                        help_text="The line of the feed that ended it: a later edition, or its end.", null=True
                    ),
                ),
                (
                    "ended",
                    models.BooleanField(
                        db_default=False,
                        default=False,
                        help_text="Whether the record left the register with this edition.",
                    ),
                ),
                ("method", models.PositiveSmallIntegerField(help_text="Number of the method of derived values.")),
                ("number", models.PositiveIntegerField()),
                ("published_at", models.DateTimeField()),
                ("name", models.CharField(max_length=300)),
                ("name_normalised", models.CharField(max_length=300)),
                (
                    "areas",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="Current codes of its areas and of all that contain them.", size=None
                    ),
                ),
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="card",
                        serialize=False,
                        to="organisations.organisationedition",
                    ),
                ),
                ("kind", models.CharField(max_length=60)),
                ("legal_form", models.CharField(max_length=60)),
                ("jurisdiction", models.CharField(max_length=60)),
                ("size_band", models.CharField(max_length=60)),
                ("homes_owned", models.IntegerField(null=True)),
                ("clt_status", models.CharField(max_length=60)),
                ("formed_from", models.DateField(null=True)),
                ("ended_by", models.DateField(null=True)),
                ("statuses", registry.catalogue.models.card.Codes(default=list, size=None)),
                (
                    "identifiers",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="scheme-value, in the one spelling we keep.", size=None
                    ),
                ),
                (
                    "succeeded_by",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="Ids of the organisations that inherit its record.", size=None
                    ),
                ),
                (
                    "related_to",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="Ids of all organisations it has a relation to.", size=None
                    ),
                ),
                ("notice_until", models.DateField(help_text="When its last notice to partners lapses.", null=True)),
                ("notice_kinds", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("notice_roles", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("notice_areas", registry.catalogue.models.card.Codes(default=list, size=None)),
            ],
            options={
                "indexes": [
                    models.Index(
                        models.F("kind"),
                        models.F("record_id"),
                        condition=models.Q(("superseded_seq__isnull", True)),
                        name="organisation_by_kind",
                    ),
                    models.Index(
                        condition=models.Q(("superseded_seq__isnull", True)),
                        fields=["name_normalised", "record_id"],
                        include=("edition",),
                        name="organisation_by_name",
                    ),
                    models.Index(
                        models.F("homes_owned"),
                        models.F("record_id"),
                        condition=models.Q(("superseded_seq__isnull", True)),
                        name="organisation_by_homes",
                    ),
                    models.Index(
                        models.F("published_at"),
                        models.F("record_id"),
                        condition=models.Q(("superseded_seq__isnull", True)),
                        name="organisation_by_publication",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("superseded_seq__isnull", True)),
                        fields=["areas"],
                        name="organisation_areas",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("superseded_seq__isnull", True)),
                        fields=["identifiers"],
                        name="organisation_identifiers",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("superseded_seq__isnull", True)),
                        fields=["succeeded_by"],
                        name="organisation_successors",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        condition=models.Q(("superseded_seq__isnull", True)),
                        fields=["statuses"],
                        name="organisation_statuses",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["name_normalised"], name="organisation_name_trigrams", opclasses=["gin_trgm_ops"]
                    ),
                    models.Index(fields=["record_id", "edition"], name="organisation_known_at"),
                    models.Index(
                        condition=models.Q(("superseded_seq__isnull", True), _negated=True),
                        fields=["superseded_seq"],
                        name="organisation_ended",
                    ),
                    models.Index(
                        condition=models.Q(("succeeded_by", []), _negated=True),
                        fields=["record_id"],
                        name="organisation_succeeded",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_seq__isnull", True)),
                        fields=("record_id",),
                        name="organisation_card_one_current_per_record",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationWords",
            fields=[
                (
                    "entry",
                    models.BigIntegerField(
                        help_text="published_seq of the edition.", primary_key=True, serialize=False
                    ),
                ),
                ("vector", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fastupdate=False, fields=["vector"], name="organisation_words"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PartnershipCard",
            fields=[
                ("record_id", models.CharField(max_length=14)),
                (
                    "superseded_seq",
                    models.BigIntegerField(
                        help_text="The line of the feed that ended it: a later edition, or its end.", null=True
                    ),
                ),
                (
                    "ended",
                    models.BooleanField(
                        db_default=False,
                        default=False,
                        help_text="Whether the record left the register with this edition.",
                    ),
                ),
                ("method", models.PositiveSmallIntegerField(help_text="Number of the method of derived values.")),
                ("number", models.PositiveIntegerField()),
                ("published_at", models.DateTimeField()),
                ("name", models.CharField(max_length=300)),
                ("name_normalised", models.CharField(max_length=300)),
                (
                    "areas",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="Current codes of its areas and of all that contain them.", size=None
                    ),
                ),
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="card",
                        serialize=False,
                        to="partnerships.partnershipedition",
                    ),
                ),
                ("scope", models.CharField(max_length=60)),
                ("basis", models.CharField(max_length=60)),
                ("stage", models.CharField(max_length=60)),
                ("status", models.CharField(max_length=60)),
                ("ending_kind", models.CharField(max_length=60)),
                ("settlement", models.CharField(max_length=300)),
                ("region", models.CharField(max_length=9)),
                ("nation", models.CharField(max_length=9)),
                ("rurality", models.CharField(max_length=60)),
                ("deprivation_decile", models.SmallIntegerField(null=True)),
                ("latitude", models.FloatField(null=True)),
                ("longitude", models.FloatField(null=True)),
                ("location_precision", models.CharField(max_length=60)),
                ("model", models.CharField(max_length=60)),
                ("community_land", models.CharField(max_length=60)),
                ("community_holds_land", models.BooleanField(null=True)),
                ("has_association", models.BooleanField()),
                ("perpetuity", models.CharField(max_length=60)),
                ("ground_rent_per_home", models.DecimalField(decimal_places=2, max_digits=12, null=True)),
                ("homes", models.IntegerField(null=True)),
                ("homes_completed", models.IntegerField(null=True)),
                ("lease_years", models.IntegerField(help_text="The longest completed or agreed lease.", null=True)),
                ("months_to_live", models.IntegerField(help_text="The least the dates allow.", null=True)),
                ("completeness", models.SmallIntegerField()),
                ("began_by", models.DateField(null=True)),
                ("completed_from", models.DateField(null=True)),
                ("completed_until", models.DateField(null=True)),
                ("ended_by", models.DateField(null=True)),
                ("organisations", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("community_kinds", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("roles", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("sides", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("parts", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("tenures", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("supplies", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("home_states", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("for_people", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("allocation_routes", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("facilities", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("asset_kinds", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("instruments", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("legal_bases", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("transfer_statuses", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("consideration_bases", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("protections", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("services", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("agreements", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("clause_topics", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("decision_domains", registry.catalogue.models.card.Codes(default=list, size=None)),
                (
                    "community_decides",
                    registry.catalogue.models.card.Codes(
                        default=list, help_text="Domains in which the community side decides or shares.", size=None
                    ),
                ),
                ("ballots", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("funding_kinds", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("indicators", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("evidence_levels", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("milestones", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("related_to", registry.catalogue.models.card.Codes(default=list, size=None)),
                ("claimed_otherwise", models.BooleanField(help_text="Whether sources differ on some fact.")),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["name_normalised"], name="partnership_name_trigrams", opclasses=["gin_trgm_ops"]
                    ),
                    models.Index(fields=["record_id", "edition"], name="partnership_known_at"),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("superseded_seq__isnull", True)),
                        fields=("record_id",),
                        name="partnership_card_one_current_per_record",
                    )
                ],
            },
        ),
        # Summaries are read fifty at a time: they stay in the row, and as they are, where the whole
        # texts beside them are packed and moved out. Otherwise half of a page's time is unpacking.
        migrations.RunSQL(
            """
            alter table catalogue_renderededition alter column summary set storage main;
            alter table catalogue_renderededition set (toast_tuple_target = 4080);
            """,
            """
            alter table catalogue_renderededition reset (toast_tuple_target);
            alter table catalogue_renderededition alter column summary set storage extended;
            """,
        ),
        # Each edition takes a row out here: the room has to be used again soon, or reading all takes twice as long.
        migrations.RunSQL(
            "alter table catalogue_currententry set (autovacuum_vacuum_scale_factor = 0.02)",
            "alter table catalogue_currententry reset (autovacuum_vacuum_scale_factor)",
        ),
        # One number for an entry, whether it is current or has ended.
        migrations.RunSQL("create sequence catalogue_entry_id", "drop sequence catalogue_entry_id"),
    ]
