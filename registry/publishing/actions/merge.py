"""Two records of one thing become one; the other id leads to it for ever."""

from django.db import transaction

from registry.feed.models import Tombstone

from ...content import kind_of, require_texts
from ...errors import TransitionNotAllowed
from ..locking import lock_records
from .withdraw import end_record


@transaction.atomic
def merge_record(*, record: str, into: str, reason: str, by: str) -> Tombstone:
    """Leave a tombstone that names the record which took this one's place."""
    require_texts(Tombstone, {"record": record, "into": into, "reason": reason}, {"into": "replaced_by"})
    kind = kind_of(into)
    if kind is None or record == into or kind is not kind_of(record):
        raise TransitionNotAllowed("A record merges into another one of its kind.")
    lock_records([record, into])
    gone = Tombstone.objects.filter(record=into).exists()
    if gone or not kind.edition.objects.filter(record_id=into).exists():
        raise TransitionNotAllowed(f"{into} is not a current record: name the one that stays.")
    return end_record(record=record, kind=Tombstone.MERGED, reason=reason, by=by, replaced_by=into)
