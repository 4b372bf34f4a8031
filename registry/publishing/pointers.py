"""What stands under a pointer by key in a content, and whose edition it is."""

from typing import Any

from registry.content import Kind, fields_of

from .models import Submission

NOTHING: tuple[Any, ...] = (None, "", [])


def value_at(content: dict, pointer: str) -> Any:
    """The cell, row or table; None where there is no such row."""
    _, first, *rest = pointer.split("/")
    value = content.get(first)
    if rest and isinstance(value, list):
        value = next((row for row in value if row["key"] == rest[0]), None)
    return value.get(rest[1]) if len(rest) > 1 and isinstance(value, dict) else value


def is_there(kind: Kind, content: dict, pointer: str) -> bool:
    """Whether a pointer names a cell, a row or a table of this very content; no longer pointer, no place in a list."""
    parts = pointer.split("/")
    if len(pointer) > 120 or len(parts) not in (2, 3, 4) or parts[0] or parts[1] not in content:
        return False
    model = kind.tables.get(parts[1])
    if model is None:
        return len(parts) == 2 and parts[1] in fields_of(kind.edition)
    if len(parts) == 2:
        return True
    return value_at(content, "/".join(parts[:3])) is not None and (len(parts) == 3 or parts[3] in fields_of(model))


def publisher_organisation_of(edition: int) -> str:
    """The id of the organisation that published an edition; empty for what the register's editors compiled."""
    organisation = Submission.objects.filter(published_seq=edition).values_list("organisation_id", flat=True).first()
    return organisation or ""
