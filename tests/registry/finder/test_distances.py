"""How far away a partnership is: from where that is measured, and where it cannot be."""

import re

import pytest

from registry.clock import uk_day
from registry.finder.answer import Question, answer_to
from registry.finder.miles import miles_in_words
from registry.finder.places import Place
from registry.places.distance import Point
from tests.builders.schemes import organisation, scheme

pytestmark = pytest.mark.django_db


def nearest(place: Place, association: str) -> str:
    found = answer_to(Question(place, shown=500), uk_day())
    (each,) = [each for each in found["results"] if each["organisation"] == association]
    return next(reason["sentence"] for reason in each["criteria"] if reason["code"] == "here")


def test_a_distance_says_from_where_it_is_measured():
    association = organisation()
    made = scheme(
        association=association, latitude=54.9, longitude=-1.52, location_precision="exact", areas=["E08000037"]
    )
    where = f"Nearest recorded partnership: {made.content['name']}, about"

    from_a_point, from_a_district = Place.of_point(Point(54.97, -1.62), "NE1 1AA"), Place.of_area("E06000057")

    assert nearest(from_a_point, association) == f"{where} 6 miles away."
    assert re.fullmatch(
        rf"{where} \d+ miles from the middle of Northumberland\.", nearest(from_a_district, association)
    )


@pytest.mark.parametrize("cells", [{}, {"latitude": 50.4, "longitude": -4.8, "location_precision": "district"}])
def test_of_a_scheme_of_which_only_the_district_is_known_no_miles_are_given(cells):
    association = organisation()
    made = scheme(association=association, areas=["E06000052"], **cells)

    sentence = nearest(Place.of_area("E06000059"), association)

    assert sentence == f"Nearest recorded partnership: {made.content['name']}, in Cornwall."


@pytest.mark.parametrize(
    ("kilometres", "words"), [(0.0, "1 mile"), (2.4, "1 mile"), (3.0, "2 miles"), (60, "37 miles")]
)
def test_distances_are_said_in_miles(kilometres, words):
    assert miles_in_words(kilometres) == words
