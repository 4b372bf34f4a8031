"""The regulator's look-up tool: homes of each landlord in each district, checked against the sheet's own sums."""

import zipfile
from pathlib import Path

import pytest

from registry.errors import LoadStopped
from registry.places.importers import run_import
from registry.places.models import HomesInDistrict, ReferenceLoad
from tests.builders.stock import (
    DURHAM,
    NORTHUMBERLAND,
    ROWS,
    TITLES,
    a_stock_workbook,
    of_district,
    of_landlord,
)

pytestmark = pytest.mark.django_db
ALLERDALE, CUMBERLAND = ("Allerdale", "E07000026"), "E06000063"
CARLISLE = ("Carlisle", "E07000028")


@pytest.fixture(autouse=True)
def _areas(places) -> None:
    """The areas that ship."""


@pytest.fixture
def workbook(tmp_path):
    return lambda *args, **more: a_stock_workbook(tmp_path / "tool.xlsx", *args, **more)


def load(path: Path, edition: str = "2025") -> ReferenceLoad:
    return run_import("stock", [path], edition=edition)


def stored(*columns: str) -> set[tuple]:
    return set(HomesInDistrict.objects.values_list("landlord_code", "area", *columns))


def test_only_what_a_landlord_owns_in_a_district_is_kept(workbook):
    assert load(workbook()).rows == 4
    assert stored("homes", "general_needs", "bed_spaces", "supported", "landlord_size", "year") == {
        ("4846", "E06000057", 1200, 1000, 0, 150, "large", 2025),
        ("4846", "E06000047", 3000, 2500, 20, 400, "large", 2025),
        ("9001", "E06000057", 40, 40, 0, 0, "small", 2025),
        ("99XA", "E06000047", 700, 690, 0, 0, "local_authority", 2025),
    }


def test_no_low_cost_ownership_of_a_small_landlord_is_no_count(workbook):
    rows = [
        of_landlord("Small", "9001", "Small", NORTHUMBERLAND, (40, 40, 0, 0, 0)),
        of_landlord("Small", "9001", "Small", DURHAM, (45, 40, 0, 0, 5)),
        of_landlord("Large", "L9002", "Large", NORTHUMBERLAND, (9, 9, 0, 0, 0)),
        of_district(NORTHUMBERLAND, (49, 49, 0, 0, 0)),
        of_district(DURHAM, (45, 40, 0, 0, 5)),
    ]
    load(workbook(rows))

    assert stored("low_cost_ownership") == {
        ("9001", "E06000057", None), ("9001", "E06000047", 5), ("L9002", "E06000057", 0),
    }  # fmt: skip


def test_notes_may_stand_above_the_titles_and_titles_in_another_order(workbook):
    order = [*range(8, 13), *range(8)]
    rows = [[row[at] for at in order] for row in ROWS]

    assert load(workbook(rows, titles=[TITLES[at] for at in order], notes=["Version 1.0", "Published 2025"])).rows == 4
    assert HomesInDistrict.objects.get(landlord_code="9001").homes == 40


def test_what_became_one_district_is_added_up(workbook):
    rows = [
        of_landlord("Large", "L9002", "Large", ALLERDALE, (10, 10, None, 0, 0)),
        of_landlord("Large", "L9002", "Large", CARLISLE, (5, 5, None, 0, 0)),
        of_district(ALLERDALE, (10, 10, 0, 0, 0)),
        of_district(CARLISLE, (5, 5, 0, 0, 0)),
    ]
    load(workbook(rows))

    assert stored("homes", "bed_spaces") == {("L9002", CUMBERLAND, 15, None)}


def test_subtotals_of_kinds_of_landlord_may_stand_beside_that_of_all(workbook):
    more = [
        of_district(NORTHUMBERLAND, (1200, 1000, 0, 150, 50), "LA large"),
        of_district(DURHAM, (700, 690, 0, 0, 10), "LA LARP"),
    ]

    assert load(workbook([*ROWS, *more])).rows == 4


