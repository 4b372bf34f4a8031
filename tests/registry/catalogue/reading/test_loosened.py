"""A word too many does not hide what is meant, on the seed register."""

import pytest

from tests.registry.catalogue.entries.reading import found_by

pytestmark = pytest.mark.django_db

WIGTOWN, CLOSEBURN, CANNOCK_MILL = "chp-reyd73q1vq", "chp-8cq1d9fgh5", "org-kws6y3wv2k"


def test_a_word_that_no_such_record_has_is_passed_over(public_client):
    assert found_by(public_client, "q=old+bank+wigtown")[0] == WIGTOWN
    answer = public_client.get("/api/v1/organisations/", {"q": "Cannock Mill co-housing Colchester"}).json()
    assert answer["results"][0]["id"] == CANNOCK_MILL


def test_where_a_record_has_all_words_only_such_records_are_found(public_client):
    every = found_by(public_client, "q=castle+crescent+closeburn")

    assert CLOSEBURN in every
    assert every == found_by(public_client, "q=castle+%22crescent%22+closeburn")


def test_two_words_must_both_be_there(public_client):
    assert found_by(public_client, "q=stocksfield") != []
    assert found_by(public_client, "q=stocksfield+lindisfarne") == []


def test_of_three_words_of_three_places_nothing_is_found(public_client):
    assert found_by(public_client, "q=stocksfield+lindisfarne+wigtown") == []


def test_a_filter_does_not_make_a_search_looser(public_client):
    assert found_by(public_client, "q=castle+crescent+closeburn&status=ended") == []
