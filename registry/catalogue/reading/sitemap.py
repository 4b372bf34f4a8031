"""Every record that has a page, in the order of ids, for those who list the pages."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection

# Sorted by id within its kind: the index of current cards gives them so.
RECORDS = """
select 'organisation' as kind, record_id, published_at from catalogue_organisationcard where superseded_seq is null
union all
select 'partnership', record_id, published_at from catalogue_partnershipcard where superseded_seq is null
"""


class PublicRecord(NamedTuple):
    kind: str
    record: str
    published_on: datetime.date


def number_of_records() -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"select count(*) from ({RECORDS}) as record")
        return cursor.fetchone()[0]


def records_from(first: int, most: int, *, at_once: int = 2000) -> Iterator[PublicRecord]:
    """One statement, fetched in portions."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select * from ({RECORDS}) as record order by record_id limit %(most)s offset %(first)s",
            {"most": most, "first": first},
        )
        while rows := cursor.fetchmany(at_once):
            yield from (PublicRecord(kind, record, at.date()) for kind, record, at in rows)
