"""The daily letter to those who chose one: written in the transaction in which its lines are taken out."""

import datetime

from django.db import transaction

from registry.clock import uk_day
from registry.outbox.recipients import person_numbered
from registry.outbox.writing import write_letter
from registry.public_address import at

from .models import MailChoice, WaitingNotice
from .secrets_of_links import stop_path
from .tell import MAIL_PAGE, MOST, Line


def write_due_notices(*, day: datetime.date | None = None) -> int:
    """One letter to each for whom something waits and who had none today; returns how many. Killed anywhere, it has
    written a letter and taken its lines out, or neither.
    """
    day, written = day or uk_day(), 0
    while True:
        with transaction.atomic():
            first = WaitingNotice.objects.due(day).select_for_update(skip_locked=True, of=("self",)).first()
            if first is None:
                return written
            _write_digest(first.person_id, day)
            written += 1


def _write_digest(person: int, day: datetime.date) -> None:
    # By this row a second run waits for the first.
    choice, _ = MailChoice.objects.select_for_update().get_or_create(person_id=person)
    notices = list(WaitingNotice.objects.select_for_update().filter(person=person).order_by("pk"))
    stop = at(stop_path(person))
    context = {
        "lines": [Line(notice.line, notice.link) for notice in notices[:MOST]],
        "more": max(0, len(notices) - MOST),
        "desk": at("/my/"),
        "mail": at(MAIL_PAGE),
        "stop": stop,
    }
    write_letter("daily", to=person_numbered(person), context=context, stop_link=stop)
    WaitingNotice.objects.filter(pk__in=[notice.pk for notice in notices]).delete()
    choice.digest_on = day
    choice.save(update_fields=["digest_on"])
