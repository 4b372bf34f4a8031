"""Loading the seed register through the same door as everybody: publish."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import connection

from registry.publishing.actions import publish_load
from registry.publishing.loading import sift
from registry.publishing.models import Load
from registry.publishing.publishers import REGISTRY_EDITORS

from .already_there import under_ids_of_the_register
from .contents import seed_contents


@dataclass
class Progress:
    """How far a load has come, in records. `left_alone` are those that somebody else has published since, or that ended."""

    published: int
    to_publish: int
    unchanged: int
    left_alone: int


def load_seed(contents: Iterable[dict] | None = None) -> Iterator[Progress]:
    """Publish what is new or differs; a second run, or one after a crash, publishes the rest.

    A record whose newest edition the seed did not write stays as it is: a curator corrected it, or an organisation
    speaks for itself.
    """
    sifted = sift(Load.SEED, under_ids_of_the_register(seed_contents() if contents is None else contents))
    progress = Progress(0, len(sifted.to_publish), sifted.unchanged, len(sifted.left_alone))
    yield progress
    for editions in publish_load(load=Load.SEED, contents=sifted.to_publish, by=REGISTRY_EDITORS):
        progress.published += len(editions)
        yield progress


def publish_seed() -> None:
    """The whole of it, for callers who do not watch.

    What was loaded is counted at once: until the database has looked at new tables it plans questions of several of
    them so badly that the first reader waits for seconds.
    """
    published = 0
    for progress in load_seed():
        published = progress.published
    if published:
        with connection.cursor() as cursor:
            cursor.execute("analyze")
