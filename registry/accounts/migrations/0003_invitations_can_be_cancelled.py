"""Who sent an invitation, or another approver, can take it back."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_audit_is_only_added_to"),
    ]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="cancelled_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("accepted_at", None), ("cancelled_at", None), _connector="OR"),
                name="invitation_is_accepted_or_cancelled",
            ),
        ),
    ]
