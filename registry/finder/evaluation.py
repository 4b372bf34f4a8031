"""How often the ranking finds the partner that a group really had, when the record of it is hidden.

Each current partnership with an association is hidden in turn, together with the other records of the same community
organisation, and with operating areas that rest on the pages of those records alone. Then its district and its
kind of community are asked for. A question counts as answered when one of its associations is among the first.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from django.db import connection

from ..places.directory import directory
from .evidence import ASSOCIATIONS, LINEAGE, Evidence, Hidden
from .gathering import evidence_for
from .places import Place, codes_meaning
from .ranking import Weights, ranked, weights_of

COUNTED = ("took_part", "replaced", "withdrew")
Order = Callable[[Sequence[Evidence]], list[str]]

# Each partnership with its district, kinds, sources, community organisations and, as of today, its associations.
ASKS = f"""
with recursive {LINEAGE}
select act.record_id, act.district, act.community_kinds,
       array_agg(distinct coalesce(today.organisation, act.organisation_id))
           filter (where act.side = 'association' and act.part = any(%(counted)s) and card.kind = any(%(kinds)s)),
       array_agg(distinct act.organisation_id) filter (where act.side = 'community'),
       array(select source.url from partnerships_source as source
              join catalogue_currententry as entry on entry.edition_id = source.edition_id
             where entry.record_id = act.record_id and source.url <> '')
  from catalogue_involvement as act
  left join today on today.named = act.organisation_id
  left join catalogue_organisationcard as card
         on card.record_id = coalesce(today.organisation, act.organisation_id) and card.superseded_seq is null
 where act.district <> ''
 group by act.record_id, act.district, act.community_kinds
 order by act.record_id
"""
# Operating areas, each with the addresses of the pages it rests on.
AREAS = """
select card.record_id || '.' || area.key, array_agg(distinct source.url)
  from organisations_operatingarea as area
  join catalogue_organisationcard as card on card.edition_id = area.edition_id and (card.superseded_seq is null or card.ended)
  join organisations_organisationsource as source on source.edition_id = area.edition_id and source.key = any(area.sources)
 group by 1
"""


@dataclass(frozen=True)
class Ask:
    """A partnership as the question that its community group once had."""

    record: str
    district: str
    community_kinds: Sequence[str]
    partners: frozenset[str]
    hidden: Hidden

    @property
    def half(self) -> str:
        """Drawn by the id of the record, so that it stays when others join."""
        return "AB"[sha256(self.record.encode()).digest()[0] % 2]


@dataclass(frozen=True)
class PartnerRank:
    """The best place that a true partner got, from 1, by one order; None where it is not in it."""

    ask: Ask
    place: int | None
    has_another_record: bool
    is_findable: bool


@dataclass(frozen=True)
class Figures:
    """Over some questions: shares of those answered among the first 1, 5, 10, and the mean of 1/place."""

    ranks: Sequence[PartnerRank]

    def hit(self, first: int) -> float:
        return self._share(rank.place is not None and rank.place <= first for rank in self.ranks)

    @cached_property
    def mean_reciprocal_rank(self) -> float:
        return self._share(1 / rank.place if rank.place else 0 for rank in self.ranks)

    @cached_property
    def ceiling(self) -> float:
        """Share of the questions whose partner the register still knows something of, once the record is hidden."""
        return self._share(rank.is_findable for rank in self.ranks)

    def of(self, takes: Callable[[PartnerRank], bool]) -> "Figures":
        return Figures([rank for rank in self.ranks if takes(rank)])

    def _share(self, values: Iterable[float]) -> float:
        return sum(values) / len(self.ranks) if self.ranks else 0.0


def by_criteria(evidence: Sequence[Evidence], weights: Weights | None = None) -> list[str]:
    """With our own weights, unless others are given. Who scores nothing is in no order."""
    in_order = ranked(evidence, weights_of(weights or {}, kind_counts=True))
    return [each.evidence.organisation for each in in_order if each.score > 0]


def by_nearest(evidence: Sequence[Evidence]) -> list[str]:
    """The baseline: who did something nearest, none further than nowhere; then who did most."""
    return [
        each.organisation
        for each in sorted(evidence, key=lambda each: (_nearest(each), -each.partnerships, each.name))
        if each.partnerships
    ]


def by_most(evidence: Sequence[Evidence]) -> list[str]:
    """The baseline: who has most partnerships."""
    known = [each for each in evidence if each.partnerships]
    return [each.organisation for each in sorted(known, key=lambda each: (-each.partnerships, each.name))]


ORDERS: dict[str, Order] = {"criteria": by_criteria, "nearest": by_nearest, "most partnerships": by_most}


def evaluate(year: int) -> dict[str, Figures]:
    """The figures of each order over all questions; the same register gives the same figures."""
    return figures_of(ORDERS, year)


def figures_of(orders: Mapping[str, Order], year: int) -> dict[str, Figures]:
    """The evidence of each question is read once, and put in each order."""
    ranks: dict[str, list[PartnerRank]] = {name: [] for name in orders}
    for ask in asks():
        place = Place.of_area(ask.district)
        evidence = evidence_for(
            place, ask.community_kinds, year=year, codes=codes_meaning(place.codes), hidden=ask.hidden
        )
        of_partners = [each for each in evidence if each.organisation in ask.partners]
        another = any(each.partnerships for each in of_partners)
        findable = another or any(each.areas for each in of_partners)
        for name, order in orders.items():
            ranks[name].append(PartnerRank(ask, _rank_of(ask.partners, order(evidence)), another, findable))
    return {name: Figures(of_order) for name, of_order in ranks.items()}


def asks() -> list[Ask]:
    """The questions, in the order of the ids of their records."""
    with connection.cursor() as cursor:
        cursor.execute(ASKS, {"counted": list(COUNTED), "kinds": list(ASSOCIATIONS)})
        rows = cursor.fetchall()
        cursor.execute(AREAS)
        areas = [(row, frozenset(urls)) for row, urls in cursor.fetchall()]
    questions = []
    for record, district, kinds, partners, communities, _ in rows:
        if not partners or district not in directory():
            continue
        with_same_group = [row for row in rows if row[0] == record or set(row[4] or ()) & set(communities or ())]
        pages = {url for row in with_same_group for url in row[5]}
        hidden = Hidden([row[0] for row in with_same_group], [area for area, urls in areas if urls <= pages])
        questions.append(Ask(record, district, kinds, frozenset(partners), hidden))
    return questions


def _rank_of(partners: frozenset[str], order: Sequence[str]) -> int | None:
    return next((place for place, organisation in enumerate(order, start=1) if organisation in partners), None)


def _nearest(evidence: Evidence) -> float:
    return min((0.0 if near.is_here else near.kilometres for near in evidence.nearby), default=float("inf"))
