"""Cards know roles that are only meant, and from when until when a status counts."""

from django.db import migrations

import registry.catalogue.models.card


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0003_cards_and_texts_know_what_they_are_made_of"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="organisationcard",
            name="organisation_statuses",
        ),
        migrations.AddField(
            model_name="partnershipcard",
            name="intended_roles",
            field=registry.catalogue.models.card.Codes(default=list, size=None),
        ),
        migrations.AlterField(
            model_name="organisationcard",
            name="statuses",
            field=registry.catalogue.models.card.Codes(
                default=list, help_text="Each with its first and last day, as `dated_codes` writes them.", size=None
            ),
        ),
    ]
