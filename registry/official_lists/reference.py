"""Loading reference data, and saying in the feed where answers are other ones by it."""

from collections.abc import Sequence
from pathlib import Path

from django.db import transaction

from registry.places.importers import run_import
from registry.places.models import ReferenceLoad
from registry.publishing.catalogue import say_recomputed

# Sets that are joined to records when they are read. After the others cards and texts are made anew, and that says it.
SHOWN_BESIDE_RECORDS = frozenset({"registered_providers", "homes_owned", "stock"})


@transaction.atomic
def load_reference(
    what: str, paths: Sequence[Path], *, edition: str, source: str = "", accept_fewer_rows: str = ""
) -> ReferenceLoad:
    """Load one edition of one set, all or nothing; LoadStopped says what was not as expected."""
    load = run_import(what, paths, edition=edition, source=source, accept_fewer_rows=accept_fewer_rows)
    if what in SHOWN_BESIDE_RECORDS:
        say_recomputed()
    return load
