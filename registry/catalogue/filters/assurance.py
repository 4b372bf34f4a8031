"""What a reader may ask of a record's assurance: who confirmed it, what is challenged.

They are rows of their own, and most records have none. So a filter looks the few rows up
and asks whether the record is among them.
"""

from typing import Any

from ...vocabularies.vocabulary import terms
from ..models.assurance import UNCONFIRMED
from . import form_fields
from .conditions import TRUE, Clause, Condition
from .strict import SQLFilter

VOCABULARY = "confirmation_state"
# `{validity}` is that of the page, as in `lineage`; so the columns go by its names.
ASSURANCES = """(
    select record_id, since_seq as edition_id, until_seq as superseded_seq, confirmation, last_checked,
           open_challenges
    from catalogue_assurance
)"""


def with_assurance(condition: str, value: Any = None, *, negated: bool = False) -> Clause:
    """Records with (or, negated, without) an assurance of which this holds at the moment of the list."""
    rows = f"select from {ASSURANCES} as dated where dated.record_id = card.record_id and {{validity}} and {condition}"
    return Clause(Condition(f"{'not ' if negated else ''}exists ({rows})", {"value": value}))


def in_state(codes: list[str], *, negated: bool = False) -> Clause:
    """Records in one of these states; those of which nothing was said are unconfirmed."""
    chosen = set(terms(VOCABULARY)) - set(codes) if negated else set(codes)
    if UNCONFIRMED in chosen:
        others = sorted(set(terms(VOCABULARY)) - chosen)
        return with_assurance("dated.confirmation = any(%(value)s)", others, negated=True)
    return with_assurance("dated.confirmation = any(%(value)s)", sorted(chosen))


def confirmation() -> dict[str, SQLFilter]:
    """There is no `__known`: a record of which nobody has spoken is unconfirmed, and that is known."""
    codes = form_fields.ChosenCodes(terms(VOCABULARY), VOCABULARY)
    return {
        "confirmed": SQLFilter(
            form_field=form_fields.YesOrNo(),
            clause=lambda yes: with_assurance("dated.confirmation = 'confirmed'", negated=not yes),
            help_text="Whether the community and the association side have both confirmed what it says.",
            example="true",
        ),
        "confirmation": SQLFilter(
            form_field=codes,
            clause=in_state,
            help_text="How far the parties confirm it. Codes of the vocabulary confirmation_state with commas between them.",
            example="one_sided",
        ),
        "confirmation__not": SQLFilter(
            form_field=codes,
            clause=lambda codes: in_state(codes, negated=True),
            help_text="How far the parties confirm it: none of these codes.",
            example="disputed",
        ),
    }


def last_checked() -> dict[str, SQLFilter]:
    """Of which moment a party last spoke for it: staleness can be asked for."""
    field, words = form_fields.OneDay(), "The day on which a party last said that it is right."
    return {
        "last_checked_after": SQLFilter(
            form_field=field,
            clause=lambda day: with_assurance("dated.last_checked >= %(value)s", day),
            help_text=f"{words} On this day or later.",
            example="2026-01-01",
        ),
        "last_checked_before": SQLFilter(
            form_field=field,
            clause=lambda day: with_assurance("dated.last_checked < %(value)s", day),
            help_text=f"{words} Before this day.",
            example="2026-01-01",
        ),
        "last_checked__known": SQLFilter(
            form_field=form_fields.YesOrNo(),
            clause=lambda yes: with_assurance("dated.last_checked is not null", negated=not yes),
            help_text=f"{words} Whether one ever did.",
            example="false",
        ),
    }


def open_challenges() -> dict[str, SQLFilter]:
    count = form_fields.WholeNumber(0, 10_000)
    return {
        "open_challenges_min": SQLFilter(
            form_field=count,
            clause=lambda least: with_assurance("dated.open_challenges >= %(value)s", least) if least else TRUE,
            help_text="Challenges by readers that wait for an answer. At least so many.",
            example="1",
        ),
        "open_challenges_max": SQLFilter(
            form_field=count,
            clause=lambda most: with_assurance("dated.open_challenges > %(value)s", most, negated=True),
            help_text="Challenges by readers that wait for an answer. At most so many.",
            example="0",
        ),
    }
