"""Official editions, as published and as they should never be."""

import gzip
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, transaction

from registry.errors import LoadStopped
from registry.places.directory import Directory, directory
from registry.places.importers import IMPORTERS, run_import
from registry.places.models import (
    Area,
    DeprivationFigure,
    HomesOwned,
    ReferenceLoad,
    RegisteredProvider,
    RuralityFigure,
    SatisfactionMeasure,
)

Find = Callable[[str], Path]
pytestmark = pytest.mark.django_db

PROVIDERS = [
    ("hca_registered_providers_2017.csv", "2017-04", 1755),
    ("rsh_registered_providers_2021-10.csv", "2021-10", 1614),
    ("rsh_registered_providers_2023-02.csv", "2023-02", 1612),
]
DEPRIVATION = [
    ("england", "2025", "imd2025_lsoa21_england.csv.gz", "lsoa21_ward24_lad24_ew.csv.gz", 296),
    ("england", "2019", "imd2019_lsoa11_england.csv.gz", "lsoa11_lsoa21_lad22_ew.csv.gz", 296),
    ("wales", "2019", "wimd2019_lsoa11_wales.csv.gz", "lsoa11_lsoa21_lad22_ew.csv.gz", 22),
    ("scotland", "2020", "simd2020_dz11_scotland.csv.gz", "dz11_lad20_scotland.csv.gz", 32),
    ("northern_ireland", "2017", "nimdm2017_soa01_ni.csv.gz", "soa01_lgd14_ni.csv", 11),
]


@pytest.mark.parametrize(("file", "edition", "rows"), PROVIDERS)
def test_each_layout_of_the_provider_list_loads(shared: Find, file: str, edition: str, rows: int) -> None:
    load = run_import("registered_providers", [shared(file)], edition=edition)
    assert load.rows == RegisteredProvider.objects.count() == rows
    assert not RegisteredProvider.objects.filter(registered_on=None).exclude(designation="local_authority")


def test_a_provider_that_left_the_list_stays_with_its_last_edition(shared: Find) -> None:
    for file, edition, _ in reversed(PROVIDERS):
        run_import("registered_providers", [shared(file)], edition=edition)
    left = RegisteredProvider.objects.filter(last_listed="2017-04").count()
    assert left > 200
    assert RegisteredProvider.objects.get(code="C3489").first_listed == "2017-04"
    assert RegisteredProvider.objects.get(code="C3489").corporate_form == "Registered society"


def test_a_list_eight_percent_shorter_needs_a_reason(shared: Find) -> None:
    (old, new, _) = PROVIDERS
    run_import("registered_providers", [shared(old[0])], edition=old[1])
    with pytest.raises(LoadStopped, match=r"8\.0 % fewer than the 1,755"):
        run_import("registered_providers", [shared(new[0])], edition=new[1])
    assert not RegisteredProvider.objects.filter(last_listed=new[1]).exists()
    load = run_import(
        "registered_providers",
        [shared(new[0])],
        edition=new[1],
        accept_fewer_rows="Many small almshouses deregistered.",
    )
    assert load.fewer_rows_because


@pytest.mark.parametrize(("nation", "edition", "index", "lookup", "districts"), DEPRIVATION)
def test_an_index_of_deprivation_gives_a_share_for_every_district(
    places: Directory,
    shared: Find,
    nation: str,
    edition: str,
    index: str,
    lookup: str,
    districts: int,
) -> None:
    run_import(f"deprivation_{nation}", [shared(index), shared(lookup)], edition=edition)
    name = IMPORTERS[f"deprivation_{nation}"].describes.split(":")[0]
    figures = DeprivationFigure.objects.filter(index=name, year=edition, basis="computed")
    assert figures.count() == districts
    assert all(figure.area.current for figure in figures.select_related("area"))


def test_our_shares_are_those_the_ministry_publishes(places: Directory, shared: Find) -> None:
    files = [shared("imd2025_lsoa21_england.csv.gz"), shared("lsoa21_ward24_lad24_ew.csv.gz")]
    run_import("deprivation_england", files, edition="2025")
    english = DeprivationFigure.objects.filter(index="English Index of Multiple Deprivation", year="2025")
    official = dict(english.filter(basis="official").values_list("area_id", "share_in_most_deprived_tenth"))
    for figure in english.filter(basis="computed"):
        published = official[figure.area_id]
        assert published is not None
        assert figure.share_in_most_deprived_tenth is not None
        assert abs(figure.share_in_most_deprived_tenth - published) <= Decimal("0.0001")


def test_a_lookup_of_another_census_is_refused(places: Directory, shared: Find) -> None:
    files = [shared("imd2025_lsoa21_england.csv.gz"), shared("dz11_lad20_scotland.csv.gz")]
    with pytest.raises(LoadStopped, match="expected but not found: small_area"):
        run_import("deprivation_england", files, edition="2025")


def test_rurality_loads_for_districts_and_small_areas(places: Directory, shared: Find) -> None:
    run_import("rurality_districts", [shared("ruc2021_lad24_ew.csv")], edition="2021")
    run_import(
        "rurality_england_wales",
        [shared("ruc2021_lsoa21_ew.csv.gz"), shared("lsoa21_ward24_lad24_ew.csv.gz")],
        edition="2021",
    )
    run_import(
        "rurality_scotland",
        [shared("ruc2016_dz11_scotland.csv.gz"), shared("dz11_lad20_scotland.csv.gz")],
        edition="2016",
    )
    assert RuralityFigure.objects.filter(basis="official").count() == 318
    assert RuralityFigure.objects.filter(basis="computed").count() == 318 + 32


