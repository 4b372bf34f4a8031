"""Where landlords own homes, from the regulator's registered providers look-up tool in its layout of 2025.

One sheet holds three grains: what each landlord owns in each district, what all own in a district, and what a landlord
owns in all. The first is kept, and must add up to the second.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from registry.errors import LoadStopped
from registry.places.directory import Directory
from registry.places.importers.importer import Importer, number
from registry.places.models import HomesInDistrict
from registry.places.reading_areas import read_areas
from registry.places.unknown_area import UnknownArea
from registry.places.workbooks import ROWS_BEFORE_THE_DATA, rows_of_sheet, texts_in

SHEET, EDITION_OF_LAYOUT = "STOCK_BY_LA", "2025"
NAME, CODE, TYPE, DISTRICT, DISTRICT_NAME = "RP_Name", "RP_Code", "RP_Type", "LA_Code", "LA_Nm"
# Title → our column. A small landlord's return does not ask for low-cost home ownership: its 0 is no count.
COUNTS = {
    "Total Social Stock": "homes",
    "LA_GN_SC_Own": "general_needs",
    "LA_GN_BSp_Own": "bed_spaces",
    "LA_SHHOP": "supported",
    "LA_LCHO_Less_100_Eqty_Own": "low_cost_ownership",
}
TITLES = (NAME, CODE, TYPE, "SDR_Size", "Survey_Status", DISTRICT_NAME, DISTRICT, "Concat", *COUNTS)
SIZES = {
    "Large": HomesInDistrict.Size.LARGE,
    "Small": HomesInDistrict.Size.SMALL,
    "LARP": HomesInDistrict.Size.LOCAL_AUTHORITY,
}
OF_DISTRICTS = ("E06", "E07", "E08", "E09")
PAGE = "https://www.gov.uk/government/collections/registered-provider-social-housing-stock-and-rents-in-england"
REPORTING_YEAR = re.compile(r"1 April \d{4} to 31 March (\d{4})")
Line = dict[str, str]


@dataclass(frozen=True)
class Row:
    """A row of the sheet that is about a district: of one landlord, or what all own there."""

    at: str
    cells: Line
    counts: dict[str, int | None]

    @property
    def is_of_a_landlord(self) -> bool:
        return self.cells[TYPE] in SIZES


def load(paths: list[Path], edition: str) -> int:
    """The homes of each landlord in each district, in place of those of the same year."""
    rows = list(_rows(paths[0]))
    of_landlords = [row for row in rows if row.is_of_a_landlord]
    _require_subtotals(paths[0].name, of_landlords, [row for row in rows if not row.is_of_a_landlord])
    year = int(edition[:4])
    HomesInDistrict.objects.filter(year=year).delete()
    HomesInDistrict.objects.bulk_create(_of_today(of_landlords, year), batch_size=2000)
    return len(of_landlords)


def year_described_in(path: Path) -> str:
    """The year in which the reporting year of a workbook ends, as its other sheets say; empty if they do not."""
    return next((year[1] for text in texts_in(path, but_for=SHEET) if (year := REPORTING_YEAR.search(text))), "")


def _rows(path: Path) -> Iterator[Row]:
    """Rows about districts, each with its counts."""
    rows = rows_of_sheet(path, SHEET)
    titles = _titles_in([cells for _, cells in islice(rows, ROWS_BEFORE_THE_DATA)], path.name)
    for at, cells in rows_of_sheet(path, SHEET):
        line = dict(zip(titles, cells, strict=False))
        if line.get(DISTRICT, "").startswith(OF_DISTRICTS):
            where = f"{path.name}, {SHEET} row {at}"
            yield Row(where, line, {title: _count(line.get(title, ""), f"{where}, {title}") for title in COUNTS})


def _titles_in(first: list[list[str]], file: str) -> list[str]:
    """The titles of the columns; notes may stand above them."""
    rows = [[" ".join(cell.split()) for cell in cells] for cells in first]
    titles = next((row for row in rows if CODE in row or DISTRICT in row), next(filter(_could_be_titles, rows), []))
    known = [title for title in titles if title]
    missing = [title for title in TITLES if title not in known]
    others = [title[:40] for title in known if title not in TITLES]
    if missing or others or len(known) != len(TITLES):
        raise LoadStopped(
            f"{file}: the sheet {SHEET} is not laid out as in the edition of {EDITION_OF_LAYOUT}, and other layouts (that "
            f"of 2024 among them) cannot be read. Expected but not found: {', '.join(missing) or 'nothing'}; found besides: "
            f"{', '.join(others[:20]) or 'nothing'}. Take the edition of {EDITION_OF_LAYOUT} from {PAGE}."
        )
    return titles


def _could_be_titles(row: list[str]) -> bool:
    """Several words beside each other, and no number among them."""
    return sum(map(bool, row)) >= 5 and not any(cell.replace(".", "").isdecimal() for cell in row)


def _count(text: str, where: str) -> int | None:
    if not text:
        return None
    value = number(text, where=where)
    if value < 0 or value != int(value):
        raise LoadStopped(f"{where}: {text[:20]!r} homes is not a whole number.")
    return int(value)


def _require_subtotals(file: str, of_landlords: list[Row], subtotals: list[Row]) -> None:
    """Each district's rows add up to what the sheet itself says of it: else rows are missing, or stand twice."""
    sums: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(COUNTS, 0))
    seen: set[tuple[str, str]] = set()
    for row in of_landlords:
        landlord, district = row.cells[CODE].upper(), row.cells[DISTRICT]
        if not landlord or row.counts["Total Social Stock"] is None:
            raise LoadStopped(f"{row.at}: a landlord is without a code, or without a total.")
        if (landlord, district) in seen:
            raise LoadStopped(f"{row.at}: {landlord} is listed twice in {district}.")
        seen.add((landlord, district))
        for title, count in row.counts.items():
            sums[district][title] += count or 0
    # Where a district has subtotals of kinds of landlord too, the largest is that of all.
    in_sheet: dict[str, dict[str, int | None]] = {}
    for row in sorted(subtotals, key=lambda row: row.counts["Total Social Stock"] or 0):
        in_sheet[row.cells[DISTRICT]] = row.counts
    for district in sorted(sums.keys() | in_sheet.keys()):
        if district not in in_sheet:
            raise LoadStopped(
                f"{file}: the sheet {SHEET} has no subtotal for {district}, by which its rows are checked."
            )
        for title, total in in_sheet[district].items():
            if total is not None and total != sums[district][title]:
                raise LoadStopped(
                    f"{file}: in {district} the rows of landlords add up to {sums[district][title]:,} ({title}), and the "
                    f"sheet's own subtotal says {total:,}. Rows are missing or were changed: get the file anew from {PAGE}."
                )


