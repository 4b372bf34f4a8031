"""Which terms stand on the register, counted and a page at a time."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from django.db import connection

from ...publishing.ownership import with_predecessors
from ..once_a_line import once_a_line
from ..published_rows import Place, published_rows
from .entries import Entry
from .topics import RENTS, Topic, topic_of

# As many as are read in a few minutes.
PAGE = 8
# So many associations are offered as filters.
OFFERED = 15

ENTRIES = """
entry as (
    select 'clauses' as source, clause.topic as code, clause.key, clause.position, card.*
      from governance_clause as clause join card on card.edition_id = clause.edition_id
    union all
    select 'protections', protection.kind, protection.key, protection.position, card.*
      from assets_protection as protection join card on card.edition_id = protection.edition_id
    union all
    select 'asset_transfers', transfer.recurring_kind, transfer.key, transfer.position, card.*
      from assets_assettransfer as transfer join card on card.edition_id = transfer.edition_id
     where transfer.recurring_kind = any(%(rents)s::varchar[]) and transfer.status <> 'not_completed'
)
"""
CARDS = """
card as not materialized (
    select entry.edition_id, entry.record_id, entry.name_normalised,
           coalesce(entry.ended_by, entry.completed_until, entry.began_by) as day
      from catalogue_currententry as entry
     where (%(organisation)s::varchar = '' or entry.record_id in (
           select record_id from catalogue_involvement where organisation_id = any(%(line)s::varchar[])))
       and (%(community_kind)s::varchar = '' or exists (
           select from catalogue_partnershipcard as whole
            where whole.edition_id = entry.edition_id and whole.community_kinds @> array[%(community_kind)s]::varchar[]))
)
"""
OF_TOPIC = """
(%(clauses)s::varchar[] is null or source = 'clauses' and code = any(%(clauses)s::varchar[])
 or source = 'protections' and code = any(%(protections)s::varchar[]) or source = 'asset_transfers' and %(with_rents)s)
"""
ENTRIES_OF_PAGE = f"""
with {CARDS}, {ENTRIES}
select edition_id, source, key, count(*) over () from entry where {OF_TOPIC}
 order by day desc nulls last, name_normalised, record_id, source, position
 limit {PAGE} offset %(offset)s
"""
COUNTED = f"with {CARDS}, {ENTRIES} select source, code, count(*) from entry group by source, code"
KINDS = f"""
with {CARDS}, {ENTRIES}
select kind, count(*) from entry
  join catalogue_partnershipcard as whole on whole.edition_id = entry.edition_id
 cross join unnest(whole.community_kinds) as kind where {OF_TOPIC} group by kind
 order by 2 desc, 1
"""
ASSOCIATIONS = f"""
with {CARDS}, {ENTRIES}
select act.organisation_id, organisation.name, count(*)
  from entry
  join (select distinct record_id, organisation_id from catalogue_involvement where side = 'association') as act
    on act.record_id = entry.record_id
  join catalogue_organisationcard as organisation
    on organisation.record_id = act.organisation_id and organisation.superseded_seq is null
 where {OF_TOPIC} group by 1, 2 order by 3 desc, 2 limit {OFFERED}
"""


@dataclass(frozen=True)
class LibraryQuery:
    """What is looked for; all of it optional."""

    topic: Topic | None = None
    organisation: str = ""
    community_kind: str = ""
    page: int = 1

    def values(self) -> dict[str, Any]:
        return {
            "rents": list(RENTS),
            "organisation": self.organisation,
            "line": sorted(with_predecessors([self.organisation])) if self.organisation else [],
            "community_kind": self.community_kind,
            "clauses": list(self.topic.clauses) if self.topic else None,
            "protections": list(self.topic.protections) if self.topic else None,
            "with_rents": bool(self.topic and self.topic.rents),
            "offset": (self.page - 1) * PAGE,
        }


@dataclass(frozen=True)
class Facets:
    """How many terms each topic, kind of group and association has under the other filters."""

    topics: dict[str, int]
    kinds: list[tuple[str, int]]
    associations: list[tuple[str, str, int]]


def entries_of(query: LibraryQuery) -> tuple[list[Entry], int]:
    """One page, the newest arrangement first, and how many there are in all."""
    rows = _rows(ENTRIES_OF_PAGE, query.values())
    places = [Place(edition, table, key) for edition, table, key, _ in rows]
    return [Entry(row) for row in published_rows(places)], rows[0][3] if rows else 0


def facets_of(query: LibraryQuery) -> Facets:
    return _facets_of(replace(query, page=1))


@once_a_line(most=64)
def _facets_of(query: LibraryQuery) -> Facets:
    values = query.values()
    topics: Counter[str] = Counter()
    for table, code, number in _rows(COUNTED, values):
        topics[topic_of(table, code).code] += number
    without_kind, without_association = values | {"community_kind": ""}, values | {"organisation": ""}
    return Facets(topics, _rows(KINDS, without_kind), _rows(ASSOCIATIONS, without_association))


def _rows(statement: str, values: dict[str, Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        rows: Iterable[Any] = cursor.fetchall()
        return list(rows)
