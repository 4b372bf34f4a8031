"""One term as people read it: what it says, between whom, and how far it came."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ...dates_in_words import date_in_words
from ...numbers_in_words import counted
from ...vocabularies.vocabulary import label, terms
from ..published_rows import PublishedRow
from ..terms.sentences import pounds

NOT_AGREED = {
    "asked_for": "Asked for; nothing is known of an answer",
    "offered": "Offered; nothing is known of an answer",
    "refused": "Refused",
    "dropped": "Given up later",
}
KEPT = {"kept": "Kept", "partly": "Kept in part", "broken": "Broken", "open": "Still open"}
PLANNED = {"proposed": "Proposed, not agreed yet", "agreed": "Agreed, not in force yet", "ended": "No longer in force"}
CERTAINTY = {"reported": "Reported by others", "disputed": "Disputed"}


@dataclass(frozen=True)
class Entry:
    """A term of one partnership."""

    of: PublishedRow

    @property
    def title(self) -> str:
        row, table = self.of.row, self.of.table
        if table == "clauses":
            return label("clause_topic", row["topic"])
        return (
            label("protection_kind", row["kind"])
            if table == "protections"
            else label("recurring_kind", row["recurring_kind"])
        )

    @property
    def words(self) -> str:
        row, table = self.of.row, self.of.table
        if table == "clauses":
            return str(row["plain_words"])
        return _protection(self.of) if table == "protections" else _rent(row)

    @property
    def meaning(self) -> str:
        """What a right of this kind does, where the words do not tell."""
        definition = terms("protection_kind")[self.of.row["kind"]].definition if self.of.table == "protections" else ""
        return "" if definition in self.words else definition

    @property
    def states(self) -> list[str]:
        """What a reader must know before relying on it."""
        row, table = self.of.row, self.of.table
        states = [CERTAINTY.get(row["certainty"] or "", "")]
        if table == "clauses":
            refuser = self.of.party_name(row["refused_by"])
            refused = f" by {refuser}" if refuser else ""
            query = NOT_AGREED.get(row["status"] or "", "")
            states += [f"{query}{refused if row['status'] == 'refused' else ''}", _kept(row)]
        else:
            states.append(PLANNED.get(self._transfer_status(), ""))
        return [state for state in states if state]

    def _transfer_status(self) -> str:
        if self.of.table == "asset_transfers":
            return str(self.of.row["status"])
        by_key = {row["key"]: row["status"] for row in self.of.content["asset_transfers"]}
        return by_key.get(self.of.row["transfer"], "")

    @property
    def since(self) -> str:
        """The day of the agreement or deed, where it is known; else the year of the arrangement."""
        row, content = self.of.row, self.of.content
        if self.of.table == "asset_transfers":
            dated = row["date"]
        else:
            agreements = {each["key"]: each["since"] for each in content["agreements"]}
            transfers = {each["key"]: each["date"] for each in content["asset_transfers"]}
            dated = agreements.get(row.get("agreement")) or transfers.get(row["transfer"])
        return date_in_words(dated) or str(self.of.year or "")


def _kept(row: dict[str, Any]) -> str:
    when = date_in_words(row["kept_as_at"])
    return f"{KEPT[row['kept']]}{f', as of {when}' if when else ''}" if row["kept"] in KEPT else ""


def _protection(of: PublishedRow) -> str:
    row = of.row
    sentences = [row["trigger"] or row["note"] or terms("protection_kind")[row["kind"]].definition]
    if row["percent"] is not None:
        sentences.append(f"The share is {Decimal(row['percent']):g} %")
    if row["perpetual"]:
        sentences.append("It has no end")
    elif row["term_years"] is not None:
        sentences.append(f"It lasts {row['term_years']} years")
    elif row["ends_when"]:
        sentences.append(f"It ends: {row['ends_when']}")
    if enforcer := of.party_name(row["enforcer"]):
        sentences.append(f"{enforcer} can enforce it")
    return " ".join(_ended(sentence) for sentence in sentences)


def _rent(row: dict[str, Any]) -> str:
    if row["recurring_amount"] is None:
        amount = (
            "A peppercorn, which is not collected"
            if row["recurring_kind"] == "peppercorn"
            else "The amount is not recorded"
        )
    else:
        amount = pounds(Decimal(row["recurring_amount"]))
        if row["recurring_amount_to"] is not None:
            amount += f" to {pounds(Decimal(row['recurring_amount_to']))}"
        amount += f" a {row['recurring_period']}" if row["recurring_period"] else ""
        whole = f"the whole of {counted(row['homes_count'], 'home')}" if row["homes_count"] else "the whole"
        amount += {"home": " for each home", "scheme": f" for {whole}"}.get(row["recurring_per"] or "", "")
    lease = f"The lease runs {row['term_years']} years" if row["term_years"] is not None else ""
    review = f"How it rises: {row['review']}" if row["review"] else ""
    return " ".join(_ended(each) for each in (amount, review, lease) if each)


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "!", "?")) else f"{sentence}."
