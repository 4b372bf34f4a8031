"""Loading the seed register through the same door as everybody: publish."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.content import canonical, kind_of, normal
from registry.publishing.actions import publish_in_chunks
from registry.publishing.models import EditionContent, Tombstone

from .contents import PUBLISHER, seed_contents


@dataclass
class Progress:
    """How far a load has come, in records."""

    published: int
    to_publish: int
    unchanged: int


def load_seed(contents: Iterable[dict] | None = None) -> Iterator[Progress]:
    """Publish what is new or differs; a second run, or one after a crash, publishes the rest."""
    contents = list(seed_contents() if contents is None else contents)
    changed = [content for content in contents if _differs(content)]
    progress = Progress(0, len(changed), len(contents) - len(changed))
    yield progress
    for editions in publish_in_chunks(contents=changed, by=PUBLISHER):
        progress.published += len(editions)
        yield progress


def publish_seed() -> None:
    """The whole of it, for callers who do not watch."""
    for _ in load_seed():
        pass


def _differs(content: dict) -> bool:
    """Whether the newest edition, by whomever, is not this; what has ended stays ended.

    An edition that somebody published since is newer than the seed and is left alone.
    """
    kind = kind_of(content["id"])
    if kind is None:
        return True  # publish says what is wrong with the id
    if Tombstone.objects.filter(record=content["id"]).exists():
        return False
    editions = kind.edition.objects.filter(record_id=content["id"]).order_by("-number").values_list("pk", flat=True)
    texts = list(EditionContent.objects.filter(pk__in=list(editions)).values_list("text", flat=True))
    return canonical(normal(kind, content)) not in texts
