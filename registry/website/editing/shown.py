"""Rows and pointers of a record as a person reads them: by what they say, not by their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from registry.content import fields_of
from registry.vocabularies.vocabulary import label

from .wording import TABLES, first_columns

if TYPE_CHECKING:
    from .naming import Names


def row_title(table: str, key: str, names: Names) -> str:
    """A row by what it says: the name of a party, the first cells of others."""
    rows = names.content.get(table)
    row = (
        next((row for row in rows if isinstance(row, dict) and row.get("key") == key), None)
        if isinstance(rows, list)
        else None
    )
    return summary_of(names.kind.tables[table], row, names) if row else key


def summary_of(model: type[models.Model], row: dict[str, Any], names: Names, most: int = 5) -> str:
    """A row in a line: its first columns that say something."""
    table = model.table  # type: ignore[attr-defined]
    if table == "parties":
        return _party(row, names)
    known = fields_of(model)
    parts: list[str] = []
    for name in first_columns(model):
        field, value = known[name], row.get(name)
        if value in (None, []) or (field.leads_inside and len(parts) >= 1):
            continue
        words = field.in_words(value, names)
        if table == "homes" and name == "count":
            unit = row.get("unit") or "homes"
            words = f"{words} {label('home_unit', unit).lower() if isinstance(unit, str) else ''}".strip()
        parts.append(words if len(words) <= 80 else f"{words[:78]}…")
    return " · ".join(parts[:most]) or f"{TABLES[table].singular}, nothing filled in yet"


def _party(row: dict[str, Any], names: Names) -> str:
    reference = row.get("organisation")
    if isinstance(reference, str) and reference:
        return names.records.get(reference, reference)
    name = row.get("name")
    if isinstance(name, str) and name:
        return name
    side = row.get("side")
    return (
        f"Unnamed party ({label('side', side).lower()})"
        if isinstance(side, str) and side
        else "Party without a name yet"
    )


def pointer_in_words(pointer: str, names: Names) -> str:
    """`/homes/h2/count` → `Homes: 12 · social rent, count`."""
    _, table, *rest = pointer.split("/")
    model = names.kind.tables.get(table)
    if model is None:
        known = fields_of(names.kind.edition)
        return str(known[table].verbose_name) if table in known else pointer
    if not rest:
        return TABLES[table].many
    # A row of pointers may point at itself.
    title = rest[0] if table in ("other_claims", "missing") else row_title(table, rest[0], names)
    words = f"{TABLES[table].many}: {title}"
    if len(rest) > 1 and rest[1] in fields_of(model):
        words += f", {fields_of(model)[rest[1]].verbose_name}"
    return words
