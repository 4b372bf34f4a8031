"""Names of areas as they stand in a sentence, after “in”."""

import pytest

from registry.places.directory import directory
from registry.places.known_areas import IN_A_SENTENCE, WITH_ARTICLE

pytestmark = pytest.mark.django_db

# What people call so without an article, or names that begin with a place of their own.
WITHOUT = {
    "England", "Wales", "Scotland", "Northern Ireland", "London", "Yorkshire and The Humber", "Greater Manchester",
    "South Yorkshire", "West Yorkshire", "Cambridgeshire and Peterborough", "York and North Yorkshire",
    "Hull and East Yorkshire", "Greater Lincolnshire",
}  # fmt: skip
LARGE = ("union", "country", "region", "combined_authority")


def test_every_nation_region_and_combined_authority_has_its_article_or_none():
    large = {area.name: area.name_in_sentence for area in directory() if area.level in LARGE}

    assert {name for name, words in large.items() if not words.startswith("the ")} == WITHOUT
    assert large["North East"] == "the North East"
    assert large["Yorkshire and The Humber"] == "Yorkshire and the Humber"


def test_the_lists_name_areas_that_there_are():
    names = {area.spoken_name for area in directory()}

    assert WITH_ARTICLE | set(IN_A_SENTENCE) <= names


@pytest.mark.parametrize(
    ("code", "words"),
    [("S12000017", "the Highlands"), ("E06000023", "Bristol"), ("S12000027", "the Shetland Islands")],
)
def test_districts_are_named_as_people_name_them(code, words):
    assert directory().get(code).name_in_sentence == words
