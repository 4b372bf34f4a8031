from .organisation_card import OrganisationCard
from .partnership_card import PartnershipCard
from .search import SearchEntry
from .standing import Standing
from .text import EditionText

__all__ = ["EditionText", "OrganisationCard", "PartnershipCard", "SearchEntry", "Standing"]
