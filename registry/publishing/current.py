"""What stands on the register now, for those who write."""

from typing import Any

from registry.content import Kind, content_of, kinds
from registry.editions import Edition

from .models import Tombstone


def current_edition_of(kind: Kind, record: str) -> Edition | None:
    """The newest edition of a record, whether or not the record has ended since."""
    return kind.edition.objects.filter(record_id=record).order_by("-number").first()


def current_content(kind: Kind, edition: Edition) -> dict[str, Any]:
    return content_of(edition)


def name_of_body(organisation: str) -> str:
    """Its name as of now; its id if it has no edition yet."""
    edition = current_edition_of(kinds()["organisation"], organisation)
    return edition.name if edition else organisation  # type: ignore[attr-defined]


def ended(record: str) -> bool:
    """Whether the record was withdrawn or merged."""
    return Tombstone.objects.filter(record=record).exists()
