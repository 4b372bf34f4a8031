"""What the sender of a file answers once for all its cells, and which cells raise the question."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models

from registry.edtf import days_read
from registry.fields import CellField
from registry.fields.placeholders import says_that_nothing_is_known

from .layout import KEY


class DateOrder(models.TextChoices):
    """How days are written whose numbers can be read both ways, such as 05/06/2012."""

    DAY_FIRST = "day_first", "The day comes first"
    MONTH_FIRST = "month_first", "The month comes first"


@dataclass(frozen=True)
class Answers:
    """The answers to the questions of one file; what nobody answered stays a problem of its cell."""

    date_order: str = ""
    leaves_unknown: bool = False

    def text_meant(self, name: str, of: CellField | None, text: str) -> str:
        """The text of a cell as the answers settle it; any other stays as it is."""
        if self.date_order and of is not None and (days := of.readings(text.strip())):
            return days[0 if self.date_order == DateOrder.DAY_FIRST else 1]
        if self.leaves_unknown and name != KEY and says_that_nothing_is_known(text):
            return ""
        return text


NOTHING_ANSWERED = Answers()
DATES, UNKNOWN = "dates", "unknown"


def questions_in(problems: Iterable[dict[str, Any]]) -> dict[str, list[str]]:
    """The values that raise each question, among the problems of a plan."""
    questions: dict[str, list[str]] = {}
    for problem in problems:
        value = str(problem["value"] or "").strip()
        if problem["code"] == "ambiguous_date" and len(days_read(value)) == 2:
            questions.setdefault(DATES, []).append(value)
        elif problem["code"] == "placeholder" and says_that_nothing_is_known(value):
            questions.setdefault(UNKNOWN, []).append(value)
    return questions
