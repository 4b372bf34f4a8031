"""Which organisations are in an area, and by what evidence each of them is.

Who took part in a partnership there, and whose homes a list shows there, is gathered once at the beginning of a
statement; organisations are then looked up among them.
"""

from collections.abc import Iterable

from ...partnerships.taking_part import ONLY_NAMED
from ..entries.bits import Bits
from ..filters.area_evidence import HOMES_OWNED, PARTNERSHIP, STATED
from ..filters.conditions import AreaQuestion, Condition, HasFact
from ..filters.filter_types import fact
from .facts import condition_on_entries
from .moments import Moment
from .provider_lists import NEWEST_STOCK

NOBODY = "'{}'::varchar[]"
# Those that took part in a partnership there, and all that carry on the record of one.
PARTNERS = """array(
        with recursive party_there(id) as materialized (
            select distinct party.organisation_id::varchar from ({entries}) as entry
              join partnerships_party as party on party.edition_id = entry.edition_id
             where party.organisation_id is not null and party.part <> all(%(there_only_named)s)
        ), line(id) as (
            select id from party_there
            union
            select successor.id from line, lateral (
                select unnest(dated.succeeded_by) from catalogue_organisationcard as dated
                 where dated.record_id = line.id and dated.succeeded_by <> '{{}}' and {validity}
                union all
                select stone.replaced_by from feed_tombstone as stone
                 where stone.record = line.id and stone.replaced_by <> ''
                   and stone.sequence <= (select sequence from as_of)
            ) as successor(id)
        )
        select id from line)::varchar[]"""
OWNERS = f"""array(
        select 'GB-SHPE-' || stock.landlord_code from places_homesindistrict as stock
         where stock.area_id = any(%(there_districts)s) and stock.homes > 0 and stock.year = {NEWEST_STOCK}
    )::varchar[]"""
IS_PARTNER = "card.record_id = any((select partners from there)::varchar[])"
# The index knows numbers of old too; it counts what the organisation has today.
IS_OWNER = """card.identifiers && (select owners from there)::varchar[] and exists (
        select from organisations_identifier as number
         where number.edition_id = card.edition_id and number.until = ''
           and number.scheme || '-' || number.value = any((select owners from there)::varchar[]))"""
IS_STATED = "card.areas && %(there_areas)s::varchar[]"
# In the order in which an entry names them.
CONDITIONS = {PARTNERSHIP: IS_PARTNER, STATED: IS_STATED, HOMES_OWNED: IS_OWNER}


def gathered_there(
    question: AreaQuestion, entries: Iterable[tuple[str, str]], moment: Moment, known: Bits
) -> Condition:
    """The expression `there`. `entries` are the tables of partnerships, each with what must hold of a row at the moment."""
    in_area = condition_on_entries(HasFact(frozenset(fact("area", code) for code in question.areas)), known).renamed(
        "there_"
    )
    partners = PARTNERS.format(
        entries=" union all ".join(
            f"select card.edition_id from {table} as card where {validity} and ({in_area.sql})"
            for table, validity in entries
        ),
        validity=moment.validity("dated"),
    )
    parameters: dict = {"there_areas": list(question.areas)}
    if PARTNERSHIP in question.evidence:
        parameters |= {"there_only_named": sorted(ONLY_NAMED), **in_area.parameters}
    if HOMES_OWNED in question.evidence:
        parameters["there_districts"] = list(question.districts)
    return Condition(
        f"there as materialized (select {partners if PARTNERSHIP in question.evidence else NOBODY} as partners,"
        f" {OWNERS if HOMES_OWNED in question.evidence else NOBODY} as owners)",
        parameters,
    )


def is_there(question: AreaQuestion) -> str:
    """SQL of what must hold of `card`, an organisation's."""
    return " or ".join(f"({sql})" for evidence, sql in CONDITIONS.items() if evidence in question.evidence)


def evidence_of(question: AreaQuestion, edition: str) -> str:
    """SQL of the evidence for the organisation of an edition, as a JSON list; only of the kinds that were asked for."""
    kinds = ", ".join(
        f"case when {sql} then '{evidence}' end"
        for evidence, sql in CONDITIONS.items()
        if evidence in question.evidence
    )
    return f"""(select to_json(array_remove(array[{kinds}], null))::text
        from catalogue_organisationcard as card where card.edition_id = {edition})"""
