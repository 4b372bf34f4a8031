"""Loading the seed register through the same door as everybody: publish."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.content import canonical, kind_of, normal, require_storable
from registry.feed.models import Change, Tombstone
from registry.publishing.actions import publish_in_chunks
from registry.publishing.models import CanonicalContent
from registry.publishing.publishers import REGISTRY_EDITORS

from .contents import seed_contents


@dataclass
class Progress:
    """How far a load has come, in records."""

    published: int
    to_publish: int
    unchanged: int


def load_seed(contents: Iterable[dict] | None = None) -> Iterator[Progress]:
    """Publish what is new or differs; a second run, or one after a crash, publishes the rest."""
    contents = list(seed_contents() if contents is None else contents)
    changed = _to_publish(contents)
    progress = Progress(0, len(changed), len(contents) - len(changed))
    yield progress
    for editions in publish_in_chunks(contents=changed, by=REGISTRY_EDITORS):
        progress.published += len(editions)
        yield progress


def publish_seed() -> None:
    """The whole of it, for callers who do not watch."""
    for _ in load_seed():
        pass


def _to_publish(contents: list[dict]) -> list[dict]:
    """Those that are new, or differ from what the editors published; three queries for all.

    What has ended stays ended, and a record of which an organisation has published an edition is that
    organisation's now: the seed leaves it alone.
    """
    ids = [content["id"] for content in contents]
    gone = set(Tombstone.objects.filter(record__in=ids).values_list("record", flat=True))
    lines = Change.objects.filter(kind="published", record__in=ids).values_list("record", "sequence", "publisher")
    taken = {record for record, _, publisher in lines if publisher != REGISTRY_EDITORS}
    texts = dict(
        CanonicalContent.objects.filter(pk__in=[sequence for _, sequence, _ in lines]).values_list("pk", "text")
    )
    published = {(record, texts[sequence]) for record, sequence, _ in lines}
    return [
        content
        for content in contents
        if content["id"] not in gone | taken and (content["id"], _text_of(content)) not in published
    ]


def _text_of(content: dict) -> str:
    kind = kind_of(content["id"])
    if kind is None:
        return ""  # publish says what is wrong with the id
    require_storable(kind, content)
    return canonical(normal(kind, content))
