from django.db import migrations, models

import registry.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Removal",
            fields=[
                (
                    "sequence",
                    models.BigIntegerField(
                        help_text="The line of the feed that tells of it.", primary_key=True, serialize=False
                    ),
                ),
                ("edition", models.BigIntegerField(db_index=True, help_text="published_seq of the edition.")),
                ("pointers", models.JSONField(help_text="The cells that were emptied, by key.")),
                ("ground", models.CharField(help_text="The law or decision, in plain words.", max_length=500)),
                ("digest", models.CharField(help_text="Salted SHA-256 of the text that remains.", max_length=64)),
                (
                    "transaction",
                    models.BigIntegerField(
                        db_default=models.Func(function="txid_current"),
                        editable=False,
                        help_text="The database transaction in which the edition was taken out and put back.",
                    ),
                ),
                ("by", models.CharField(help_text="Who carried it out.", max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="Change",
            fields=[
                (
                    "sequence",
                    models.BigIntegerField(
                        help_text="1, 2, 3 … without a gap, in the order of the commits.",
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("at", models.DateTimeField(help_text="When, in UTC; never before the line above.")),
                (
                    "kind",
                    registry.fields.Code(
                        blank=True,
                        help_text="What happened.",
                        max_length=60,
                        verbose_name="kind",
                        vocabulary="change_kind",
                    ),
                ),
                ("record", models.CharField(help_text="Id of the record it happened to.", max_length=14)),
                (
                    "edition",
                    models.PositiveIntegerField(
                        help_text="Number of the edition, where the change is about one.", null=True
                    ),
                ),
                ("publisher", models.CharField(blank=True, help_text="In whose name it was done.", max_length=200)),
                (
                    "digest",
                    models.CharField(blank=True, help_text="Salted SHA-256 of the content published.", max_length=64),
                ),
                ("previous_hash", models.CharField(help_text="The hash of the line above.", max_length=64)),
                ("hash", models.CharField(help_text="SHA-256 over this line and previous_hash.", max_length=64)),
            ],
            options={
                "indexes": [
                    models.Index(fields=["at"], name="change_by_moment"),
                    models.Index(fields=["record", "sequence"], name="change_by_record"),
                ],
                "constraints": [models.UniqueConstraint(fields=("previous_hash",), name="change_follows_one_change")],
            },
        ),
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                (
                    "sequence",
                    models.BigIntegerField(help_text="The line of the feed.", primary_key=True, serialize=False),
                ),
                ("record", models.CharField(help_text="Id of the record.", max_length=14, unique=True)),
                ("kind", models.CharField(choices=[("withdrawn", "Withdrawn"), ("merged", "Merged")], max_length=10)),
                ("at", models.DateTimeField(help_text="When, in UTC.")),
                ("reason", models.CharField(help_text="Why, in a sentence anyone may read.", max_length=500)),
                (
                    "replaced_by",
                    models.CharField(
                        blank=True, help_text="Id of the record that took its place, if merged.", max_length=14
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind", "merged"), ("replaced_by", ""), _connector="XOR"),
                        name="tombstone_names_a_successor_when_merged",
                    )
                ],
            },
        ),
    ]
