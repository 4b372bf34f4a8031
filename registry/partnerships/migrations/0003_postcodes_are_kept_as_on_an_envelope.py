"""A postcode is of a type of its own, which keeps it as it is written on an envelope."""

from django.db import migrations

import registry.fields


class Migration(migrations.Migration):
    dependencies = [
        ("partnerships", "0002_homes_have_parts_steps_and_ranges"),
    ]

    operations = [
        migrations.AlterField(
            model_name="partnershipedition",
            name="postcode",
            field=registry.fields.Postcode(
                blank=True,
                help_text="Postcode of the homes. It is enough to place the record: district and point follow.",
                max_length=8,
                verbose_name="postcode",
            ),
        ),
    ]
