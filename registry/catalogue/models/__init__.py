from .assurance import Assurance
from .organisation_card import OrganisationCard
from .partnership_card import PartnershipCard
from .rendered_edition import RenderedEdition
from .search import SearchEntry

__all__ = ["Assurance", "OrganisationCard", "PartnershipCard", "RenderedEdition", "SearchEntry"]
