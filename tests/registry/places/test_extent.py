"""Circles that stand for districts on the map."""

import pytest

from registry.places.extent import LEAST_KM, extents_of

pytestmark = pytest.mark.django_db
NORTHUMBERLAND, ISLINGTON, NOBODY = "E06000057", "E09000019", "E07999999"


def test_a_wide_district_has_a_wide_circle_and_a_small_one_a_small():
    extents = extents_of([NORTHUMBERLAND, ISLINGTON, NOBODY])

    assert extents.keys() == {NORTHUMBERLAND, ISLINGTON}
    assert 40 < extents[NORTHUMBERLAND].radius_km < 80
    assert LEAST_KM <= extents[ISLINGTON].radius_km < 5
    assert extents[ISLINGTON].centre == pytest.approx((51.55, -0.11), abs=0.02)


def test_of_no_district_there_is_none():
    assert extents_of([]) == {}
