"""What the parties say of partnerships: public to read, given by a token of the party."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse

from registry.accounts.policy import CONFIRM, NotAllowed
from registry.errors import Moved, NotValid, TransitionNotAllowed, UnknownRecord
from registry.identifiers import normalise_id
from registry.publishing.actions import confirm
from registry.publishing.models import Confirmation

from ...idempotency import KeyReused
from ...lists.query import ListQuery
from ...lists.stored import StoredListView
from ...operation import Answer, Operation, operation
from .filters import ConfirmationFilters
from .serializers import ConfirmationSerializer, NewConfirmationSerializer


class ConfirmationsView(StoredListView):
    """All that parties said of partnerships, newest first; no token is needed. The newest word of an organisation counts."""

    tag, name = "Confirmations", "confirmations"
    filters, row, orderings = ConfirmationFilters, ConfirmationSerializer, ("sequence",)
    walked_by, known_at, organisation_columns = "sequence", True, ("organisation",)
    reading = Operation("listConfirmations", "List confirmations")

    def rows(self, query: ListQuery) -> QuerySet[Confirmation]:
        return Confirmation.objects.filter(sequence__lte=query.moment.sequence)

    @operation(
        "giveConfirmation", "Confirm or dispute a partnership", scope=CONFIRM, idempotent=True,
        sends=NewConfirmationSerializer,
        answers={201: Answer(ConfirmationSerializer, "It was said, and is public.")},
        raises=(NotAllowed, UnknownRecord, KeyReused, TransitionNotAllowed, Moved, NotValid), headers=("Location",),
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """In the name of a party, or of an organisation that succeeded one.

        It is public at once, and cannot be taken out: say something else, and that counts. If another edition was
        published since you read, 412 says so.
        """
        sent = self.payload(NewConfirmationSerializer)
        own = self.actor.token.organisation_id if self.actor.token else ""
        confirmation = confirm(
            partnership=normalise_id(sent["partnership"]),
            edition=sent["edition"],
            organisation=sent.get("organisation") or own,
            verdict=sent["verdict"],
            words=sent.get("words", ""),
            by=self.actor,
        )
        location = f"/api/v1/confirmations/?partnership={confirmation.partnership_id}"
        return self.private(ConfirmationSerializer(confirmation).data, 201, Location=location)
