"""Pointers inside a record: by key where a row has one (`/homes/h2/count`), else by place."""

from typing import Any

from ..fields.key import KEY
from .kinds import Kind, fields_of


def row_pointer(table: str, row: Any, index: int) -> str:
    key = row.get("key") if isinstance(row, dict) else None
    usable = isinstance(key, str) and KEY.fullmatch(key)
    return f"/{table}/{key if usable else index}"


def leads_somewhere(kind: Kind, content: dict, pointer: str) -> bool:
    """Whether a pointer names a field, a table, a row or a cell of this content."""
    parts = pointer.split("/")
    if len(parts) not in (2, 3, 4) or parts[0]:
        return False
    model = kind.tables.get(parts[1])
    if model is None:
        return len(parts) == 2 and parts[1] in fields_of(kind.edition)
    if len(parts) == 2:
        return True
    return parts[2] in keys_of(content, parts[1]) and (len(parts) == 3 or parts[3] in fields_of(model))


def keys_of(content: dict, table: str) -> set[str]:
    """The keys by which rows of a table can be named; a key of another type names none."""
    rows = content.get(table)
    keys = [row.get("key") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    return {key for key in keys if isinstance(key, str)}


def pointers_in(rows: list[dict]) -> set[str]:
    """All pointers that rows of `missing` or `other_claims` are about."""
    return {pointer for row in rows for pointer in row["about"]}
