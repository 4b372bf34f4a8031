"""The questions of a spreadsheet's plan as a form: each once for the whole file, with what either answer would mean."""

from typing import Any

from registry.dates_in_words import date_in_words
from registry.edtf import days_read
from registry.imports.answers import DATES, DateOrder
from registry.imports.models import Import


def questions_of(plan: Import) -> list[dict[str, Any]]:
    """Each open question with its cells; of days, what the first of them means either way."""
    questions = []
    for question in plan.open_questions:
        choices = []
        if question["parameter"] == DATES:
            first = question["examples"][0]
            choices = [
                (order.value, order.label, date_in_words(day))
                for order, day in zip(DateOrder, days_read(first), strict=True)
            ]
        questions.append({**question, "choices": choices})
    return questions
