"""What one partnership says on each term of interest to a group that looks for a partner.

Only deeds to which the association itself is a party count. A deed that was agreed or proposed and has not been
made yet is told apart: nobody lives under it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ...catalogue.derived.ground_rent import ground_rent_of
from ...catalogue.derived.interests import OWNERSHIP
from ...catalogue.derived.lease_years import is_lease
from ...vocabularies.vocabulary import label
from .partnerships import OwnPartnership

GRANTED, PLANNED = ("completed", "ended"), ("agreed", "proposed")
NO_END, IN_A_CLAUSE = "no_end", "in_a_clause"
# The decisions that say who gets a home, the most telling first.
ALLOCATION = ("allocation_of_each_home", "allocation_criteria")
# Rights that a group asks about by name; other protections stand on the page of the partnership.
RIGHTS = ("buy_out", "break", "pre_emption", "reverter", "mortgagee_protection")
# By the topics of clauses that grant them.
RIGHTS_IN_CLAUSES = {"buy_out": "buy_out", "lender_protection": "mortgagee_protection"}
# What a volunteer cannot guess from the name.
EXPLAINED = {"reverter": "the land goes back to its giver if a condition fails"}
HOLDERS = {
    "community": "The community group",
    "association": "The association",
    "another_association": "Another association",
    "council": "The council",
    "other": "Somebody else",
    "several": "More than one of them",
}
# What the derived value says of the community side comes first: it weighs roles, homes and transfers.
OWNED = {"all": "community", "part": "several"}
ALLOCATES = {
    "community": "The community group decides",
    "shared": "They decide together",
    "consulted": "The association decides and asks the group",
    "association": "The association decides",
    "council": "The council decides",
    "other": "Somebody else decides",
}


@dataclass(frozen=True)
class Answer:
    """What one partnership says: a number in the unit of the term, or a code with its words."""

    record: str
    name: str
    year: int | None
    number: Decimal | None = None
    code: str = ""
    words: str = ""
    is_planned: bool = False
    is_only_a_predecessors: bool = False


@dataclass(frozen=True)
class TermQuestion:
    """One question about terms. `unit` says what its numbers are; empty where answers are codes. `clauses` are the topics of
    clauses that tell of it where no column does.
    """

    code: str
    label: str
    unit: str
    read: Callable[[OwnPartnership], Iterator[Answer]]
    clauses: tuple[str, ...] = ()

    def answers_of(self, own: OwnPartnership) -> tuple[Answer, ...]:
        """Never none where an agreed clause on it is on record: "not recorded" would be untrue."""
        answers = tuple(self.read(own))
        if answers or not any(row["topic"] in self.clauses for row in agreed_clauses(own)):
            return answers
        return (_answer(own, code=IN_A_CLAUSE, words="Agreed in a clause"),)


def lease_taken(own: OwnPartnership) -> Iterator[Answer]:
    """Leases to the association: for how long a group lets its land to it."""
    yield from _leases(own, "to_party", "co_takers")


def lease_given(own: OwnPartnership) -> Iterator[Answer]:
    """Leases by the association: for how long it lets land or homes to a group."""
    yield from _leases(own, "from_party", "co_givers")


def ground_rent(own: OwnPartnership) -> Iterator[Answer]:
    """Of one home for one year, as the derived value of a record counts it, from the leases to the association."""
    rows = [row for row in own.content["asset_transfers"] if _is_party(own, row, "to_party", "co_takers")]
    rent = ground_rent_of({"status": own.content["status"], "asset_transfers": rows})
    for amount, planned in ((rent["amount"], False), (rent["proposed_amount"], True)):
        if amount is not None:
            yield _answer(own, number=Decimal(amount), words=rent["reason"] or "", is_planned=planned)


def freehold(own: OwnPartnership) -> Iterator[Answer]:
    """Who owns the land of the homes today, or owned it when the arrangement ended."""
    if code := _owner(own):
        yield _answer(own, code=code, words=HOLDERS[code])


def rights(own: OwnPartnership) -> Iterator[Answer]:
    """Options to buy out, breaks and the like, once for each kind."""
    transfers = {row["key"]: row for row in own.content["asset_transfers"]}
    planned_by_kind: dict[str, bool] = {}
    for row in own.content["protections"]:
        if row["kind"] in RIGHTS and _is_in_its_deeds(own, row, transfers):
            planned = bool(row["transfer"]) and transfers[row["transfer"]]["status"] in PLANNED
            planned_by_kind[row["kind"]] = planned and planned_by_kind.get(row["kind"], True)
    for row in agreed_clauses(own):
        if row["topic"] in RIGHTS_IN_CLAUSES:
            planned_by_kind.setdefault(RIGHTS_IN_CLAUSES[row["topic"]], False)
    for kind in RIGHTS:
        if kind in planned_by_kind:
            yield _answer(own, code=kind, words=right_in_words(kind), is_planned=planned_by_kind[kind])


def right_in_words(kind: str) -> str:
    """Reverter: the land goes back to its giver if a condition fails."""
    return ": ".join(filter(None, (label("protection_kind", kind), EXPLAINED.get(kind))))


def _is_in_its_deeds(own: OwnPartnership, row: dict[str, Any], transfers: dict[str, dict[str, Any]]) -> bool:
    """A right in a deed between others is theirs; one of the whole scheme is everybody's."""
    if not row["transfer"]:
        return True
    transfer = transfers[row["transfer"]]
    return _is_party(own, transfer, "to_party", "co_takers") or _is_party(own, transfer, "from_party", "co_givers")


