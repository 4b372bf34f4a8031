"""Grid references against points whose position is known."""

import pytest

from registry.places.british_grid import GridCells, wgs84_from_grid
from registry.places.distance import Point, distance_km

# Ordnance Survey's test points of the OSTN15 transformation: easting, northing, ETRS89 position.
KNOWN = {
    "St Mary's, Scilly": (91492.146, 11318.804, 49.92226393730, -6.29977752014),
    "Lizard": (170370.718, 11572.405, 49.96006137820, -5.20304609998),
    "Caister": (651409.903, 313177.270, 52.65797861194, 1.71605194389),
    "Lewis": (151968.652, 966483.780, 58.51560361300, -6.26091455533),
    "Fair Isle": (421300.525, 1072147.239, 59.53470794490, -1.62516966058),
}


@pytest.mark.parametrize("known", KNOWN)
def test_a_known_point_is_found_within_five_metres(known: str) -> None:
    easting, northing, latitude, longitude = KNOWN[known]
    point = Point(*wgs84_from_grid(easting, northing))
    assert distance_km(point, Point(latitude, longitude)) * 1000 < 5


@pytest.mark.parametrize("known", KNOWN)
def test_the_quick_way_agrees_within_a_hand(known: str) -> None:
    easting, northing, *_ = KNOWN[known]
    exact, quick = wgs84_from_grid(easting, northing), GridCells().wgs84(easting, northing)
    assert distance_km(Point(*exact), Point(*quick)) * 1000 < 0.1
