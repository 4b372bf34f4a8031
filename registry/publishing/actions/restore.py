"""Bringing back a record that was withdrawn or merged: as it last was, under its id, with all its history."""

from django.db import transaction

from registry.feed.endings import ending_at
from registry.feed.lines import append, lock_feed
from registry.feed.models import Change, Ending

from ...catalogue.actions import reopen
from ...content import kind_of, require_texts
from ...dates_in_words import day_in_words
from ...editions import Edition
from ...errors import TransitionNotAllowed, UnknownRecord
from ..assurance import refresh_assurance
from ..current import CurrentRecord, current_record
from ..locking import lock_records
from .prepare import prepared_again
from .publish import publish_prepared


@transaction.atomic
def restore_record(*, record: str, reason: str, by: str) -> Edition:
    """Undo the ending of a record by two lines of the feed: `restored`, then `published` with the content it had last.

    Between the two endings of time nothing is rewritten: `known_at` in between still says that the record had gone.
    What its parties confirmed holds again, since the facts are the same. A record that had been merged comes back beside
    the one that stayed, which keeps the rows it was given: a person who wants them out again publishes an edition of it.
    Never where the law required that the record goes.
    """
    require_texts(Change, {"by": by}, {"by": "publisher"})
    require_texts(Ending, {"record": record, "reason": reason})
    lock_records([record])
    last = _last_of(record)
    (line,) = append(lock_feed(), [{"kind": Ending.RESTORED, "record": record, "publisher": by}])
    Ending.objects.create(sequence=line.sequence, record=record, kind=Ending.RESTORED, at=line.at, reason=reason)
    (edition,) = publish_prepared([prepared_again(last.kind, last.content)], by, frozenset())
    reopen(last.kind.name, record, edition.pk)
    refresh_assurance({record: edition.pk})
    return edition


def require_restorable(record: str) -> None:
    """Refuse what has not ended, and what must not or cannot come back."""
    _last_of(record)


def _last_of(record: str) -> CurrentRecord:
    """How the record was when it ended; refuses what has not ended, and what must not or cannot come back."""
    kind, ending = kind_of(record), ending_at(record)
    last = current_record(kind, record) if kind else None
    if ending is None:
        if last is None:
            raise UnknownRecord(f"{record[:40]} has never been published.")
        raise TransitionNotAllowed(f"{record} is on the register: there is nothing to restore.")
    if ending.is_by_law:
        raise TransitionNotAllowed(
            f"{record} was withdrawn on {day_in_words(ending.at)} because the law required it: it cannot be restored. "
            "Write to the curators if that decision was itself undone."
        )
    if last is None:
        raise TransitionNotAllowed(
            f"{record} had gone before this register was begun, and nothing of its text is here: publish a new record."
        )
    return last
