"""Rights of the application's role on imports: see publishing's 0002. A plan made anew replaces its rows."""

from django.db import migrations

GRANTS = """
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select, insert, update on imports_import to registry_app;
        grant select, insert, update, delete on imports_planrow to registry_app;
        grant usage, select on all sequences in schema public to registry_app;
    end if;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0001_uploads_and_their_plans"),
        ("publishing", "0004_what_the_application_may_write"),
    ]
    operations = [migrations.RunSQL(GRANTS, migrations.RunSQL.noop)]
