"""The types of filter there are. Each gives one or more parameters, with SQL, facts and help.

They are declared beside a column of a card (`columns/`), and told there which one they ask.

For what may be unknown there are three that together are everything: `x=` (known, and one of
these), `x__not=` (known, and none of these), `x__known=false`.
"""

import datetime
from collections.abc import Callable
from typing import Any

from ...vocabularies.vocabulary import terms, vocabularies
from . import form_fields
from .conditions import Bound, Clause, Condition, HasFact
from .same_row import SameRow
from .strict import SQLFilter

# Given the column of the card that it asks: its parameters by their names.
ColumnFilter = Callable[[str], dict[str, SQLFilter]]
YES_OR_NO = {True: "true", False: "false"}
KNOWN = "*"


def fact(name: str, value: str) -> str:
    """How a fact is written: `stage=live`; `stage=*` where any value is known."""
    return f"{name}={value}"


def choice(name: str, vocabulary: str, help_text: str) -> ColumnFilter:
    """A column that holds one code, or nothing."""
    return lambda column: _three(
        name,
        vocabulary,
        help_text,
        column,
        is_in=f"card.{column} = any(%(value)s)",
        is_not=f"card.{column} <> all(%(value)s) and card.{column} <> ''",
        known=f"(card.{column} <> '') = %(value)s",
    )


def multi_choice(name: str, vocabulary: str, help_text: str, row: SameRow | None = None) -> ColumnFilter:
    """A column that gathers the codes of the rows of a table; `row` says how one row is asked."""
    return lambda column: _three(
        name,
        vocabulary,
        help_text,
        column,
        is_in=f"card.{column} && %(value)s::varchar[]",
        is_not=f"not card.{column} && %(value)s::varchar[] and card.{column} <> '{{}}'",
        known=f"(card.{column} <> '{{}}') = %(value)s",
        same_row=row,
    )


def _three(
    name: str,
    vocabulary: str,
    help_text: str,
    column: str,
    *,
    is_in: str,
    is_not: str,
    known: str,
    same_row: SameRow | None = None,
) -> dict[str, SQLFilter]:
    codes = form_fields.ChosenCodes(terms(vocabulary), vocabulary)
    example = next(iter(terms(vocabulary)))
    listed = f"Codes of the vocabulary “{vocabularies()[vocabulary].title}” with commas between them."
    any_known = frozenset({fact(name, KNOWN)})

    def facts_of(values: list[str]) -> frozenset[str]:
        return frozenset(fact(name, value) for value in values)

    return {
        name: SQLFilter(
            form_field=codes,
            clause=lambda values: Clause(Condition(is_in, {"value": values}), (HasFact(facts_of(values)),)),
            help_text=f"{help_text} {listed}",
            same_row=same_row,
            example=example,
            fact_column=column,
        ),
        f"{name}__not": SQLFilter(
            form_field=codes,
            clause=lambda values: Clause(
                Condition(is_not, {"value": values}), (HasFact(any_known), HasFact(facts_of(values), negated=True))
            ),
            help_text=f"{help_text} Known, and none of these codes.",
            example=example,
        ),
        f"{name}__known": SQLFilter(
            form_field=form_fields.YesOrNo(),
            clause=lambda yes: Clause(Condition(known, {"value": yes}), (HasFact(any_known, negated=not yes),)),
            help_text=f"{help_text} Whether any is known.",
            example="true",
        ),
    }


