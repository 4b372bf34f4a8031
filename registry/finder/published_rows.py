"""Rows of current partnerships with all that tells who, where and by which source: for pages across partnerships."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import connection

from ..catalogue.stamp import stamp
from ..publishing.stored_texts import texts_missing_from

TEXTS = """
select card.edition_id, texts.full, extract(year from coalesce(card.ended_by, card.completed_until, card.began_by))::int
  from catalogue_partnershipcard as card
  left join catalogue_renderededition as texts on texts.edition = card.edition_id and texts.stamp = %(stamp)s
 where card.edition_id = any(%(editions)s)
"""
NAMES = """
select record_id, name from catalogue_organisationcard
 where (superseded_seq is null or ended) and record_id = any(%(organisations)s::varchar[]) order by edition_id
"""
STAYED = ("took_part", "replaced", "withdrew")


@dataclass(frozen=True)
class Place:
    """Where a row stands: an edition, a table and a key."""

    edition: int
    table: str
    key: str


@dataclass(frozen=True)
class PublishedRow:
    """A row with the record it stands in. `names` gives the names of organisations by id."""

    table: str
    row: dict[str, Any]
    content: dict[str, Any]
    year: int | None
    names: dict[str, str]

    @property
    def record(self) -> str:
        return str(self.content["id"])

    @property
    def name(self) -> str:
        return str(self.content["name"])

    @property
    def sources(self) -> list[dict[str, Any]]:
        """Those of the row; where it names none, those of the record together."""
        keys = self.row["sources"]
        return [source for source in self.content["sources"] if not keys or source["key"] in keys]

    def party_name(self, key: str | None) -> str:
        """How a party is called; empty for none, and for one without a name."""
        party = next((row for row in self.content["parties"] if row["key"] == key), None)
        return "" if party is None else str(self.names.get(party["organisation"] or "") or party["name"] or "")

    def parties(self, side: str) -> list[tuple[str, str]]:
        """(id, name) of those on one side that took part; the id is empty for those without a record."""
        rows = [row for row in self.content["parties"] if row["side"] == side and row["part"] in STAYED]
        named = [
            (row["organisation"] or "", self.names.get(row["organisation"] or "") or row["name"] or "") for row in rows
        ]
        return list(dict.fromkeys(each for each in named if each[1]))

    @property
    def community(self) -> list[tuple[str, str]]:
        return self.parties("community")

    @property
    def associations(self) -> list[tuple[str, str]]:
        return self.parties("association")

    @property
    def others(self) -> list[tuple[str, str]]:
        """Those whom the community side dealt with: associations, and the council where it took part."""
        return [*self.associations, *self.parties("council")]


def published_rows(places: Sequence[Place]) -> list[PublishedRow]:
    """In the order of the places."""
    contents = _contents({place.edition for place in places})
    names = _names(row["organisation"] for content, _ in contents.values() for row in content["parties"])
    return [_row(place, *contents[place.edition], names) for place in places]


def _row(place: Place, content: dict[str, Any], year: int | None, names: dict[str, str]) -> PublishedRow:
    row = next(row for row in content[place.table] if row["key"] == place.key)
    return PublishedRow(place.table, row, content, year, names)


def _contents(editions: Iterable[int]) -> dict[int, tuple[dict[str, Any], int | None]]:
    values: dict[str, Any] = {"editions": sorted(editions), "stamp": stamp()}
    with connection.cursor() as cursor:
        cursor.execute(TEXTS, values)
        rows = cursor.fetchall()
    gaps = [edition for edition, text, _ in rows if text is None]
    rendered = texts_missing_from("partnership", gaps) if gaps else {}
    return {
        edition: (orjson.loads(text if text is not None else rendered[edition][0]), year)
        for edition, text, year in rows
    }


def _names(ids: Iterable[str | None]) -> dict[str, str]:
    with connection.cursor() as cursor:
        cursor.execute(NAMES, {"organisations": sorted({each for each in ids if each})})
        return dict(cursor.fetchall())
