"""Points, boxes and kilometres."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from registry.places.distance import (
    Point,
    box_around,
    distance_km,
    parse_box,
    parse_point,
    within_sql,
)

MANCHESTER, LEEDS = Point(53.4808, -2.2426), Point(53.8008, -1.5491)
ENGLISH_LATITUDES, ENGLISH_LONGITUDES = st.floats(49, 61), st.floats(-8, 2)


def test_manchester_is_58_kilometres_from_leeds() -> None:
    assert distance_km(MANCHESTER, LEEDS) == pytest.approx(57.9, abs=0.3)


def test_a_point_is_latitude_then_longitude() -> None:
    assert parse_point(" 53.48, -2.24 ") == Point(53.48, -2.24)


@pytest.mark.parametrize(
    "text",
    [
        "", ",", "53.48", "53.48,-2.24,1", "91,0", "-90.1,0", "0,180.5", "nan,0", "inf,0", "1e1,0",
        "1_0,0", "٥٣,0", "53.48;-2.24", "0x10,0", "53.48,", "--1,0", "1" * 400 + ",0",
    ],
)  # fmt: skip
def test_what_is_not_a_point_says_why(text: str) -> None:
    with pytest.raises(ValueError, match=r"latitude|longitude|numbers"):
        parse_point(text)


def test_a_box_is_west_south_east_north() -> None:
    box = parse_box("-3,53,-2,54")
    assert (box.west, box.south, box.east, box.north) == (-3, 53, -2, 54)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("-2,53,-3,54", "west .* is greater than east"),
        ("-3,54,-2,53", "south .* is greater than north"),
        ("-3,53,-2,nan", "north must be a decimal number"),
        ("-3,53,-2,95", "latitude lies between"),
        ("-190,53,-2,54", "longitude lies between"),
        ("-3,53,-2", "Give 4 numbers"),
    ],
)
def test_what_is_not_a_box_says_why(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_box(text)


@pytest.mark.parametrize("km", [0, -1, float("nan"), float("inf"), 1e9])
def test_a_distance_must_be_a_distance(km: float) -> None:
    with pytest.raises(ValueError, match="distance must be"):
        within_sql(53, -2, km)


def test_a_column_is_never_taken_from_a_stranger() -> None:
    with pytest.raises(ValueError, match="not the name of a column"):
        within_sql(53, -2, 1, columns=("latitude; drop table x", "longitude"))


@given(ENGLISH_LATITUDES, ENGLISH_LONGITUDES, ENGLISH_LATITUDES, ENGLISH_LONGITUDES)
def test_no_point_within_the_distance_is_outside_the_box(
    lat: float, lon: float, other_lat: float, other_lon: float
) -> None:
    km = distance_km(Point(lat, lon), Point(other_lat, other_lon)) + 0.001
    box = box_around(lat, lon, km)
    assert box.west <= other_lon <= box.east
    assert box.south <= other_lat <= box.north


@pytest.mark.parametrize(("lat", "lon"), [(90.0, 0.0), (-89.99, 10.0), (0.0, 180.0)])
def test_poles_and_the_date_line_do_not_break_the_box(lat: float, lon: float) -> None:
    box = box_around(lat, lon, 100)
    assert -180 <= box.west < box.east <= 180
    assert -90 <= box.south < box.north <= 90


@pytest.mark.django_db
@pytest.mark.parametrize(("km", "found"), [(57, False), (59, True)])
def test_the_database_measures_as_python_does(km: float, found: bool) -> None:
    condition, params = within_sql(*MANCHESTER, km)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {condition} FROM (VALUES (%(north)s, %(east)s)) AS at (latitude, longitude)",
            {**params, "north": LEEDS[0], "east": LEEDS[1]},
        )
        assert cursor.fetchone()[0] is found
