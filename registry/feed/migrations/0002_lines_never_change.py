"""No UPDATE, no DELETE of what was published, for anyone who connects; see docs/architecture.md.

The function guards the feed here, and every table of editions that the rooms above put under it.
One exception: a row of an edition may go beside a removal recorded in the same transaction, so that
the law can be obeyed and nobody can hide that it was. The application's role may only read and add.
"""

from django.db import migrations

GUARDED = ["feed_change", "feed_removal", "feed_tombstone"]

FUNCTION = """
create function registry_never_changes() returns trigger language plpgsql as $$
declare
    edition_of_row text := case when tg_argv[0] <> '' then to_jsonb(old) ->> tg_argv[0] end;
begin
    if tg_op = 'DELETE' and exists (
        select from feed_removal as removal
        where removal.edition = edition_of_row::bigint and removal.transaction = txid_current()
    ) then
        return old;
    end if;
    raise exception 'what was published never changes (% of %)', tg_op, tg_table_name
        using errcode = 'restrict_violation',
              hint = 'Publish a further edition, or record a removal that the law requires.';
end $$;
"""

# Without a column that names an edition, not even a removal lets a row go.
TRIGGERS = "".join(
    f"create trigger never_changes before update or delete on {table} "
    "for each row execute function registry_never_changes('');\n"
    for table in GUARDED
)

# A hosted database may not let us make a role; then the triggers alone stand guard. Roles belong to
# the server: another database of it may be making this one at the same moment.
ROLE = f"""
do $$ begin
    begin
        create role registry_app nologin;
    exception when duplicate_object or unique_violation then null;
    end;
    if not pg_has_role(current_user, 'registry_app', 'member') then
        execute format('grant registry_app to %I', current_user);
    end if;
    grant usage on schema public to registry_app;
    grant select, insert on {", ".join(GUARDED)} to registry_app;
exception when insufficient_privilege then
    raise notice 'the role registry_app was not made: %', sqlerrm;
end $$;
"""

UNDO = """
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        execute 'drop owned by registry_app';
    end if;
exception when insufficient_privilege then null;
end $$;
drop function registry_never_changes() cascade;
"""


class Migration(migrations.Migration):
    dependencies = [("feed", "0001_changes_tombstones_and_removals")]
    operations = [
        migrations.RunSQL(FUNCTION + TRIGGERS, UNDO),
        migrations.RunSQL(ROLE, migrations.RunSQL.noop),
    ]
