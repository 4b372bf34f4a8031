"""How many invitations go out: letters in our name to addresses that somebody typed."""

import datetime

from django.db import connection
from django.utils import timezone

from registry.clock import UNITED_KINGDOM, uk_day
from registry.dates_in_words import day_in_words
from registry.errors import TooOften

from .models import Invitation, Person

COUNTED_FOR = datetime.timedelta(hours=24)
PER_PERSON, PER_ORGANISATION, PER_ADDRESS = 20, 40, 3


def require_few(*, organisation: str, email: str, by: Person) -> None:
    """Pass while there is room; TooOften says from when there is again. Cancelled invitations count too."""
    with connection.cursor() as cursor:
        # One at a time, until the transaction ends: two that come together are both counted.
        cursor.execute("select pg_advisory_xact_lock(hashtextextended('invitations', 3))")
    _require_room(PER_ADDRESS, f"{email} was invited {PER_ADDRESS} times", email=email)
    _require_room(PER_PERSON, f"You sent {PER_PERSON} invitations", invited_by=by)
    _require_room(PER_ORGANISATION, f"{PER_ORGANISATION} invitations went out", organisation=organisation)


def _require_room(most: int, words: str, **whose: object) -> None:
    now = timezone.now()
    counted = Invitation.objects.filter(at__gt=now - COUNTED_FOR, **whose).order_by("-at")
    moments = list(counted.values_list("at", flat=True)[:most])
    if len(moments) < most:
        return
    again = moments[-1] + COUNTED_FOR
    raise TooOften(
        f"{words} within 24 hours, which is the most: "
        f"try again after {again.astimezone(UNITED_KINGDOM):%H:%M} on {day_in_words(uk_day(again))}.",
        int((again - now).total_seconds()) + 1,
    )
