"""Rights of the application's role on what is not published: see 0002."""

from django.db import migrations

ADD_ONLY = ["accounts_auditentry"]
WORK = [
    "accounts_person",
    "accounts_membership",
    "accounts_invitation",
    "accounts_claim",
    "accounts_token",
    "publishing_submission",
]
PASSING = ["publishing_storedanswer"]

GRANTS = f"""
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select, insert on {", ".join(ADD_ONLY)} to registry_app;
        grant select, insert, update on {", ".join(WORK)} to registry_app;
        grant select, insert, delete on {", ".join(PASSING)} to registry_app;
        grant usage, select on all sequences in schema public to registry_app;
    end if;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0003_submissions_and_stored_answers"),
        ("accounts", "0002_audit_is_only_added_to"),
    ]
    operations = [migrations.RunSQL(GRANTS, migrations.RunSQL.noop)]