@pytest.mark.parametrize("year", ["2024", "2025"])
def test_satisfaction_and_homes_load_from_each_year(shared: Find, year: str) -> None:
    for what, tenure in (("rental", "lcra"), ("ownership", "lcho"), ("combined", "combined")):
        file = shared(f"rsh_tsm_{year}_{tenure}_perception.csv.gz")
        run_import(f"satisfaction_{what}", [file], edition=year)
    run_import("homes_owned", [shared(f"rsh_tsm_{year}_management_info.csv.gz")], edition=year)
    rental = SatisfactionMeasure.objects.filter(tenure="low_cost_rental", landlord_code="L4240")
    assert rental.count() == 12
    owned = HomesOwned.objects.get(landlord_code="L4240")
    assert owned.homes == {"2024": 25351, "2025": 25326}[year]


def test_the_regulators_marker_is_kept_where_there_is_no_figure(shared: Find) -> None:
    run_import("satisfaction_rental", [shared("rsh_tsm_2025_lcra_perception.csv.gz")], edition="2025")
    assert not SatisfactionMeasure.objects.filter(percent=None, marker="").exists()


def test_all_codes_ever_issued_load_and_the_shipped_ones_are_not_set_back(places: Directory, shared: Find) -> None:
    run_import("areas", [shared("areas_ons_chd_2024-07.csv.gz")], edition="2024-07")
    run_import("area_changes", [shared("lad_code_changes_ew_2009-2023.csv")], edition="2023-12")
    assert Area.objects.count() > 30_000
    everything = directory()
    assert everything.resolve("E08000016") == ("E08000038",)
    assert everything.resolve("W06000007") == ("W06000023",)
    # Billingley, a parish whose district was recoded after this edition.
    assert everything.with_ancestors("E04000039")[1] == "E08000038"
    assert "E04000039" in everything.everything_inside("E08000038")
    assert everything.nearest("Manchester")[0].code == "E08000003"


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("designation_column_missing.csv", "expected but not found: designation"),
        ("designation_column_twice.csv", "expected one column for designation"),
        ("unknown_designation.csv", "expected a designation of non-profit"),
        ("provider_listed_twice.csv", "listed twice"),
        ("date_of_no_calendar.csv", "is not a date"),
        ("row_too_short.csv", "line 3: expected 5 cells, found 4"),
        ("no_rows.csv", "no rows"),
        ("empty.csv", "the file is empty"),
        ("latin_1.csv", "cannot be read"),
        ("absent.csv", "no such file"),
    ],
)
def test_a_file_that_is_not_as_expected_is_refused_whole(sample: Find, file: str, why: str) -> None:
    with pytest.raises(LoadStopped, match=why):
        run_import("registered_providers", [sample(file)], edition="2024-01")
    assert not RegisteredProvider.objects.exists()
    assert not ReferenceLoad.objects.filter(what="registered_providers").exists()


def test_titles_are_read_whatever_their_case_and_spacing(sample: Find) -> None:
    run_import("registered_providers", [sample("shouting_titles.csv")], edition="2024-01")
    assert RegisteredProvider.objects.get(code="0001").registered_on is not None


def test_a_small_file_that_unpacks_to_one_endless_line_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "bomb.csv.gz"
    with gzip.open(file, "wb") as unpacked:
        unpacked.write(b"a" * 5_000_000)
    with pytest.raises(LoadStopped, match="longer than any honest file"):
        run_import("registered_providers", [file], edition="2024-01")


def test_six_percent_fewer_rows_stop_a_load_and_five_do_not(tmp_path: Path) -> None:
    def listing(count: int) -> Path:
        file = tmp_path / f"{count}.csv"
        titles = "Organisation name,Registration number,Registration date,Designation,Corporate form"
        rows = [f"Organisation {n},{n:04},,Non-profit,Company" for n in range(count)]
        file.write_text("\n".join([titles, *rows]))
        return file

    run_import("registered_providers", [listing(100)], edition="2024-01")
    with pytest.raises(LoadStopped, match=r"6\.0 % fewer"):
        run_import("registered_providers", [listing(94)], edition="2024-02")
    assert run_import("registered_providers", [listing(95)], edition="2024-02").rows == 95


@pytest.mark.parametrize("edition", ["", "2024-13", "Oct 2024", "latest", "2024"])
def test_an_edition_of_the_provider_list_is_a_year_and_month(sample: Find, edition: str) -> None:
    with pytest.raises(LoadStopped, match="year"):
        run_import("registered_providers", [sample("shouting_titles.csv")], edition=edition)


def test_the_command_says_in_one_line_what_was_wrong(sample: Find) -> None:
    with pytest.raises(CommandError, match="takes 2 file"):
        call_command("import_reference", "deprivation_wales", sample("empty.csv"), edition="2019")


def test_a_record_of_a_load_can_be_neither_changed_nor_removed(sample: Find) -> None:
    load = run_import("registered_providers", [sample("shouting_titles.csv")], edition="2024-01")
    for change in (lambda: load.delete(), lambda: load.save()):
        with (
            pytest.raises(DatabaseError, match="neither changed nor removed"),
            transaction.atomic(),
        ):
            change()
