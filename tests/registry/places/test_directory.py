"""What contains what, and what became of what."""

import pytest
from django.test.utils import CaptureQueriesContext

from registry.places.directory import Directory, UnknownArea, directory, forget_directory
from registry.places.shipped import load_places


@pytest.mark.parametrize(
    ("retired", "current"),
    [
        ("S12000015", ("S12000047",)),
        ("E08000016", ("E08000038",)),
        ("E08000019", ("E08000039",)),
        ("E06000028", ("E06000058",)),
        ("E07000190", ("E06000066",)),  # by way of Somerset West and Taunton
        ("S12000043", ("S12000049",)),  # Glasgow, recoded twice
        ("E10000006", ("E06000063", "E06000064")),  # Cumbria was divided
        ("E08000003", ("E08000003",)),
    ],
)
def test_a_retired_code_resolves_to_what_took_its_place(
    places: Directory, retired: str, current: tuple[str, ...]
) -> None:
    assert places.resolve(retired) == current


def test_every_retired_area_has_a_successor_and_every_current_one_reaches_the_uk(
    places: Directory,
) -> None:
    for area in places:
        assert all(places.get(code).current for code in places.resolve(area.code))
        assert places.with_ancestors(area.code)[-1] == "K02000001"


def test_the_shipped_areas_are_the_districts_of_june_2026(places: Directory) -> None:
    levels = [area.level for area in places if area.current]
    assert levels.count("district") == 361
    assert levels.count("region") == 9
    assert levels.count("country") == 4
    assert levels.count("county") == 27
    assert levels.count("combined_authority") == 13


def test_ancestors_go_from_the_district_to_the_united_kingdom(places: Directory) -> None:
    assert places.with_ancestors("E07000148") == (
        "E07000148",
        "E10000020",
        "E12000006",
        "E92000001",
        "K02000001",
    )
    assert places.with_ancestors("S12000015") == ("S12000047", "S92000003", "K02000001")


def test_what_was_recorded_under_a_retired_code_is_inside_its_successor(places: Directory) -> None:
    assert places.everything_inside("E08000038") == {"E08000038", "E08000016"}
    assert {"E08000003", "E07000026", "E06000063"} <= places.everything_inside("E12000002")
    assert places.everything_inside("K02000001") == {area.code for area in places}


def test_a_divided_county_is_inside_neither_part_but_inside_their_region(places: Directory) -> None:
    assert "E10000006" not in places.everything_inside("E06000063")
    assert "E10000006" in places.everything_inside("E12000002")


def test_region_and_nation(places: Directory) -> None:
    region, nation = places.region_of("E08000016"), places.nation_of("W06000001")
    assert region is not None
    assert region.name == "Yorkshire and The Humber"
    assert nation is not None
    assert nation.name == "Wales"
    assert places.region_of("S12000047") is None
    assert places.nation_of("K02000001") is None


def test_every_current_district_has_figures_that_compare_across_the_uk(places: Directory) -> None:
    for area in places:
        if area.current and area.level == "district":
            figures = places.figures_of(area.code)
            assert figures.deprivation is not None
            assert figures.rurality is not None
            assert 1 <= (figures.deprivation.decile or 0) <= 10
            assert figures.deprivation.year == "2019/2020/2017"
            assert figures.national_deprivation is not None


def test_figures_are_found_by_a_retired_code_and_absent_for_a_region(places: Directory) -> None:
    assert places.figures_of("E08000016") == places.figures_of("E08000038")
    assert places.figures_of("E12000001").deprivation is None
    assert places.figures_of("E10000006").deprivation is None


def test_the_official_english_figure_is_the_rank_of_2025(places: Directory) -> None:
    official = places.figures_of("E06000002").national_deprivation
    assert official is not None
    assert (official.year, official.basis, official.rank, official.decile) == (
        "2025",
        "official",
        2,
        1,
    )


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Manchestr", "E08000003"),
        ("ynys mon", "W06000001"),
        ("bristol council", "E06000023"),
        ("St Helens", "E08000013"),
        ("Kings Lynn", "E07000146"),
        ("City of London", "E09000001"),
    ],
)
def test_a_name_is_found_as_people_type_it(places: Directory, typed: str, code: str) -> None:
    assert places.nearest(typed)[0].code == code


@pytest.mark.parametrize("nonsense", ["", "   ", "%%%", "\x00", "x" * 5000])
def test_nonsense_resembles_nothing(places: Directory, nonsense: str) -> None:
    assert places.nearest(nonsense) == ()


def test_an_unknown_area_is_an_error_that_suggests(places: Directory) -> None:
    with pytest.raises(UnknownArea, match=r"Did you mean E08000003 \(Manchester\)") as caught:
        places.get("Manchester")
    assert caught.value.code == "unknown_area"
    assert caught.value.suggestions[0].code == "E08000003"
    with pytest.raises(UnknownArea, match="No area has the code E09999999"):
        places.resolve("E09999999")


def test_the_directory_is_read_by_one_query_beside_that_of_its_loads_and_then_kept(
    places: Directory, django_assert_num_queries: type[CaptureQueriesContext]
) -> None:
    forget_directory()
    with django_assert_num_queries(2):
        assert directory() is directory()


@pytest.mark.django_db
def test_an_empty_directory_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as before_loading:
        before_loading.setattr("registry.places.directory.read_areas", list)
        assert len(directory()) == 0
    assert len(directory()) > 400


@pytest.mark.django_db
def test_loading_twice_changes_and_records_nothing_more() -> None:
    from registry.places.models import Area, ReferenceLoad

    assert load_places() == load_places()
    assert ReferenceLoad.objects.count() == 1
    assert Area.objects.count() == 528
