"""Loading postcodes: into a table of its own, then swapped in, so that readers never see half of
them.

Streams with COPY, a few thousand rows in memory at a time. Breaking off at any moment leaves the
old postcodes in place and starting again begins anew; two loads at once are refused.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice

from django.db import connection, transaction

from registry.errors import LoadStopped, RegistryError
from registry.places.british_grid import GridCells
from registry.places.loads import record_load, require_no_sudden_drop
from registry.places.models import Postcode, ReferenceLoad
from registry.places.postcode_sources import FileSource, PackageSource, Placed
from registry.places.postcodes import LOADING_LOCK, SET_NAME
from registry.places.reading import sha256_of

LIVE = Postcode._meta.db_table
INCOMING = f"{LIVE}_incoming"
ROWS_A_BLOCK = 4000


def load_postcodes(
    source: PackageSource | FileSource,
    *,
    accept_fewer_rows: str = "",
    progress: Callable[[str, int], None] = lambda part, total: None,
) -> ReferenceLoad:
    """Replace all postcodes by those of the source. `progress` hears each part's label and the
    running total.
    """
    with _only_one_load():
        _make_room()
        total = 0
        for part, rows in source:
            total += _copy_in(rows)
            progress(part, total)
        require_no_sudden_drop(SET_NAME, total, accepted_because=accept_fewer_rows)
        sha256 = sha256_of(source.paths)
        with transaction.atomic():
            _index()
            _swap()
            return record_load(
                SET_NAME,
                publication=source.publication,
                sha256=sha256,
                rows=total,
                fewer_rows_because=accept_fewer_rows,
            )


class _Stream:
    """What COPY reads from: hands on whole blocks, whatever size was asked for."""

    def __init__(self, rows: Iterable[Placed]) -> None:
        self._rows = iter(rows)
        self._cells = GridCells()
        self.count = 0
        self.refused: RegistryError | None = None

    def read(self, size: int = -1) -> str:
        try:
            lines = [_line(row, self._cells) for row in islice(self._rows, ROWS_A_BLOCK)]
        except RegistryError as refused:
            # Raised in here, COPY would answer with an error of its own that hides ours. So end.
            self.refused = refused
            return ""
        self.count += len(lines)
        return "".join(lines)


def _copy_in(rows: Iterable[Placed]) -> int:
    stream = _Stream(rows)
    with connection.cursor() as cursor:
        cursor.copy_expert(f"COPY {INCOMING} (postcode, latitude, longitude, district) FROM STDIN", stream)
    if stream.refused:
        raise stream.refused
    return stream.count


def _line(row: Placed, cells: GridCells) -> str:
    postcode, easting, northing, district = row
    if len(district) != 9 or not district[1:].isdecimal():
        raise LoadStopped(f"{district[:20]!r}, the district of {postcode}, is not a GSS code.")
    latitude, longitude = cells.wgs84(easting, northing)
    return f"{postcode}\t{latitude:.5f}\t{longitude:.5f}\t{district}\n"


@contextmanager
def _only_one_load() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%(class)s, %(object)s)", LOADING_LOCK)
        if not cursor.fetchone()[0]:
            raise LoadStopped("Postcodes are being loaded by another process.")
        try:
            yield
        finally:
            # Not usable: the server is gone, or an error spoilt a surrounding transaction. Then the
            # end of the session releases the lock, and the next load clears away the table.
            if connection.is_usable():
                cursor.execute(f"DROP TABLE IF EXISTS {INCOMING}")
                cursor.execute("SELECT pg_advisory_unlock(%(class)s, %(object)s)", LOADING_LOCK)


def _make_room() -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {INCOMING}")
        cursor.execute(f"CREATE TABLE {INCOMING} (LIKE {LIVE} INCLUDING DEFAULTS INCLUDING CONSTRAINTS)")


def _index() -> None:
    # After the copy, not before: building the key once is four times quicker than keeping it up row
    # by row.
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {INCOMING} ADD CONSTRAINT {INCOMING}_pkey PRIMARY KEY (postcode)")
        cursor.execute(f"ANALYZE {INCOMING}")


def _swap() -> None:
    """Put the new table where the old one was, with the same name, key and permissions."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('GRANT %%s ON %%I TO %%s', privilege_type, %(incoming)s, "
            "CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END) "
            "FROM pg_class, aclexplode(relacl) WHERE oid = %(live)s::regclass AND grantee <> relowner",
            {"incoming": INCOMING, "live": LIVE},
        )
        for (grant,) in cursor.fetchall():
            cursor.execute(grant)
        cursor.execute(f"DROP TABLE {LIVE}")
        cursor.execute(f"ALTER TABLE {INCOMING} RENAME TO {LIVE}")
        cursor.execute(f"ALTER INDEX {INCOMING}_pkey RENAME TO {LIVE}_pkey")
