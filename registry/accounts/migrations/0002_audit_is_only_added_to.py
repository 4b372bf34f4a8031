"""Nobody changes what was written down, and no role may."""

from django.db import migrations

UP = """
create function registry_audit_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is only added to (% of %)', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end $$;
create trigger never_changes before update or delete on accounts_auditentry
    for each row execute function registry_audit_never_changes();
"""
DOWN = "drop function registry_audit_never_changes() cascade;"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_people_organisations_and_keys")]
    operations = [migrations.RunSQL(UP, DOWN)]
