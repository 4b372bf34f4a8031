"""What the list of imports, and the plan of one, may be asked."""

from registry.catalogue.filters.form_fields import WholeNumber
from registry.catalogue.filters.strict import StrictFilterSet
from registry.imports.models import Action, ImportStatus

from ...lists.filters import ColumnFilter, codes, ids, texts
from ...openapi.example_values import ORGANISATION, PARTNERSHIP
from ..submissions.serializers import KINDS


class ImportFilters(StrictFilterSet):
    """What the list of imports may be asked."""

    status = codes(ImportStatus.values, "How far it has come.", "planned")
    kind = codes(KINDS, "What the file holds.", "partnership")
    organisation = ids("org", "Id of the organisation in whose name.", ORGANISATION, column="organisation_id")


class PlannedRowFilters(StrictFilterSet):
    """What the rows of a plan may be narrowed by."""

    action = codes(Action.values, "What would become of the record.", "problem")
    index = ColumnFilter(WholeNumber(1), "The row at this place in the plan.", "1")
    record = texts("Id of the record.", PARTNERSHIP)
