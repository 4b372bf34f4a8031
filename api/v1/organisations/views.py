"""Organisations: the list, one record, its editions."""

from registry.catalogue.filters import OrganisationFilters

from ..lists import RecordListView
from ..record import CompareView, EditionsView, EditionView, RecordView


class OrganisationListView(RecordListView):
    kind = "organisation"
    filters = OrganisationFilters
    filename = "organisations"


class OrganisationView(RecordView):
    kind = "organisation"


class OrganisationEditionsView(EditionsView):
    kind = "organisation"


class OrganisationEditionView(EditionView):
    kind = "organisation"


class OrganisationCompareView(CompareView):
    kind = "organisation"
