"""The next page of a walk after the register has moved: what was published meanwhile must not be paid for."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction

from registry.catalogue.reading.pages import PagePosition
from registry.feed.models import Change
from registry.publishing.actions import publish

from .publishing import PUBLISHER, said_again, spread
from .questions import THREE_FILTERS
from .statements import Statement, database_time, page_of

CHUNKS, CHUNK = 5, 200
WANTED = 1.5
WALKS = ("", "stage=live", THREE_FILTERS, "ordering=-homes", "ordering=published")


@dataclass(frozen=True)
class Walk:
    """The first page, and the second after some hundreds of partnerships were published anew.

    `as_then` is the second page of what was known when the walk began, `as_now` of what is known now.
    """

    first: Statement
    as_now: Statement
    as_then: Statement

    @property
    def times(self) -> float:
        """How many times the first page's time the dearer of the second pages takes."""
        return max(self.as_now.total, self.as_then.total) / self.first.total


def walks() -> Iterator[Walk]:
    """Measured inside a transaction that is undone, so that the register stays as it was made."""
    line = last_line()
    begun = {query: (database_time(query), *_end_of_first_page(query)) for query in WALKS}
    with transaction.atomic():
        _move()
        for query, (first, position, count) in begun.items():
            then = f"{query}&known_at={line}".removeprefix("&")
            yield Walk(
                first,
                database_time(query, position=position, counted=count),
                database_time(then, position=position, counted=count),
            )
        transaction.set_rollback(True)


def last_line() -> int:
    return Change.objects.order_by("-sequence").values_list("sequence", flat=True)[0]


def _end_of_first_page(query: str) -> tuple[PagePosition, int]:
    page = page_of(query)
    return PagePosition(page.last or []), page.count


def _move() -> None:
    """A thousand partnerships, spread over the register, say something else in their summaries."""
    records = spread(CHUNKS * CHUNK)
    for start in range(0, len(records), CHUNK):
        publish(contents=said_again(records[start : start + CHUNK]), by=PUBLISHER)
