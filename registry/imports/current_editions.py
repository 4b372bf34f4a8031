"""What the register holds now of the records that a file names: read once for all of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.content import Kind
from registry.content.normal import Content
from registry.publishing.catalogue import contents_with_lines
from registry.publishing.current import current_lines


@dataclass(frozen=True)
class CurrentEdition:
    """The current edition of a record, by its line of the feed, and its content."""

    base: int
    content: Content


def current_editions_of(kind: Kind, ids: Iterable[str]) -> dict[str, CurrentEdition]:
    """Record → what stands; records of which nothing was published are left out."""
    current = current_lines(kind, ids)
    contents = contents_with_lines(kind.edition.objects.filter(pk__in=list(current.values())))
    return {line.record: CurrentEdition(line.sequence, content) for content, line in contents}
