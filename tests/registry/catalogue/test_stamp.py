"""What answers are made of: whatever changes in it changes the stamp, and nothing else does."""

import copy
from functools import partial

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.catalogue.filters import Conditions
from registry.catalogue.reading import Moment, latest_sequence, ordering_of, read_page, read_record
from registry.catalogue.stamp import (
    digest_of,
    ingredients_of_answers,
    ingredients_of_texts,
    stamp,
    stamp_of_answers,
)
from registry.content import fields_of
from registry.partnerships.models import Party
from registry.places.directory import directory, forget_directory
from registry.places.importers import IMPORTERS
from registry.places.loads import BESIDE_AREAS, Publication, record_load
from registry.places.postcodes import SET_NAME
from tests.builders import a_land_trust, published

pytestmark = pytest.mark.django_db

KARBON = "org-xr3x226n33"


@pytest.fixture(autouse=True)
def _loads_go_with_the_test():
    forget_directory()
    yield
    forget_directory()


def loaded(what: str, sha256: str = "a" * 64) -> None:
    record_load(what, publication=Publication("a source", "OGL-UK-3.0", "2027"), sha256=sha256, rows=1)


# What is changed, and how: each must give another stamp.
ALTERATIONS = {
    "another format": lambda parts: parts.update(format=parts["format"] + 1),
    "another method": lambda parts: parts.update(method=parts["method"] + 1),
    "a new column": lambda parts: parts["columns"]["partnership"]["parties"].append(("share", "Percent", "", 2)),
    "a column of another kind": lambda parts: parts["columns"]["organisation"]["head"].__setitem__(0, ("name", "Code")),
    "columns in another order": lambda parts: parts["columns"]["partnership"]["homes"].reverse(),
    "a new column of cards": lambda parts: parts["cards"]["partnership"].append("board_seats"),
    "a new table": lambda parts: parts["columns"]["partnership"].update(visits=[("key", "Key", "", None)]),
    "a new term": lambda parts: parts["terms"]["stage"].append(("paused", "Paused", {})),
    "a term called otherwise": lambda parts: parts["terms"]["stage"].__setitem__(0, ("group", "Circle", {})),
    "one more value in summaries": lambda parts: parts["shown"].append("completeness"),
}


@pytest.mark.parametrize("alter", ALTERATIONS.values(), ids=ALTERATIONS)
def test_whatever_texts_are_made_of_changes_their_stamp(alter):
    parts = copy.deepcopy(ingredients_of_texts())
    before = digest_of(parts)
    alter(parts)

    assert digest_of(parts) != before


def test_a_help_text_is_not_shown_and_changes_nothing(monkeypatch):
    before = digest_of(ingredients_of_texts())
    monkeypatch.setattr(fields_of(Party)["side"], "help_text", "Quite another help.")

    assert digest_of(ingredients_of_texts()) == before


def test_definitions_and_rules_are_in_the_stamp_of_answers_alone():
    of_texts, of_answers = ingredients_of_texts(), ingredients_of_answers()

    assert of_texts.keys().isdisjoint(of_answers)
    assert len(of_answers["definitions"]) == sum(map(len, of_texts["terms"].values())) > 300
    assert len(of_answers["rules"]) > 50


def list_page() -> None:
    read_page("partnership", Conditions([]), moment=Moment(), ordering=ordering_of("partnership", (), False), size=1)


def test_a_load_of_areas_is_noticed_by_the_next_list_without_asking():
    directory()
    list_page()
    before, answers_before = stamp(), stamp_of_answers()
    loaded("areas")
    assert (stamp(), stamp_of_answers()) == (before, answers_before), "an answer under way goes on as it began"

    with CaptureQueriesContext(connection) as captured:
        list_page()

    assert len(captured) == 1
    assert stamp() != before
    assert stamp_of_answers() != answers_before


@pytest.mark.parametrize("read", [latest_sequence, partial(read_record, "organisation", KARBON, moment=Moment())])
def test_the_shortest_reads_notice_it_with_the_next_line_of_the_feed(read):
    read()
    before = stamp()
    loaded("areas")
    read()
    assert stamp() == before
    published(a_land_trust())

    read()
    assert stamp() != before
    with CaptureQueriesContext(connection) as captured:
        read()
    assert len(captured) == 1


def test_what_is_beside_the_areas_leaves_cards_and_texts_as_they_are():
    before, answers_before = stamp(), stamp_of_answers()
    loaded("registered_providers")
    list_page()

    assert stamp() == before
    assert stamp_of_answers() != answers_before


def test_postcodes_place_records_so_that_cards_and_texts_are_made_anew():
    before = stamp()
    loaded(SET_NAME)
    list_page()

    assert stamp() != before


def test_the_same_files_again_leave_cards_and_texts_as_they_are():
    loaded("areas")
    list_page()
    before = stamp()
    loaded("areas")
    list_page()

    assert stamp() == before


def test_what_is_beside_the_areas_is_loaded_by_somebody():
    assert {*IMPORTERS} >= BESIDE_AREAS
