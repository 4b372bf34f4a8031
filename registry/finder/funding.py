"""Who paid for what near a place, how much and on what terms, as far as partnerships record it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db import connection

from ..dates_in_words import date_in_words
from ..partnerships.funders import NO_FUNDER
from ..partnerships.no_payment import NO_PAYMENT
from ..places.directory import directory
from ..places.distance import Point, kilometres_sql
from ..vocabularies.vocabulary import label
from .evidence import LINEAGE, REACHABLE, nearest_first
from .miles import miles_in_words
from .places import Place
from .terms.sentences import pounds

WITHIN_KM = 60
# Among so many of the nearest; where a thousand are nearer, what lies beyond is not near.
NEAREST = 1000
FUNDERS, ROWS_OF_EACH = 10, 3
PRECISION = {"about": "about ", "at_least": "at least ", "at_most": "at most "}
PER = {"home": " for each home", "plot": " for each plot", "buyer": " for each buyer"}

STATEMENT = f"""
with recursive {LINEAGE},
near as (
    select act.record_id, min({kilometres_sql(("act.latitude", "act.longitude"))}) as kilometres,
           bool_or(act.district = any(%(wider)s::varchar[])) as in_wider
      from (select * from catalogue_involvement where latitude is not null and {REACHABLE} {nearest_first(NEAREST)}) as act
     group by act.record_id
)
select coalesce(today.organisation, party.organisation_id), coalesce(onward.name, card.name, party.name),
       case when today.organisation is not null then card.name end, coalesce(onward.kind, card.kind),
       near.record_id, scheme.name, near.kilometres, near.kilometres <= {WITHIN_KM},
       funding.kind, funding.amount, funding.amount_to, funding.amount_per, funding.money_precision, funding.share,
       funding.state, funding.covers, funding.date, funding.certainty, funding.note
  from near
  join catalogue_partnershipcard as scheme on scheme.record_id = near.record_id and scheme.superseded_seq is null
  join partnerships_funding as funding on funding.edition_id = scheme.edition_id and funding.kind <> all(%(no_funder)s)
  join partnerships_party as party
    on party.edition_id = funding.edition_id and party.key = funding.funder and party.side in ('other', 'council')
  left join catalogue_organisationcard as card on card.record_id = party.organisation_id and (card.superseded_seq is null or card.ended)
  left join today on today.named = party.organisation_id
  left join catalogue_organisationcard as onward on onward.record_id = today.organisation and onward.superseded_seq is null
 where near.kilometres <= {WITHIN_KM} or near.in_wider
 order by near.kilometres, near.record_id, funding.position
"""


@dataclass(frozen=True)
class Money:
    """One sum, or a sum that is not recorded, from one funder for one partnership."""

    organisation: str | None
    name: str
    recorded_as: str | None
    kind_of_funder: str | None
    record: str
    scheme: str
    kilometres: float
    is_near: bool
    kind: str
    amount: Decimal | None
    amount_to: Decimal | None
    amount_per: str
    precision: str
    share: Decimal | None
    state: str
    covers: str
    date: str
    certainty: str
    note: str

    @property
    def funder(self) -> str:
        return self.organisation or self.name

    @property
    def sentence(self) -> str:
        """ "Grant of £87,000, offered, June 2024, towards Scheme. Paid back after ten years." """
        what = [self._sum()]
        what += [label("funding_state", self.state).lower() if self.state else "", date_in_words(self.date)]
        what += [f"{float(self.share):g} per cent of the cost" if self.share is not None else ""]
        what += ["part of a wider programme" if self.covers == "wider_programme" else ""]
        what += ["disputed" if self.certainty == "disputed" else ""]
        as_whom = f", as {self.recorded_as}" if self.recorded_as else ""
        words = ", ".join(filter(None, what))
        to = "of" if self.kind in NO_PAYMENT else "towards"
        return f"{words[:1].upper()}{words[1:]}, {to} {self.scheme}{as_whom}.{f' {self.note}' if self.note else ''}"

    def _sum(self) -> str:
        kind = label("funding_kind", self.kind) if self.kind != "unspecified" else ""
        if self.amount is None:
            return f"{kind}, amount not recorded" if kind else "amount not recorded"
        upper = f" to {pounds(self.amount_to)}" if self.amount_to is not None else ""
        return f"{kind}{(': ' if self.kind in NO_PAYMENT else ' of ') if kind else ''}{PRECISION.get(self.precision, '')}{pounds(self.amount)}{upper}{PER.get(self.amount_per, '')}"

    def as_dict(self) -> dict[str, Any]:
        return {
            "sentence": self.sentence,
            "partnerships": [self.record],
            "kind": self.kind,
            "amount": None if self.amount is None else str(self.amount),
            "amount_to": None if self.amount_to is None else str(self.amount_to),
            "state": self.state or None,
            "kilometres": round(self.kilometres, 1),
        }


@dataclass(frozen=True)
class Funder:
    """What it gave, the nearest first."""

    sums: tuple[Money, ...]

    def as_dict(self) -> dict[str, Any]:
        first = self.sums[0]
        return {
            "organisation": first.organisation,
            "name": first.name,
            "kind": first.kind_of_funder,
            "sums": [each.as_dict() for each in self.sums[:ROWS_OF_EACH]],
            "more": max(0, len(self.sums) - ROWS_OF_EACH),
        }


@dataclass(frozen=True)
class FundingNear:
    """Who paid, the nearest first; what was given up rather than paid; and a note where little is recorded."""

    funders: tuple[Funder, ...] = ()
    given_up: tuple[Money, ...] = ()
    note: str | None = None


def funding_near(place: Place, point: Point) -> FundingNear:
    """Of the region or nation only where none is near."""
    wider = place.wider
    values: dict[str, Any] = {
        **place.reach,
        "latitude": point.latitude,
        "longitude": point.longitude,
        "wider": sorted(directory().everything_inside(wider.code)) if wider else [],
        "no_funder": list(NO_FUNDER),
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        rows = [Money(*row) for row in cursor.fetchall()]
    sums = [each for each in rows if each.kind not in NO_PAYMENT]
    given_up = tuple(each for each in rows if each.kind in NO_PAYMENT and each.is_near)[:FUNDERS]
    near = [each for each in sums if each.is_near]
    if near:
        return FundingNear(_funders(near), given_up)
    none = f"No money for a partnership within {miles_in_words(WITHIN_KM)} of {place.measured_from} is recorded."
    widened = f" We have widened to {wider.name_in_sentence}." if wider and sums else ""
    return FundingNear(_funders(sums), given_up, none + widened)


def _funders(sums: Iterable[Money]) -> tuple[Funder, ...]:
    """In the order of their nearest sum."""
    order: dict[str, int] = {}
    for each in sums:
        order.setdefault(each.funder, len(order))
    sorted_sums: Sequence[Money] = sorted(sums, key=lambda each: order[each.funder])
    funders = tuple(Funder(tuple(of)) for _, of in groupby(sorted_sums, key=lambda each: each.funder))
    return funders[:FUNDERS]
