"""A role that passed to one's own successor, or within one's own group: a change of name, and no partner that was replaced.

Records say of such a party that it was replaced, since another organisation stands there now. Who carries on whose record,
and who belongs to whom, may be known only later; so it is asked when the record is read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import connection

from ..vocabularies.vocabulary import codes_where

REPLACED, PASSED_ON = "replaced", "passed_on"
WITHIN_A_GROUP = "subsidiary_of"


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in sorted(codes))


CARRIED_ON = _listed(codes_where("organisation_relation", "successor", "yes"))
# A merger of long after explains no replacement. Sources date both loosely, so that a year between them is none.
LONG_BEFORE = "coalesce(left_by.day < relation.date_earliest - interval '1 year', false)"
NAME = """(select name from catalogue_organisationcard where record_id = {id} and (superseded_seq is null or ended)
                              order by edition_id desc limit 1)"""
# Of a row of `catalogue_involvement` called `act`: to whom its role passed, as JSON; null where it did not.
# Who carries it on comes before who is merely of the same group.
PASSED_TO = f"""case when act.part = '{REPLACED}' then (
    with recursive left_by(day) as (
        select max(party.until_latest) from catalogue_partnershipcard as card
          join partnerships_party as party on party.edition_id = card.edition_id
         where card.record_id = act.record_id and card.superseded_seq is null
           and party.organisation_id = act.organisation_id and party.part = '{REPLACED}'
    ), kin(id, carries_on) as (
        select act.organisation_id::varchar, true
        union
        select step.id::varchar, kin.carries_on and step.carries_on from kin cross join left_by cross join lateral (
            select relation.organisation_id as id, relation.kind <> '{WITHIN_A_GROUP}' as carries_on
              from catalogue_organisationcard as card
              join organisations_relation as relation on relation.edition_id = card.edition_id
             where card.record_id = kin.id and (card.superseded_seq is null or card.ended) and relation.until = ''
               and relation.kind in ({CARRIED_ON}, '{WITHIN_A_GROUP}') and not {LONG_BEFORE}
            union all
            select card.record_id, false from organisations_relation as relation
              join catalogue_organisationcard as card on card.edition_id = relation.edition_id and card.superseded_seq is null
             where relation.organisation_id = kin.id and relation.kind = '{WITHIN_A_GROUP}' and relation.until = ''
            union all
            select replaced_by, true from feed_tombstone where record = kin.id and replaced_by <> ''
        ) as step
    )
    select json_build_array(act.organisation_id, {NAME.format(id="act.organisation_id")},
                             kin.id, {NAME.format(id="kin.id")}, kin.carries_on)
      from kin
      join catalogue_involvement as stays
        on stays.record_id = act.record_id and stays.organisation_id = kin.id and stays.part = 'took_part'
     where kin.id <> act.organisation_id
     order by kin.carries_on desc, kin.id limit 1
) end"""
# What became of the parties of a group of such rows; and the roles that passed on among them.
PARTS = f"array_agg(distinct case when act.passed_to is null then act.part else '{PASSED_ON}' end)"
PASSINGS = "array_agg(distinct act.passed_to::text) filter (where act.passed_to is not null)"
# Of `records`, as a JSON object: "partnership organisation" → the role of that organisation that passed on.
OF_RECORDS = f"""
select json_object_agg(act.record_id || ' ' || act.organisation_id, act.passed_to)
  from (select act.record_id, act.organisation_id, {PASSED_TO} as passed_to from catalogue_involvement as act
         where act.record_id = any(%(records)s::varchar[]) and act.part = '{REPLACED}') as act
 where act.passed_to is not null
"""


@dataclass(frozen=True)
class Passing:
    """`heir` took the role of `organisation` over. `carries_on` is false where both are only of the same group."""

    organisation: str
    name: str
    heir: str
    name_of_heir: str
    carries_on: bool

    @property
    def sentence(self) -> str:
        """As the first of the two would say it."""
        how = "which carries on its work" if self.carries_on else "of the same group"
        return f"Its role passed to {self.name_of_heir}, {how}"

    @property
    def sentence_of_heir(self) -> str:
        return f"The role was first that of {self.name}"


def passings_in(texts: Iterable[str] | None) -> tuple[Passing, ...]:
    """Of what `PASSINGS` gives."""
    return tuple(Passing(*orjson.loads(text)) for text in texts or ())


def passings_by_act(value: Any) -> dict[tuple[str, str], Passing]:
    """Of what `OF_RECORDS` gives: (partnership, organisation that the record says was replaced) → its role."""
    acts = orjson.loads(value) if isinstance(value, str) else value or {}
    return {tuple(act.split(" ")): Passing(*passed_to) for act, passed_to in acts.items()}


def passings_of(records: Sequence[str]) -> dict[tuple[str, str], Passing]:
    """The same of these partnerships."""
    with connection.cursor() as cursor:
        cursor.execute(OF_RECORDS, {"records": list(records)})
        return passings_by_act(cursor.fetchone()[0])
