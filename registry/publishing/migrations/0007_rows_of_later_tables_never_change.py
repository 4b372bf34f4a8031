"""Tables that came after the first ones stand under the same guard, and are taken out with their edition.

The name of a notice in a reminder says its table, since offers for transfer lapse too.
"""

from importlib import import_module

from django.db import migrations, models

first = import_module("registry.publishing.migrations.0002_published_text_never_changes")

ORGANISATION_ROWS = ["organisations_service", "organisations_transferoffer"]
PARTNERSHIP_ROWS = ["partnerships_homepart", "partnerships_lettingstep", "assets_payment"]
GUARDED = dict.fromkeys([*ORGANISATION_ROWS, *PARTNERSHIP_ROWS], "edition_id")

TRIGGERS = "".join(
    f"create trigger never_changes before update or delete on {table} "
    f"for each row execute function registry_never_changes('{column}');\n"
    for table, column in GUARDED.items()
)
UNDO = "".join(f"drop trigger never_changes on {table};\n" for table in GUARDED)
GRANTS = f"""
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select, insert on {", ".join(GUARDED)} to registry_app;
        grant usage, select on all sequences in schema public to registry_app;
    end if;
end $$;
"""


def take_out(organisation: list[str], partnership: list[str]) -> str:
    """The function that takes an edition out, for these tables of rows; its grants stay as they are."""
    tables = {
        "organisation": first.columns_taken_out(organisation, "organisation"),
        "partnership": first.columns_taken_out(partnership, "partnership"),
    }
    return (first.TAKE_OUT % tables).replace("create function", "create or replace function")


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0006_confirmations_and_challenges_stay"),
        ("organisations", "0002_organisations_say_what_they_offer_and_seek"),
        ("partnerships", "0002_homes_have_parts_steps_and_ranges"),
        ("assets", "0002_transfers_have_several_givers_and_payments"),
    ]
    operations = [
        migrations.RunSQL(
            take_out([*first.ORGANISATION_ROWS, *ORGANISATION_ROWS], [*first.PARTNERSHIP_ROWS, *PARTNERSHIP_ROWS]),
            take_out(first.ORGANISATION_ROWS, first.PARTNERSHIP_ROWS),
        ),
        migrations.RunSQL(TRIGGERS, UNDO),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
        migrations.AlterField(
            model_name="noticereminder",
            name="notice",
            field=models.CharField(help_text="Table and key of the notice: partner_notices/n1.", max_length=60),
        ),
        migrations.RunSQL(
            "update publishing_noticereminder set notice = 'partner_notices/' || notice",
            "update publishing_noticereminder set notice = split_part(notice, '/', 2)",
        ),
    ]
