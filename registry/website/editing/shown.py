"""The text by which a value stands in a field of the form, and in a sentence."""

import json
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from registry import fields
from registry.content import fields_of
from registry.vocabularies.vocabulary import label

from .names import Names
from .wording import TABLES, first_columns


def text_in_form(field: models.Field, value: Any, names: Names) -> str:
    """What the form writes into a cell; the same text sent back means that nothing was changed."""
    if value is None or value == []:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(field, fields.AreaCodes) and isinstance(value, list):
        return "; ".join(names.of_area(str(code)) for code in value)
    if isinstance(field, ArrayField) and isinstance(value, list):
        return "; ".join(str(item) for item in value)
    if isinstance(value, str):
        if isinstance(field, models.ForeignKey):
            return names.of_record(value)
        return names.of_area(value) if isinstance(field, fields.AreaCode) else value
    return json.dumps(value, ensure_ascii=False)


def text_in_words(field: models.Field, value: Any, names: Names) -> str:
    """What a person reads: labels for codes, names for keys and ids."""
    if value is None or value == []:
        return "not stated"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        base = field.base_field if isinstance(field, ArrayField) else field
        return ", ".join(text_in_words(base, item, names) for item in value)
    return _text(field, value, names) if isinstance(value, str) else str(value)


def _text(field: models.Field, value: str, names: Names) -> str:
    if isinstance(field, fields.Key) and field.table:
        return row_title(field.table, value, names)
    if isinstance(field, models.ForeignKey):
        return names.records.get(value, value)
    if isinstance(field, fields.AreaCode):
        return names.of_area(value).partition(" (")[0]
    if isinstance(field, fields.Money):
        return f"£{value}"
    if isinstance(field, fields.Percent):
        return f"{value}%"
    if value.startswith("/"):
        return pointer_in_words(value, names)
    vocabulary = getattr(field, "vocabulary", "")
    return label(vocabulary, value) if vocabulary else value


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
        if value in (None, []) or (isinstance(field, fields.Keys | fields.Pointers) and len(parts) >= 1):
            continue
        words = text_in_words(field, value, names)
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
