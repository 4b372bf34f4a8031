"""A cell of a file → the text that its column wants, or a code that says why it cannot be told."""

import datetime
import re

from django.db import models

from registry import fields
from registry.organisations.identifiers import has_right_form

from .reading.marks import BOOLEAN, DATE, ERROR, FORMULA, NUMBER, PERCENT, Cell

CellProblem = tuple[str, str] | None
SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[Ee][+-]?\d+")
# Days since the end of 1899, as spreadsheets count: from 1927 to 2173.
SERIAL = re.compile(r"[1-9]\d{4}(?:\.\d+)?")
# From nothing to one: a percentage so small is rare, a share of the whole so written is common.
FRACTION = re.compile(r"0?\.\d+|[01](?:\.0+)?")
DAY_NONE = datetime.date(1899, 12, 30)
LENGTHS = {"day": 10, "month": 7, "year": 4}
# From here on a spreadsheet shows a number as 1.23E+11 unless told otherwise.
SHOWN_IN_FULL = 1e11
NUMERIC = (models.IntegerField, models.DecimalField, models.FloatField)
LONGEST_NUMBER_OF_A_REGISTER = 12


def read_cell(field: models.Field | None, cell: Cell) -> tuple[str, CellProblem]:
    """(text, problem). What stands there is never changed into something that was not meant."""
    if isinstance(cell, str):
        return cell, _problem_of_text(field, cell.strip())
    if FORMULA in cell:
        return "", (
            "formula_without_value",
            "The formula has no result in the file: open it in your spreadsheet program and save it, or write the value.",
        )
    if ERROR in cell:
        return "", ("error_value", f"The cell shows the error {cell[ERROR]}: write the value.")
    if BOOLEAN in cell:
        return ("true" if cell[BOOLEAN] else "false"), None
    if DATE in cell:
        return _date(field, str(cell[DATE]), str(cell["shows"]))
    if PERCENT in cell:
        return _percentage(field, str(cell[PERCENT]))
    return _number(field, str(cell[NUMBER]))


def _problem_of_text(field: models.Field | None, text: str) -> CellProblem:
    if SCIENTIFIC.fullmatch(text) and not isinstance(field, models.TextField):
        return _scientific(text)
    if isinstance(field, fields.Edtf) and SERIAL.fullmatch(text):
        return _serial(text)
    return None


def _date(field: models.Field | None, text: str, shows: str) -> tuple[str, CellProblem]:
    if isinstance(field, fields.Edtf) and shows in LENGTHS:
        return text[: LENGTHS[shows]], None
    if isinstance(field, fields.Edtf):
        return "", ("excel_date", f"The cell holds a time, {text}: write a date as text, such as 2016-05-12.")
    return "", (
        "excel_date",
        f"The spreadsheet turned what was typed into the date {text}: format the cell as text and type it again.",
    )


def _number(field: models.Field | None, text: str) -> tuple[str, CellProblem]:
    if isinstance(field, fields.Edtf) and SERIAL.fullmatch(text):
        return text, _serial(text)
    if isinstance(field, NUMERIC):
        return text, _scientific(text) if "e" in text else None
    if "e" in text or abs(float(text)) >= SHOWN_IN_FULL:
        return text, _scientific(text)
    return text, None


def _percentage(field: models.Field | None, percent: str) -> tuple[str, CellProblem]:
    """A number that is shown as a percentage means what it shows: 50, where the file holds 0.5."""
    if isinstance(field, fields.Percent):
        return percent, None
    shown = f"{percent}%"
    if isinstance(field, fields.Text | fields.LongText):
        return shown, None
    return shown, (
        "percent_cell",
        f"The cell shows {shown}, and this column holds no percentages: write the number that is meant, "
        f"such as {percent}, with the cell formatted as a number.",
    )


def doubtful_percentage(field: models.Field | None, cell: Cell) -> CellProblem:
    """Whether a plain 0.5 in a column of percentages may stand for 50 %: it stays 0.5, and is asked about."""
    if not isinstance(field, fields.Percent) or PERCENT in cell:
        return None
    text = cell.strip() if isinstance(cell, str) else str(cell.get(NUMBER, ""))
    if not FRACTION.fullmatch(text) or float(text) == 0:
        return None
    return "fraction_of_percent", f"{text} means {text} %. If a share of the whole is meant, write it times a hundred."


def _scientific(text: str) -> CellProblem:
    return (
        "scientific_number",
        f"{text} is a number in scientific notation, and may have lost digits: format the cell as text and type it in full.",
    )


def _serial(text: str) -> CellProblem:
    day = DAY_NONE + datetime.timedelta(days=int(float(text)))
    return (
        "excel_date",
        f"{text} is how a spreadsheet counts days. If {day} is meant, write that, with the cell formatted as text.",
    )


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
