"""From small areas (LSOAs, Data Zones, Super Output Areas) to shares of today's districts."""

import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.directory import Directory
from registry.places.reading import Columns, plain_title, rows_of, titles_of
from registry.places.reading_areas import read_areas

# lsoa21_code, LSOA11CD, "LSOA code (2021)", dz11_code, Data_Zone, soa01_code, SOA2001.
SMALL_AREA = r"(?:lsoa|dz|soa)(?:20)?(\d\d)(?: ?code|cd)?|lsoa code \(20(\d\d)\)|data ?zone"
DISTRICT = r"(?:ltla|lad|lgd|ca)(?:20)?\d\d ?(?:code|cd)?|(?:la|lgd|ca)(?: ?code|cd)"
DATA_ZONES_OF = "11"


def shares_by_district(
    counted: Iterable[tuple[str, bool]], *, indexed: Path, lookup: Path
) -> dict[str, tuple[Decimal, int]]:
    """For each current district the share of its small areas that count, and how many it has.

    `indexed` is the file that the small areas come from: the lookup must know areas of the same
    census.
    """
    district_of = _districts(lookup, census=census_of(indexed))
    now = Directory(read_areas())
    total: Counter[str] = Counter()
    counting: Counter[str] = Counter()
    for small_area, counts in counted:
        then = district_of.get(small_area)
        if then is None:
            raise LoadStopped(f"{lookup.name} does not say in which district {small_area[:20]!r} lies.")
        current = now.resolve(then)
        if len(current) > 1:
            raise LoadStopped(f"{then}, the district of {small_area}, was divided: use a newer lookup.")
        total[current[0]] += 1
        counting[current[0]] += counts
    return {code: (round(Decimal(counting[code]) / total[code], 4), total[code]) for code in sorted(total)}


def census_of(path: Path) -> str:
    """The two digits of the census year whose small areas the file describes."""
    header = titles_of(path)
    for title in header:
        if match := re.fullmatch(SMALL_AREA, plain_title(title)):
            return match.group(1) or match.group(2) or DATA_ZONES_OF
    titles = ", ".join(header[:20])
    raise LoadStopped(f"{path.name}: expected a column of small areas such as lsoa21_code; found {titles}.")


def _districts(lookup: Path, *, census: str) -> dict[str, str]:
    columns = Columns(
        {
            "small_area": rf"(?:lsoa|dz|soa)(?:20)?{census}(?: ?code|cd)"
            rf"|lsoa code \(20{census}\)|data ?zone|soa20{census}",
            "district": DISTRICT,
        }
    )
    return {row["small_area"]: row["district"] for row in rows_of(lookup, columns)}
