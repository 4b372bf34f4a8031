"""A record that is restored has had a gap: until its next edition, the last one before goes on giving its name."""

from django.db import migrations, models


def until() -> models.BigIntegerField:
    return models.BigIntegerField(
        help_text="Where the record left with this edition and was restored: the line of the edition after.", null=True
    )


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0011_flat_rows_are_kept")]
    operations = [
        migrations.AddField(model_name="organisationcard", name="ended_until_seq", field=until()),
        migrations.AddField(model_name="partnershipcard", name="ended_until_seq", field=until()),
    ]
