"""Making the catalogue anew from what was published; and single texts that are missing."""

from collections.abc import Iterator
from itertools import islice

from django.db import transaction
from django.db.models import QuerySet

from registry.feed.lines import lock_feed
from registry.feed.models import Change, Tombstone

from ..catalogue.actions import catalogue_editions, render
from ..catalogue.entries.tuning import NewBits, give_bits
from ..content import content_of, kinds
from ..editions import Edition
from .assurance import rebuild_assurances


def rebuild_catalogue(chunk: int = 200) -> Iterator[int]:
    """Make every card, text and search entry anew; yields how many editions are done.

    One chunk a transaction, under the feed's lock, so that it can run beside publishing.
    """
    done = 0
    for kind in kinds().values():
        records = iter(kind.record.objects.order_by("pk").values_list("pk", flat=True))
        while batch := list(islice(records, chunk)):
            with transaction.atomic():
                lock_feed()
                ended = dict(Tombstone.objects.filter(record__in=batch).values_list("record", "sequence"))
                editions = contents_with_lines(kind.edition.objects.filter(record__in=batch))
                if editions:
                    catalogue_editions({kind.name: editions}, ended)
                done += len(editions)
            yield done
    rebuild_assurances()


@transaction.atomic
def give_bits_to_common() -> NewBits:
    """Give bits to facts and words that have become common, while nobody publishes."""
    lock_feed()
    return give_bits()


def contents_with_lines(queryset: QuerySet[Edition]) -> list[tuple[dict, Change]]:
    """(content, line of the feed) of editions of one kind, in order; a few queries for all."""
    editions = list(queryset.order_by("pk"))
    if not editions:
        return []
    kind = next(kind for kind in kinds().values() if kind.edition is type(editions[0]))
    ids = [edition.pk for edition in editions]
    rows: dict[int, dict[str, list]] = {edition: {} for edition in ids}
    for name, model in kind.tables.items():
        for row in model.objects.filter(edition__in=ids).order_by("edition_id", "position"):
            rows[row.edition_id].setdefault(name, []).append(row)
    lines = Change.objects.in_bulk(ids)
    return [(content_of(edition, rows[edition.pk]), lines[edition.pk]) for edition in editions]


def texts_missing_from(kind_name: str, editions: list[int]) -> dict[int, tuple[str, str, str]]:
    """(full, summary, etag) by edition, rendered now and not stored: a standby cannot write."""
    kind = kinds()[kind_name]
    return {
        line.sequence: render(kind_name, content, line)
        for content, line in contents_with_lines(kind.edition.objects.filter(pk__in=editions))
    }
