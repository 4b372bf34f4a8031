"""Villages, islands and neighbourhoods that partnerships name: where no list of places knows them, the register does."""

import re
from typing import NamedTuple

from django.db import connection

from ..places.directory import directory

# Of a shorter name nobody could tell what it means.
FEWEST_LETTERS = 3
ISLAND = re.compile(r"^(the )?isles? of ", re.IGNORECASE)
# Whole words, so that Ham is not found in Hampstead.
STATEMENT = r"""
select record_id, name, district from catalogue_partnershipcard
 where superseded_seq is null and district <> '' and settlement ~* %(settlement)s
   and (%(district)s = '' or district = %(district)s)
 order by name, record_id
"""


class SchemeThere(NamedTuple):
    """A partnership that names the settlement, with the district of today that it lies in."""

    record: str
    name: str
    district: str


def is_in_settlement(settlement: str, recorded: str | None) -> bool:
    """Whether what a record names as its settlement has these words, as the statement looks for them."""
    words = _words_of(settlement)
    return len(words) >= FEWEST_LETTERS and bool(re.search(rf"\b{re.escape(words)}\b", recorded or "", re.IGNORECASE))


def schemes_in(settlement: str, district: str = "") -> list[SchemeThere]:
    """Those whose settlement has these words, by name; of one district where that is known."""
    words = _words_of(settlement)
    if len(words) < FEWEST_LETTERS:
        return []
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"settlement": rf"\m{re.escape(words)}\M", "district": district})
        return [SchemeThere(*row) for row in cursor.fetchall() if row[2] in directory()]


def _words_of(settlement: str) -> str:
    return " ".join(ISLAND.sub("", settlement).split())
