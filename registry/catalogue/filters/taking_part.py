"""Whether an organisation takes part in anything on the register: most that a list brings do not."""

from ...partnerships.taking_part import ONLY_NAMED
from . import form_fields
from .conditions import Clause, Condition
from .strict import SQLFilter

# `{validity}` is that of the page, as in `lineage`: of the organisations on the way, and of the partnership.
TAKES_PART = """exists (
    with recursive line(id) as (
        select card.record_id
        union
        select predecessor.id from line, lateral (
            select dated.record_id from catalogue_organisationcard as dated
             where dated.succeeded_by @> array[line.id]::varchar[] and {validity}
            union all
            select stone.record from feed_tombstone as stone
             where stone.replaced_by = line.id and stone.sequence <= (select sequence from as_of)
        ) as predecessor(id)
    )
    select from line
      join partnerships_party as party on party.organisation_id = line.id and party.part <> all(%(only_named)s)
      join catalogue_partnershipcard as dated on dated.edition_id = party.edition_id and {validity})"""


def has_partnership() -> dict[str, SQLFilter]:
    def clause(yes: bool) -> Clause:
        sql = TAKES_PART if yes else f"not {TAKES_PART}"
        return Clause(Condition(sql, {"only_named": sorted(ONLY_NAMED)}))

    return {
        "has_partnership": SQLFilter(
            form_field=form_fields.YesOrNo(),
            clause=clause,
            help_text="Whether it, or an organisation that it succeeded, takes or took part in a partnership on the "
            "register. Who counts partners asks for true: an official list may have brought many that have none.",
            example="true",
        )
    }
