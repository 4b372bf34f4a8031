"""Taking a record out of the register; its editions and a dated reason stay."""

from django.db import transaction

from registry.feed.endings import ending_at
from registry.feed.lines import append, lock_feed
from registry.feed.models import Change, Ending

from ...catalogue.actions import supersede
from ...content import kind_of, require_texts
from ...errors import TransitionNotAllowed, UnknownRecord
from ..assurance import close_assurance
from ..locking import lock_records


@transaction.atomic
def withdraw_record(*, record: str, reason: str, by: str, is_by_law: bool = False) -> Ending:
    """Leave a tombstone where a record was. Lists no longer show it, `known_at` still does.

    What goes because the law requires it (`is_by_law`) is never restored.
    """
    return end_record(record=record, kind=Ending.WITHDRAWN, reason=reason, by=by, is_by_law=is_by_law)


def end_record(
    *, record: str, kind: str, reason: str, by: str, replaced_by: str = "", is_by_law: bool = False
) -> Ending:
    """The one way a record leaves the lists; call it within a transaction."""
    require_texts(Change, {"by": by}, {"by": "publisher"})
    require_texts(Ending, {"record": record, "reason": reason, "replaced_by": replaced_by})
    of = kind_of(record)
    if of is None or not of.edition.objects.filter(record_id=record).exists():
        raise UnknownRecord(f"{record} has never been published.")
    # Whoever publishes an edition of it looks for a tombstone under this lock.
    lock_records([record])
    last_line = lock_feed()
    if ending_at(record):
        raise TransitionNotAllowed(f"{record} has been withdrawn or merged already.")
    (change,) = append(last_line, [{"kind": kind, "record": record, "publisher": by}])
    ending = Ending.objects.create(
        sequence=change.sequence,
        record=record,
        kind=kind,
        at=change.at,
        reason=reason,
        replaced_by=replaced_by,
        is_by_law=is_by_law,
    )
    supersede(of.name, {record: change.sequence})
    close_assurance(record, change.sequence)
    return ending
