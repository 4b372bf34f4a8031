"""Partnerships: the list, one record, its editions."""

from registry.catalogue.filters import PartnershipFilters

from ..lists import RecordListView
from ..record import CompareView, EditionsView, EditionView, RecordView, parse_id


class PartnershipListView(RecordListView):
    kind = "partnership"
    filters = PartnershipFilters
    filename = "partnerships"


class PartnershipsOfOrganisationView(PartnershipListView):
    """The partnerships of one organisation and of those it succeeded."""

    filename = "partnerships-of-organisation"

    def fixed(self, **path: str) -> dict[str, str]:
        return {"organisation": parse_id("organisation", path["record"])}


class PartnershipView(RecordView):
    kind = "partnership"


class PartnershipEditionsView(EditionsView):
    kind = "partnership"


class PartnershipEditionView(EditionView):
    kind = "partnership"


class PartnershipCompareView(CompareView):
    kind = "partnership"
