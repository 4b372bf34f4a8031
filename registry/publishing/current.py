"""What stands on the register now, for those who write."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from django.db import connection
from django.db.models import Exists, OuterRef, Subquery

from registry.content import Content, Kind, kinds, normal
from registry.editions import Edition
from registry.feed.endings import endings_among, endings_of_outer

from .models import CanonicalContent


@dataclass(frozen=True)
class CurrentRecord:
    """A record as it stands: its newest edition, by its line of the feed, and whether the record has ended since."""

    kind: Kind
    id: str
    line: int
    number: int
    has_ended: bool
    text: str = field(repr=False)

    @cached_property
    def content(self) -> Content:
        return content_from(self.kind, self.text)


def current_records(kind: Kind, records: Iterable[str]) -> dict[str, CurrentRecord]:
    """Record → how it stands; those of which nothing was published are left out. One query for all of them."""
    newest = (
        kind.edition.objects.filter(record_id__in=list(records))
        .order_by("record_id", "-number")
        .distinct("record_id")
        .annotate(
            has_ended=Exists(endings_of_outer("record_id")),
            text=Subquery(CanonicalContent.objects.filter(edition=OuterRef("published_seq")).values("text")),
        )
    )
    columns = ("record_id", "published_seq", "number", "has_ended", "text")
    return {row[0]: CurrentRecord(kind, *row) for row in newest.values_list(*columns)}


def current_record(kind: Kind, record: str) -> CurrentRecord | None:
    """How one record stands; None where nothing was published of it."""
    return current_records(kind, [record]).get(record)


def content_from(kind: Kind, text: str) -> Content:
    """A published content from its canonical text, in the normal form that its rows would give."""
    return normal(kind, json.loads(text))


def published_contents(kind: Kind, editions: Iterable[int]) -> dict[int, Content]:
    """Edition → what was published as it, from the stored texts, the first first; one query for all of them."""
    texts = CanonicalContent.objects.filter(edition__in=list(editions)).order_by("edition")
    return {edition: content_from(kind, text) for edition, text in texts.values_list("edition", "text")}


def current_edition_of(kind: Kind, record: str) -> Edition | None:
    """The newest edition of a record, whether or not the record has ended since."""
    return kind.edition.objects.filter(record_id=record).order_by("-number").first()


def current_content(kind: Kind, edition: Edition) -> Content:
    """What was published as this edition."""
    return published_contents(kind, [edition.pk])[edition.pk]


def name_of_organisation(organisation: str) -> str:
    """Its name as of now; its id if it has no edition yet."""
    editions = kinds()["organisation"].edition.objects.filter(record_id=organisation)
    return editions.order_by("-number").values_list("name", flat=True).first() or organisation


def current_lines(kind: Kind, records: Iterable[str]) -> dict[str, int]:
    """Record → its newest edition, by its line of the feed; one query for many records."""
    table = kind.edition._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(
            f"select record_id, max(published_seq) from {table} where record_id = any(%s) group by 1", [list(records)]
        )
        return dict(cursor.fetchall())


def ended_among(records: Iterable[str]) -> set[str]:
    """Those that were withdrawn or merged."""
    return set(endings_among(records))
