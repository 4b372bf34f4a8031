"""Which removals by law touch a release: those from what it shows, made after its line of the feed."""

from collections.abc import Iterator

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from registry.feed.models import Change, Removal


def removals_since(line: int) -> QuerySet[Removal]:
    """Removals after a line from editions that were the newest of their records there, oldest first.

    A release at the line shows these editions, and perhaps the names in them. Also one whose record had ended by then:
    its name may stand in other records.
    """
    published = Change.objects.filter(pk=OuterRef("edition"))
    later = Change.objects.filter(
        record=OuterRef("record"), kind="published", sequence__gt=OuterRef("edition"), sequence__lte=line
    )
    return (
        Removal.objects.filter(sequence__gt=line, edition__lte=line)
        .annotate(record=Subquery(published.values("record")[:1]))
        .filter(~Exists(later))
        .order_by("sequence")
    )


def last_removal_since(line: int) -> int:
    """The line of the newest of them; 0 where none touches a release at this line."""
    return removals_since(line).values_list("sequence", flat=True).last() or 0


def grounds(removals: QuerySet[Removal]) -> Iterator[str]:
    """A sentence each: when, and on what ground. Never what it was."""
    lines = Change.objects.in_bulk([removal.sequence for removal in removals])
    for removal in removals:
        yield f"{lines[removal.sequence].at:%Y-%m-%d}, line {removal.sequence} of the feed: {removal.ground}"
