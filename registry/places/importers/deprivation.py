"""The four national indices of multiple deprivation, from small areas to shares of districts.

National deciles cannot be compared between nations, nor averaged into a district decile that anyone
publishes. What can be said of a district, and is what three of the four governments say themselves,
is the share of its small areas that are among the most deprived tenth of the nation. That is what
is stored.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.importers.importer import Importer
from registry.places.importers.small_areas import SMALL_AREA, shares_by_district
from registry.places.models import DeprivationFigure
from registry.places.models.figures import Basis
from registry.places.reading import Columns, rows_of

COLUMNS = Columns(
    {
        "small_area": SMALL_AREA,
        # IMD_decile; "Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived …)";
        # SIMD2020v2_Decile.
        "decile": r"imd decile|index of multiple deprivation \(imd\) decile.*"
        r"|(?:simd|wimd|mdm|nimdm)[^ ]*(?: 20\d\d)? decile",
    }
)
DECILES = {str(decile): decile for decile in range(1, 11)}


def load(paths: list[Path], edition: str, *, index: str) -> int:
    rows = 0

    def most_deprived() -> Iterator[tuple[str, bool]]:
        nonlocal rows
        for row in rows_of(paths[0], COLUMNS):
            rows += 1
            yield row["small_area"], _decile(row) == 1

    shares = shares_by_district(most_deprived(), indexed=paths[0], lookup=paths[1])
    year = edition[:4]
    DeprivationFigure.objects.filter(index=index, year=year, basis=Basis.COMPUTED).delete()
    DeprivationFigure.objects.bulk_create(
        DeprivationFigure(
            area_id=code,
            index=index,
            year=year,
            compares=DeprivationFigure.Compares.NATION,
            share_in_most_deprived_tenth=share,
            small_areas=small_areas,
            basis=Basis.COMPUTED,
        )
        for code, (share, small_areas) in shares.items()
    )
    return rows


def _decile(row: dict[str, str]) -> int:
    if row["decile"] not in DECILES:
        raise LoadStopped(f"{row['small_area']}: expected a decile from 1 to 10, found {row['decile'][:20]!r}.")
    return DECILES[row["decile"]]


def _nation(nation: str, index: str, publisher: str) -> Importer:
    return Importer(
        what=f"deprivation_{nation}",
        describes=f"{index}: share of each district's small areas in the most deprived tenth",
        files=(
            "the index for small areas as CSV",
            "a lookup from those small areas to districts as CSV",
        ),
        source=f"{publisher}, {index}",
        load=partial(load, index=index),
    )


NATIONS = (
    _nation("england", "English Index of Multiple Deprivation", "MHCLG"),
    _nation("wales", "Welsh Index of Multiple Deprivation", "Welsh Government"),
    _nation("scotland", "Scottish Index of Multiple Deprivation", "Scottish Government"),
    _nation("northern_ireland", "Northern Ireland Multiple Deprivation Measure", "NISRA"),
)
