"""The parts of an entry: which there are, which were asked for, and where they stand as columns."""

from collections.abc import Iterable, Mapping
from functools import cache

import orjson
from rest_framework import serializers

from registry.errors import BadParameter
from registry.exports import Column, ColumnType
from registry.matching.suggestions import suggested

BadParameter.explain(
    unknown_field="`fields=` names a part that the records do not have.",
)

# Header of a column → where a value stands in an entry.
Paths = Mapping[str, tuple[str, ...]]
ALWAYS = ("id", "name", "url")
# What an entry has there, by the sort of field that describes it; else a text.
TYPES = (
    (serializers.BooleanField, ColumnType.BOOLEAN),
    (serializers.IntegerField, ColumnType.INTEGER),
    (serializers.FloatField, ColumnType.NUMBER),
    (serializers.DecimalField, ColumnType.NUMBER),
    (serializers.DateTimeField, ColumnType.MOMENT),
    (serializers.DateField, ColumnType.DATE),
    (serializers.ListField, ColumnType.TEXTS),
)


def require_known(fields: Iterable[str], parts: tuple[str, ...], columns: Iterable[str]) -> None:
    """The parts that were asked for are there in this view and format."""
    known = dict.fromkeys((*parts, *columns))
    for name in fields:
        if name not in known:
            near = suggested(name, known)
            hint = f"Did you mean {near}?" if near else "Some parts are only there with view=full, or only in CSV."
            raise BadParameter("fields", "unknown_field", f"fields: {name[:40]!r} is not there in this view. {hint}")


def sparse(fields: tuple[str, ...], results: str) -> str:
    """The same entries with only these parts, and id, name and url as every list has."""
    return ",".join(orjson.dumps(kept(fields, entry)).decode() for entry in orjson.loads(f"[{results}]"))


def kept(fields: tuple[str, ...], entry: dict) -> dict:
    return {name: entry[name] for name in dict.fromkeys((*ALWAYS, *fields)) if name in entry}


def columns_kept(fields: tuple[str, ...], columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns of these headers, and of these parts with all that stands within them."""
    if not fields:
        return columns
    named = {*ALWAYS, *fields}
    return tuple(column for column in columns if column.name in named or column.place[0] in named)


@cache
def parts_of(row: type[serializers.Serializer]) -> tuple[str, ...]:
    return tuple(row().fields)


@cache
def columns_of(row: type[serializers.Serializer]) -> tuple[Column, ...]:
    """The columns of an entry that a serializer describes: what stands within a part has a column of its own."""
    return tuple(_columns(row(), (), nullable=False))


def _columns(serializer: serializers.Serializer, before: tuple[str, ...], *, nullable: bool) -> Iterable[Column]:
    for name, field in serializer.fields.items():
        path = (*before, name)
        absent = nullable or field.allow_null or not field.required
        if isinstance(field, serializers.Serializer):
            yield from _columns(field, path, nullable=absent)
        elif not isinstance(field, serializers.ListSerializer):
            kind = next((kind for of, kind in TYPES if isinstance(field, of)), ColumnType.TEXT)
            vocabulary = getattr(field, "vocabulary", "")
            # A list may be empty, and so may a text that says so: in a file neither is more than an empty cell.
            absent = absent or kind == ColumnType.TEXTS or getattr(field, "allow_blank", False)
            yield Column("_".join(path), kind, str(field.help_text or ""), absent, vocabulary, path)
