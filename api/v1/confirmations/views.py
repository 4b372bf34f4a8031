"""What the parties say of partnerships: public to read; people say it, signed in, on the pages of the party."""

from django.db.models import QuerySet

from registry.publishing.models import Confirmation

from ...lists.query import ListQuery
from ...lists.stored import StoredListView
from ...operation import Operation
from .filters import ConfirmationFilters
from .serializers import ConfirmationSerializer


class ConfirmationsView(StoredListView):
    """All that parties said of partnerships, newest first; no token is needed. The newest word of an organisation counts."""

    tag, name = "Confirmations", "confirmations"
    filters, row, orderings = ConfirmationFilters, ConfirmationSerializer, ("sequence",)
    walked_by, known_at, organisation_columns = "sequence", True, ("organisation",)
    done_by_people = "A person confirms or disputes, signed in, on the pages of their organisation."
    reading = Operation("listConfirmations", "List confirmations")

    def rows(self, query: ListQuery) -> QuerySet[Confirmation]:
        return Confirmation.objects.filter(sequence__lte=query.moment.sequence)