def allocation(own: OwnPartnership) -> Iterator[Answer]:
    """Who decides who gets a home."""
    power = {row["domain"]: row for row in own.content["derived"]["power"]}
    row = next((power[domain] for domain in ALLOCATION if domain in power), None)
    if row is not None and (code := _allocator(row)):
        yield _answer(own, code=code, words=ALLOCATES[code])


TERMS: Sequence[TermQuestion] = (
    TermQuestion("lease_taken", "How long a lease it took from others", "years", lease_taken),
    TermQuestion(
        "ground_rent", "Ground rent it pays for each home", "pounds_a_home_a_year", ground_rent, ("ground_rent",)
    ),
    TermQuestion("freehold", "Who owns the land", "", freehold, ("freehold",)),
    TermQuestion("rights", "Options, breaks and the lender's rights", "", rights, tuple(RIGHTS_IN_CLAUSES)),
    TermQuestion("allocation", "Who decides who gets a home", "", allocation, ("allocation", "local_connection")),
    TermQuestion("lease_given", "How long a lease it gave to others", "years", lease_given),
)


def agreed_clauses(own: OwnPartnership) -> list[dict[str, Any]]:
    """Without what was only asked for, or refused."""
    return [row for row in own.content["clauses"] if row["status"] in (None, "", "agreed")]


def _leases(own: OwnPartnership, key: str, keys: str) -> Iterator[Answer]:
    for row in own.content["asset_transfers"]:
        if row["status"] not in GRANTED + PLANNED or not is_lease(row) or not _is_party(own, row, key, keys):
            continue
        planned = row["status"] in PLANNED
        if row["term_years"] is not None:
            yield _answer(own, number=Decimal(row["term_years"]), is_planned=planned)
        elif row["perpetual"]:
            yield _answer(own, code=NO_END, words="No end", is_planned=planned)


def _is_party(own: OwnPartnership, row: dict[str, Any], key: str, keys: str) -> bool:
    return not own.parties.isdisjoint([row[key], *row[keys]])


def _owner(own: OwnPartnership) -> str:
    """The code of `HOLDERS`; empty where the record does not tell."""
    derived, ended = own.content["derived"], own.content["status"] == "ended"
    if derived["community_land"]["code"] in OWNED:
        return OWNED[derived["community_land"]["code"]]
    positions = [each for each in derived["land_positions"] if each["of"] == "homes" and (ended or not each["over"])]
    sides = {each["side"] for each in positions if each["interest"] in OWNERSHIP}
    if not sides or None in sides:
        return ""
    if sides == {"association"}:
        parties = {row["key"]: row for row in own.content["parties"]}
        holders = {parties[each["party"]]["organisation"] for each in positions if each["interest"] in OWNERSHIP}
        return "association" if _landholders(own, holders) & set(own.named) else "another_association"
    return str(next(iter(sides))) if len(sides) == 1 else "several"


def _landholders(own: OwnPartnership, holders: set[str | None]) -> set[str | None]:
    """Of several associations that got the land, the one that the record calls its freeholder; else all that got it."""
    freeholders = {
        row["organisation"]
        for row in own.content["parties"]
        if row["side"] == "association" and row["part"] == "took_part" and "freeholder" in row["roles"]
    }
    return freeholders or holders


def _allocator(row: dict[str, str]) -> str:
    """The code of `ALLOCATES` for how much each side may say."""
    if row["community"] in ("decides", "shared"):
        return "community" if row["community"] == "decides" else "shared"
    if row["association"] in ("decides", "shared"):
        return "consulted" if row["community"] == "consulted" else "association"
    return next((side for side in ("council", "other") if row[side] in ("decides", "shared")), "")


def _answer(own: OwnPartnership, **more: Any) -> Answer:
    return Answer(own.record, own.name, own.year, is_only_a_predecessors=own.is_only_a_predecessors, **more)
