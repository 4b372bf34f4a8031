"""What the models say about the shape of a content: types, choices, keys, required cells."""

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models

from ..fields import Key, Pointers
from .cells import cell_problem
from .kinds import Kind, fields_of
from .normal import Content
from .pointers import KEY, keys_of, leads_somewhere, row_pointer
from .problem import Problem

MOST_ROWS = 500


def shape_problems(kind: Kind, content: Any) -> Iterator[Problem]:
    """Everything the models alone can say; give it a content in normal form."""
    if not isinstance(content, dict):
        yield Problem("", "not_an_object", "A record is a JSON object with a head and tables.")
        return
    head = {name: value for name, value in content.items() if name not in kind.tables and name != "id"}
    yield from _row_problems(kind, content, "", kind.edition, head, other_names=kind.tables)
    for name, model in kind.tables.items():
        yield from _table_problems(kind, content, name, model)


def _table_problems(kind: Kind, content: Content, name: str, model: type[models.Model]) -> Iterator[Problem]:
    rows = content[name]
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
        elif isinstance(key, str) and not KEY.fullmatch(key):
            yield Problem(
                f"{where}/key", "invalid_key", "A key is 1 to 20 small letters, digits or underscores, such as h1."
            )
        seen.add(key if isinstance(key, str) else None)
        yield from _row_problems(kind, content, where, model, row)


def _row_problems(
    kind: Kind, content: Content, where: str, model: type[models.Model], row: Content, other_names: Iterable[str] = ()
) -> Iterator[Problem]:
    known = fields_of(model)
    for name in row.keys() - known.keys():
        near = difflib.get_close_matches(str(name), [*known, *other_names], 1)
        hint = f" Did you mean {near[0]}?" if near else f" Known here: {', '.join(known)}."
        yield Problem(f"{where}/{name}", "unknown_field", f"There is no field {str(name)[:60]!r} here.{hint}")
    for name, field in known.items():
        value = row.get(name)
        if value is None or value == []:
            if not field.blank:
                yield Problem(f"{where}/{name}", "required", f"Give {field.verbose_name}: {_first_sentence(field)}")
        else:
            yield from _value_problems(kind, content, f"{where}/{name}", field, value)


def _value_problems(kind: Kind, content: Content, where: str, field: models.Field, value: Any) -> Iterator[Problem]:
    if isinstance(field, ArrayField):
        if not isinstance(value, list):
            yield Problem(where, "wrong_type", "Send a list, even for one value.")
            return
        for index, item in enumerate(value):
            yield from _value_problems(kind, content, f"{where}/{index}", field.base_field, item)
        if len({str(item) for item in value}) < len(value):
            yield Problem(where, "repeated_value", "The list names one value twice: keep one.")
        if isinstance(field, Pointers):
            for index, pointer in enumerate(value):
                if isinstance(pointer, str) and not leads_somewhere(kind, content, pointer):
                    yield Problem(
                        f"{where}/{index}",
                        "unknown_pointer",
                        f"{pointer[:80]!r} leads nowhere in this record: write /table/key, /table/key/column or /field.",
                    )
        return
    if fault := cell_problem(field, value):
        yield Problem(where, *fault)
    elif isinstance(field, Key) and field.table and value not in keys_of(content, field.table):
        yield Problem(
            where, "unknown_key", f"No row of {field.table} has the key {value!r}: add the row, or name another."
        )


def _first_sentence(field: models.Field) -> str:
    return str(field.help_text).split(". ")[0].rstrip(".") + "."
