"""Dates as exact as the source gives them, and the days that are computed from them."""

import datetime
import re
from typing import Any

from django.db import models

from ..dates_in_words import date_in_words
from ..edtf import AmbiguousDate, day_of, days_read, follows, span_of
from .answers.content import CellProblem, shown
from .answers.forms import Widget
from .answers.lists import RowOrder
from .answers.spreadsheets import Read
from .answers.texts import TextNames
from .answers.words import Links, Names
from .cell import Deconstructed
from .text import TextCell
from .typed_dates import date_of_words

# Days since the end of 1899, as spreadsheets count: from 1927 to 2173.
SERIAL = re.compile(r"[1-9]\d{4}(?:\.\d+)?")
PART_OF_YEAR = re.compile(r"\d{4}-2[1-4]", re.ASCII)
DAY_NONE = datetime.date(1899, 12, 30)
FROM_1904 = datetime.date(1904, 1, 1) - DAY_NONE
LENGTHS = {"day": 10, "month": 7, "year": 4}


class Edtf(TextCell, models.CharField):
    """A date as exact as the source gives it, in EDTF; see `registry.edtf`."""

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 24)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def contribute_to_class(self, cls: type[models.Model], name: str, private_only: bool = False) -> None:
        super().contribute_to_class(cls, name, private_only)
        # A migration's state lists the companions itself.
        if not cls._meta.abstract and cls.__module__ != "__fake__":
            for end, word in enumerate(("earliest", "latest")):
                Day(of=name, end=end).contribute_to_class(cls, f"{name}_{word}")

    def problem(self, value: Any) -> CellProblem:
        if not isinstance(value, str):
            return "invalid_date", f'Write a date as text, such as "2016-05", not {shown(value)}.'
        try:
            span_of(value)
        except ValueError as error:
            return ("ambiguous_date" if isinstance(error, AmbiguousDate) else "invalid_date"), str(error)
        return None

    def meant_by(self, text: str, names: TextNames) -> Any:
        return date_of_words(text)

    def readings(self, text: str) -> list[str]:
        """05/06/2012 with the day first, then with the month first."""
        days = days_read(text)
        return days if len(days) > 1 else []

    def doubt(self, text: str) -> CellProblem:
        """Whether 2021-22 may stand for a financial year: it is the summer of 2021, and is asked about."""
        year, _, part = text.partition("-")
        if not (PART_OF_YEAR.fullmatch(text) and follows(year, part)):
            return None
        sentence = f"{text} means the season {int(part) - 20} of {year}, of four. If the financial year is meant, write {year}-04/{int(year) + 1}-03."
        return "season_or_year", sentence

    def text_in_words(self, text: str, names: Names) -> str:
        return date_in_words(text)

    def type_in_words(self, links: Links) -> str:
        return "date (EDTF)"

    def widget(self) -> Widget:
        return Widget(size="short")

    def hint(self, own: str | None = None) -> str:
        words = super().hint(own).replace(" (EDTF)", "")
        return f"{words} As exactly as you know: 2016, 2016-05 or 2016-05-14.".strip()

    def row_order(self) -> RowOrder:
        return RowOrder(f"{self.column}_earliest", "date", "'9999-12-31'::date", "'0001-01-01'::date")

    def companions(self) -> dict[str, str]:
        return {word: f"{self.column}_{word}" for word in ("earliest", "latest")}

    def problem_of_typed(self, text: str) -> CellProblem:
        return super().problem_of_typed(text) or (_serial(text) if SERIAL.fullmatch(text) else None)

    def from_number(self, text: str) -> Read:
        return (text, _serial(text)) if SERIAL.fullmatch(text) else super().from_number(text)

    def from_shown_number(self, text: str, padded: str, shown: str) -> Read:
        return self.from_number(text) if padded else super().from_shown_number(text, padded, shown)

    def from_date(self, text: str, shows: str) -> Read:
        if shows in LENGTHS:
            return text[: LENGTHS[shows]], None
        if shows == "no year":
            return "", (
                "excel_date",
                f"The cell shows a day without its year; the file says {text}: write the whole date as text.",
            )
        return "", ("excel_date", f"The cell holds a time, {text}: write a date as text, such as 2016-05-12.")


def _serial(text: str) -> CellProblem:
    day = DAY_NONE + datetime.timedelta(days=int(float(text)))
    return (
        "excel_date",
        f"{text} is how a spreadsheet counts days. If {day} is meant, write that, with the cell formatted as text; a file "
        f"that counts from 1904, as old ones from a Mac do, means {day + FROM_1904}.",
    )


class Day(models.DateField):
    """The earliest or latest day of the EDTF date beside it: computed, never content."""

    def __init__(self, *args: Any, of: str = "", end: int = 0, **options: Any) -> None:
        self.of, self.end = of, end
        options.update(null=True, blank=True, editable=False)
        super().__init__(*args, **options)

    def deconstruct(self) -> Deconstructed:
        name, _, args, options = super().deconstruct()
        return name, "registry.fields.Day", args, {**options, "of": self.of, "end": self.end}

    def pre_save(self, row: models.Model, add: bool) -> datetime.date | None:
        day = day_of(getattr(row, self.of), self.end)
        setattr(row, self.attname, day)
        return day
