"""The titles of facts that are figures: sums of money, and results with what is needed to judge them."""

from registry.content import Content
from registry.dates_in_words import date_in_words, period_in_words
from registry.fields.money import pounds
from registry.vocabularies.vocabulary import label, terms

from .facts import LIMITS, Fact, Teller, amount_in_words, lower_first

UNITS = {
    "percent": "%",
    "gbp_per_week": " a week",
    "gbp_per_month": " a month",
    "gbp_per_year": " a year",
    "gbp_per_home": " for each home",
    "per_1000_homes": " for every 1,000 homes",
    "kg_co2e_per_m2": " kg of carbon for each square metre",
    "kg_co2e_per_m2_year": " kg of carbon for each square metre and year",
}
MONEY = ("gbp", "gbp_per_week", "gbp_per_month", "gbp_per_year", "gbp_per_home")
WITHOUT_UNIT = ("count", "ratio", "index", "text")
EXPECTED = {"forecast": "Forecast", "target": "Target", "mention": "Mentioned"}
FUNDING = {"unspecified": "Money", "total_cost": "The whole cost", "contributions_total": "All contributions"}
IN_THE_RESULT = (
    "indicator", "value", "value_to", "per", "precision", "baseline", "baseline_on", "comparator", "evidence_level", "base_n",
    "period_from", "period_to", "kind",
)  # fmt: skip
# What stands beside a sum where it is no plain contribution.
PER = {"home": "for each home", "plot": "for each plot", "buyer": "for each buyer"}


def funding(teller: Teller) -> list[Fact]:
    """Single sums before the whole cost, which is no contribution."""
    rows = sorted(teller.content["funding"], key=lambda row: row["kind"] in ("total_cost", "contributions_total"))
    return [_sum(row, teller) for row in rows]


def _sum(row: Content, teller: Teller) -> Fact:
    amount = _pounds(row, "amount", "money_precision")
    per = PER.get(row["amount_per"] or "", "")
    funders = teller.parties([row["funder"], *row["co_funders"]])
    kind = FUNDING.get(row["kind"]) or label("funding_kind", row["kind"])
    words = f"{amount} {per}".strip() if amount else "sum not recorded"
    title = f"{kind}{f' from {funders}' if funders else ''}: {words}"
    shown = ("funder", "co_funders", "kind", "amount", "amount_to", "amount_per", "money_precision", "covers")
    state = "For a wider programme" if row["covers"] not in (None, "this_arrangement") else ""
    return teller.fact("funding", row, title, shown, state=state)


def payments(teller: Teller) -> list[Fact]:
    return [_payment(row, teller) for row in teller.content["payments"]]


def _payment(row: Content, teller: Teller) -> Fact:
    taker = teller.parties([row["to_party"]]) or "receiver not recorded"
    amount = _pounds(row, "amount", "money_precision") or (f"{row['share']}%" if row["share"] else "sum not recorded")
    kind = teller.code("payments", row, "kind") or "Share of the price"
    shown = ("kind", "to_party", "amount", "amount_to", "money_precision", *([] if row["amount"] else ["share"]))
    return teller.fact("payments", row, f"{kind} to {taker}: {amount}", shown)


def outcomes(teller: Teller) -> list[Fact]:
    return [_outcome(row, teller) for row in teller.content["outcomes"]]


def _outcome(row: Content, teller: Teller) -> Fact:
    indicator = terms("indicator")[row["indicator"]]
    unit = indicator.more.get("unit", "")
    per = f" a {label('recurring_period', row['per']).lower()}" if row["per"] else ""
    value = f"{_value(row, 'value', unit)}{per}" if row["value"] is not None else ""
    state = EXPECTED.get(row["kind"], "")
    title = f"{indicator.label}: {value}" if value else indicator.label
    shown = (*IN_THE_RESULT, "measured_by") if row["measured_by_party"] else IN_THE_RESULT
    fact = teller.fact("outcomes", row, title, shown, state=state)
    fact.details[:0] = _basis(row, unit)
    return fact


def _basis(row: Content, unit: str) -> list[tuple[str, str]]:
    """What is needed to judge a result: what it was before and elsewhere, when, on how many, how well shown."""
    basis = []
    if row["baseline"] is not None:
        when = f" ({date_in_words(row['baseline_on'])})" if row["baseline_on"] else ""
        basis.append(("Before", f"{_value(row, 'baseline', unit)}{when}"))
    if row["comparator"] is not None:
        basis.append(("Elsewhere", _value(row, "comparator", unit)))
    if period := period_in_words(row["period_from"], row["period_to"]):
        basis.append(("Measured", period))
    if row["value"] is not None:
        basis.append(("Based on", f"{row['base_n']:,} people or homes" if row["base_n"] else "number not recorded"))
    level = terms("evidence_level").get(row["evidence_level"] or "")
    strength = f"{level.label.lower()} ({lower_first(level.definition.rstrip('.'))})" if level else "not recorded"
    return [*basis, ("Evidence", strength)]


def _value(row: Content, name: str, unit: str) -> str:
    precision = "precision" if name == "value" else ""
    words = amount_in_words(row, name, precision, "£" if unit in MONEY else "")
    after = UNITS.get(unit) or ("" if unit in (*WITHOUT_UNIT, "gbp") else f" {label('indicator_unit', unit).lower()}")
    return f"{words}{after}"


def _pounds(row: Content, name: str, precision: str) -> str:
    if row[name] is None:
        return ""
    most = row[f"{name}_to"]
    span = pounds(row[name]) if most is None else f"{pounds(row[name])} to {pounds(most)}"
    return f"{LIMITS.get(row[precision] or '', '')}{span}"