def test_another_year_stands_beside_and_the_same_is_replaced(workbook):
    load(workbook())
    load(workbook(), edition="2026")
    more = of_landlord("Oak", "9005", "Small", NORTHUMBERLAND, (1, 1, 0, 0, 0))
    load(workbook([*ROWS[:4], more, of_district(NORTHUMBERLAND, (1241, 1041, 0, 150, 50)), ROWS[5]]), edition="2026")

    assert [HomesInDistrict.objects.filter(year=year).count() for year in (2025, 2026)] == [4, 5]


OF_2024 = (
    *TITLES[:9], "CLCRR025_LA_GN_SC_Own", "CLCRR026_LA_GN_BSp_Own", "CLCRR027_LA_Sup/Hop_Own", "CLCHO012_LA_LCHO_Less_100_Eqty_Own",
)  # fmt: skip
OF_NO_YEAR = ("Landlord", "Landlord code", "District", "District code", "Homes")


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"titles": OF_2024}, r"not laid out as in the edition of 2025.*2024.*found: LA_GN_SC_Own.*CLCRR025_LA_GN_SC_Own"),
        ({"titles": OF_NO_YEAR}, r"found: RP_Name, RP_Code.*found besides: Landlord, Landlord code, District"),
        ({"titles": [*TITLES[:-1], "LA_LCHO"]}, r"Expected but not found: LA_LCHO_Less_100_Eqty_Own; found besides: LA_LCHO"),
        ({"titles": [*TITLES, "LA_Affordable"]}, "found besides: LA_Affordable"),
        ({"titles": [*TITLES[:-1], "LA_SHHOP"]}, "not laid out"),
        ({"sheet": "Stock by LA"}, "expected a sheet STOCK_BY_LA, found Introduction and Contents, Stock by LA"),
        ({"rows": [*ROWS[1:]]}, r"in E06000057 .* add up to 40 \(Total Social Stock\).* says 1,240.*get the file anew"),
        ({"rows": [*ROWS, ROWS[0]]}, "4846 is listed twice in E06000057"),
        ({"rows": ROWS[:5]}, "no subtotal for E06000047"),
        ({"rows": [*ROWS[:4], of_district(NORTHUMBERLAND, (1240, 1041, 0, 150, 50)), *ROWS[5:]]}, "LA_GN_SC_Own"),
        ({"rows": [[*ROWS[0][:8], "lots", *ROWS[0][9:]]]}, "row 2, Total Social Stock: 'lots' is not a number"),
        ({"rows": [[*ROWS[0][:8], 12.5, *ROWS[0][9:]]]}, "'12.5' homes is not a whole number"),
        ({"rows": [[*ROWS[0][:8], None, *ROWS[0][9:]]]}, "without a code, or without a total"),
        ({"rows": [[ROWS[0][0], None, *ROWS[0][2:]]]}, "without a code"),
        ({"rows": [*ROWS, of_landlord("X", "L1", "Large", ("Nowhere", "E06999999"), (1, 1, 0, 0, 0)),
                   of_district(("Nowhere", "E06999999"), (1, 1, 0, 0, 0))]}, "E06999999"),
        ({"rows": []}, "no rows"),
    ],
)  # fmt: skip
def test_a_workbook_that_is_not_as_expected_stops_the_load_and_changes_nothing(workbook, change, why):
    load(workbook())
    before = stored("homes")
    loads = ReferenceLoad.objects.count()

    with pytest.raises(LoadStopped, match=why):
        load(workbook(**change))

    assert (stored("homes"), ReferenceLoad.objects.count()) == (before, loads)


def test_what_is_no_workbook_is_named(tmp_path):
    text, archive, cut = tmp_path / "list.xlsx", tmp_path / "archive.xlsx", tmp_path / "cut.xlsx"
    text.write_text("RP_Name,RP_Code")
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("readme.txt", "Not a workbook.")
    cut.write_bytes(a_stock_workbook(tmp_path / "tool.xlsx").read_bytes()[:3000])

    for path, why in [
        (text, "no workbook"),
        (archive, "cannot be read"),
        (cut, "no workbook"),
        (tmp_path / "no.xlsx", "no such"),
    ]:
        with pytest.raises(LoadStopped, match=why):
            load(path)
