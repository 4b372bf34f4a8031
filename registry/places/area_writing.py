"""Writing areas and their successions: an older edition never overwrites a newer one."""

from collections.abc import Iterable

from registry.places.models import Area, AreaSuccession

WRITTEN = (
    "name",
    "name_welsh",
    "level",
    "parent",
    "also_in",
    "starts_on",
    "ends_on",
    "current",
    "source",
    "edition",
)
ROWS_A_STATEMENT = 2000


def write_areas(areas: Iterable[Area]) -> int:
    """Add or renew areas, parents before their parts; answers how many were given.

    A source that does not tell what else contains an area leaves that as it was.
    """
    known = {
        code: (edition, also_in) for code, edition, also_in in Area.objects.values_list("code", "edition", "also_in")
    }
    rows = list(areas)
    new_or_newer = [area for area in rows if known.get(area.code, ("",))[0] <= area.edition]
    for area in new_or_newer:
        if not area.also_in and area.code in known:
            area.also_in = known[area.code][1]
    Area.objects.bulk_create(
        new_or_newer,
        batch_size=ROWS_A_STATEMENT,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=WRITTEN,
    )
    return len(rows)


def write_successions(successions: Iterable[AreaSuccession]) -> int:
    """Add successions, or correct the date and kind of those known; answers how many were given."""
    rows = list(successions)
    AreaSuccession.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["predecessor", "successor"],
        update_fields=["on", "kind"],
    )
    return len(rows)
