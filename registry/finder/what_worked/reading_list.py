"""Guides and case studies that records cite, each once."""

from dataclasses import dataclass

from django.db import connection

from ..once_a_line import once_a_line

KINDS = ("guide", "case_study")
MOST = 300
# So many partnerships are given of those that cite one thing.
CITED_BY = 20
STATEMENT = f"""
select source.kind, min(source.title), min(source.publisher), max(source.year), source.url,
       (array_agg(distinct card.record_id || ' ' || card.name))[:{CITED_BY}]
  from partnerships_source as source
  join catalogue_partnershipcard as card on card.edition_id = source.edition_id and card.superseded_seq is null
 where source.kind = any(%(kinds)s::varchar[]) and source.url is not null and source.url <> ''
 group by source.kind, source.url
 order by min(source.title), source.url
 limit {MOST}
"""


@dataclass(frozen=True)
class Reading:
    """`cited_by` are (id, name) of partnerships."""

    kind: str
    title: str
    publisher: str
    year: int | None
    url: str
    cited_by: tuple[tuple[str, str], ...]


@once_a_line(most=1)
def reading_list() -> list[Reading]:
    """Guides and case studies by title."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"kinds": list(KINDS)})
        return [_reading(*row) for row in cursor.fetchall()]


def _reading(kind: str, title: str, publisher: str, year: int | None, url: str, cited: list[str]) -> Reading:
    named = (each.partition(" ") for each in sorted(cited))
    return Reading(kind, title, publisher or "", year, url, tuple((record, name) for record, _, name in named))
