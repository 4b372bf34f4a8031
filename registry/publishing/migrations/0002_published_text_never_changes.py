"""Editions stand under the feed's guard: no UPDATE, no DELETE, for anyone who connects.

`registry_take_out_edition` takes one out beside a removal; it runs with its owner's rights, since
the application's role may only read and add. See docs/architecture.md.
"""

from django.db import migrations

ORGANISATION_ROWS = [
    "organisations_name",
    "organisations_form",
    "organisations_identifier",
    "organisations_operatingarea",
    "organisations_status",
    "organisations_relation",
    "organisations_boardseat",
    "organisations_figure",
    "organisations_clttest",
    "organisations_partnernotice",
    "organisations_organisationsource",
    "organisations_organisationotherclaim",
    "organisations_organisationmissing",
]
PARTNERSHIP_ROWS = [
    "partnerships_related",
    "partnerships_party",
    "partnerships_milestone",
    "partnerships_home",
    "partnerships_facility",
    "assets_assettransfer",
    "assets_protection",
    "assets_servicetransfer",
    "governance_agreement",
    "governance_clause",
    "governance_decisionright",
    "governance_boardseat",
    "governance_ballot",
    "partnerships_funding",
    "outcomes_outcome",
    "partnerships_source",
    "partnerships_otherclaim",
    "partnerships_missing",
]
HEADS = {
    "organisation": "organisations_organisationedition",
    "partnership": "partnerships_partnershipedition",
}
CARDS = {"organisation": "catalogue_organisationcard", "partnership": "catalogue_partnershipcard"}
# Table → the column that holds the edition; none where not even a removal changes a row.
GUARDED = (
    dict.fromkeys([*ORGANISATION_ROWS, *PARTNERSHIP_ROWS], "edition_id")
    | dict.fromkeys(HEADS.values(), "published_seq")
    | {"publishing_canonicalcontent": "edition"}
    | dict.fromkeys(["organisations_organisation", "partnerships_partnership"], "")
)
# What the application may write freely: all of it can be made anew.
REPLACEABLE = [
    *CARDS.values(),
    "catalogue_renderededition",
    "catalogue_currententry",
    "catalogue_endedentry",
    "catalogue_entryfacts",
    "catalogue_entrywords",
    "catalogue_organisationwords",
    "catalogue_fact",
    "catalogue_lexeme",
]

TAKE_OUT = """
create function registry_take_out_edition(edition bigint, kind text) returns void
language plpgsql security definer set search_path from current as $$
declare
    tables text[] := case kind
        when 'organisation' then array[%(organisation)s]
        when 'partnership' then array[%(partnership)s] end;
    named text;
begin
    foreach named in array tables loop
        execute format('delete from %%I where %%I = $1', split_part(named, '.', 1), split_part(named, '.', 2))
            using edition;
    end loop;
end $$;
revoke all on function registry_take_out_edition(bigint, text) from public;
"""


def columns_taken_out(rows: list[str], kind: str) -> str:
    columns = [f"{CARDS[kind]}.edition_id", "catalogue_renderededition.edition"]
    columns += ["publishing_canonicalcontent.edition"]
    columns += [f"{table}.edition_id" for table in rows]
    columns += [f"{HEADS[kind]}.published_seq"]
    return ", ".join(f"'{column}'" for column in columns)


TRIGGERS = "".join(
    f"create trigger never_changes before update or delete on {table} "
    f"for each row execute function registry_never_changes('{column}');\n"
    for table, column in GUARDED.items()
)

# Where the feed's migration could not make the role, the triggers alone stand guard.
GRANTS = f"""
do $$ begin
    if exists (select from pg_roles where rolname = 'registry_app') then
        grant select on all tables in schema public to registry_app;
        grant usage, select on all sequences in schema public to registry_app;
        grant insert on {", ".join(GUARDED)} to registry_app;
        grant insert, update, delete on {", ".join(REPLACEABLE)} to registry_app;
        grant execute on function registry_take_out_edition(bigint, text) to registry_app;
    end if;
end $$;
"""

UNDO = (
    "".join(f"drop trigger never_changes on {table};\n" for table in GUARDED)
    + "drop function registry_take_out_edition(bigint, text);\n"
)


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0001_contents_of_editions"),
        ("feed", "0002_lines_never_change"),
        ("catalogue", "0002_cards_texts_and_entries"),
        ("organisations", "0001_organisations_and_their_editions"),
        ("partnerships", "0001_partnerships_and_their_editions"),
        ("assets", "0001_transfers_and_protections"),
        ("governance", "0001_agreements_rights_and_votes"),
        ("outcomes", "0001_outcomes"),
        ("places", "0002_reference_loads_are_only_added"),
    ]
    operations = [
        migrations.RunSQL(
            TAKE_OUT
            % {
                "organisation": columns_taken_out(ORGANISATION_ROWS, "organisation"),
                "partnership": columns_taken_out(PARTNERSHIP_ROWS, "partnership"),
            }
            + TRIGGERS,
            UNDO,
        ),
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
    ]
