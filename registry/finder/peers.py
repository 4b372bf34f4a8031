"""Associations of like size in the same nation: the company in which a figure is to be read."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import Any

from ..vocabularies.vocabulary import label
from .evidence import Evidence


@dataclass(frozen=True)
class PeerGroup:
    """`partnerships` is the middle of how many they have on record."""

    size_band: str
    jurisdiction: str
    associations: int
    partnerships: float

    def as_dict(self) -> dict[str, Any]:
        size = label("organisation_size_band", self.size_band) if self.size_band else "Number of homes not known"
        where = label("jurisdiction", self.jurisdiction) if self.jurisdiction else "nation not recorded"
        return {
            "size_band": self.size_band or None,
            "label": f"{size}, {where}",
            "associations": self.associations,
            "median_partnerships": self.partnerships,
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
