"""What a transfer of land says in plain words: what passes, for how long, for what, on which payment."""

from dataclasses import dataclass

from registry.catalogue.land_chain import Step, steps_of
from registry.content import Content
from registry.dates_in_words import date_in_words
from registry.fields.money import pounds
from registry.vocabularies.vocabulary import label

from .facts import LIMITS, Fact, Teller, joined

# What an instrument does, for those who never read one.
INSTRUMENTS = {
    "conveyance": "Outright ownership",
    "lease": "Lease",
    "long_lease": "Long lease",
    "short_lease": "Short lease",
    "licence": "Permission to use",
    "surrender_or_termination": "Given back early",
    "assignment": "Existing lease",
    "transfer_of_engagements": "All that it has and owes",
    "planning_obligation": "Under a planning agreement",
    "option": "Right to buy later",
    "nomination_agreement": "Right to choose who is housed",
    "contract_only": "Contract only",
    "easement": "Right over the land",
}
LEASES = {"lease": "lease", "long_lease": "lease", "short_lease": "lease"}
STATUSES = {"proposed": "Proposed", "agreed": "Agreed", "not_completed": "Did not happen", "ended": "Has ended"}
LINKS = {
    "carved_from": "It is granted out of step {}.",
    "under_lease": "It is a lease under the lease of step {}.",
    "subject_to": "It passes subject to step {}.",
    "leaseback": "It leases back what step {} had passed.",
    "surrender": "It gives up what step {} had granted.",
    "reversion": "It returns what step {} had granted.",
    "replaces": "It takes the place of step {}.",
    "exchanged_for": "It is given in exchange for step {}.",
}
PRICES = {
    "nil": "for nothing",
    "nominal": "for a token sum",
    "discounted": "below market price",
    "market": "at market price",
    "negative": "the giver pays",
    "in_kind": "for work or goods",
    "exchange": "in exchange",
    "undisclosed": "price not published",
}
PER = {"home": " a home", "plot": " a plot", "buyer": " a buyer"}
# Columns that the words below say.
IN_THE_STEP = (
    "sequence", "description", "from_party", "co_givers", "to_party", "co_takers", "instrument", "status", "date",
    "term_years", "perpetual", "consideration_basis", "consideration", "consideration_to", "consideration_per",
    "money_precision", "recurring_kind", "recurring_amount", "recurring_amount_to", "recurring_period",
    "recurring_per", "linked_to", "link",
)  # fmt: skip


@dataclass(frozen=True)
class LandStep:
    """One transfer as the page tells it. `fact` carries all else that its row says."""

    number: int
    giver: str
    taker: str
    what: str
    status: str
    terms: list[str]
    fact: Fact


def land_steps(teller: Teller) -> list[LandStep]:
    steps = steps_of(teller.content)
    numbers = {step.key: step.number for step in steps}
    return [_land_step(step, numbers, teller) for step in steps]


def _land_step(step: Step, numbers: dict[str, int], teller: Teller) -> LandStep:
    row = step.row
    link = LINKS.get(row["link"] or "", "It belongs with step {}.").format(numbers.get(row["linked_to"], "?"))
    terms = [payment_in_words(row), *([link] if row["linked_to"] else [])]
    return LandStep(
        number=step.number,
        giver=teller.parties(step.givers) or "Giver not recorded",
        taker=teller.parties(step.takers) or "Receiver not recorded",
        what=what_passes(row),
        status=STATUSES.get(row["status"], ""),
        terms=[joined(when(row), price_in_words(row)), *(term for term in terms if term)],
        fact=teller.fact("asset_transfers", row, asset_in_words(row), IN_THE_STEP),
    )


def what_passes(row: Content) -> str:
    """The right that passes, with its term: "Lease of 125 years"."""
    instrument = row["instrument"]
    years = f"{row['term_years']:,} years" if row["term_years"] is not None else ""
    if instrument in LEASES:
        endless = "without end" if row["perpetual"] else ""
        kind = INSTRUMENTS[instrument]
        return f"Lease of {years}" if years else joined(kind, endless or "length not recorded")
    right = INSTRUMENTS.get(instrument or "", "Kind of right not recorded")
    return joined(right, f"for {years}" if years else "", "without end" if row["perpetual"] else "")


def asset_in_words(row: Content) -> str:
    """What exactly passes: its description, else its kinds."""
    kinds = ", ".join(label("asset_kind", kind).lower() for kind in row["asset_kinds"])
    return joined(row["description"] or kinds or "What passes is not described")


def when(row: Content) -> str:
    return date_in_words(row["date"]) if row["date"] else "date not recorded"


def price_in_words(row: Content) -> str:
    """What is paid: "£1", "£4,000,000", "the giver pays £22,000,000"; said to be unknown where it is."""
    basis = PRICES.get(row["consideration_basis"] or "", "")
    if row["consideration"] is None:
        return basis or "price not recorded"
    if row["consideration"].startswith("-"):
        return f"the giver pays {_sum(row, 'consideration', PER.get(row['consideration_per'] or '', ''))}"
    price = f"for {_sum(row, 'consideration', PER.get(row['consideration_per'] or '', ''))}"
    return f"{price} ({basis})" if row["consideration_basis"] in ("discounted", "market") else price


def payment_in_words(row: Content) -> str:
    """What is paid again and again: "Ground rent of £100 a year for each home"."""
    if row["recurring_kind"] is None and row["recurring_amount"] is None:
        return ""
    kind = label("recurring_kind", row["recurring_kind"]) if row["recurring_kind"] else "Payment"
    if row["recurring_amount"] is None:
        return kind if row["recurring_kind"] == "peppercorn" else f"{kind}, sum not recorded"
    period = f" a {row['recurring_period']}" if row["recurring_period"] else ""
    for_each = {"home": " for each home", "scheme": " for the whole scheme"}.get(row["recurring_per"] or "", "")
    return f"{kind} of {_sum(row, 'recurring_amount', period)}{for_each}"


def _sum(row: Content, name: str, after: str) -> str:
    least, most = row[name].lstrip("-"), row[f"{name}_to"]
    span = pounds(least) if most is None else f"{pounds(least)} to {pounds(most.lstrip('-'))}"
    return f"{LIMITS.get(row['money_precision'] or '', '')}{span}{after}"
