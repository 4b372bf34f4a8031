"""What stands on the register now, for those who write."""

from typing import Any

from registry.content import Kind, content_of
from registry.editions import Edition

from .models import Tombstone


def current_edition_of(kind: Kind, record: str) -> Edition | None:
    """The newest edition of a record, whether or not the record has ended since."""
    return kind.edition.objects.filter(record_id=record).order_by("-number").first()


def current_content(kind: Kind, edition: Edition) -> dict[str, Any]:
    return content_of(edition)


def ended(record: str) -> bool:
    """Whether the record was withdrawn or merged."""
    return Tombstone.objects.filter(record=record).exists()
