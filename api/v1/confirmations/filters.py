"""What the list of confirmations may be asked."""

from registry.catalogue.filters.strict import StrictFilterSet
from registry.publishing.models import Verdict

from ...lists.filters import codes, ids
from ...openapi.example_values import ORGANISATION, PARTNERSHIP


class ConfirmationFilters(StrictFilterSet):
    """What the list of confirmations may be asked."""

    partnership = ids("chp", "Id of the partnership.", PARTNERSHIP, column="partnership_id")
    organisation = ids("org", "Id of the organisation that says so.", ORGANISATION, column="organisation_id")
    verdict = codes(Verdict.values, "What was said.", "confirmed")
