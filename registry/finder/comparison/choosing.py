"""Associations by name, for those who choose whom to compare."""

from typing import Any

from ...catalogue.models import OrganisationCard
from ...matching.names import normalised
from ..evidence import ASSOCIATIONS

SHOWN = 12


def associations_called(name: str) -> list[Any]:
    """Cards of today's associations whose name has these words, by name."""
    words = normalised(name[:100])
    if not words:
        return []
    cards = OrganisationCard.objects.filter(superseded_seq=None, kind__in=ASSOCIATIONS, ended_by=None, succeeded_by=[])
    return list(cards.filter(name_normalised__contains=words).order_by("name_normalised", "record_id")[:SHOWN])
