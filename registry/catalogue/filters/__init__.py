"""The filters that every reader shares: lists, exports, statistics, pages and saved queries.

Each is declared once, with its help text, as a filter of django-filter: the API's contract and
the pages' forms come from the declaration. Reading parameters does not go through a form or the
ORM: a filter knows its SQL condition, and a list page is one statement made of them.
"""

from .organisations import OrganisationFilters
from .partnerships import PartnershipFilters
from .strict import Conditions, StrictFilterSet

__all__ = ["Conditions", "OrganisationFilters", "PartnershipFilters", "StrictFilterSet"]
