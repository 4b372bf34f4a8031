"""Cards know the decile by the index of the nation, and by the one that compares nations."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("catalogue", "0005_cards_know_what_is_offered_and_sought"),
    ]

    operations = [
        migrations.AddField(
            model_name="currententry",
            name="uk_deprivation_decile",
            field=models.SmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="endedentry",
            name="uk_deprivation_decile",
            field=models.SmallIntegerField(null=True),
        ),
        migrations.AddField(
            model_name="partnershipcard",
            name="uk_deprivation_decile",
            field=models.SmallIntegerField(help_text="By the index that compares the nations.", null=True),
        ),
        migrations.AlterField(
            model_name="partnershipcard",
            name="deprivation_decile",
            field=models.SmallIntegerField(help_text="By the index of its nation.", null=True),
        ),
    ]
