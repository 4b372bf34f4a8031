"""Organisations: the list, one record, its editions."""

from registry.catalogue.filters import OrganisationFilters

from ..lists import RecordList
from ..record import Compare, Edition, Editions, Record


class OrganisationList(RecordList):
    kind = "organisation"
    filters = OrganisationFilters
    filename = "organisations"


class OrganisationRecord(Record):
    kind = "organisation"


class OrganisationEditions(Editions):
    kind = "organisation"


class OrganisationEdition(Edition):
    kind = "organisation"


class OrganisationCompare(Compare):
    kind = "organisation"
