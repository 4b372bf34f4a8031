"""Official editions, as published."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from registry.errors import LoadStopped
from registry.places.directory import Directory, directory
from registry.places.importers import IMPORTERS, run_import
from registry.places.models import (
    Area,
    DeprivationFigure,
    HomesOwned,
    RegisteredProvider,
    RuralityFigure,
    SatisfactionMeasure,
)

Find = Callable[[str], Path]
pytestmark = pytest.mark.django_db

PROVIDERS = [
    ("providers_2017.csv", "2017-04", 5),
    ("providers_2021.csv", "2021-10", 4),
    ("providers_2023.csv", "2023-02", 4),
]
DEPRIVATION = [
    (
        "england",
        "2025",
        ("imd2025_lsoa21_england.csv", "lsoa21_lad24_england_and_wales.csv"),
        {"E08000003": ("0.6667", 3), "E06000059": ("0", 1)},
    ),
    (
        "england",
        "2019",
        ("imd2019_lsoa11_england.csv", "lsoa11_lad22_england_and_wales.csv"),
        # Allerdale and Carlisle are Cumberland today.
        {"E08000003": ("0.5", 2), "E06000063": ("0.3333", 3)},
    ),
    (
        "wales",
        "2019",
        ("wimd2019_lsoa11_wales.csv", "lsoa11_lad22_england_and_wales.csv"),
        {"W06000001": ("0", 1), "W06000023": ("0.5", 2)},
    ),
    (
        "scotland",
        "2020",
        ("simd2020_dz11_scotland.csv", "dz11_lad20_scotland.csv"),
        # Fife under its old code and its new one.
        {"S12000047": ("0.5", 2), "S12000017": ("1", 1)},
    ),
    (
        "northern_ireland",
        "2017",
        ("nimdm2017_soa01_northern_ireland.csv", "soa01_lgd14_northern_ireland.csv"),
        {"N09000003": ("0.5", 2), "N09000005": ("1", 1)},
    ),
]


@pytest.mark.parametrize(("file", "edition", "rows"), PROVIDERS)
def test_each_layout_of_the_provider_list_loads(published: Find, file: str, edition: str, rows: int) -> None:
    load = run_import("registered_providers", [published(file)], edition=edition)
    assert load.rows == RegisteredProvider.objects.count() == rows
    assert not RegisteredProvider.objects.filter(registered_on=None).exclude(designation="local_authority")
    assert RegisteredProvider.objects.get(code="9001").registered_on == date(1984, 7, 20)
    assert RegisteredProvider.objects.get(code="9002").designation == "profit"


def test_a_provider_that_left_the_list_stays_with_its_last_edition(published: Find) -> None:
    for file, edition, _ in reversed(PROVIDERS):
        run_import("registered_providers", [published(file)], edition=edition)
    assert RegisteredProvider.objects.get(last_listed="2017-04").code == "A9004"
    stayed = RegisteredProvider.objects.get(code="9001")
    assert (stayed.first_listed, stayed.last_listed) == ("2017-04", "2023-02")
    assert (stayed.name, stayed.corporate_form) == ("Ash Tree Homes", "Registered society")


def test_a_shorter_list_needs_a_reason(published: Find) -> None:
    old, new, _ = PROVIDERS
    run_import("registered_providers", [published(old[0])], edition=old[1])
    with pytest.raises(LoadStopped, match=r"20\.0 % fewer than the 5"):
        run_import("registered_providers", [published(new[0])], edition=new[1])
    assert not RegisteredProvider.objects.filter(last_listed=new[1]).exists()
    load = run_import(
        "registered_providers",
        [published(new[0])],
        edition=new[1],
        accept_fewer_rows="Many small almshouses deregistered.",
    )
    assert load.fewer_rows_because


@pytest.mark.parametrize(("nation", "edition", "files", "shares"), DEPRIVATION)
def test_an_index_of_deprivation_gives_a_share_for_every_district(
    places: Directory,
    published: Find,
    nation: str,
    edition: str,
    files: tuple[str, str],
    shares: dict[str, tuple[str, int]],
) -> None:
    run_import(f"deprivation_{nation}", [published(file) for file in files], edition=edition)
    name = IMPORTERS[f"deprivation_{nation}"].describes.split(":")[0]
    figures = DeprivationFigure.objects.filter(index=name, year=edition, basis="computed")
    assert {figure.area_id: (figure.share_in_most_deprived_tenth, figure.small_areas) for figure in figures} == {
        code: (Decimal(share), small_areas) for code, (share, small_areas) in shares.items()
    }
    assert all(figure.area.current for figure in figures.select_related("area"))


def test_our_shares_are_those_the_ministry_publishes(places: Directory, published: Find) -> None:
    files = [published("imd2025_lsoa21_boston.csv"), published("lsoa21_lad24_boston.csv")]
    run_import("deprivation_england", files, edition="2025")
    of_boston = DeprivationFigure.objects.filter(
        index="English Index of Multiple Deprivation", year="2025", area="E07000136"
    )
    shares = dict(of_boston.values_list("basis", "share_in_most_deprived_tenth"))
    assert shares["official"]
    assert abs(shares["computed"] - shares["official"]) <= Decimal("0.0001")


def test_a_lookup_of_another_census_is_refused(places: Directory, published: Find) -> None:
    files = [published("imd2025_lsoa21_england.csv"), published("dz11_lad20_scotland.csv")]
    with pytest.raises(LoadStopped, match="expected but not found: small_area"):
        run_import("deprivation_england", files, edition="2025")


def test_rurality_loads_for_districts_and_small_areas(places: Directory, published: Find) -> None:
    run_import("rurality_districts", [published("ruc2021_lad24_england_and_wales.csv")], edition="2021")
    run_import(
        "rurality_england_wales",
        [published("ruc2021_lsoa21_england_and_wales.csv"), published("lsoa21_lad24_england_and_wales.csv")],
        edition="2021",
    )
    run_import(
        "rurality_scotland",
        [published("ruc2016_dz11_scotland.csv"), published("dz11_lad20_scotland.csv")],
        edition="2016",
    )
    classes = RuralityFigure.objects.filter(basis="official").values_list("area", "class_code")
    assert dict(classes) == {"E08000003": "UUN", "E06000059": "MRF", "W06000023": "RLF"}
    shares = RuralityFigure.objects.filter(basis="computed").values_list("area", "rural_share")
    assert dict(shares) == {
        "E08000003": Decimal("0.3333"),
        "E06000059": 1,
        "W06000023": 1,
        "S12000047": Decimal("0.5"),
        "S12000017": 1,
    }


@pytest.mark.parametrize("year", ["2024", "2025"])
def test_satisfaction_and_homes_load_from_each_year(published: Find, year: str) -> None:
    for tenure in ("rental", "ownership", "combined"):
        run_import(f"satisfaction_{tenure}", [published(f"tsm_{year}_{tenure}.csv")], edition=year)
    run_import("homes_owned", [published(f"tsm_{year}_homes.csv")], edition=year)
    measures = SatisfactionMeasure.objects.filter(landlord_code="L9001")
    rental = measures.filter(tenure="low_cost_rental").values_list("measure", "percent")
    assert dict(rental) == {f"TP{at + 1:02}": Decimal(60 + at) + Decimal("0.25") for at in range(12)}
    ownership = measures.filter(tenure="low_cost_ownership")
    assert {measure.measure for measure in ownership} == {"TP01", *(f"TP{number:02}" for number in range(5, 13))}
    assert SatisfactionMeasure.objects.filter(landlord_code="9005").count() == 12
    assert HomesOwned.objects.get(landlord_code="L9001").homes == {"2024": 1200, "2025": 1180}[year]
    assert HomesOwned.objects.get(landlord_code="99XA").low_cost_ownership is None


def test_the_regulators_marker_is_kept_where_there_is_no_figure(published: Find) -> None:
    run_import("satisfaction_rental", [published("tsm_2025_rental.csv")], edition="2025")
    without = SatisfactionMeasure.objects.get(percent=None)
    assert (without.landlord_code, without.measure, without.marker) == ("99XA", "TP09", "[X]")


def test_all_codes_ever_issued_load_and_the_shipped_ones_are_not_set_back(places: Directory, published: Find) -> None:
    shipped = Area.objects.count()
    run_import("areas", [published("areas.csv")], edition="2024-07")
    run_import("area_changes", [published("area_changes.csv")], edition="2023-12")
    assert Area.objects.count() == shipped + 2, "a parish and a ward; no combined authority"
    everything = directory()
    assert everything.resolve("E08000016") == ("E08000038",)
    assert everything.resolve("W06000007") == ("W06000023",)
    # Billingley, a parish whose district was recoded after this edition.
    assert everything.with_ancestors("E04000039")[1] == "E08000038"
    assert "E04000039" in everything.everything_inside("E08000038")
    assert everything.nearest("Manchester")[0].code == "E08000003"
