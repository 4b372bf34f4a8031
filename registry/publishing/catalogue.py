"""Making the catalogue anew from what was published."""

from collections.abc import Iterator
from itertools import islice

from django.db import transaction

from registry.feed.lines import LastLine, append, lock_feed

from ..catalogue.actions import catalogue_editions
from ..catalogue.entries.track_records import add_up_anew
from ..catalogue.entries.tuning import NewBits, give_bits
from ..catalogue.models import Rebuild
from ..catalogue.staleness import is_any_of_another_stamp, is_any_old, notice_loads, old_records
from ..catalogue.stamp import stamp
from ..content import Kind, kinds
from .assurance import rebuild_assurances
from .publishers import REGISTRY_EDITORS
from .stored_texts import contents_with_lines


def rebuild_catalogue(*, everything: bool = False, chunk: int = 200) -> Iterator[int]:
    """Make the cards, texts and entries anew that are old or missing, or all; yields how many editions are done.

    One chunk a transaction, under the feed's lock, so that it can run beside publishing. One that was
    interrupted goes on the next time. When all are of the stamp of now, a line of the feed says so.
    """
    notice_loads()
    waiting = {kind.name: _records(kind, everything=everything) for kind in kinds().values()}
    if is_any_of_another_stamp():
        Rebuild.objects.get_or_create(stamp=stamp(), sequence=None)
    done = 0
    for name, records in waiting.items():
        remaining = iter(records)
        while batch := list(islice(remaining, chunk)):
            done += _rebuild_records(kinds()[name], batch)
            yield done
    if everything or _unfinished():
        rebuild_assurances()
        _rebuild_track_records()
    _say_that_it_is_done()


def _records(kind: Kind, *, everything: bool) -> list[str]:
    if everything:
        return list(kind.record.objects.order_by("pk").values_list("pk", flat=True))
    return old_records(kind)


@transaction.atomic
def _rebuild_records(kind: Kind, batch: list[str]) -> int:
    """All editions of these records, since one gives way to the next."""
    lock_feed()
    editions = contents_with_lines(kind.edition.objects.filter(record__in=batch))
    if editions:
        catalogue_editions({kind.name: editions})
    return len(editions)


@transaction.atomic
def _rebuild_track_records() -> None:
    lock_feed()
    add_up_anew()


def _unfinished() -> Rebuild | None:
    return Rebuild.objects.filter(stamp=stamp(), sequence=None).first()


@transaction.atomic
def _say_that_it_is_done() -> None:
    """One line for all records: the answers to their facts are other ones from here on."""
    last_line = lock_feed()
    begun = _unfinished()
    if begun is None or is_any_old():
        return
    begun.sequence = _recomputed(last_line)
    begun.save(update_fields=["sequence"])


@transaction.atomic
def say_recomputed() -> int:
    """A line of the feed for answers that are other ones because of a list that was loaded; its number."""
    return _recomputed(lock_feed())


def _recomputed(last_line: LastLine) -> int:
    (line,) = append(last_line, [{"kind": "recomputed", "record": "", "publisher": REGISTRY_EDITORS}])
    return line.sequence


@transaction.atomic
def give_bits_to_common() -> NewBits:
    """Give bits to facts and words that have become common, while nobody publishes."""
    lock_feed()
    return give_bits()
