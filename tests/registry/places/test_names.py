"""Areas by the names that people give them."""

import pytest

from registry.places.area_names import AreaNamed, NameIndex
from registry.places.directory import Directory


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Kings Lynn", "E07000146"),
        ("KING'S-LYNN", "E07000146"),
        ("King’s Lynn & West Norfolk", "E07000146"),
        ("St Helens", "E08000013"),
        ("saint helens", "E08000013"),
        ("Stoke on Trent", "E06000021"),
        ("Westmorland & Furness", "E06000064"),
        ("Ynys Môn", "W06000001"),
        ("ynys mon", "W06000001"),
        ("Anglesey", "W06000001"),
        ("Abertawe", "W06000011"),
        ("City of Bristol", "E06000023"),
        ("Bristol City Council", "E06000023"),
        ("Rhondda Cynon Taff", "W06000016"),
        ("Rhondda, Cynon, Taf", "W06000016"),
        ("Western Isles", "S12000013"),
        ("Na h-Eileanan Siar", "S12000013"),
        ("Eilean Siar", "S12000013"),
        ("Hull", "E06000010"),
        ("County Durham", "E06000047"),
        ("durham", "E06000047"),
        ("Tynedale", "E07000161"),
        ("Aylesbury Vale", "E07000004"),
        ("Cumbria", "E10000006"),
        ("Tees Valley", "E47000006"),
        ("Tees Valley Combined Authority", "E47000006"),
        ("Tyne & Wear", "E11000007"),
        ("Yorkshire and the Humber", "E12000003"),
        ("Greater London", "E12000007"),
        ("Scotland", "S92000003"),
        ("Stocksfield", "E06000057"),
        ("Hexham", "E06000057"),
        ("Llangefni", "W06000001"),
    ],
)
def test_an_area_is_named_as_people_name_it(places: Directory, typed: str, code: str) -> None:
    assert places.matching(typed)[0].code == code
    assert places.named(typed) == places.get(code)


@pytest.mark.parametrize("typed", ["Newcastle", "Kingston", "St Ives", "Berkshire", "Bucks", "e", "", "zzzz", "%"])
def test_what_may_mean_several_areas_or_none_is_not_guessed(places: Directory, typed: str) -> None:
    assert places.named(typed) is None


def test_every_area_is_found_by_each_of_its_own_names(places: Directory) -> None:
    for area in places:
        for name in area.names:
            for typed in (name, name.upper(), name.replace("-", " "), name.replace("'", "")):
                assert area.code in [match.code for match in places.matching(typed)], typed


def test_a_spelling_mistake_is_met_with_the_nearest(places: Directory) -> None:
    assert not places.matching("Stocksfeild")
    assert places.alike("Stocksfeild")[0].code == "E06000057"


def test_a_combined_authority_contains_its_districts_and_is_around_them(places: Directory) -> None:
    tees_valley = {"E06000001", "E06000002", "E06000003", "E06000004", "E06000005"}
    assert tees_valley < places.everything_inside("E47000006")
    assert places.with_ancestors("E06000002")[1:] == ("E47000006", "E12000001", "E92000001", "K02000001")
    # By way of the county of which it is a part.
    assert "E47000013" in places.with_ancestors("E07000032")


def test_every_area_beside_the_line_of_parents_is_there(places: Directory) -> None:
    assert all(places.get(code) for area in places for code in area.also_in)


def test_an_answer_that_is_kept_is_the_same_and_nobodys_to_change(monkeypatch):
    monkeypatch.setattr("registry.places.area_names.MOST_RECENT", 2)
    index = NameIndex([AreaNamed("Hexham", "E1", (False, 1)), AreaNamed("Hexham Low", "E2", (False, 2))])
    first = index.matching("Hexham")
    index.matching("Hexham").clear()
    for text in ("Low", "Hex", "nothing"):
        index.matching(text)
    assert index.matching("Hexham") == first
    assert [match.code for match in first] == ["E1", "E2"]
