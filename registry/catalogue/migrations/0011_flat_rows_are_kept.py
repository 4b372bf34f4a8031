"""Beside the texts of an edition stands the record as one row of a file. Rows of another stamp are made anew.

A file of all records reads nothing but these rows: so they lie in the table itself, neither compressed nor elsewhere.
"""

from django.db import migrations, models

KEPT_TOGETHER = """
alter table catalogue_renderededition alter column flat set storage main, alter column csv set storage main;
alter table catalogue_renderededition set (toast_tuple_target = 4080);
"""
AS_BEFORE = "alter table catalogue_renderededition reset (toast_tuple_target);"


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0010_partners_of_large_areas_are_added_up"),
    ]

    operations = [
        migrations.AddField(
            model_name="renderededition",
            name="flat",
            field=models.TextField(
                default="",
                help_text="The record as one row of a file: members of a JSON object, without its braces.",
            ),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="renderededition",
            name="csv",
            field=models.TextField(default="", help_text="The same as cells of CSV."),
            preserve_default=False,
        ),
        migrations.RunSQL(KEPT_TOGETHER, AS_BEFORE),
    ]
