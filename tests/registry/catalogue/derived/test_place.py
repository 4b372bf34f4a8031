"""The place comes from the first area; areas gather all of them with what contains them."""

from decimal import Decimal

import pytest

from registry.catalogue.derived import derived_of
from registry.places.directory import Directory
from registry.places.known_areas import Deprivation, Figures, KnownArea, Rurality

from .arrangements import arrangement, organisation

FIGURES = Figures(
    national_deprivation=Deprivation("national", "2025", "official", 3, Decimal(39), 80, 296, None),
    deprivation=Deprivation("composite", "2019", "published", 2, Decimal(39), None, None, None),
    rurality=Rurality("composite", "2011", "published", "urban_with_rural", "Urban with rural areas", None, ""),
)


def area(code, name, level, parent=None, successors=(), figures=None):
    return KnownArea(
        code,
        name,
        "",
        level,
        parent,
        not successors,
        None,
        None,
        tuple(successors),
        figures or Figures(),
    )


@pytest.fixture
def areas():
    return Directory(
        [
            area("K02000001", "United Kingdom", "union"),
            area("E92000001", "England", "country", "K02000001"),
            area("E12000009", "South West", "region", "E92000001"),
            area(
                "E06000058",
                "Bournemouth, Christchurch and Poole",
                "district",
                "E12000009",
                figures=FIGURES,
            ),
            area("E06000028", "Bournemouth", "district", "E12000009", ["E06000058"]),
            area("E06000059", "Dorset", "district", "E12000009"),
            area("E07000999", "Divided", "district", "E12000009", ["E06000058", "E06000059"]),
        ]
    )


def place(areas, *codes):
    return derived_of("partnership", arrangement(areas=list(codes), settlement="Kinson"), areas)["place"]


def test_a_retired_code_leads_to_the_district_of_today(areas):
    derived = place(areas, "E06000028")
    assert derived["district"] == {"code": "E06000058", "name": "Bournemouth, Christchurch and Poole"}
    assert derived["region"]["code"] == "E12000009"
    assert derived["nation"] == {"code": "E92000001", "name": "England"}
    assert derived["rurality"] == {
        "code": "urban_with_rural_areas",
        "label": "Urban with rural areas",
        "of": "district",
        "class_name": "Urban with rural areas",
        "classification": "composite",
        "year": "2011",
    }
    national, composite = derived["deprivation"], derived["uk_deprivation"]
    assert (national["decile"], national["of"], national["index"], national["year"]) == (
        3,
        "district",
        "national",
        "2025",
    )
    assert (composite["decile"], composite["of"], composite["index"], composite["year"]) == (
        2,
        "district",
        "composite",
        "2019",
    )
    assert national["most_deprived_decile"] == composite["most_deprived_decile"] == 1
    assert "same index" in national["caveat"]
    assert "anchored to England" in composite["caveat"]
    assert derived["areas"] == ["E06000058", "E12000009", "E92000001", "K02000001"]


def test_a_region_has_no_district(areas):
    derived = place(areas, "E12000009")
    assert derived["district"] is None
    assert derived["deprivation"] is None
    assert derived["region"]["name"] == "South West"


def test_a_divided_area_has_no_single_district(areas):
    derived = place(areas, "E07000999")
    assert derived["district"] is None
    assert {"E06000058", "E06000059"} <= set(derived["areas"])


def test_areas_are_gathered_once(areas):
    assert place(areas, "E06000059", "E06000028")["areas"].count("E12000009") == 1


@pytest.mark.parametrize("codes", [[], ["E09999999"]])
def test_without_a_known_area_the_place_says_so(areas, codes):
    derived = place(areas, *codes)
    assert derived["areas"] == []
    assert derived["reason"]


def test_an_organisation_works_in_its_areas_and_all_that_contain_them(areas):
    rows = [{"key": "a1", "area": "E06000059"}]
    derived = derived_of("organisation", organisation(operating_areas=rows), areas)
    assert derived["place"]["areas"] == ["E06000059", "E12000009", "E92000001", "K02000001"]
