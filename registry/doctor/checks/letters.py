"""Letters: whether somebody sends them, and whether they get through."""

import datetime
from collections.abc import Iterator

from django.utils import timezone

from registry.outbox.models import Letter, State

from ..finding import Finding, Weight, check

# The sender looks every few seconds; who waits this long waits for nobody.
WAIT = datetime.timedelta(minutes=15)


@check("Letters are sent as they are written")
def sender_runs() -> Iterator[Finding]:
    overdue = Letter.objects.due(timezone.now() - WAIT).count()
    if overdue:
        minutes = int(WAIT.total_seconds() // 60)
        fix = "Keep manage.py send_letters --forever running beside the server."
        yield Finding(f"{overdue:,} letters have been due for over {minutes} minutes.", fix)


@check("Letters get through")
def letters_get_through() -> Iterator[Finding]:
    given_up = Letter.objects.filter(state=State.GIVEN_UP).count()
    if given_up:
        fix = "A curator finds them under Letters that did not get through, and can have them tried again."
        yield Finding(f"{given_up:,} letters were given up.", fix, Weight.DOUBTFUL)
