"""The orders of a flat list: those of its records, and by numbers and dates of its own rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from ...content import fields_of
from ..flat.tables import RowTable
from .orderings import ORDERINGS, RECORD_ID, Key, Part

POSITION = Key("row.position", "integer", descending=False)


@dataclass(frozen=True)
class RowOrdering:
    """The keys of an order, which end in the row itself, and the columns of the record among them."""

    keys: tuple[Key, ...]
    columns: tuple[str, ...]


@cache
def row_orderings(table: RowTable) -> dict[str, Part | None]:
    """What the rows of a table can be sorted by; `id` is the order of the record and of its rows in it."""
    own: dict[str, Part | None] = {
        f"row_{name}": Part(order.column, order.type, order.unknown_up, order.unknown_down)
        for name, field in fields_of(table.model).items()
        if (order := field.row_order())
    }
    return {"id": None, **ORDERINGS[table.kind], **own}


def row_ordering(orderings: Mapping[str, Part | None], kind: str, names: Sequence[tuple[str, bool]]) -> RowOrdering:
    """The order by these names, each with whether it descends; `orderings` are those of the list."""
    keys: list[Key] = []
    columns: list[str] = []
    turned = False
    for name, descending in names or [("id", False)]:
        part = orderings[name]
        if part is None:
            turned = descending
            break
        if name in ORDERINGS[kind]:
            columns.append(part.column)
            keys.append(part.key(descending))
        else:
            keys.append(part.key(descending, of="row"))
    ends = (Key(key.sql, key.type, descending=turned) for key in (RECORD_ID, POSITION))
    return RowOrdering((*keys, *ends), tuple(columns))
