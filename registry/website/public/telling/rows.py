"""The titles of the other facts: homes, locks, services, promises, money, results, votes, dates."""

from registry.content import Content
from registry.dates_in_words import date_in_words
from registry.edtf import span_of
from registry.fields.money import pounds
from registry.vocabularies.vocabulary import label, terms

from .facts import LIMITS, Fact, Teller, amount_in_words, joined, period_in_words
from .names import tenure_in_words

STATES = {
    "completed": "Finished",
    "dropped": "Not built",
    "lost": "No longer there",
    "planned": "Planned",
    "consented": "Has consent",
    "started": "Being built",
}
UNITS = {
    "percent": "%",
    "gbp_per_month": " a month",
    "gbp_per_year": " a year",
    "gbp_per_home": " for each home",
    "per_1000_homes": " for every 1,000 homes",
    "kg_co2e_per_m2": " kg of carbon for each square metre",
    "kg_co2e_per_m2_year": " kg of carbon for each square metre and year",
}
MONEY = ("gbp", "gbp_per_month", "gbp_per_year", "gbp_per_home")
WITHOUT_UNIT = ("count", "ratio", "index", "text")
EXPECTED = {"forecast": "Forecast", "target": "Target", "mention": "Mentioned"}
KEPT = {"kept": "Kept", "partly": "Partly kept", "broken": "Not kept", "open": "Still open"}
ASKED = {"asked_for": "Asked for", "offered": "Offered", "refused": "Refused", "dropped": "Given up"}
SERVICES = {"housing_management": "Running the homes"}
FUNDING = {"unspecified": "Money", "total_cost": "The whole cost", "contributions_total": "All contributions"}
IN_THE_RESULT = (
    "indicator", "value", "value_to", "precision", "baseline", "baseline_on", "comparator", "evidence_level", "base_n",
    "period_from", "period_to", "kind",
)  # fmt: skip
# What stands beside a sum where it is no plain contribution.
PER = {"home": "for each home", "plot": "for each plot", "buyer": "for each buyer"}


def homes(teller: Teller) -> list[Fact]:
    return [_homes(row, teller) for row in teller.content["homes"]]


def _homes(row: Content, teller: Teller) -> Fact:
    unit = label("home_unit", row["unit"]).lower() if row["unit"] else "home" if row["count"] == 1 else "homes"
    count = amount_in_words(row, "count")
    title = joined(f"{count} {unit}" if count else f"{unit}, number not recorded", tenure_in_words(row))
    return teller.fact(
        "homes", row, title,
        ("count", "count_to", "precision", "unit", "tenure", "state"),
        state=_state(row),
    )  # fmt: skip


def _state(row: Content) -> str:
    """How far homes or a building are; what was there before is not said to be finished."""
    group = terms("supply")[row["supply"]].more.get("supply_group") if row["supply"] else "new"
    return "There today" if row["state"] == "completed" and group == "existing" else STATES[row["state"]]


def home_parts(teller: Teller) -> list[Fact]:
    return [_home_part(row, teller) for row in teller.content["home_parts"]]


def _home_part(row: Content, teller: Teller) -> Fact:
    count = amount_in_words(row, "count") or (f"{row['share']}%" if row["share"] else "Some")
    title = f"{count} of: {teller.names.row('homes', row['homes'])}"
    return teller.fact("home_parts", row, title, ("homes", "count", "count_to", "precision", "share"))


def letting_steps(teller: Teller) -> list[Fact]:
    rows = sorted(teller.content["letting_steps"], key=lambda row: row["step"] or 0)
    return [_letting_step(row, teller) for row in rows]


def _letting_step(row: Content, teller: Teller) -> Fact:
    opens = "opens when the one before it has found nobody"
    if row["after"] is not None:
        unit = (row["after_unit"] or "week") + ("" if row["after"] == 1 else "s")
        opens = f"from {row['after']} {unit} on" if row["after"] else "at once"
    who = row["who"] or teller.code("letting_steps", row, "local_connection") or "Who may apply is not recorded"
    shown = ("step", "after", "after_unit", "who", *(["local_connection"] if not row["who"] else []))
    return teller.fact("letting_steps", row, f"{who}: {opens}", shown)


def facilities(teller: Teller) -> list[Fact]:
    return [_facility(row, teller) for row in teller.content["facilities"]]


def _facility(row: Content, teller: Teller) -> Fact:
    count = amount_in_words(row, "count") if row["count"] not in (None, 1) or row["count_to"] else ""
    title = joined(label("facility_kind", row["kind"]), count)
    return teller.fact(
        "facilities", row, title,
        ("kind", "count", "count_to", "precision", "state"),
        state=_state(row),
    )  # fmt: skip


def protections(teller: Teller) -> list[Fact]:
    return [_protection(row, teller) for row in teller.content["protections"]]


