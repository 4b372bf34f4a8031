"""A row of a file → its cells as text, and what is wrong with them before anything is judged."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from openpyxl.utils.cell import range_boundaries

from .cell_parsing import doubt_of, lost_zero, read_cell
from .headers import Page
from .reading.marks import Cell

# Behind the last row that a spreadsheet can have.
MAX_ROW = 2**20 + 1


@dataclass
class Row:
    """A row as read: its filled cells as text by column, under its number in the file."""

    number: int
    cells: dict[str, str]


def cell_of(page: Page, row: int | None, column: str | None, value: Any = None) -> dict[str, Any]:
    """A cell as the spreadsheet shows it; `column` is our name of it."""
    return {
        "sheet": page.name,
        "row": row,
        "column": page.letter(column) if column else None,
        "column_name": column,
        "value": None if value is None else str(value)[:200],
    }


def problem(page: Page, row: int | None, column: str | None, code: str, fix: str, value: Any = None) -> dict[str, Any]:
    """A problem at a cell."""
    about = {"code": code, "fix": fix, "severity": "error", "pointer": None}
    return cell_of(page, row, column, value) | about


def read_row(page: Page, number: int, cells: list[Cell]) -> tuple[Row, list[dict[str, Any]]]:
    fields = {column.name: column.field for column in page.sheet.columns}
    row, problems = Row(number, {}), []
    for name, index in page.indexes.items():
        cell = cells[index] if index < len(cells) else ""
        if cell == "":
            continue
        row.cells[name], cell_problem = read_cell(fields.get(name), cell)
        if cell_problem:
            problems.append(problem(page, number, name, *cell_problem, value=row.cells[name] or None))
        elif doubt := doubt_of(fields.get(name), cell):
            problems.append(problem(page, number, name, *doubt, value=row.cells[name]) | {"severity": "warning"})
    if page.sheet.name == "identifiers":
        cell_problem = lost_zero(row.cells.get("scheme", "").strip(), row.cells.get("value", "").strip())
        if cell_problem and not any(earlier["column_name"] == "value" for earlier in problems):
            problems.append(problem(page, number, "value", *cell_problem, value=row.cells["value"]))
    row.cells.pop("table", None)
    return row, problems


def hidden_things(page: Page) -> Iterator[tuple[int, dict[str, Any]]]:
    yield from _merged(page)
    for number in page.hidden_rows:
        fix = "The row is hidden, perhaps by a filter: show it, or delete it, so that you see what you send."
        yield number, problem(page, number, None, "hidden_rows", fix)
    yield from _beside(page)


def _merged(page: Page) -> Iterator[tuple[int, dict[str, Any]]]:
    """A problem of every row that merged cells cover: its own cell is empty, whatever it shows."""
    areas = sorted(
        (int(first or 1), int(last or 1), ref) for ref in page.merged for _, first, _, last in [range_boundaries(ref)]
    )
    filled = {number for number, _ in page.rows}
    for first, _, ref in areas:
        if first in filled:
            yield first, _merged_problem(page, first, ref)
    begun = iter([*areas, (MAX_ROW, 0, "")])
    first, last, ref = next(begun)
    reach, covering = 0, ""
    for number in sorted(filled):
        while first < number:
            reach, covering = max((reach, covering), (last, ref))
            first, last, ref = next(begun)
        if number <= reach:
            yield number, _merged_problem(page, number, covering)


def _merged_problem(page: Page, number: int, ref: str) -> dict[str, Any]:
    fix = f"The cells {ref} are merged, so it cannot be told to which row each value belongs: unmerge and fill them."
    return problem(page, number, None, "merged_cells", fix, ref)


def _beside(page: Page) -> Iterator[tuple[int, dict[str, Any]]]:
    """Warnings: what is hidden in a column is read all the same, what is in a comment is not."""
    names = {index: name for name, index in page.indexes.items()}
    for index in page.hidden_columns:
        filled = (number for number, cells in page.rows if index < len(cells) and cells[index] != "")
        number = next(filled, None)
        if number is not None and index in names:
            fix = "The column is hidden, and what stands in it is read: show it, so that you see what you send."
            yield number, problem(page, number, names[index], "hidden_column", fix) | {"severity": "warning"}
    for number, index, text in page.comments:
        fix = "The comment on the cell is not read: what it says belongs into a cell, such as note."
        yield number, problem(page, number, names.get(index), "comment_not_read", fix, text) | {"severity": "warning"}
