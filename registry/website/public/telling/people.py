"""Who takes part, on which side, in which roles, from when until when."""

from dataclasses import dataclass

from registry.content import Content
from registry.dates_in_words import period_in_words
from registry.finder.passing_on import REPLACED, Passing, passings_of
from registry.vocabularies.vocabulary import label, terms

from .facts import Fact, Teller, joined, listed

PARTS = {
    "replaced": "Later replaced by another",
    "withdrew": "Took part, then withdrew",
    "declined": "Was asked and said no",
    "considered": "Was considered, and not taken further",
    "proposed": "Was proposed, and did not begin",
}
SIDES = {
    "community": "On the community’s side",
    "association": "On the association’s side",
    "council": "Councils",
    "other": "Others",
}
IN_THE_TITLE = ("side", "organisation", "name", "roles", "since", "until", "part")


@dataclass(frozen=True)
class Side:
    code: str
    title: str
    facts: list[Fact]


def sides(teller: Teller) -> list[Side]:
    """The parties by side; those who left or said no after those who take part."""
    passings = _passings(teller.content)
    rows = sorted(teller.content["parties"], key=lambda row: row["part"] != "took_part")
    by_side = {code: [_party(row, teller, passings) for row in rows if row["side"] == code] for code in terms("side")}
    return [Side(code, SIDES[code], facts) for code, facts in by_side.items() if facts]


def _passings(content: Content) -> dict[str, Passing]:
    """By the organisation whose role passed to another of its own."""
    if all(row["part"] != REPLACED for row in content["parties"]):
        return {}
    return {organisation: passing for (_, organisation), passing in passings_of([content["id"]]).items()}


def _party(row: Content, teller: Teller, passings: dict[str, Passing]) -> Fact:
    roles = listed(label("role", role).lower() for role in row["roles"])
    # Of those who never began, the roles are those that were meant.
    meant = "meant to be " if row["part"] in ("declined", "considered", "proposed") and roles else ""
    what = joined(f"{meant}{roles}" or "role not recorded", period_in_words(row["since"], row["until"]))
    passing = passings.get(row["organisation"] or "") if row["part"] == REPLACED else None
    fact = teller.fact(
        "parties", row, teller.names.party(row["key"]), IN_THE_TITLE,
        state="" if passing else PARTS.get(row["part"], ""),
        link=f"/organisations/{row['organisation']}/" if row["organisation"] else "",
        by_name=row["key"] if row["name"] and not row["organisation"] else "",
    )  # fmt: skip
    fact.details[:0] = [("", what), *([("", passing.sentence)] if passing else [])]
    return fact


def names_on(teller: Teller, side: str) -> str:
    """Those who take part on a side, by name."""
    rows = [row for row in teller.content["parties"] if row["side"] == side and row["part"] == "took_part"]
    return listed(teller.names.party(row["key"]) for row in rows)
