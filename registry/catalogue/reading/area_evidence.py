"""Which organisations are in an area, and by what evidence each of them is.

Who took part in a partnership there, and whose homes a list shows there, is gathered once at the beginning of a
statement; organisations are then looked up among them.
"""

from collections.abc import Iterable

from ...feed.endings import tombstones_at_sql
from ...partnerships.taking_part import ONLY_NAMED
from ...places.directory import directory
from ...places.models import Area
from ..entries.bits import Bits
from ..filters.area_evidence import HOMES_OWNED, PARTNERSHIP, STATED
from ..filters.conditions import AreaQuestion, Condition, HasFact
from ..filters.filter_types import fact
from .facts import condition_on_entries
from .moments import Moment
from .provider_lists import NEWEST_STOCK

NOBODY = "'{}'"
# Those that took part in a partnership there, and all that carry on the record of one.
PARTNERS = f"""array(
        with recursive party_there(id) as materialized ({{took_part}}), edge(named, onward) as materialized (
            select dated.record_id, unnest(dated.succeeded_by) from catalogue_organisationcard as dated
             where dated.succeeded_by <> '{{{{}}}}' and {{validity}}
            union all
            select stone.record, stone.replaced_by from {tombstones_at_sql("(select sequence from as_of)")} as stone
             where stone.replaced_by <> ''
        ), line(id) as (
            select id from party_there
            union
            select edge.onward::varchar from line join edge on edge.named = line.id
        )
        select id from line)"""
OF_ENTRIES = """
            select distinct party.organisation_id::varchar from ({entries}) as entry
              join partnerships_party as party on party.edition_id = entry.edition_id
             where party.organisation_id is not null and party.part <> all(%(there_only_named)s)
        """
# Of today, and of areas wider than a district, it is added up as partnerships are written.
ADDED_UP = "select organisation_id::varchar from catalogue_partnerarea where area = any(%(there_areas)s::varchar[])"
# By the numbers that they have today.
OWNERS = f"""array(
        select number.edition_id from places_homesindistrict as stock
          join organisations_identifier as number
            on number.scheme = 'GB-SHPE' and number.value = stock.landlord_code and number.until = ''
         where stock.area_id = any(%(there_districts)s) and stock.homes > 0 and stock.year = {NEWEST_STOCK})"""
# Of a nation these are tens of thousands, which are only quick to look through when they are no array.
IS_PARTNER = "card.record_id in (select unnest(partners) from there)"
IS_OWNER = "card.edition_id in (select unnest(owners) from there)"
IS_STATED = "card.areas && %(there_areas)s::varchar[]"
# In the order in which an entry names them.
CONDITIONS = {PARTNERSHIP: IS_PARTNER, STATED: IS_STATED, HOMES_OWNED: IS_OWNER}


def gathered_there(
    question: AreaQuestion, entries: Iterable[tuple[str, str]], moment: Moment, known: Bits
) -> Condition:
    """The expression `there`. `entries` are the tables of partnerships, each with what must hold of a row at the moment."""
    parameters: dict = {"there_areas": list(question.areas)}
    partners, owners = f"{NOBODY}::varchar[]", f"{NOBODY}::bigint[]"
    if PARTNERSHIP in question.evidence:
        took_part, values = _took_part(question, entries, moment, known)
        parameters |= values
        partners = f"{PARTNERS.format(took_part=took_part, validity=moment.validity('dated'))}::varchar[]"
    if HOMES_OWNED in question.evidence:
        parameters["there_districts"] = list(question.districts)
        owners = f"{OWNERS}::bigint[]"
    return Condition(f"there as materialized (select {partners} as partners, {owners} as owners)", parameters)


def _took_part(
    question: AreaQuestion, entries: Iterable[tuple[str, str]], moment: Moment, known: Bits
) -> tuple[str, dict]:
    """SQL of those whom partnerships there name as taking part, and its parameters."""
    if moment.is_now and all(_is_wide(code) for code in question.areas):
        return ADDED_UP, {}
    in_area = condition_on_entries(HasFact(frozenset(fact("area", code) for code in question.areas)), known).renamed(
        "there_"
    )
    of_entries = " union all ".join(
        f"select card.edition_id from {table} as card where {validity} and ({in_area.sql})"
        for table, validity in entries
    )
    return OF_ENTRIES.format(entries=of_entries), {"there_only_named": sorted(ONLY_NAMED), **in_area.parameters}


def _is_wide(code: str) -> bool:
    return directory().get(code).level not in (Area.Level.PARISH, Area.Level.DISTRICT)


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
