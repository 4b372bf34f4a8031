"""The table of Django's database cache: limits of signing in count for all workers together."""

from django.db import migrations

UP = """
create table accounts_count (
    cache_key varchar(255) primary key,
    value text not null,
    expires timestamp with time zone not null
);
create index accounts_count_expires on accounts_count (expires);
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select, insert, update, delete on accounts_count to registry_app;
    end if;
end $$;
"""
DOWN = "drop table accounts_count;"


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_a_further_approver_waits_for_a_curator"), ("feed", "0002_lines_never_change")]
    operations = [migrations.RunSQL(UP, DOWN)]
