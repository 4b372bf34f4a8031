"""What cells were taken for stands in the plan, for people to compare."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0002_what_the_application_may_write"),
    ]

    operations = [
        migrations.AddField(
            model_name="planrow",
            name="understood",
            field=models.TextField(default="[]", help_text="What cells were taken for that say it otherwise, as JSON."),
        ),
    ]
