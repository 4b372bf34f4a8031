"""Which districts of another nation are near by land."""

import pytest

from registry.places.directory import directory
from registry.places.land_borders import ENGLAND_AND_SCOTLAND, ENGLAND_AND_WALES, across_the_border

pytestmark = pytest.mark.django_db

MONMOUTHSHIRE, FOREST_OF_DEAN, BRISTOL, NORTHUMBERLAND = "W06000021", "E07000080", "E06000023", "E06000057"


def test_a_border_is_crossed_from_either_side_and_a_sea_from_none():
    assert FOREST_OF_DEAN in across_the_border(MONMOUTHSHIRE)
    assert MONMOUTHSHIRE in across_the_border(FOREST_OF_DEAN)
    assert "S12000026" in across_the_border(NORTHUMBERLAND)
    assert across_the_border(BRISTOL) == []
    assert across_the_border("") == []


def test_each_border_lies_between_two_nations_and_its_districts_are_of_today():
    areas = directory()
    for border in (ENGLAND_AND_WALES, ENGLAND_AND_SCOTLAND):
        assert all(areas.get(code).current for code in border)
        assert len({areas.nation_of(code).code for code in border}) == 2
