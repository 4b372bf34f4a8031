"""A small workbook in the layout of the regulator's look-up tool."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import openpyxl

TITLES = (
    "RP_Name", "RP_Code", "RP_Type", "SDR_Size", "Survey_Status", "LA_Nm", "LA_Code", "Concat", "Total Social Stock",
    "LA_GN_SC_Own", "LA_GN_BSp_Own", "LA_SHHOP", "LA_LCHO_Less_100_Eqty_Own",
)  # fmt: skip
NORTHUMBERLAND, DURHAM = ("Northumberland", "E06000057"), ("County Durham", "E06000047")
Counts = Sequence[Any]


def of_landlord(
    name: str,
    code: str,
    kind: str,
    district: tuple[str, str],
    counts: Counts,
    size: str = "Large",
    status: str = "Received",
) -> list[Any]:
    """What a landlord owns in a district."""
    return [name, code, kind, size, status, *district, f"{code}{district[1]}", *counts]


def of_district(district: tuple[str, str], counts: Counts, kind: str = "LA") -> list[Any]:
    """What all own in a district: the name of its region stands where that of the district does elsewhere."""
    name, code = district
    return [name, code, kind, "LA", "NA", "North East", code, f"{code}{kind}", *counts]


def of_region(name: str, counts: Counts) -> list[Any]:
    """What all own in a region."""
    return [name, "England", "Region", "Region", "NA", name, "England", f"England{name}", *counts]


# Three landlords in two districts; Karbon is on the register, by its number.
ROWS = [
    of_landlord("Karbon Homes Limited", "4846", "Large", NORTHUMBERLAND, (1200, 1000, 0, 150, 50)),
    of_landlord("Karbon Homes Limited", "4846", "Large", DURHAM, (3000.0, 2500.0, 20.0, 400.0, 80.0)),
    of_landlord("Ash Tree Housing Association", "9001", "Small", NORTHUMBERLAND, (40, 40, 0, 0, 0), "Small"),
    of_landlord("Elmbridge Vale District Council", "99XA", "LARP", DURHAM, (700, 690, 0, 0, 10), "LARP"),
    of_district(NORTHUMBERLAND, (1240, 1040, 0, 150, 50)),
    of_district(DURHAM, (3700, 3190, 20, 400, 90)),
    of_region("North East", (4940, 4230, 20, 550, 140)),
]


def a_stock_workbook(
    path: Path,
    rows: Iterable[Sequence[Any]] = ROWS,
    *,
    titles: Sequence[str] = TITLES,
    sheet: str = "STOCK_BY_LA",
    notes: Sequence[str] = (),
    year: int | None = None,
) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "Introduction and Contents"
    if year:
        book.active.append([None, f"Statistical Data Return (SDR) 1 April {year - 1} to 31 March {year}"])
    page = book.create_sheet(sheet)
    for line in (*([note] for note in notes), titles, *rows):
        page.append(list(line))
    book.save(path)
    return path
