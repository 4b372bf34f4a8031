"""The titles of facts: homes and how they are let, locks, services, promises, seats, votes, dates."""

from registry.content import Content
from registry.dates_in_words import date_in_words, period_in_words
from registry.edtf import span_of
from registry.numbers_in_words import counted
from registry.vocabularies.vocabulary import label, terms

from .facts import Fact, Teller, amount_in_words, joined
from .names import tenure_in_words

STATES = {
    "completed": "Finished",
    "dropped": "Not built",
    "lost": "No longer there",
    "planned": "Planned",
    "consented": "Has consent",
    "started": "Being built",
}

KEPT = {"kept": "Kept", "partly": "Partly kept", "broken": "Not kept", "open": "Still open"}
NOT_AGREED = {"asked_for": "Asked for", "offered": "Offered", "refused": "Refused", "dropped": "Given up"}
SERVICES = {"housing_management": "Running the homes"}


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
    return (
        "There today"
        if row["state"] == "completed" and group == "existing"
        else STATES.get(row["state"]) or label("home_state", row["state"])
    )


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
        opens = f"from {counted(row['after'], row['after_unit'] or 'week')} on" if row["after"] else "at once"
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
        or "Services, which ones is not recorded"
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
        state=NOT_AGREED.get(row["status"] or "", "") or KEPT.get(row["kept"] or "", ""),
    )  # fmt: skip
    fact.details.insert(0, ("About", label("clause_topic", row["topic"])))
    fact.sources.extend(each for each in teller.sources_of(row["kept_sources"]) if each not in fact.sources)
    return fact


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
    address = {"chp": "partnerships", "org": "organisations"}[record[:3]] if record else ""
    title = f"{label('partnership_relation', row['relation'])}: {name}"
    link = f"/{address}/{record}/" if record else ""
    return teller.fact("related", row, title, ("relation", "partnership", "organisation", "name"), link=link)
