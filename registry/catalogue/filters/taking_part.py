"""Whether an organisation takes part in anything on the register: most that a list brings do not."""

from ...feed.endings import tombstones_at_sql
from ...partnerships.taking_part import ONLY_NAMED
from . import form_fields
from .conditions import Clause, Condition
from .strict import SQLFilter

# `{validity}` is that of the page, as in `lineage`: of the organisations on the way, and of the partnership.
TOOK_PART_THEN = f"""exists (
    with recursive line(id) as (
        select card.record_id
        union
        select predecessor.id from line, lateral (
            select dated.record_id from catalogue_organisationcard as dated
             where dated.succeeded_by @> array[line.id]::varchar[] and {{validity}}
            union all
            select stone.record from {tombstones_at_sql("(select sequence from as_of)")} as stone
             where stone.replaced_by = line.id
        ) as predecessor(id)
    )
    select from line
      join partnerships_party as party on party.organisation_id = line.id and party.part not in ({{only_named}})
      join catalogue_partnershipcard as dated on dated.edition_id = party.edition_id and {{validity}})"""
# Of today it is added up as partnerships are written: gathered once for a statement. Unnested, since the planner, which
# knows nothing of how many they are, would go through them for each organisation.
TAKES_PART_NOW = "card.record_id in (select unnest(ids) from taking_part)"
TAKING_PART = """taking_part as materialized (select array(
    with recursive edge(named, onward) as materialized (
        select dated.record_id, unnest(dated.succeeded_by) from catalogue_organisationcard as dated
         where dated.succeeded_by <> '{}' and dated.superseded_seq is null
        union all
        select record, replaced_by from feed_tombstone where replaced_by <> ''
    ), line(id) as (
        select organisation_id::varchar from catalogue_partnerarea where area = ''
        union
        select edge.onward::varchar from line join edge on edge.named = line.id
    )
    select id from line) as ids)"""
# Stands in a condition for one of them, until the moment of the page is known.
TAKES_PART = "{takes_part}"


def takes_part_sql(*, is_now: bool) -> str:
    only_named = ", ".join(f"'{part}'" for part in sorted(ONLY_NAMED))
    return TAKES_PART_NOW if is_now else TOOK_PART_THEN.replace("{only_named}", only_named)


def has_partnership() -> dict[str, SQLFilter]:
    def clause(yes: bool) -> Clause:
        sql = TAKES_PART if yes else f"not ({TAKES_PART})"
        return Clause(Condition(sql))

    return {
        "has_partnership": SQLFilter(
            form_field=form_fields.YesOrNo(),
            clause=clause,
            help_text="Whether it, or an organisation that it succeeded, takes or took part in a partnership on the "
            "register. Who counts partners asks for true: an official list may have brought many that have none.",
            example="true",
        )
    }
