from django.db import migrations, models

import registry.publishing.models.canonical_content


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="CanonicalContent",
            fields=[
                (
                    "edition",
                    models.BigIntegerField(
                        help_text="The edition's published_seq, whatever kind of record it is.",
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("text", models.TextField()),
                (
                    "salt",
                    models.CharField(
                        blank=True, default=registry.publishing.models.canonical_content.new_salt, max_length=32
                    ),
                ),
            ],
        ),
    ]
