"""Official editions of reference data, one small module for each kind of file.

`run_import` reads, checks, writes and records one edition in one transaction, or leaves everything
as it was.
"""

import re
from collections.abc import Sequence
from pathlib import Path

from django.db import transaction

from registry.errors import LoadStopped
from registry.places.directory import forget_directory
from registry.places.importers import (
    area_changes,
    areas,
    deprivation,
    homes_owned,
    providers,
    rurality,
    satisfaction,
    stock,
)
from registry.places.importers.importer import Importer
from registry.places.loads import Publication, record_load, require_no_sudden_drop
from registry.places.models import ReferenceLoad
from registry.places.reading import sha256_of

AN_EDITION = re.compile(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?", re.ASCII)

IMPORTERS: dict[str, Importer] = {
    importer.what: importer
    for importer in (
        areas.AREAS,
        area_changes.AREA_CHANGES,
        *deprivation.NATIONS,
        *rurality.CLASSIFICATIONS,
        providers.PROVIDERS,
        homes_owned.HOMES,
        stock.STOCK,
        *satisfaction.TENURES,
    )
}


def run_import(
    what: str, paths: Sequence[Path], *, edition: str, source: str = "", accept_fewer_rows: str = ""
) -> ReferenceLoad:
    """Load one edition of one set; a LoadStopped says what was not as expected, and nothing is
    changed.

    `edition` is a year or year-month. `source` says more about where the file was got, beside who
    published it.
    """
    importer = IMPORTERS[what]
    if not AN_EDITION.fullmatch(edition):
        raise LoadStopped(f"An edition is a year or a year and month, such as 2025-10, not {edition!r}.")
    if len(paths) != len(importer.files):
        raise LoadStopped(
            f"{what} takes {len(importer.files)} file(s): {'; '.join(importer.files)}. {len(paths)} were given."
        )
    publication = Publication(f"{importer.source} ({source})" if source else importer.source, importer.licence, edition)
    try:
        with transaction.atomic():
            rows = importer.load(list(paths), edition)
            require_no_sudden_drop(what, rows, accepted_because=accept_fewer_rows)
            return record_load(
                what,
                publication=publication,
                sha256=sha256_of(paths),
                rows=rows,
                fewer_rows_because=accept_fewer_rows,
            )
    finally:
        forget_directory()
