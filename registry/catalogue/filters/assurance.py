"""What a reader may ask of a record's assurance: who confirmed it, what is challenged.

Assurances are rows of their own, and most records have none. So a filter looks the few rows up
and asks whether the record is among them.
"""

from ...vocabularies.vocabulary import terms
from ..models.assurance import UNCONFIRMED
from . import form_fields
from .conditions import Condition
from .strict import SQLFilter

VOCABULARY = "confirmation_state"
# `{validity}` is the page's condition on its moment, as in `lineage`; so the columns go by its names.
ASSURANCES = """(
    select record_id, since_seq as edition_id, until_seq as superseded_seq, confirmation, open_challenges
    from catalogue_assurance
)"""


def with_assurance(condition: str, values: list | None = None, *, negated: bool = False) -> Condition:
    """Records with (or, negated, without) an assurance of which this holds at the moment of the list."""
    found = f"select from {ASSURANCES} as dated where dated.record_id = card.record_id and {{validity}} and {condition}"
    return Condition(f"{'not ' if negated else ''}exists ({found})", values or [])


def in_state(codes: list[str], *, negated: bool = False) -> Condition:
    """Records in one of these states; those of which nothing was said are unconfirmed."""
    wanted = set(terms(VOCABULARY)) - set(codes) if negated else set(codes)
    if UNCONFIRMED in wanted:
        others = sorted(set(terms(VOCABULARY)) - wanted)
        return with_assurance("dated.confirmation = any(%s)", [others], negated=True)
    return with_assurance("dated.confirmation = any(%s)", [sorted(wanted)])


def confirmation() -> dict[str, SQLFilter]:
    """There is no `__known`: a record of which nobody has spoken is unconfirmed, and that is known."""
    codes = form_fields.ChosenCodes(terms(VOCABULARY), VOCABULARY)
    return {
        "confirmed": SQLFilter(
            form_field=form_fields.YesOrNo(),
            condition=lambda yes: with_assurance("dated.confirmation = 'confirmed'", negated=not yes),
            help_text="Whether the community and the association side have both confirmed what it says.",
            example="true",
        ),
        "confirmation": SQLFilter(
            form_field=codes,
            condition=in_state,
            help_text="How far the parties confirm it. Codes of the vocabulary confirmation_state with commas between them.",
            example="one_sided",
        ),
        "confirmation__not": SQLFilter(
            form_field=codes,
            condition=lambda given: in_state(given, negated=True),
            help_text="How far the parties confirm it: none of these codes.",
            example="disputed",
        ),
    }


def open_challenges() -> dict[str, SQLFilter]:
    count = form_fields.WholeNumber(0, 10_000)
    return {
        "open_challenges_min": SQLFilter(
            form_field=count,
            condition=lambda least: (
                with_assurance("dated.open_challenges >= %s", [least]) if least else Condition("true")
            ),
            help_text="Challenges by readers that wait for an answer. At least so many.",
            example="1",
        ),
        "open_challenges_max": SQLFilter(
            form_field=count,
            condition=lambda most: with_assurance("dated.open_challenges > %s", [most], negated=True),
            help_text="Challenges by readers that wait for an answer. At most so many.",
            example="0",
        ),
    }