def _of_today(rows: list[Row], year: int) -> Iterator[HomesInDistrict]:
    """One row a landlord and district of today: what became one district is added up."""
    now = Directory(read_areas())
    merged: dict[tuple[str, str], HomesInDistrict] = {}
    for row in rows:
        homes = _homes(row, year, _district_of_today(row, now))
        known = merged.setdefault((homes.landlord_code, homes.area_id), homes)
        if known is not homes:
            for column in COUNTS.values():
                counts = [count for each in (known, homes) if (count := getattr(each, column)) is not None]
                setattr(known, column, sum(counts) if counts else None)
    yield from merged.values()


def _homes(row: Row, year: int, area: str) -> HomesInDistrict:
    size = SIZES[row.cells[TYPE]]
    counts = {column: row.counts[title] for title, column in COUNTS.items()}
    if size == HomesInDistrict.Size.SMALL and not counts["low_cost_ownership"]:
        counts["low_cost_ownership"] = None
    return HomesInDistrict(
        landlord_code=row.cells[CODE].upper(), landlord_name=row.cells[NAME], landlord_size=size, year=year, area_id=area,
        **counts,
    )  # fmt: skip


def _district_of_today(row: Row, now: Directory) -> str:
    try:
        current = now.resolve(row.cells[DISTRICT])
    except UnknownArea as unknown:
        raise LoadStopped(f"{row.at}: {unknown.detail}") from unknown
    if len(current) > 1:
        raise LoadStopped(f"{row.at}: {row.cells[DISTRICT]} was divided since: use a newer edition.")
    return current[0]


STOCK = Importer(
    what="stock",
    describes="homes owned by each landlord in each district; the edition is the year in which the reporting year ends",
    files=("the regulator's registered providers look-up tool as it is published (.xlsx)",),
    source="Regulator of Social Housing, registered providers look-up tool",
    load=load,
)
