"""What the models say about the shape of a content: types, choices, keys, required cells."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db import models

from ..fields import CellField
from ..matching.suggestions import suggested
from .kinds import Kind, fields_of
from .normal import Content
from .pointers import keys_of, leads_somewhere, row_pointer
from .problem import Problem

MOST_ROWS = 500


@dataclass(frozen=True)
class Around:
    """The record that a cell stands in, as the types of fields look into it; keys are gathered once a table."""

    kind: Kind
    content: Content
    gathered: dict[str, set[str]] = field(default_factory=dict)

    def has_key(self, table: str, key: Any) -> bool:
        return key in self.keys(table)

    def keys(self, table: str) -> set[str]:
        if table not in self.gathered:
            self.gathered[table] = keys_of(self.content, table)
        return self.gathered[table]

    def leads_somewhere(self, pointer: str) -> bool:
        return leads_somewhere(self.kind, self.content, pointer)


def shape_problems(kind: Kind, content: Any) -> Iterator[Problem]:
    """Everything the models alone can say; give it a content in normal form."""
    if not isinstance(content, dict):
        yield Problem("", "not_an_object", "A record is a JSON object with a head and tables.")
        return
    head = {name: value for name, value in content.items() if name not in kind.tables and name != "id"}
    record = Around(kind, content)
    yield from _row_problems(record, "", kind.edition, head, other_names=kind.tables)
    for name, model in kind.tables.items():
        yield from _table_problems(record, name, model)


def _table_problems(record: Around, name: str, model: type[models.Model]) -> Iterator[Problem]:
    rows = record.content[name]
    if not isinstance(rows, list):
        yield Problem(f"/{name}", "wrong_type", f"{name} is a table: send a list of rows.")
        return
    if len(rows) > MOST_ROWS:
        yield Problem(f"/{name}", "too_many_rows", f"{name} may have {MOST_ROWS} rows at most.")
        return
    seen = set()
    for index, row in enumerate(rows):
        where = row_pointer(name, row, index)
        if not isinstance(row, dict):
            yield Problem(where, "wrong_type", "A row is a JSON object with a cell per column.")
            continue
        key = row.get("key")
        if isinstance(key, str) and key in seen:
            yield Problem(
                f"/{name}/{index}/key",
                "repeated_key",
                f"The key {key!r} is used twice in {name}: give each row its own.",
            )
        seen.add(key if isinstance(key, str) else None)
        yield from _row_problems(record, where, model, row)


def _row_problems(
    record: Around, where: str, model: type[models.Model], row: Content, other_names: Iterable[str] = ()
) -> Iterator[Problem]:
    known = fields_of(model)
    for name in row.keys() - known.keys():
        near = suggested(str(name), [*known, *other_names])
        hint = f" Did you mean {near}?" if near else f" Known here: {', '.join(known)}."
        yield Problem(f"{where}/{name}", "unknown_field", f"There is no field {str(name)[:60]!r} here.{hint}")
    for name, of in known.items():
        value = row.get(name)
        if value is None or value == []:
            if not of.blank:
                yield Problem(f"{where}/{name}", "required", f"Give {of.verbose_name}: {_first_sentence(of)}")
        else:
            for within, code, sentence in of.problems(value, record):
                yield Problem(f"{where}/{name}{within}", code, sentence)


def _first_sentence(of: CellField) -> str:
    return str(of.help_text).split(". ")[0].rstrip(".") + "."
