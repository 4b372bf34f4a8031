"""A cell of a file → the text that its column wants, or a code that says why it cannot be told."""

import datetime
import re

from django.db import models

from registry import fields
from registry.organisations.identifiers import has_right_form

from .reading.marks import BOOLEAN, DATE, ERROR, FORMULA, NUMBER, Cell

Found = tuple[str, str] | None
SCIENTIFIC = re.compile(r"[+-]?\d+(?:[.,]\d+)?[Ee][+-]?\d+")
# Days since the end of 1899, as spreadsheets count: from 1927 to 2173.
SERIAL = re.compile(r"[1-9]\d{4}(?:\.\d+)?")
DAY_NONE = datetime.date(1899, 12, 30)
LENGTHS = {"day": 10, "month": 7, "year": 4}
# From here on a spreadsheet shows a number as 1.23E+11 unless told otherwise.
SHOWN_IN_FULL = 1e11
NUMERIC = (models.IntegerField, models.DecimalField, models.FloatField)
LONGEST_NUMBER_OF_A_REGISTER = 12


def read_cell(field: models.Field | None, cell: Cell) -> tuple[str, Found]:
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
    return _number(field, str(cell[NUMBER]))


def _problem_of_text(field: models.Field | None, text: str) -> Found:
    if SCIENTIFIC.fullmatch(text) and not isinstance(field, models.TextField):
        return _scientific(text)
    if isinstance(field, fields.Edtf) and SERIAL.fullmatch(text):
        return _serial(text)
    return None


def _date(field: models.Field | None, text: str, shows: str) -> tuple[str, Found]:
    if isinstance(field, fields.Edtf) and shows in LENGTHS:
        return text[: LENGTHS[shows]], None
    if isinstance(field, fields.Edtf):
        return "", ("excel_date", f"The cell holds a time, {text}: write a date as text, such as 2016-05-12.")
    return "", (
        "excel_date",
        f"The spreadsheet turned what was typed into the date {text}: format the cell as text and type it again.",
    )


def _number(field: models.Field | None, text: str) -> tuple[str, Found]:
    if isinstance(field, fields.Edtf) and SERIAL.fullmatch(text):
        return text, _serial(text)
    if isinstance(field, NUMERIC):
        return text, _scientific(text) if "e" in text else None
    if "e" in text or abs(float(text)) >= SHOWN_IN_FULL:
        return text, _scientific(text)
    return text, None


def _scientific(text: str) -> Found:
    return (
        "scientific_number",
        f"{text} is a number in scientific notation, and may have lost digits: format the cell as text and type it in full.",
    )


def _serial(text: str) -> Found:
    day = DAY_NONE + datetime.timedelta(days=int(float(text)))
    return (
        "excel_date",
        f"{text} is how a spreadsheet counts days. If {day} is meant, write that, with the cell formatted as text.",
    )


def lost_zero(scheme: str, value: str) -> Found:
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
