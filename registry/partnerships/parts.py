"""Rows that say of part of another row what that row says of its whole."""

from dataclasses import dataclass
from typing import Any

from ..content.normal import Content
from ..editions import TableRow
from .models import Home, HomePart


@dataclass(frozen=True)
class Parts:
    """`model` holds the parts, `key` names the whole, and a part answers for `columns` of the whole too."""

    model: type[TableRow]
    key: str
    columns: tuple[str, ...]


# Half of a row of twelve homes may be let at social rent: who asks for that tenure means these homes as well.
PARTS_OF: dict[str, Parts] = {Home.table: Parts(HomePart, "homes", ("tenure", "for_people", "allocation_routes"))}


def with_parts(content: Content, table: str) -> list[dict[str, Any]]:
    """The rows of a table; columns for which parts answer hold what the row and its parts say, as a list."""
    parts = PARTS_OF.get(table)
    if parts is None:
        return content[table]
    return [row | {column: _values(content, row, parts, column) for column in parts.columns} for row in content[table]]


def _values(content: Content, row: Content, parts: Parts, column: str) -> list[str]:
    of_row = [row, *(part for part in content[parts.model.table] if part[parts.key] == row["key"])]
    return sorted({value for each in of_row for value in _listed(each[column])})


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
