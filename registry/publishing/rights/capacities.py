"""How an organisation stands to a partnership: read from the parties of the published edition, never from a proposal."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models

from registry.clock import uk_day
from registry.edtf import day_of
from registry.partnerships.taking_part import took_part


class Capacity(models.TextChoices):
    """What an organisation is to a partnership; it may be several of them at once."""

    PRINCIPAL = "principal", "Principal"
    FORMER = "former", "Former"
    CONTRIBUTOR = "contributor", "Contributor"
    NAMED = "named", "Named"
    OTHER = "other", "Others"


MEANINGS = {
    Capacity.PRINCIPAL: "Took part and has not ended: on the side of the community or the association, unless all its "
    "roles are a contributor's; on any other side with a role in the deal.",
    Capacity.FORMER: "Was replaced, withdrew, or took part until a day that has passed.",
    Capacity.CONTRIBUTOR: "Took part with a contributor's roles only, or with roles that are neither in the deal nor a "
    "contributor's.",
    Capacity.NAMED: "Was considered, declined or proposed, or opposed it.",
    Capacity.OTHER: "Is no party of it.",
}
DEAL = frozenset(
    {
        "freeholder", "landowner", "owner", "vendor", "buyer", "head_lessee", "lessee", "licensee", "landlord", "manager",
        "developer", "development_agent", "allocator",
    }
)  # fmt: skip
CONTRIBUTING = frozenset(
    {
        "funder", "lender", "guarantor", "funding_channel", "enabler", "adviser", "designer", "builder", "supporter",
        "intermediary", "occupier", "regulator", "parent_body", "planning_authority", "consenting_authority",
        "nominating_authority",
    }
)  # fmt: skip
PRINCIPAL_SIDES = ("community", "association")
OPPONENT = "opponent"
ENDED = ("replaced", "withdrew")


@dataclass(frozen=True)
class Involvement:
    """An organisation's capacities, and the keys of the rows of parties by which it has them."""

    capacities: frozenset[Capacity]
    rows: frozenset[str] = frozenset()


def capacity_of(party: Mapping[str, Any], today: datetime.date) -> Capacity:
    """What one row of parties makes of its organisation."""
    roles = set(party["roles"] or ())
    if not took_part(party) or roles == {OPPONENT}:
        return Capacity.NAMED
    if party["part"] in ENDED or _has_passed(party["until"], today):
        return Capacity.FORMER
    if roles & DEAL:
        return Capacity.PRINCIPAL
    contributes_only = bool(roles) and roles <= CONTRIBUTING
    if party["side"] in PRINCIPAL_SIDES and not contributes_only:
        return Capacity.PRINCIPAL
    return Capacity.CONTRIBUTOR


def _has_passed(until: str | None, today: datetime.date) -> bool:
    last = day_of(until, 1)
    return last is not None and last < today


def involvement_of(line: Iterable[str], parties: Iterable[Mapping[str, Any]]) -> Involvement:
    """How an organisation stands that is, or carries on, these organisations."""
    own, today = set(line), uk_day()
    rows = [party for party in parties if party["organisation"] in own]
    capacities = frozenset(capacity_of(row, today) for row in rows)
    return Involvement(capacities or frozenset({Capacity.OTHER}), frozenset(row["key"] for row in rows))


def principals_of(parties: Iterable[Mapping[str, Any]]) -> list[str]:
    """The organisations that are principals by these rows, each once, in their order."""
    today = uk_day()
    rows = (party for party in parties if party["organisation"] and capacity_of(party, today) is Capacity.PRINCIPAL)
    return list(dict.fromkeys(row["organisation"] for row in rows))
