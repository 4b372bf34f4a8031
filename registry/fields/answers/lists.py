"""In lists of rows: by what they are narrowed and sorted, and how a statement writes the cell as JSON."""

from dataclasses import dataclass

from django.db import models

VALUE = "%(value)s"


@dataclass(frozen=True)
class RowFilter:
    """One parameter by which rows are narrowed: `row_count_min` has the suffix `_min`.

    `reads` is how the text of the parameter is read: codes, ids, yes_no or number. `sql` is asked of a row
    called `row`, with the parameter `value`.
    """

    reads: str
    sql: str
    suffix: str = ""
    words: str = ""
    codes: tuple[str, ...] = ()
    vocabulary: str = ""
    prefix: str = ""


@dataclass(frozen=True)
class RowOrder:
    """A column that rows can be sorted by, and what stands for nothing, so that it comes last both ways."""

    column: str
    type: str
    unknown_up: str
    unknown_down: str


class ListAnswers(models.Field):
    """Unless a type says otherwise, rows are neither narrowed nor sorted by it."""

    def row_filters(self) -> tuple[RowFilter, ...]:
        return ()

    def names_row_of(self) -> str:
        """The table of which the cell names one row by its key; "" where it names none."""
        return ""

    def any_of_sql(self, values: str = VALUE) -> str:
        """SQL of whether the cell of a row has one of an array of values."""
        return f"row.{self.column} = any({values})"

    def row_order(self) -> RowOrder | None:
        return None

    def json_sql(self, column: str) -> str:
        """SQL of the cell in normal form, for a statement that writes rows as JSON."""
        return column

    def companions(self) -> dict[str, str]:
        """Columns that are computed from the cell, whole days: what follows its name, and the column of the table."""
        return {}
