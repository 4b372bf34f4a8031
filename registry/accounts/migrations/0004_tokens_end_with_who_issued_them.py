"""Who leaves takes nothing along: that holds for those, too, who left before it was so."""

from django.db import migrations, models

# People who acted for the organisation once and do not now, or whose account is closed.
LEFT = """
    (exists (select 1 from accounts_membership as past
              where past.person_id = {person} and past.organisation_id = owned.organisation_id)
     and not exists (select 1 from accounts_membership as present where present.person_id = {person}
                        and present.organisation_id = owned.organisation_id and present.until is null)
     or exists (select 1 from accounts_person as closed where closed.id = {person} and not closed.is_active))
"""
TOKENS = f"""
update accounts_token as owned set revoked_at = now(), after_leaving = 'waiting'
 where owned.revoked_at is null and {LEFT.format(person="owned.created_by_id")}
"""  # noqa: S608  made of texts of this file
INVITATIONS = f"""
update accounts_invitation as owned set cancelled_at = now()
 where owned.accepted_at is null and owned.cancelled_at is null and {LEFT.format(person="owned.invited_by_id")}
"""  # noqa: S608  made of texts of this file


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0003_invitations_can_be_cancelled"),
    ]

    operations = [
        migrations.AddField(
            model_name="token",
            name="after_leaving",
            field=models.CharField(
                blank=True,
                choices=[
                    ("waiting", "Ended because its issuer left"),
                    ("issued_anew", "Ended because its issuer left, and issued anew"),
                    ("not_needed", "Ended because its issuer left, and no longer needed"),
                ],
                default="",
                help_text="Empty unless its issuer left.",
                max_length=12,
            ),
            preserve_default=False,
        ),
        # A key that was revoked stays revoked on the way back.
        migrations.RunSQL([TOKENS, INVITATIONS], migrations.RunSQL.noop),
    ]
