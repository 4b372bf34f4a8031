"""Tables of which one answer decides what else is needed: of a transfer of land, the instrument."""

from dataclasses import dataclass
from typing import Any

from registry.vocabularies.vocabulary import label


@dataclass(frozen=True)
class SecondSet:
    """`column` is the answer that decides; each value of it, and none, leads to the columns needed with it."""

    column: str
    vocabulary: str
    always: tuple[str, ...]
    by_value: dict[str, tuple[str, ...]]
    otherwise: tuple[str, ...]

    def columns(self, row: dict[str, Any]) -> tuple[str, ...]:
        value = row.get(self.column)
        more = self.by_value.get(value, self.otherwise) if isinstance(value, str) else self.otherwise
        return self.always + more

    def title(self, row: dict[str, Any]) -> str:
        value = row.get(self.column)
        named = f" of this: {label(self.vocabulary, value).lower()}" if isinstance(value, str) and value else ""
        return f"What else is needed{named}"


PRICE = ("consideration_basis", "consideration")
WHOLE_PRICE = (*PRICE, "consideration_per", "consideration_words", "discount_percent", "assessed_value")
TERM = ("term_years", "perpetual", "ends_when", "renewable")
RENT = ("recurring_kind", "recurring_amount", "recurring_period", "recurring_per", "recurring_indexation", "review")

SECOND_SETS = {
    "asset_transfers": SecondSet(
        column="instrument",
        vocabulary="instrument",
        always=("status", "date"),
        by_value={
            "conveyance": WHOLE_PRICE,
            "lease": TERM + RENT,
            "long_lease": TERM + RENT,
            "short_lease": TERM + RENT,
            "licence": TERM + RENT,
            "surrender_or_termination": ("linked_to", "link", *PRICE),
            "assignment": ("term_years", "linked_to", "link", *PRICE),
            "transfer_of_engagements": ("legal_basis", "homes_count"),
            "planning_obligation": ("conditions", *PRICE),
            "option": ("term_years", "ends_when", "conditions", *PRICE),
            "nomination_agreement": ("homes_count", "term_years", "ends_when"),
            "contract_only": ("conditions", *PRICE),
            "easement": ("perpetual", "term_years", *PRICE),
        },
        otherwise=("term_years", *PRICE),
    )
}
