"""A cell of a file → the text that its column wants, or a code that says why it cannot be told."""

from typing import Any

from registry.fields import CellField, CellProblem
from registry.fields.answers.spreadsheets import SpreadsheetAnswers
from registry.organisations.identifiers import has_right_form

from .reading.marks import (
    BOOLEAN,
    DATE,
    ERROR,
    FORMULA,
    HIDDEN,
    LINK,
    NUMBER,
    PADDED,
    PERCENT,
    SHOWN,
    STRUCK,
    TEXT,
    Cell,
)

LONGEST_NUMBER_OF_A_REGISTER = 12
UNKNOWN = SpreadsheetAnswers()
NOT_SEEN = (FORMULA, ERROR, HIDDEN, STRUCK)


def read_cell(field: CellField | None, cell: Cell) -> tuple[str, CellProblem]:
    """(text, problem). What stands there is never changed into something that was not meant."""
    column = field or UNKNOWN
    if LINK in cell and not isinstance(cell, str):
        cell = column.from_link(str(cell[TEXT]), str(cell[LINK]))
    if isinstance(cell, str):
        return cell, column.problem_of_typed(cell.strip())
    if any(mark in cell for mark in NOT_SEEN):
        return _not_seen(cell)
    if BOOLEAN in cell:
        return column.from_boolean("true" if cell[BOOLEAN] else "false")
    if DATE in cell:
        return column.from_date(str(cell[DATE]), str(cell["shows"]))
    if PERCENT in cell:
        return column.from_percentage(str(cell[PERCENT]))
    if PADDED in cell or SHOWN in cell:
        return column.from_shown_number(str(cell[NUMBER]), str(cell.get(PADDED, "")), str(cell.get(SHOWN, "")))
    return column.from_number(str(cell[NUMBER]))


def _not_seen(cell: dict[str, Any]) -> tuple[str, CellProblem]:
    """A cell of which nobody who looks at the file can say what it says."""
    if FORMULA in cell:
        return "", (
            "formula_without_value",
            "The formula has no result in the file: open it in your spreadsheet program and save it, or write the value.",
        )
    if ERROR in cell:
        return "", ("error_value", f"The cell shows the error {cell[ERROR]}: write the value.")
    if HIDDEN in cell:
        return str(cell[HIDDEN]), ("hidden_value", "The format of the cell shows nothing: empty it, or show the value.")
    return str(cell[STRUCK]), (
        "struck_through",
        "A line goes through the value, so nobody can tell whether it holds: empty the cell, or take the line away.",
    )


def doubt_of(field: CellField | None, cell: Cell) -> CellProblem:
    """What to ask about a cell that is read as it stands; one that shows a percentage leaves no doubt."""
    if PERCENT in cell:
        return None
    typed = cell if isinstance(cell, str) else str(cell.get(NUMBER, cell.get(TEXT, "")))
    return (field or UNKNOWN).doubt(typed.strip())


def lost_zero(scheme: str, value: str) -> CellProblem:
    """Whether a number of another register only fits with zeros in front, which spreadsheets drop."""
    if not (value.isascii() and value.isdigit()) or has_right_form(scheme, value):
        return None
    for length in range(len(value) + 1, LONGEST_NUMBER_OF_A_REGISTER + 1):
        if has_right_form(scheme, value.zfill(length)):
            return (
                "lost_leading_zero",
                f"A number of {scheme} has more digits. If zeros in front were lost, write {value.zfill(length)}, "
                "with the cell formatted as text.",
            )
    return None