def yes_or_no(name: str, help_text: str, *, may_be_unknown: bool = False) -> ColumnFilter:
    """A column that holds true, false, or nothing."""
    either = frozenset(fact(name, text) for text in YES_OR_NO.values())

    def filters(column: str) -> dict[str, SQLFilter]:
        answer = SQLFilter(
            form_field=form_fields.YesOrNo(),
            clause=lambda yes: Clause(
                Condition(f"card.{column} = %(value)s", {"value": yes}),
                (HasFact(frozenset({fact(name, YES_OR_NO[yes])})),),
            ),
            help_text=help_text,
            example="true",
            fact_column=column,
        )
        if not may_be_unknown:
            return {name: answer}
        known = SQLFilter(
            form_field=form_fields.YesOrNo(),
            clause=lambda yes: Clause(
                Condition(f"(card.{column} is not null) = %(value)s", {"value": yes}),
                (HasFact(either, negated=not yes),),
            ),
            help_text=f"{help_text} Whether it is known.",
            example="true",
        )
        return {name: answer, f"{name}__known": known}

    return filters


def number(
    name: str, help_text: str, *, most: int = 10_000_000, least: int = 0, row: SameRow | None = None
) -> ColumnFilter:
    """A column that holds a number, or nothing. `row` says how one row of a table is asked."""
    return _limits(name, help_text, form_fields.WholeNumber(least, most), str(min(100, most)), row)


def amount(name: str, help_text: str) -> ColumnFilter:
    """A column that holds a sum in GBP, or nothing."""
    return _limits(name, help_text, form_fields.DecimalNumber(), "100", None)


def _limits(
    name: str, help_text: str, field: form_fields.OneText, most_example: str, row: SameRow | None
) -> ColumnFilter:
    return lambda column: {
        f"{name}_min": SQLFilter(
            form_field=field,
            clause=_limit(column, ">="),
            help_text=f"{help_text} At least so many.",
            same_row=row and row.limited(">="),
            example="10",
        ),
        f"{name}_max": SQLFilter(
            form_field=field,
            clause=_limit(column, "<="),
            help_text=f"{help_text} At most so many.",
            same_row=row and row.limited("<="),
            example=most_example,
        ),
        f"{name}__known": _known(column, help_text),
    }


def day(name: str, help_text: str, *, last: str = "", moment: bool = False) -> ColumnFilter:
    """A date, or the first of two columns of a span that ends in `last`: surely after a day, or surely before it.

    `moment`: the column tells the time too.
    """
    field = form_fields.OneDay()
    of_day = beginning_of if moment else lambda day: day

    def filters(first: str) -> dict[str, SQLFilter]:
        def before(value: Any) -> Clause:
            # A span that surely ends before a day begins before it too.
            value = of_day(value)
            condition = Condition(f"card.{last or first} < %(value)s", {"value": value})
            return Clause(condition, bound=Bound(first, "<", value))

        def after(value: Any) -> Clause:
            value = of_day(value)
            return Clause(Condition(f"card.{first} >= %(value)s", {"value": value}), bound=Bound(first, ">=", value))

        return {
            f"{name}_after": SQLFilter(
                form_field=field,
                clause=after,
                help_text=f"{help_text} On this day or surely later; of a month or a year, from its first day on.",
                example="2015-01-01",
            ),
            f"{name}_before": SQLFilter(
                form_field=field,
                clause=before,
                help_text=f"{help_text} Surely before this day; of a month or a year, before its first day.",
                example="2020-01-01",
            ),
            f"{name}__known": _known(first, help_text),
        }

    return filters


def beginning_of(day: datetime.date) -> datetime.datetime:
    """The moment at which a day begins, in UTC: for columns that tell the time too."""
    return datetime.datetime.combine(day, datetime.time.min, datetime.UTC)


def _limit(column: str, sign: str) -> Any:
    return lambda value: Clause(
        Condition(f"card.{column} {sign} %(value)s", {"value": value}), bound=Bound(column, sign, value)
    )


def _known(column: str, help_text: str) -> SQLFilter:
    return SQLFilter(
        form_field=form_fields.YesOrNo(),
        clause=lambda yes: Clause(
            Condition(f"(card.{column} is not null) = %(value)s", {"value": yes}), bound=Bound(column, "known", yes)
        ),
        help_text=f"{help_text} Whether it is known.",
        example="true",
    )
