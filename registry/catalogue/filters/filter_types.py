"""The kinds of filter there are. Each gives one or more parameters, with SQL and help.

For whatever may be unknown there are three that together are everything: `x=` (known, and one
of these), `x__not=` (known, and none of these), `x__known=false`.
"""

from ...vocabularies.vocabulary import terms, vocabularies
from . import form_fields
from .conditions import Condition, SameRow, on_value
from .strict import SQLFilter


def choice(name: str, vocabulary: str, help_text: str, column: str = "") -> dict[str, SQLFilter]:
    """A column that holds one code, or nothing."""
    column = f"card.{column or name}"
    codes = form_fields.ChosenCodes(terms(vocabulary), vocabulary)
    return _three(
        name,
        codes,
        help_text,
        is_in=f"{column} = any(%s)",
        is_not=f"{column} <> all(%s) and {column} <> ''",
        known=f"({column} <> '') = %s",
        example=next(iter(terms(vocabulary))),
    )


def multi_choice(
    name: str, vocabulary: str, help_text: str, column: str, row: tuple[str, str] | None = None
) -> dict[str, SQLFilter]:
    """A column that gathers the codes of the rows of a table.

    `row` is (table, condition on `row` with one placeholder), where this filter can be asked
    of the same row as others.
    """
    column = f"card.{column}"
    codes = form_fields.ChosenCodes(terms(vocabulary), vocabulary)
    return _three(
        name,
        codes,
        help_text,
        is_in=f"{column} && %s::varchar[]",
        is_not=f"not {column} && %s::varchar[] and {column} <> '{{}}'",
        known=f"({column} <> '{{}}') = %s",
        example=next(iter(terms(vocabulary))),
        same_row=SameRow(row[0], on_value(row[1])) if row else None,
    )


def _three(
    name: str,
    codes: form_fields.ChosenCodes,
    help_text: str,
    *,
    is_in: str,
    is_not: str,
    known: str,
    example: str,
    same_row: SameRow | None = None,
) -> dict[str, SQLFilter]:
    title = vocabularies()[codes.vocabulary].title
    listed = f"Codes of the vocabulary “{title}” with commas between them."
    return {
        name: SQLFilter(
            form_field=codes,
            condition=on_value(is_in),
            help_text=f"{help_text} {listed}",
            same_row=same_row,
            example=example,
        ),
        f"{name}__not": SQLFilter(
            form_field=codes,
            condition=on_value(is_not),
            help_text=f"{help_text} Known, and none of these codes.",
            example=example,
        ),
        f"{name}__known": SQLFilter(
            form_field=form_fields.YesOrNo(),
            condition=on_value(known),
            help_text=f"{help_text} Whether any is known.",
            example="true",
        ),
    }


def number(
    name: str,
    help_text: str,
    column: str = "",
    *,
    most: int = 10_000_000,
    least: int = 0,
    row: tuple[str, str, str] | None = None,
) -> dict[str, SQLFilter]:
    """A column that holds a number, or nothing. `row` is (table, condition for min, for max)."""
    column = f"card.{column or name}"
    field = form_fields.WholeNumber(least, most)
    at_least = SameRow(row[0], on_value(row[1])) if row else None
    at_most = SameRow(row[0], on_value(row[2])) if row else None
    return {
        f"{name}_min": SQLFilter(
            form_field=field,
            condition=on_value(f"{column} >= %s"),
            help_text=f"{help_text} At least so many.",
            same_row=at_least,
            example="10",
        ),
        f"{name}_max": SQLFilter(
            form_field=field,
            condition=on_value(f"{column} <= %s"),
            help_text=f"{help_text} At most so many.",
            same_row=at_most,
            example=str(min(100, most)),
        ),
        f"{name}__known": SQLFilter(
            form_field=form_fields.YesOrNo(),
            condition=on_value(f"({column} is not null) = %s"),
            help_text=f"{help_text} Whether it is known.",
            example="true",
        ),
    }


def amount(name: str, help_text: str, column: str) -> dict[str, SQLFilter]:
    """A column that holds a sum in GBP, or nothing."""
    found = number(name, help_text, column)
    for end in ("min", "max"):
        found[f"{name}_{end}"].form_field = form_fields.DecimalNumber()
    return found


def yes_or_no(name: str, help_text: str, column: str = "", *, may_be_unknown: bool = False) -> dict[str, SQLFilter]:
    """A column that holds true, false, or nothing."""
    column = f"card.{column or name}"
    found = {
        name: SQLFilter(
            form_field=form_fields.YesOrNo(), condition=on_value(f"{column} = %s"), help_text=help_text, example="true"
        )
    }
    if may_be_unknown:
        found[f"{name}__known"] = SQLFilter(
            form_field=form_fields.YesOrNo(),
            condition=on_value(f"({column} is not null) = %s"),
            help_text=f"{help_text} Whether it is known.",
            example="true",
        )
    return found


def day(name: str, help_text: str, *, first: str, last: str = "") -> dict[str, SQLFilter]:
    """A date that may be a span: surely after a day, or surely before it."""
    field = form_fields.OneDay()
    first, last = f"card.{first}", f"card.{last or first}"
    cast = "::date" if "published" in first else ""
    return {
        f"{name}_after": SQLFilter(
            form_field=field,
            condition=on_value(f"{first}{cast} >= %s"),
            help_text=f"{help_text} On this day or surely later.",
            example="2015-01-01",
        ),
        f"{name}_before": SQLFilter(
            form_field=field,
            condition=on_value(f"{last}{cast} < %s"),
            help_text=f"{help_text} Surely before this day.",
            example="2020-01-01",
        ),
        f"{name}__known": SQLFilter(
            form_field=form_fields.YesOrNo(),
            condition=on_value(f"({first} is not null) = %s"),
            help_text=f"{help_text} Whether it is known.",
            example="true",
        ),
    }


def area(help_text: str) -> dict[str, SQLFilter]:
    """Areas of any level: cards carry the codes of all that contain them."""
    return {
        "area": SQLFilter(
            form_field=form_fields.AreaCode(),
            condition=on_value("card.areas && %s::varchar[]"),
            help_text=f"{help_text} GSS codes of any level: a region includes its districts, a retired code resolves to its successor.",
            example="E12000001",
        )
    }


def ids(prefix: str) -> dict[str, SQLFilter]:
    return {
        "id": SQLFilter(
            form_field=form_fields.ChosenIds(prefix),
            condition=on_value("card.record_id = any(%s)"),
            help_text="Only the records with these ids, with commas between them (100 at most).",
        )
    }


def search(help_text: str) -> dict[str, SQLFilter]:
    """Full text, then slips of the pen; the page's statement joins the search, so no fragment."""
    return {
        "q": SQLFilter(
            form_field=form_fields.SearchText(),
            condition=lambda _: Condition("true"),
            help_text=help_text,
            example="stocksfield",
        )
    }
