"""Cards and texts tell what they were made of; those made before do not, and wait for `rebuild_catalogue`."""

from django.db import migrations, models

import registry.catalogue.models.card

MADE_OF = registry.catalogue.models.card.Stamp
STAMPED = ("organisationcard", "partnershipcard", "renderededition")

GRANTS = """
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select, insert, update on catalogue_rebuild to registry_app;
        grant usage, select on sequence catalogue_rebuild_id_seq to registry_app;
    end if;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0002_cards_texts_and_entries"),
        ("feed", "0002_lines_never_change"),
    ]

    operations = [
        # On the way back the column is empty: whoever needs it makes the texts anew.
        migrations.AlterField("renderededition", "etag", models.CharField(max_length=32, db_default="")),
        migrations.RemoveField("renderededition", "etag"),
        *[migrations.AddField(model, "stamp", MADE_OF()) for model in STAMPED],
        migrations.CreateModel(
            name="Rebuild",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stamp", models.CharField(help_text="What they are made of from then on.", max_length=12)),
                ("begun_at", models.DateTimeField(auto_now_add=True)),
                (
                    "sequence",
                    models.BigIntegerField(
                        help_text="The line of the feed that says it was done; empty until then.", null=True
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("sequence__isnull", True)),
                        fields=("stamp",),
                        name="rebuild_of_one_stamp_at_a_time",
                    )
                ],
            },
        ),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
    ]
