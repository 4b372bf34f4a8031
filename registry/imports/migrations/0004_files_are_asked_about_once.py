"""What a file leaves open is answered once, for all its cells."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0003_plans_say_what_cells_were_taken_for"),
    ]

    operations = [
        migrations.AddField(
            model_name="import",
            name="date_order",
            field=models.CharField(
                blank=True,
                choices=[("day_first", "The day comes first"), ("month_first", "The month comes first")],
                help_text="How its days are written; empty until said.",
                max_length=11,
            ),
        ),
        migrations.AddField(
            model_name="import",
            name="leaves_unknown",
            field=models.BooleanField(
                default=False, help_text="Whether cells that say TBC, n/a or unknown are left empty."
            ),
        ),
        migrations.AddField(
            model_name="import",
            name="questions",
            field=models.JSONField(
                default=dict,
                help_text="What is to be answered once for the file: of each question its number of cells, and examples.",
            ),
        ),
        migrations.AlterField(
            model_name="import",
            name="sheets",
            field=models.TextField(
                help_text="What was read from the file, as JSON; emptied when the plan is made and asks nothing."
            ),
        ),
    ]
