"""Records that had gone from the register that this one is a copy of."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from django.db import transaction

from registry.feed.lines import append, lock_feed
from registry.feed.models import Ending

from ...content import kind_of
from ...errors import UnknownRecord


@dataclass(frozen=True)
class Gone:
    """An id of which no text is known here: whether it was withdrawn or merged, why, and into which record."""

    record: str
    kind: str
    reason: str
    replaced_by: str


@transaction.atomic
def record_gone(gone: Sequence[Gone], *, by: str) -> None:
    """Leave their tombstones, so that their ids are never used again and go on to resolve.

    Do so before anything is published that names them: it is found under what took their place.
    """
    for each in gone:
        kind = kind_of(each.record)
        if kind is None:
            raise UnknownRecord(f"{each.record!r} is not an id of the register.")
        kind.record.objects.get_or_create(pk=each.record)
    lines = append(lock_feed(), [{"kind": each.kind, "record": each.record, "publisher": by} for each in gone])
    Ending.objects.bulk_create(
        Ending(sequence=line.sequence, at=line.at, **asdict(each)) for each, line in zip(gone, lines, strict=True)
    )
