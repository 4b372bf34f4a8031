"""Which edition a file is of, where nobody says so: from its name, or from what stands in it."""

import re
from collections.abc import Callable
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.importers.importer import day
from registry.places.importers.providers import COLUMNS
from registry.places.importers.stock import EDITION_OF_LAYOUT, year_described_in
from registry.places.reading import rows_of

MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_ ]?(0[1-9]|1[0-2])(?!\d)")
# A year, or a reporting year such as 2024-25, which is called by its end.
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[-_ ]?(\d\d))?(?!\d)")


def _of_providers(path: Path) -> str:
    """A list is at least as new as the last registration on it."""
    if named := MONTH.search(path.stem):
        return "-".join(named.groups())
    days = [day(row["registered"], where=row["code"]) for row in rows_of(path, COLUMNS)]
    if known := [registered for registered in days if registered]:
        return f"{max(known):%Y-%m}"
    raise LoadStopped(f"{path.name}: say of which month the list is, with --edition, such as --edition 2026-10.")


def _of_stock(path: Path) -> str:
    """As the workbook says, else the name of the file; else the year of the only layout there is."""
    if year := year_described_in(path):
        return year
    named = YEAR.search(path.stem)
    if named is None:
        return EDITION_OF_LAYOUT
    following = str(int(named[1]) + 1)
    return following if named[2] == following[2:] else named[1]


EDITION_BY: dict[str, Callable[[Path], str]] = {
    "providers": _of_providers,
    "registered_providers": _of_providers,
    "stock": _of_stock,
}


def edition_of(what: str, path: Path) -> str:
    """The edition of a file of this set; LoadStopped where nothing tells it."""
    if what not in EDITION_BY:
        raise LoadStopped(f"{what}: say which edition the file is, with --edition: a year or a year and month.")
    return EDITION_BY[what](path)
