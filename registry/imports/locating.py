"""From a pointer of the verdict back to the cell of the spreadsheet."""

from typing import Any

from registry.content import Kind
from registry.content.normal import Content
from registry.content.problem import Problem

from .drafts import Draft, Gathered
from .layout import HEAD
from .rows_in import Row, problem


def located(cause: Problem, kind: Kind, draft: Draft, content: Content, gathered: Gathered) -> dict[str, Any]:
    """The problem with its sheet, row as the spreadsheet shows it, column and value."""
    table, row, column = _where(cause.pointer, kind, draft, content)
    page = gathered.pages.get(table)
    if page is None:
        # The file does not hold this table: the problem is with what the file leaves as it is.
        at = problem(draft.page, draft.number, None, cause.code, cause.detail)
    elif row is None:
        rows = draft.tables.get(table)
        at = problem(page, rows[0].number if rows else draft.number, None, cause.code, cause.detail)
    else:
        at = problem(page, row.number, column, cause.code, cause.detail, row.cells.get(column or "") or None)
    return at | {"severity": cause.severity, "pointer": cause.pointer}


def _where(pointer: str, kind: Kind, draft: Draft, content: Content) -> tuple[str, Row | None, str | None]:
    parts = pointer.split("/")[1:]
    if not parts or parts[0] not in kind.tables:
        return HEAD, draft.head, parts[0] if parts else None
    table = parts[0]
    row = _row(draft.tables.get(table, []), content[table], parts[1]) if len(parts) > 1 else None
    return table, row, parts[2] if len(parts) > 2 else None


def _row(rows: list[Row], contents: list[Content], key: str) -> Row | None:
    """The row of a key; a pointer to a row without a usable one goes by place."""
    for row, cells in zip(rows, contents, strict=False):
        if cells.get("key") == key:
            return row
    return rows[int(key)] if key.isdigit() and int(key) < len(rows) else None
