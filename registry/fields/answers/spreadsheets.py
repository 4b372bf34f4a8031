"""In spreadsheets: what goes out into a cell of a file, and what is meant by one that comes in."""

import re
from typing import Any

from django.db import models

from .content import CellProblem

# Text columns are formatted as text, or a spreadsheet turns 2016-05 into a date and 01234567 into a number.
AS_TEXT = "@"
SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[Ee][+-]?\d+")
# From here on a spreadsheet shows a number as 1.23E+11 unless told otherwise.
SHOWN_IN_FULL = 1e11

Read = tuple[str, CellProblem]


class SpreadsheetAnswers(models.Field):
    """What holds for most columns, and for one that the register does not know."""

    spreadsheet_format = AS_TEXT
    # The words to choose from, where they are no vocabulary.
    spreadsheet_choices: tuple[str, ...] = ()

    def for_spreadsheet(self, value: Any) -> str | int | float | None:
        """Numbers as numbers, so that they can be added up; everything else as text."""
        if value is None or value == []:
            return None
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, list):
            return "; ".join(str(item) for item in value)
        return value if isinstance(value, int | float) else str(value)

    def listed_on(self) -> str:
        """The sheet of a workbook whose names may stand in the column; "" where none does."""
        return ""

    def readings(self, text: str) -> list[str]:
        """What a text can mean where that is one of two, in an order that holds for a whole file; else nothing."""
        return []

    def for_csv(self, value: Any) -> str:
        cell = self.for_spreadsheet(value)
        return "" if cell is None else str(cell)

    def problem_of_typed(self, text: str) -> CellProblem:
        """Whether the text of a cell has lost what was meant, before it is read as a value."""
        return scientific(text) if SCIENTIFIC.fullmatch(text) else None

    def from_number(self, text: str) -> Read:
        """The text for a cell that holds a number."""
        return text, scientific(text) if "e" in text or abs(float(text)) >= SHOWN_IN_FULL else None

    def from_shown_number(self, text: str, padded: str, shown: str) -> Read:
        """The text for a number that is shown with zeros around it (`padded`), or as something else."""
        return (padded, None) if padded else (text, shown_otherwise(text, shown))

    def from_boolean(self, text: str) -> Read:
        """The text for a cell that holds true or false: programs turn a typed word into it."""
        return text, (
            "boolean_cell",
            f"The spreadsheet made {text.upper()} of what was typed, and this column holds no yes or no: format the "
            "cell as text and type what is meant.",
        )

    def from_link(self, text: str, link: str) -> str:
        """The text for a cell in which words lead to an address."""
        return text

    def from_percentage(self, percent: str) -> Read:
        """The text for a cell that shows a percentage: it means what it shows, 50, where the file holds 0.5."""
        return f"{percent}%", (
            "percent_cell",
            f"The cell shows {percent}%, and this column holds no percentages: write the number that is meant, "
            f"such as {percent}, with the cell formatted as a number.",
        )

    def from_date(self, text: str, shows: str) -> Read:
        """The text for a cell that holds a date, of which it shows the day, month, year or time."""
        return "", (
            "excel_date",
            f"The spreadsheet turned what was typed into the date {text}: format the cell as text and type it again.",
        )

    def doubt(self, text: str) -> CellProblem:
        """What to ask about a value that is read as it stands, and may mean another one."""
        return None


def scientific(text: str) -> CellProblem:
    return (
        "scientific_number",
        f"{text} is a number in scientific notation, and may have lost digits: format the cell as text and type it in full.",
    )


def shown_otherwise(text: str, shown: str) -> CellProblem:
    return (
        "shown_otherwise",
        f"The cell holds {text}, and its format shows {shown}: format it as text and type what is meant.",
    )
