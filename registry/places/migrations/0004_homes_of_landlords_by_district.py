"""How many homes a landlord owns in each district, of the regulator's look-up tool."""

import django.db.models.deletion
from django.db import migrations, models

GRANTS = """
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select on places_homesindistrict to registry_app;
    end if;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0003_small_areas_other_names_and_combined_authorities"),
    ]

    operations = [
        migrations.CreateModel(
            name="HomesInDistrict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("landlord_code", models.CharField(help_text="Registration number of the landlord.", max_length=10)),
                (
                    "landlord_name",
                    models.CharField(help_text="Name of the landlord in that year's publication.", max_length=250),
                ),
                (
                    "landlord_size",
                    models.CharField(
                        choices=[
                            ("large", "Private registered provider with 1,000 homes or more"),
                            ("small", "Private registered provider with fewer than 1,000 homes"),
                            ("local_authority", "Local authority"),
                        ],
                        help_text="Which of the regulator's returns the figures come from.",
                        max_length=15,
                    ),
                ),
                (
                    "year",
                    models.PositiveSmallIntegerField(
                        help_text="Year in which the reporting year ends: 2025 for April 2024 on."
                    ),
                ),
                ("homes", models.PositiveIntegerField(help_text="All social homes owned there.")),
                (
                    "general_needs",
                    models.PositiveIntegerField(
                        blank=True, null=True, help_text="Self-contained general needs homes owned there."
                    ),
                ),
                (
                    "bed_spaces",
                    models.PositiveIntegerField(
                        blank=True, null=True, help_text="General needs bed spaces owned there."
                    ),
                ),
                (
                    "supported",
                    models.PositiveIntegerField(
                        blank=True, null=True, help_text="Units of supported housing and housing for older people."
                    ),
                ),
                (
                    "low_cost_ownership",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Low-cost home ownership homes of which less than all the equity is sold; empty where they were not counted.",
                        null=True,
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        help_text="The district, by its code of today.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="homes_of_landlords",
                        to="places.area",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "homes in districts",
                "indexes": [models.Index(fields=["area", "year"], name="homes_by_district")],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("landlord_code", "year", "area"), name="homes_in_a_district_are_told_once_a_year"
                    )
                ],
            },
        ),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
    ]
