"""What a change does, by where it stands: each table and cell of a partnership belongs to one act."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from ..comparing import differences_between


class Act(models.TextChoices):
    """What somebody may want to do to a published partnership."""

    EVIDENCE = "evidence", "Add sources and other claims; its own row's dates and note"
    PROGRESS = "progress", "Progress: milestones, homes, facilities, funding, outcomes, stage, place"
    TERMS = (
        "terms",
        "Terms: transfers, protections, services, agreements, clauses, rights, seats, ballots, status, ending",
    )
    PARTIES = "parties", "Parties: another's row; any addition"
    OWN_ROW = "own_row", "Removal of its own row"
    CONFIRM = "confirm", "Confirm"
    DISPUTE = "dispute", "Dispute"
    END = "end", "Withdraw, merge"


# Table → act; `parties` is judged row by row.
TABLES = {
    "sources": Act.EVIDENCE,
    "other_claims": Act.EVIDENCE,
    "missing": Act.EVIDENCE,
    "milestones": Act.PROGRESS,
    "homes": Act.PROGRESS,
    "home_parts": Act.PROGRESS,
    "facilities": Act.PROGRESS,
    "funding": Act.PROGRESS,
    "outcomes": Act.PROGRESS,
    "related": Act.PROGRESS,
    "letting_steps": Act.TERMS,
    "asset_transfers": Act.TERMS,
    "payments": Act.TERMS,
    "protections": Act.TERMS,
    "service_transfers": Act.TERMS,
    "agreements": Act.TERMS,
    "clauses": Act.TERMS,
    "decision_rights": Act.TERMS,
    "board_seats": Act.TERMS,
    "ballots": Act.TERMS,
}
PARTIES = "parties"
# Cells of the head that are terms; every other is progress. `basis` is set by the register.
TERMS_OF_HEAD = frozenset(
    {"scope", "community_kinds", "status", "ending_kind", "ended_on", "ended_by", "ending_reason"}
)
SET_BY_THE_REGISTER = "basis"
# Cells of one's own row of parties that are evidence; and those whose change makes another of the row.
OWN_CELLS = frozenset({"since", "until", "note", "sources", "certainty"})
FUNDING_ENDS = ("funder", "co_funders", "recipient")


@dataclass(frozen=True)
class Touch:
    """One change of a proposal: the act it is, where, and the organisation whose row of parties it touches, if any.

    `funders` are the keys of the parties between whom the money of a row of funding goes, before and after.
    """

    act: Act
    path: str
    party: Mapping[str, Any] | None = None
    is_addition: bool = False
    funders: frozenset[str] = frozenset()


def touches_of(before: dict, after: dict, own_rows: frozenset[str]) -> Iterator[Touch]:
    """What a proposal does to a published partnership, for an organisation with these rows of parties."""
    parties, money = ({row["key"]: row for row in before[table]} for table in (PARTIES, "funding"))
    money_after = {row["key"]: row for row in after["funding"]}
    for change in differences_between("partnership", before, after):
        first, *rest = change["path"].split("/")[1:]
        if first == SET_BY_THE_REGISTER:
            continue
        if not rest:
            yield Touch(Act.TERMS if first in TERMS_OF_HEAD else Act.PROGRESS, change["path"])
        elif first == PARTIES:
            yield _of_party(change, rest, parties.get(rest[0]), own_rows)
        elif _only_adds_sources(change, rest):
            yield Touch(Act.EVIDENCE, change["path"])
        else:
            ends = _ends_of(money.get(rest[0]), money_after.get(rest[0])) if first == "funding" else frozenset()
            yield Touch(TABLES[first], change["path"], funders=ends)


def _only_adds_sources(change: dict, rest: list[str]) -> bool:
    """A source more beside what stands there."""
    return rest[1:] == ["sources"] and not set(change.get("from", ())) - set(change.get("value", ()))


def _of_party(change: dict, rest: list[str], row: Mapping[str, Any] | None, own_rows: frozenset[str]) -> Touch:
    if row is None:
        return Touch(Act.PARTIES, change["path"], change["value"], is_addition=True)
    if _only_adds_sources(change, rest):
        return Touch(Act.EVIDENCE, change["path"], row)
    if row["key"] not in own_rows:
        return Touch(Act.PARTIES, change["path"], row)
    if len(rest) == 1:
        return Touch(Act.OWN_ROW, change["path"], row)
    return Touch(Act.EVIDENCE if rest[1] in OWN_CELLS else Act.TERMS, change["path"], row)


def _ends_of(*rows: Mapping[str, Any] | None) -> frozenset[str]:
    """Parties who give or get the money of a row in each of its states; nobody, where the states differ in that."""
    ends = [{key for name in FUNDING_ENDS for key in _listed(row[name])} for row in rows if row is not None]
    return frozenset(set.intersection(*ends)) if ends else frozenset()


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
