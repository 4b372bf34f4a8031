from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0015_settlements_are_found_by_their_words"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="partnershipcard",
            index=models.Index(
                condition=models.Q(("superseded_seq", None)),
                fields=["has_association", "district", "homes_completed"],
                name="partnership_in_numbers",
            ),
        ),
    ]
