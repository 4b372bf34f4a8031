"""Where the rows of a flat list are read from: a table, or several put together under one name."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...content import fields_of
from ..flat.rows import NOW, ReadColumn, columns_of_rows
from ..flat.tables import RowTable
from .merged import now_sql
from .orderings import Part
from .row_orderings import row_orderings


@dataclass(frozen=True)
class RowSource:
    """`relation` is SQL of what is called `row`; it has `edition_id`, `id` and `position`, each once for a row.

    `members` are those of the JSON of a page, behind what it says of its record; `columns` are those of a file. `by_id` is
    the condition by which a row is looked up, with the SQL of its id put in.
    """

    kind: str
    relation: str
    row_id: str
    members: tuple[tuple[str, str], ...]
    columns: tuple[ReadColumn, ...]
    orderings: Mapping[str, Part | None]
    by_id: str = "row.id = {}"


def source_of_table(table: RowTable) -> RowSource:
    return RowSource(
        kind=table.kind,
        relation=table.model._meta.db_table,
        row_id="card.record_id || '.' || row.key",
        members=tuple(row_members(table)),
        columns=columns_of_rows(table),
        orderings=row_orderings(table),
    )


def row_members(table: RowTable) -> list[tuple[str, str]]:
    """The cells of a row as members of a JSON object, in the shape whole records have; behind an id that which holds now."""
    members = []
    for name, field in fields_of(table.model).items():
        heading, cell = table.heading_of(name), f"row.{field.column}"
        members.append((heading, field.json_sql(cell)))
        if field.record_named():
            members.append((f"{heading}_{NOW}", now_sql(cell)))
    return members
