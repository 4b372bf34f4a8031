"""What the role of the server may do, and the triggers that keep what was published."""

from collections.abc import Iterator

from ..asking import column, row
from ..finding import Finding, check

FIX = "Connect as a role of its own that is a member of registry_app; migrate as another role."


@check("The role of the server may not change tables")
def may_not_change_tables() -> Iterator[Finding]:
    name, is_super, creates = row(
        "select current_user, rolsuper, has_schema_privilege(current_user, 'public', 'create')"
        " from pg_roles where rolname = current_user"
    )
    if is_super:
        yield Finding(f"{name} is a superuser.", FIX)
    elif creates:
        yield Finding(f"{name} may make and drop tables.", FIX)


@check("The role of the server may not change what was published")
def may_only_add() -> Iterator[Finding]:
    changeable = column(
        "select tgrelid::regclass::text from pg_trigger where tgname = 'never_changes'"
        " and (has_table_privilege(current_user, tgrelid, 'update') or has_table_privilege(current_user, tgrelid, 'delete'))"
        " order by 1"
    )
    if changeable:
        yield Finding(f"It may change or delete in {len(changeable)} tables, such as {changeable[0]}.", FIX)


@check("What was published is guarded")
def guards_are_on() -> Iterator[Finding]:
    off = column("select tgrelid::regclass::text from pg_trigger where tgname = 'never_changes' and tgenabled = 'D'")
    (guarded,) = row("select count(*) from pg_trigger where tgname = 'never_changes'")
    if not guarded:
        yield Finding("No table is guarded.", "Run manage.py migrate.")
    for table in off:
        yield Finding(
            f"The guard of {table} is switched off.",
            f"As its owner: alter table {table} enable trigger never_changes. Then run manage.py verify_register.",
        )
