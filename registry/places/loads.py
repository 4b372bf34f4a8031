"""One load of reference data: counted against the load before it, recorded, all or nothing."""

from dataclasses import dataclass

from registry.dates_in_words import day_in_words
from registry.errors import LoadStopped
from registry.places.models import ReferenceLoad

LARGEST_DROP_PERCENT = 5
POSTCODES = "postcodes"
# Sets of which nothing goes into what is known of areas, or of where a record is. A new set counts until it is
# named here.
BESIDE_AREAS = frozenset({
    "registered_providers", "homes_owned", "stock",
    "satisfaction_rental", "satisfaction_ownership", "satisfaction_combined",
})  # fmt: skip


@dataclass(frozen=True)
class Publication:
    """Where a set of reference data comes from."""

    source: str
    licence: str
    edition: str


def last_load(what: str) -> ReferenceLoad | None:
    return ReferenceLoad.objects.filter(what=what).order_by("-pk").first()


def is_last_load(what: str, edition: str, sha256: str) -> bool:
    """Whether the last load of the set was of this very file, as this edition."""
    last = last_load(what)
    return last is not None and (last.edition, last.sha256) == (edition, sha256)


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
            f"{day_in_words(before.loaded_at)} "
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


@dataclass(frozen=True)
class Loads:
    """What was loaded until now: `number` is that of the last load, `of_areas` what is known of areas rests on."""

    number: int
    of_areas: tuple[tuple[str, str, str], ...]

    @property
    def have_postcodes(self) -> bool:
        return any(what == POSTCODES for what, *_ in self.of_areas)


def read_loads() -> Loads:
    """The last load of each set, as (set, edition, SHA-256 of its files)."""
    last = ReferenceLoad.objects.order_by("what", "-pk").distinct("what")
    rows = list(last.values_list("pk", "what", "edition", "sha256"))
    of_areas = tuple((what, edition, sha256) for _, what, edition, sha256 in rows if what not in BESIDE_AREAS)
    return Loads(max((number for number, *_ in rows), default=0), of_areas)


def number_of_last_load() -> int:
    """0 where nothing was ever loaded."""
    return ReferenceLoad.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
