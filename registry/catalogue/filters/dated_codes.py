"""Codes that count from a day to a day: a card keeps them with both, and a filter asks of today.

Cards know no day: they are made once, and a status of 2035 must not count before.
"""

import datetime

from ...vocabularies.vocabulary import terms, vocabularies
from . import form_fields
from .conditions import TODAY, Clause, Condition
from .filter_types import ColumnFilter
from .strict import SQLFilter

ALWAYS, FOR_EVER = "0001-01-01", "9999-12-31"
# One of these that began by today and has not ended.
COUNTS = """exists (select from unnest(card.{column}) as dated(code) where {chosen}
    split_part(dated.code, '/', 2) <= %(today)s and split_part(dated.code, '/', 3) >= %(today)s)"""
CHOSEN = "split_part(dated.code, '/', 1) = any(%(value)s) and"


def dated(code: str, since: datetime.date | None, until: datetime.date | None) -> str:
    """How a card keeps it: the code, the first day and the last, open ends written out."""
    first = since.isoformat() if since else ALWAYS
    return f"{code}/{first}/{until.isoformat() if until else FOR_EVER}"


def dated_choice(name: str, vocabulary: str, help_text: str) -> ColumnFilter:
    """A column of dated codes: those that count today."""

    def filters(column: str) -> dict[str, SQLFilter]:
        codes = form_fields.ChosenCodes(terms(vocabulary), vocabulary)
        chosen = COUNTS.format(column=column, chosen=CHOSEN)
        anything = COUNTS.format(column=column, chosen="")
        listed = f"Codes of the vocabulary “{vocabularies()[vocabulary].title}” with commas between them."
        return {
            name: SQLFilter(
                form_field=codes,
                clause=lambda values: Clause(Condition(chosen, {"value": values, "today": TODAY})),
                help_text=f"{help_text} {listed}",
                example=next(iter(terms(vocabulary))),
            ),
            f"{name}__not": SQLFilter(
                form_field=codes,
                clause=lambda values: Clause(
                    Condition(f"{anything} and not {chosen}", {"value": values, "today": TODAY})
                ),
                help_text=f"{help_text} Known, and none of these codes.",
                example=next(iter(terms(vocabulary))),
            ),
            f"{name}__known": SQLFilter(
                form_field=form_fields.YesOrNo(),
                clause=lambda yes: Clause(Condition(f"{anything} = %(value)s", {"value": yes, "today": TODAY})),
                help_text=f"{help_text} Whether any is known.",
                example="true",
            ),
        }

    return filters
