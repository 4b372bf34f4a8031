"""Associations of like size in the same nation: the company in which a figure is to be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

from django.db import connection

from ..vocabularies.vocabulary import label
from .evidence import ASSOCIATIONS, LINEAGE, Evidence
from .tallies import TAKEN, tally

# The same numbers as of all associations, read for one group alone.
ONE_GROUP = f"""
with recursive {LINEAGE},
peer as materialized (
    select record_id from catalogue_organisationcard
     where superseded_seq is null and kind = any(%(kinds)s) and size_band = %(size_band)s
       and jurisdiction = %(jurisdiction)s and (ended_by is null or ended_by > current_date)
       and record_id not in (select named from edge)
),
bearer as (
    select record_id as named, record_id as organisation from peer
    union all
    select today.named, today.organisation from today join peer on peer.record_id = today.organisation
),
{TAKEN},
{tally(partnerships="sum(partnerships)")}
select count(*), coalesce(percentile_cont(0.5) within group (order by coalesce(tally.partnerships, 0)), 0)
  from peer left join tally on tally.organisation = peer.record_id
"""


# Of fewer, the middle says nothing.
FEW = 5


@dataclass(frozen=True)
class PeerGroup:
    """`partnerships` is the middle of how many they have on record: at least half of them have so many or fewer."""

    size_band: str
    jurisdiction: str
    associations: int
    partnerships: float

    @property
    def sentence(self) -> str:
        """What is compared with what, in words that need no statistics."""
        if not self.jurisdiction:
            return "In which nation it is registered is not recorded, so that it is compared with no others."
        where = f"in {label('jurisdiction', self.jurisdiction)} "
        with_homes = label("organisation_size_band", self.size_band).replace("Fewer", "fewer")
        recorded = "recorded as owning no homes" if self.size_band == "none" else f"recorded with {with_homes}"
        if self.associations == 1:
            alone = f"No other association {where}is {recorded}."
            return alone if self.size_band else f"No other association {where}lacks a recorded size."
        if self.associations < FEW:
            of_size = recorded if self.size_band else "without a recorded size"
            return f"Only {self.associations} associations {where}are {of_size}: too few to compare."
        middle = int(self.partnerships)
        half = f"{middle} partnership{'' if middle == 1 else 's'} or fewer" if middle else "none"
        of_size = recorded if self.size_band else "whose size is not recorded"
        return f"Of the {self.associations} associations {where}{of_size}, at least half have {half} on record."

    def as_dict(self) -> dict[str, Any]:
        size = label("organisation_size_band", self.size_band) if self.size_band else "Number of homes not recorded"
        where = label("jurisdiction", self.jurisdiction) if self.jurisdiction else "nation not recorded"
        return {
            "size_band": self.size_band or None,
            "label": f"{size}, {where}",
            "associations": self.associations,
            "median_partnerships": self.partnerships,
            "sentence": self.sentence,
        }


def peer_groups(evidence: Iterable[Evidence]) -> dict[tuple[str, str], PeerGroup]:
    """(size band, jurisdiction) → the group."""
    counts: dict[tuple[str, str], list[int]] = {}
    for each in evidence:
        counts.setdefault((each.size_band, each.jurisdiction), []).append(each.partnerships)
    return {
        (band, jurisdiction): PeerGroup(band, jurisdiction, len(of_group), float(median(of_group)))
        for (band, jurisdiction), of_group in counts.items()
    }


def peer_group_of(size_band: str, jurisdiction: str) -> PeerGroup:
    """One group, without reading what is known of all the others."""
    values: dict[str, Any] = {
        "kinds": list(ASSOCIATIONS),
        "size_band": size_band,
        "jurisdiction": jurisdiction,
        "hidden": [],
    }
    with connection.cursor() as cursor:
        cursor.execute(ONE_GROUP, values)
        associations, middle = cursor.fetchone()
    return PeerGroup(size_band, jurisdiction, associations, float(middle))
