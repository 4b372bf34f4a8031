"""Reminders: news of a day that comes or has passed, of which nobody is told twice."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from registry.outbox.recipients import Recipient

from .event import News
from .models import Reminder
from .recipients import Items, recipients_of
from .tell import write_to


@dataclass(frozen=True)
class Due:
    """What people are to be reminded of: `about` is the id of the thing, `day` the day as it stands now."""

    news: News
    about: str
    day: str


@transaction.atomic
def remind(dues: Collection[Due]) -> int:
    """Write to those who were not reminded of it yet, one letter each; returns how many. Who joins later is reminded too.

    The note that somebody was reminded is of the same transaction as the letter.
    """
    due_of = {id(due.news): due for due in dues}
    hearing: dict[Recipient, Items] = {}
    for recipient, items in recipients_of([due.news for due in dues]).items():
        new = [item for item in items if _is_first(recipient, due_of[id(item[0])])]
        if new:
            hearing[recipient] = new
    return write_to(hearing)


def _is_first(recipient: Recipient, due: Due) -> bool:
    """Note that this recipient is reminded; whether it was not noted before. Of two runs at once one waits."""
    key: dict[str, Any] = {"event": due.news.event.name, "about": due.about, "due": due.day}
    _, is_new = Reminder.objects.get_or_create(**key, person_id=recipient.person)  # type: ignore[misc]  # may be null
    return is_new
