"""What a reader may ask of a record's standing: who confirmed it, what is challenged.

Standings are rows of their own, and most records have none. So a filter looks the few rows up
and asks whether the record is among them.
"""

from ...vocabularies.vocabulary import terms
from ..models.standing import UNCONFIRMED
from . import form_fields
from .fragments import Fragment
from .strict import SQLFilter

VOCABULARY = "confirmation_state"
# `{window}` is the page's window of time, as in `lineage`; so the columns go by its names.
STANDINGS = """(
    select record_id, since_seq as edition_id, until_seq as superseded_seq, confirmation, open_challenges
    from catalogue_standing
)"""


def with_standing(condition: str, values: list | None = None, *, negated: bool = False) -> Fragment:
    """Records with (or, negated, without) a standing of which this holds at the moment of the list."""
    found = f"select from {STANDINGS} as body where body.record_id = card.record_id and {{window}} and {condition}"
    return Fragment(f"{'not ' if negated else ''}exists ({found})", values or [])


def in_state(codes: list[str], *, negated: bool = False) -> Fragment:
    """Records in one of these states; those of which nothing was said are unconfirmed."""
    wanted = set(terms(VOCABULARY)) - set(codes) if negated else set(codes)
    if UNCONFIRMED in wanted:
        others = sorted(set(terms(VOCABULARY)) - wanted)
        return with_standing("body.confirmation = any(%s)", [others], negated=True)
    return with_standing("body.confirmation = any(%s)", [sorted(wanted)])


def confirmation() -> dict[str, SQLFilter]:
    """There is no `__known`: a record of which nobody has spoken is unconfirmed, and that is known."""
    codes = form_fields.ChosenCodes(terms(VOCABULARY), VOCABULARY)
    return {
        "confirmed": SQLFilter(
            form_field=form_fields.YesOrNo(),
            fragment=lambda yes: with_standing("body.confirmation = 'confirmed'", negated=not yes),
            help_text="Whether the community and the association side have both confirmed what it says.",
            example="true",
        ),
        "confirmation": SQLFilter(
            form_field=codes,
            fragment=in_state,
            help_text="How far the parties confirm it. Codes of the vocabulary confirmation_state with commas between them.",
            example="one_sided",
        ),
        "confirmation__not": SQLFilter(
            form_field=codes,
            fragment=lambda given: in_state(given, negated=True),
            help_text="How far the parties confirm it: none of these codes.",
            example="disputed",
        ),
    }


def open_challenges() -> dict[str, SQLFilter]:
    count = form_fields.WholeNumber(0, 10_000)
    return {
        "open_challenges_min": SQLFilter(
            form_field=count,
            fragment=lambda least: with_standing("body.open_challenges >= %s", [least]) if least else Fragment("true"),
            help_text="Challenges by readers that wait for an answer. At least so many.",
            example="1",
        ),
        "open_challenges_max": SQLFilter(
            form_field=count,
            fragment=lambda most: with_standing("body.open_challenges > %s", [most], negated=True),
            help_text="Challenges by readers that wait for an answer. At most so many.",
            example="0",
        ),
    }
