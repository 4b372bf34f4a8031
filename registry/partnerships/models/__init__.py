from .evidence import Missing, OtherClaim, Source
from .head import Partnership, PartnershipEdition, PartnershipRow
from .homes import Facility, Home, HomePart, LettingStep
from .money import Funding
from .parties import Milestone, Party, Related

__all__ = [
    "Facility",
    "Funding",
    "Home",
    "HomePart",
    "LettingStep",
    "Milestone",
    "Missing",
    "OtherClaim",
    "Partnership",
    "PartnershipEdition",
    "PartnershipRow",
    "Party",
    "Related",
    "Source",
]
