"""What a search takes words for, on the seed register."""

import pytest

from registry.catalogue.reading.words import read_search
from tests.registry.catalogue.entries.reading import found_by

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("stocksfeild", "stocksfield"),
        ("Bneefit", "benefit"),
        ("Feeration", "feder"),
        ("Socttish", "scottish"),
        ("lindisfrane", "lindisfarn"),
        ("vally", "valley"),
    ],
)
def test_a_typing_mistake_is_taken_for_the_likest_word(typed, meant):
    assert read_search("partnership", typed).words == ((meant,),)


@pytest.mark.parametrize("typed", ["lighter", "reply"])
def test_a_right_word_that_nobody_has_is_not_taken_for_another(public_client, typed):
    assert public_client.get("/api/v1/organisations/", {"q": typed}).json()["count"] == 0


def test_a_word_that_is_like_none_is_left_as_it_is_and_finds_nothing(public_client):
    assert read_search("partnership", "xyzzyqwert").words == (("xyzzyqwert",),)
    assert found_by(public_client, "q=xyzzyqwert") == []


def test_three_letters_are_taken_for_the_beginning_of_words(public_client):
    ((*words,),) = read_search("partnership", "stocksf").words

    assert words == ["stocksfield"]
    assert all(word.startswith("lin") for word in read_search("partnership", "lin").words[0])
    assert found_by(public_client, "q=stocksf") == found_by(public_client, "q=stocksfield") != []


def test_two_letters_are_no_beginning():
    assert not any(word.startswith("qu") and len(word) > 4 for word in read_search("partnership", "qu").words[0])


def test_a_mistake_beside_a_word_that_is_right_finds_what_has_both(public_client):
    assert found_by(public_client, "q=stocksfeild+isos") == found_by(public_client, "q=stocksfield+isos") != []


@pytest.mark.parametrize("typed", ['"land trust"', "stocksfield or lindisfarne", "trust -housing"])
def test_phrases_alternatives_and_words_left_out_are_searched_as_written(typed):
    assert read_search("partnership", typed).words == ()


@pytest.mark.parametrize("typed", ["the", "' \\ | & ! :*", "%", "_"])
def test_what_is_no_word_is_refused_in_words(public_client, typed):
    answer = public_client.get("/api/v1/partnerships/", {"q": typed})

    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (400, "q")
