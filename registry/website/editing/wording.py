"""How the form speaks of tables, and which of their columns most people need."""

from typing import NamedTuple

from django.db import models

from registry.content import fields_of


class Wording(NamedTuple):
    """`first` are the columns shown at once; the others wait under "More details"."""

    singular: str
    many: str
    letter: str
    first: tuple[str, ...]

    @property
    def a(self) -> str:
        """`a party`, `an agreement`."""
        return f"{'an' if self.singular[0] in 'aeio' else 'a'} {self.singular}"


TABLES = {
    "related": Wording("related arrangement", "Related arrangements", "r", ("relation", "partnership", "organisation", "name")),
    "parties": Wording("party", "Parties", "p", ("side", "organisation", "name", "roles", "part")),
    "milestones": Wording("date", "Key dates", "m", ("kind", "date", "party", "forecast")),
    "homes": Wording(
        "group of homes", "Homes", "h", ("count", "tenure", "supply", "state", "owner", "manager", "as_at", "site")
    ),
    "home_parts": Wording(
        "part of a group of homes",
        "Parts of a group of homes",
        "p",
        ("homes", "count", "share", "tenure", "allocation_routes", "for_people"),
    ),
    "letting_steps": Wording(
        "step of letting",
        "Steps by which homes are let",
        "l",
        ("homes", "step", "after", "after_unit", "local_connection", "who", "decides"),
    ),
    "facilities": Wording("building or space", "Other buildings and spaces", "f", ("kind", "count", "state", "owner")),
    "asset_transfers": Wording(
        "transfer",
        "Transfers of land and buildings",
        "t",
        ("asset_kinds", "description", "from_party", "to_party", "instrument"),
    ),
    "payments": Wording(
        "payment", "Payments split between recipients", "y", ("transfer", "kind", "to_party", "amount", "share", "due")
    ),
    "protections": Wording("protection", "Protections", "x", ("kind", "transfer", "enforcer", "beneficiary", "trigger")),
    "service_transfers": Wording(
        "service", "Services", "v", ("kind", "services", "from_party", "to_party", "status", "since", "homes_count")
    ),
    "agreements": Wording("agreement", "Agreements", "a", ("kind", "parties", "since", "status", "url")),
    "clauses": Wording("clause", "Clauses", "c", ("topic", "plain_words", "agreement", "transfer", "status", "due", "kept")),
    "decision_rights": Wording(
        "question", "Who decides what", "d", ("domain", "decides", "consents", "consulted", "informed")
    ),
    "board_seats": Wording("group of seats", "Board seats", "b", ("body", "held_by", "constituency", "seats", "majority")),
    "ballots": Wording("vote", "Votes and consultations", "v", ("kind", "electorate", "date", "turnout_percent", "passed")),
    "funding": Wording("sum of money", "Money", "f", ("kind", "funder", "recipient", "amount", "state", "date")),
    "outcomes": Wording(
        "result", "Results", "o", ("indicator", "value", "text_value", "period_from", "period_to", "kind", "evidence_level")
    ),
    "sources": Wording("source", "Sources", "s", ("title", "url", "publisher", "year", "kind")),
    "other_claims": Wording("differing claim", "What another source says", "o", ("about", "value", "sources")),
    "missing": Wording("gap", "What is not known", "m", ("about", "reason")),
    "names": Wording("former or other name", "Former and other names", "n", ("name", "kind", "since", "until")),
    "forms": Wording("earlier form", "Earlier forms", "f", ("kind", "legal_form", "since", "until")),
    "identifiers": Wording("number", "Numbers in other registers", "i", ("scheme", "value")),
    "operating_areas": Wording("area", "Areas", "a", ("area", "name", "as_at")),
    "statuses": Wording("registration", "Registrations", "s", ("status", "since", "until")),
    "relations": Wording("relation", "Relations to other organisations", "r", ("kind", "organisation", "date")),
    "figures": Wording("figure", "Other figures", "g", ("indicator", "value", "text_value", "as_at")),
    "services": Wording("service", "Services beyond homes", "v", ("service", "description", "areas", "since")),
    "clt_test": Wording("limb", "Test of a community land trust", "l", ("limb", "met", "evidence")),
    "partner_notices": Wording(
        "notice", "Notices to partners", "n", ("kind", "statement", "community_kinds", "areas", "roles", "valid_until")
    ),
    "transfer_offers": Wording(
        "offer",
        "Assets and services offered for transfer",
        "f",
        ("asset_kinds", "services", "description", "areas", "instruments", "consideration_basis", "statement", "valid_until"),
    ),
}  # fmt: skip

LABELS = {
    ("organisation", "contact_email"): "Contact email",
    ("partnership", "scope"): "What the record covers",
    ("partnership", "basis"): "Who says so",
    ("partnership", "community_kinds"): "Kinds of community organisation",
    ("partnership", "areas"): "District or larger area",
    ("parties", "side"): "On whose side",
    ("parties", "part"): "Did it take part?",
    ("parties", "name"): "Name, if it is not on the register",
    ("homes", "count"): "How many homes",
    ("missing", "about"): "What is not known",
}


def first_columns(model: type[models.Model]) -> tuple[str, ...]:
    """The columns shown at once, of those that this table has: records of two kinds may name a table alike."""
    known = fields_of(model)
    return tuple(name for name in TABLES[model.table].first if name in known)  # type: ignore[attr-defined]


def label_of(where: str, field: str, verbose: str) -> str:
    text = LABELS.get((where, field)) or verbose
    return text[:1].upper() + text[1:]
