"""Publishing what a load brings, and remembering that no person wrote it."""

from collections.abc import Iterable, Iterator

from django.db import transaction

from ...copying import copy_into
from ...editions import Edition
from ..loading import free_for, newest_editions
from ..locking import lock_records
from ..models import Load, LoadedEdition
from .ahead import prepared_ahead
from .prepare import Prepared
from .publish import chunks_of, publish_prepared
from .rebase import open_proposals, rebase_proposals


def publish_load(*, load: Load, contents: Iterable[dict], by: str) -> Iterator[list[Edition]]:
    """Publish many contents, a chunk a transaction; yields the editions of each chunk.

    Whoever publishes a record while the load is under way keeps it: each chunk looks again, when its records
    are locked.
    """
    contents = list(contents)
    known = frozenset(content["id"] for content in contents)
    for prepared in prepared_ahead(chunks_of(contents), known):
        yield _publish_chunk(load, prepared, by, known)


@transaction.atomic
def _publish_chunk(load: Load, prepared: list[Prepared], by: str, known: frozenset[str]) -> list[Edition]:
    proposals = open_proposals(record.id for record in prepared)
    lock_records(record.id for record in prepared)
    newest = newest_editions(record.id for record in prepared)
    free = free_for(load, newest.values())
    taken = newest.keys() - free
    editions = publish_prepared([record for record in prepared if record.id not in taken], by, known)
    copy_into(LoadedEdition, [LoadedEdition(edition=edition.pk, load=load) for edition in editions])
    rebase_proposals(proposals, [newest[edition.record_id] for edition in editions if edition.record_id in free])
    return editions
