"""A second mailbox is not a second person: who is vouched for as an approver waits for a curator."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0004_tokens_end_with_who_issued_them"),
    ]

    operations = [
        migrations.AlterField(
            model_name="person",
            name="is_curator",
            field=models.BooleanField(
                default=False,
                help_text="Decides for any organisation, never on their own work, and writes as the register's editors.",
            ),
        ),
        migrations.AddField(
            model_name="claim",
            name="vouched_by",
            field=models.ForeignKey(
                blank=True,
                help_text="The approver who wants the person as an approver.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name="claim",
            name="status",
            field=models.CharField(
                choices=[
                    ("waiting", "Waiting"),
                    ("vouched", "Waiting for a curator"),
                    ("granted", "Granted"),
                    ("refused", "Refused"),
                ],
                default="waiting",
                max_length=10,
            ),
        ),
        migrations.RemoveConstraint(model_name="claim", name="claim_waits_once"),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ("waiting", "vouched"))),
                fields=("person", "organisation"),
                name="claim_waits_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "vouched"), _negated=True), ("vouched_by__isnull", False), _connector="OR"
                ),
                name="claim_is_vouched_for_by_somebody",
            ),
        ),
    ]
