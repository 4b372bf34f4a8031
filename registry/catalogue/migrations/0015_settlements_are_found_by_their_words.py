from django.contrib.postgres.indexes import GinIndex
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0014_assurances_know_when_they_were_last_checked"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="partnershipcard",
            index=GinIndex(
                condition=models.Q(("superseded_seq", None)),
                fields=["settlement"],
                name="partnership_settlement_words",
                opclasses=["gin_trgm_ops"],
            ),
        ),
    ]
