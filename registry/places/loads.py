"""One load of reference data: counted against the load before it, recorded, all or nothing."""

from dataclasses import dataclass

from registry.errors import LoadStopped
from registry.places.models import ReferenceLoad

LARGEST_DROP_PERCENT = 5


@dataclass(frozen=True)
class Publication:
    """Where a set of reference data comes from."""

    source: str
    licence: str
    edition: str


def last_load(what: str) -> ReferenceLoad | None:
    return ReferenceLoad.objects.filter(what=what).order_by("-pk").first()


def require_no_sudden_drop(what: str, rows: int, *, accepted_because: str = "") -> None:
    """Stop a load that would lose more than one row in twenty, unless someone says why that is
    right.

    A truncated download looks like a small file; losing half a country quietly is worse than
    asking.
    """
    before = last_load(what)
    if not rows:
        raise LoadStopped(f"{what}: the file has no rows.")
    if before is None or accepted_because:
        return
    if rows * 100 < before.rows * (100 - LARGEST_DROP_PERCENT):
        drop = 100 * (before.rows - rows) / before.rows
        raise LoadStopped(
            f"{what}: {rows:,} rows, {drop:.1f} % fewer than the {before.rows:,} loaded on "
            f"{before.loaded_at:%d %B %Y} "
            f"(edition {before.edition}). If that is right, say why with --accept-fewer-rows "
            "REASON."
        )


def record_load(
    what: str, *, publication: Publication, sha256: str, rows: int, fewer_rows_because: str = ""
) -> ReferenceLoad:
    """Write down what was loaded, from where, under which licence."""
    return ReferenceLoad.objects.create(
        what=what,
        source=publication.source,
        edition=publication.edition,
        licence=publication.licence,
        sha256=sha256,
        rows=rows,
        fewer_rows_because=fewer_rows_because,
    )
