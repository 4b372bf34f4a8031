"""Partnerships: the list, one record, its editions."""

from registry.catalogue.filters import PartnershipFilters

from ..lists import RecordList
from ..record import Compare, Edition, Editions, Record, known_id


class PartnershipList(RecordList):
    kind = "partnership"
    filters = PartnershipFilters
    filename = "partnerships"


class PartnershipsOfOrganisation(PartnershipList):
    """The partnerships of one body and of those it succeeded."""

    filename = "partnerships-of-organisation"

    def fixed(self, **path: str) -> dict[str, str]:
        return {"organisation": known_id("organisation", path["record"])}


class PartnershipRecord(Record):
    kind = "partnership"


class PartnershipEditions(Editions):
    kind = "partnership"


class PartnershipEdition(Edition):
    kind = "partnership"


class PartnershipCompare(Compare):
    kind = "partnership"
