"""What the list of submissions may be asked."""

from registry.catalogue.filters.strict import StrictFilterSet
from registry.publishing.models.submission import Status

from ...lists.filters import codes, ids, texts
from ...openapi.example_values import ORGANISATION, PARTNERSHIP
from .serializers import KINDS


class SubmissionFilters(StrictFilterSet):
    """What the list of submissions may be asked."""

    status = codes(Status.values, "How far it has come.", "submitted")
    record = texts("Id of the record.", PARTNERSHIP)
    kind = codes(KINDS, "The kind of record.", "partnership")
    organisation = ids("org", "Id of the organisation in whose name.", ORGANISATION, column="organisation_id")
    batch = texts("Id of the import it came with.", "imp-3f1d5a9c0b7e42d86a1c")
