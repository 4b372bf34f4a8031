"""Small areas with their figures, names by which people look for areas, and areas that cross others."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

import registry.places.models.postcodes

# Nearest first along this index; at 55 degrees north a degree of longitude is 0.58 of one of latitude.
NEAREST_FIRST = """CREATE INDEX small_area_by_point ON places_smallarea
    USING gist (point(longitude * 0.58, latitude))"""

# The role under which the application runs reads them; only who owns the tables loads them.
GRANTS = """
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select on places_areaname, places_smallarea to registry_app;
    end if;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("places", "0002_reference_loads_are_only_added"),
    ]

    operations = [
        migrations.AddField(
            model_name="area",
            name="also_in",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=9),
                blank=True,
                default=list,
                help_text="Codes of other areas that contain it whole: combined authorities and metropolitan counties.",
                size=None,
            ),
        ),
        migrations.AlterField(
            model_name="area",
            name="level",
            field=models.CharField(
                choices=[
                    ("union", "United Kingdom"),
                    ("country", "Country"),
                    ("region", "English region"),
                    ("combined_authority", "Combined authority of several councils"),
                    ("county", "County with districts below it, metropolitan ones among them"),
                    ("district", "Local authority district (all unitary and lower-tier councils)"),
                    ("parish", "Parish or community"),
                    ("ward", "Electoral ward or division"),
                ],
                help_text="What kind of area this is.",
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="AreaName",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(help_text="The name.", max_length=120)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("other", "Another name of the area itself"),
                            ("parish", "A parish, a community or a town within it"),
                        ],
                        help_text="What it names.",
                        max_length=6,
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        help_text="The area that is meant.",
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="other_names",
                        to="places.area",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SmallArea",
            fields=[
                (
                    "code",
                    models.CharField(
                        help_text="Code of the small area.", max_length=9, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(help_text="Its name, as its statistical office gives it.", max_length=120)),
                ("district", models.CharField(help_text="GSS code of the district in which it lies.", max_length=9)),
                (
                    "latitude",
                    registry.places.models.postcodes.CompactDegrees(help_text="Degrees north of its centre, WGS84."),
                ),
                (
                    "longitude",
                    registry.places.models.postcodes.CompactDegrees(help_text="Degrees east of its centre, WGS84."),
                ),
                (
                    "deprivation_decile",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Tenth of its nation's small areas by its nation's newest index; 1 is the most deprived tenth.",
                        null=True,
                    ),
                ),
                (
                    "deprivation_rank",
                    models.PositiveIntegerField(
                        blank=True, help_text="Rank by that index; 1 is the most deprived.", null=True
                    ),
                ),
                (
                    "rural_class",
                    models.CharField(
                        blank=True,
                        help_text="Code of its class in its nation's rural and urban classification.",
                        max_length=8,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deprivation_decile", None), ("deprivation_decile__range", (1, 10)), _connector="OR"
                        ),
                        name="small_area_decile_is_one_to_ten",
                    )
                ],
            },
        ),
        migrations.RunSQL(NEAREST_FIRST, "DROP INDEX small_area_by_point"),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
    ]
