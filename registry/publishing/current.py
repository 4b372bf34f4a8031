"""What stands on the register now, for those who write."""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from registry.content import Kind, content_of, kinds
from registry.editions import Edition
from registry.feed.models import Tombstone


def current_edition_of(kind: Kind, record: str) -> Edition | None:
    """The newest edition of a record, whether or not the record has ended since."""
    return kind.edition.objects.filter(record_id=record).order_by("-number").first()


def current_content(kind: Kind, edition: Edition) -> dict[str, Any]:
    return content_of(edition)


def name_of_organisation(organisation: str) -> str:
    """Its name as of now; its id if it has no edition yet."""
    edition = current_edition_of(kinds()["organisation"], organisation)
    return edition.name if edition else organisation  # type: ignore[attr-defined]


def ended(record: str) -> bool:
    """Whether the record was withdrawn or merged."""
    return Tombstone.objects.filter(record=record).exists()


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
    return set(Tombstone.objects.filter(record__in=list(records)).values_list("record", flat=True))
