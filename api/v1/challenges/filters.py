"""What the list of challenges may be asked."""

from django.db.models import F, Q

from registry.catalogue.filters.strict import StrictFilterSet

from ...lists.filters import codes, record_ids, yes_or_no
from ...lists.query import ListQuery
from ...openapi.example_values import PARTNERSHIP
from .serializers import STATES


def in_state(status: str, query: ListQuery) -> Q:
    """The state that a challenge had at the line of the feed as of which is answered."""
    answered, removed = Q(answered_seq__lte=query.moment.sequence), Q(removed_seq__lte=query.moment.sequence)
    return {"open": ~answered & ~removed, "answered": answered & ~removed, "removed": removed}[status]


def is_overdue(yes: bool, query: ListQuery) -> Q:
    answered = Q(answered_seq__lte=query.moment.sequence)
    late = Q(answered_at__date__gt=F("due_on")) & answered | (~answered & Q(removed_seq=None, due_on__lt=query.day))
    return late if yes else ~late


def any_of_states(statuses: list[str], query: ListQuery) -> Q:
    matches = Q(pk=None)
    for status in statuses:
        matches |= in_state(status, query)
    return matches


class ChallengeFilters(StrictFilterSet):
    """What the list of challenges may be asked."""

    record = record_ids("Id of the record.", PARTNERSHIP)
    status = codes(STATES, "Whether it waits for the publisher.", "open", matches=any_of_states)
    overdue = yes_or_no("Whether it was not answered in time.", "false", matches=is_overdue)
