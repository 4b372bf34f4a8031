"""Names of organisations beside their ids: in CSV, where nothing else says whose an id is."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import orjson

from registry.catalogue.reading.moments import Moment
from registry.catalogue.reading.names import names_of
from registry.content import kind_of
from registry.exports import Column, ColumnType
from registry.exports.columns import value_at

from .shape import Paths

AT_ONCE = 500
SUFFIX = "_name"
ORGANISATION = "org-"


def with_name_columns(columns: Iterable[Column], sources: Paths) -> tuple[Column, ...]:
    """The same columns, and behind each that names an organisation one for what it is called."""
    beside: list[Column] = []
    for column in columns:
        beside.append(column)
        if column.name in sources:
            several = ColumnType.TEXTS if column.type == ColumnType.TEXTS else ColumnType.TEXT
            beside.append(Column(column.name + SUFFIX, several, f"What `{column.name}` is called."))
    return tuple(beside)


def with_names(entries: Iterable[dict], sources: Paths, moment: Moment) -> Iterator[dict]:
    """The same entries with the names in them; `sources` say where the ids stand, by header. A name stays a name."""
    waiting = iter(entries)
    while batch := list(islice(waiting, AT_ONCE)):
        values = [{header: value_at(entry, path) for header, path in sources.items()} for entry in batch]
        ids = {identifier for row in values for value in row.values() for identifier in _each(value)}
        names = orjson.loads(names_of(ids, moment)) if ids else {}
        for entry, row in zip(batch, values, strict=True):
            yield entry | {
                header + SUFFIX: [_called(each, names) for each in value]
                if isinstance(value, list)
                else _called(value, names)
                for header, value in row.items()
            }


def _called(value: Any, names: dict[str, str]) -> Any:
    """The name of an organisation; nothing for a record of another kind. A name stays a name."""
    return names.get(value, "" if isinstance(value, str) and kind_of(value) else value)


def _each(value: Any) -> list[str]:
    """The ids in a cell: one, or those of a list, in which a party may have no name."""
    texts = value if isinstance(value, list) else [value]
    return [text for text in texts if isinstance(text, str) and text.startswith(ORGANISATION)]
