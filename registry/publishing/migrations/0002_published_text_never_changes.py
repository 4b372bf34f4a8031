"""No UPDATE, no DELETE of what was published, whoever connects; see docs/architecture.md.

One exception: an edition may be taken out beside a removal recorded in the same transaction,
by `registry_take_out_edition`, so that the law can be obeyed and nobody can hide that it was.
The application's role may only read and add; the function runs with its owner's rights.
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
    | {"publishing_editioncontent": "edition"}
    | dict.fromkeys(
        [
            "publishing_change",
            "publishing_removal",
            "publishing_tombstone",
            "organisations_organisation",
            "partnerships_partnership",
        ],
        "",
    )
)
# What the application may write freely: all of it can be made anew.
REPLACEABLE = [*CARDS.values(), "catalogue_editiontext", "catalogue_searchentry"]

FUNCTIONS = """
create function registry_never_changes() returns trigger language plpgsql as $$
declare
    edition_of_row text := case when tg_argv[0] <> '' then to_jsonb(old) ->> tg_argv[0] end;
begin
    if tg_op = 'DELETE' and exists (
        select from publishing_removal as removal
        where removal.edition = edition_of_row::bigint and removal.transaction = txid_current()
    ) then
        return old;
    end if;
    raise exception 'what was published never changes (%% of %%)', tg_op, tg_table_name
        using errcode = 'restrict_violation',
              hint = 'Publish a further edition, or record a removal that the law requires.';
end $$;

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


def take_out(rows: list[str], kind: str) -> str:
    columns = [f"{CARDS[kind]}.edition_id", "catalogue_editiontext.edition"]
    columns += ["publishing_editioncontent.edition"]
    columns += [f"{table}.edition_id" for table in rows]
    columns += [f"{HEADS[kind]}.published_seq"]
    return ", ".join(f"'{column}'" for column in columns)


TRIGGERS = "".join(
    f"create trigger never_changes before update or delete on {table} "
    f"for each row execute function registry_never_changes('{column}');\n"
    for table, column in GUARDED.items()
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
    grant select on all tables in schema public to registry_app;
    grant usage, select on all sequences in schema public to registry_app;
    grant insert on {", ".join(GUARDED)} to registry_app;
    grant insert, update, delete on {", ".join(REPLACEABLE)} to registry_app;
    grant execute on function registry_take_out_edition(bigint, text) to registry_app;
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
drop function registry_take_out_edition(bigint, text);
drop function registry_never_changes() cascade;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0001_feed_contents_and_tombstones"),
        ("catalogue", "0002_cards_texts_and_search"),
        ("organisations", "0001_organisations_and_their_editions"),
        ("partnerships", "0001_partnerships_and_their_editions"),
        ("assets", "0001_transfers_and_protections"),
        ("governance", "0001_agreements_rights_and_votes"),
        ("outcomes", "0001_outcomes"),
        ("places", "0002_reference_loads_are_only_added"),
    ]
    operations = [
        migrations.RunSQL(
            FUNCTIONS
            % {
                "organisation": take_out(ORGANISATION_ROWS, "organisation"),
                "partnership": take_out(PARTNERSHIP_ROWS, "partnership"),
            }
            + TRIGGERS,
            UNDO,
        ),
        migrations.RunSQL(ROLE, migrations.RunSQL.noop),
    ]
