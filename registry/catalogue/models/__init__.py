from .assurance import Assurance
from .dictionary import Fact, Lexeme
from .entry import CurrentEntry, EndedEntry, Entry
from .entry_terms import EntryFacts, EntryWords, OrganisationWords
from .involvement import Involvement
from .organisation_card import OrganisationCard
from .partner_area import PartnerArea
from .partnership_card import PartnershipCard
from .rebuild import Rebuild
from .rendered_edition import RenderedEdition
from .track_record import TrackRecord

__all__ = [
    "Assurance",
    "CurrentEntry",
    "EndedEntry",
    "Entry",
    "EntryFacts",
    "EntryWords",
    "Fact",
    "Involvement",
    "Lexeme",
    "OrganisationCard",
    "OrganisationWords",
    "PartnerArea",
    "PartnershipCard",
    "Rebuild",
    "RenderedEdition",
    "TrackRecord",
]