def _protection(row: Content, teller: Teller) -> Fact:
    term = "without end" if row["perpetual"] else f"{row['term_years']:,} years" if row["term_years"] else ""
    title = joined(label("protection_kind", row["kind"]), term, f"{row['percent']}%" if row["percent"] else "")
    weakens = terms("protection_kind")[row["kind"]].more.get("effect") == "weakens"
    shown = ("kind", "term_years", "perpetual", "percent")
    return teller.fact("protections", row, title, shown, state="Weakens the others" if weakens else "")


def services(teller: Teller) -> list[Fact]:
    return [_service(row, teller) for row in teller.content["service_transfers"]]


def _service(row: Content, teller: Teller) -> Fact:
    what = (
        ", ".join(SERVICES.get(code) or label("service", code) for code in row["services"])
        or "Services, not told which"
    )
    giver, taker = teller.parties([row["from_party"]]), teller.parties([row["to_party"]])
    between = f"from {giver} to {taker}" if giver and taker else f"to {taker}" if taker else ""
    title = f"{what} {between}".strip()
    fact = teller.fact(
        "service_transfers", row, title,
        ("services", "from_party", "to_party", "status", "since", "until"),
        state=teller.code("service_transfers", row, "status"),
    )  # fmt: skip
    if period := period_in_words(row["since"], row["until"]):
        fact.details.insert(0, ("", joined(period)))
    return fact


def agreements(teller: Teller) -> list[Fact]:
    return [
        teller.fact(
            "agreements", row, label("agreement_kind", row["kind"]), ("kind", "status", "url"),
            state=teller.code("agreements", row, "status"), link=row["url"] or "",
        )
        for row in teller.content["agreements"]
    ]  # fmt: skip


def clauses(teller: Teller) -> list[Fact]:
    return [_clause(row, teller) for row in teller.content["clauses"]]


def _clause(row: Content, teller: Teller) -> Fact:
    fact = teller.fact(
        "clauses", row, row["plain_words"], ("topic", "plain_words", "status", "kept", "kept_sources"),
        state=ASKED.get(row["status"] or "", "") or KEPT.get(row["kept"] or "", ""),
    )  # fmt: skip
    fact.details.insert(0, ("About", label("clause_topic", row["topic"])))
    fact.sources.extend(each for each in teller.sources_of(row["kept_sources"]) if each not in fact.sources)
    return fact


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
    value = f"{_value(row, 'value', unit)}" if row["value"] is not None else ""
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
    strength = f"{level.label.lower()} ({_lower(level.definition.rstrip('.'))})" if level else "not recorded"
    return [*basis, ("Evidence", strength)]


def ballots(teller: Teller) -> list[Fact]:
    return [_ballot(row, teller) for row in teller.content["ballots"]]


def _ballot(row: Content, teller: Teller) -> Fact:
    result = {True: "carried", False: "not carried"}.get(row["passed"], "")
    title = joined(label("ballot_kind", row["kind"]), date_in_words(row["date"]) if row["date"] else "", result)
    return teller.fact("ballots", row, title, ("kind", "date", "passed"))


def board_seats(teller: Teller) -> list[Fact]:
    return [_seats(row, teller) for row in teller.content["board_seats"]]


def _seats(row: Content, teller: Teller) -> Fact:
    seats = amount_in_words(row, "seats") or "some"
    noun = "seat" if row["seats"] == 1 and not row["seats_to"] else "seats"
    holder = teller.parties([row["held_by"]]) or label("board_constituency", row["constituency"]).lower()
    title = f"{seats} {noun} on the board of {teller.names.party(row['body'])}, for {holder}"
    shown = ["seats", "seats_to", "precision", "body", "held_by"]
    return teller.fact("board_seats", row, joined(title), shown)


def timeline(teller: Teller) -> list[Fact]:
    """What happened or is expected, the earliest first; what has no date at the end."""
    rows = sorted(teller.content["milestones"], key=_earliest)
    return [_milestone(row, teller) for row in rows]


def _earliest(row: Content) -> tuple[bool, str]:
    first, last = span_of(row["date"]) if row["date"] else (None, None)
    day = first or last
    return day is None, str(day or "")


def _milestone(row: Content, teller: Teller) -> Fact:
    state = "Expected" if row["forecast"] else ""
    fact = teller.fact(
        "milestones", row, label("milestone_kind", row["kind"]), ("kind", "date", "forecast"), state=state
    )
    fact.details.insert(0, ("", date_in_words(row["date"]) if row["date"] else "Date not recorded"))
    return fact


def related(teller: Teller) -> list[Fact]:
    return [_related(row, teller) for row in teller.content["related"]]


def _related(row: Content, teller: Teller) -> Fact:
    record = row["partnership"] or row["organisation"]
    name = teller.names.record(record) if record else row["name"] or "not named"
    address = {"chp": "partnerships", "org": "associations"}[record[:3]] if record else ""
    title = f"{label('partnership_relation', row['relation'])}: {name}"
    link = f"/{address}/{record}/" if record else ""
    return teller.fact("related", row, title, ("relation", "partnership", "organisation", "name"), link=link)


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


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
