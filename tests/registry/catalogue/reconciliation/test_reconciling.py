"""Names with what a table says beside them: what is certain, what only likely, and what is contradicted."""

import pytest

from registry.catalogue.reconciliation import Question, Stated, reconcile
from registry.catalogue.reconciliation.questions import ORGANISATION, PARTNERSHIP
from tests.builders import organisation, scheme
from tests.statements import costs

pytestmark = pytest.mark.django_db


def answer(kind, text="", **stated):
    properties = tuple(Stated(name, (value,)) for name, value in stated.items())
    (matches,) = reconcile([Question(kind, text, properties)])
    return matches


def certain(kind, text="", **stated):
    return [match.id for match in answer(kind, text, **stated) if match.certain]


@pytest.fixture
def pair():
    """Two partnerships of one name, of other parties and in other districts."""
    trust, association = organisation("Glenkens Homes Trust", kind="community_land_trust"), organisation("Border Homes")
    other, its_association = organisation("Ryedale Commons Trust"), organisation("Derwent Vale Homes")
    here = scheme(trust, association, name="Smithy Croft", areas=["S12000006"])
    there = scheme(other, its_association, name="Smithy Croft", areas=["E06000057"])
    return here, there


def test_a_name_that_two_records_have_is_certain_only_with_what_tells_them_apart(pair):
    here, there = pair
    assert {match.id for match in answer(PARTNERSHIP, "Smithy Croft")[:2]} == {here.id, there.id}
    assert certain(PARTNERSHIP, "Smithy Croft") == []
    assert certain(PARTNERSHIP, "Smithy Croft", place="Northumberland") == [there.id]
    assert certain(PARTNERSHIP, "Smithy Croft", association="Border Homes Ltd") == [here.id]
    assert certain(PARTNERSHIP, "Smithy Croft", community="Glenkens Homes Trust", place="Northumberland") == []


def test_two_parties_and_a_place_tell_a_partnership_without_its_name(pair):
    here, _ = pair
    parties = {"community": "Glenkens Homes Trust", "association": "Border Homes"}
    assert certain(PARTNERSHIP, place="Dumfries and Galloway", **parties) == [here.id]
    assert certain(PARTNERSHIP, **parties) == []
    assert certain(PARTNERSHIP, place="Northumberland", **parties) == []
    assert [match.id for match in answer(PARTNERSHIP, **parties)] == [here.id]


def test_parties_and_a_place_are_no_match_for_quite_another_name(pair):
    stated = {"community": "Glenkens Homes Trust", "association": "Border Homes", "place": "Dumfries and Galloway"}
    assert certain(PARTNERSHIP, "The Old Sawmill", **stated) == []


def test_what_contradicts_a_name_makes_it_uncertain_and_puts_it_lower():
    name = "Karbon Homes"
    sure = answer(ORGANISATION, name)[0]
    assert sure.certain
    doubted = next(match for match in answer(ORGANISATION, name, number="L0000") if match.id == sure.id)
    assert not doubted.certain
    assert doubted.met == {"number": False}
    assert doubted.score < sure.score


def test_an_id_in_any_spelling_is_certain():
    sure = answer(ORGANISATION, "Karbon Homes")[0]
    for text in (sure.id, sure.id.upper(), f"https://register.example.org/id/{sure.id}"):
        assert certain(ORGANISATION, text) == [sure.id]


@pytest.mark.parametrize("text", ["", " ", "-", "the of", "%", "x" * 3000, "zzzzqqq", "\u202e", "'; drop"])
def test_what_names_nothing_is_answered_with_no_match(text):
    assert certain(ORGANISATION, text) == []
    assert certain(PARTNERSHIP, text) == []


def test_scores_never_rise_and_what_is_certain_stands_first():
    questions = [
        Question(kind, text) for kind in (ORGANISATION, PARTNERSHIP) for text in ("Homes", "Stocksfield", "Karbon")
    ]
    for matches in reconcile(questions):
        assert [match.score for match in matches] == sorted((match.score for match in matches), reverse=True)
        assert not any(match.certain for match in matches[1:])
        assert all(0 <= match.score <= 100 for match in matches)


NAMES = (
    "Karbon Homes", "Gŵyr Community Land Trust", "Heart of Hastings CLT", "Páirc Trust", "Bron Afon Community Housing", "Homebaked CLT",
    "Aster Group", "Coin Street Community Builders", "Red Kite Community Housing", "Plus Dane Housing",
)  # fmt: skip


def test_ten_names_that_are_sure_cost_no_more_statements_than_two():
    reconcile([Question(ORGANISATION, NAMES[0])])  # what a process reads once
    for count in (2, 10):
        with costs(2):
            answers = reconcile([Question(ORGANISATION, name) for name in NAMES[:count]])
        assert all(matches[0].certain for matches in answers), [matches[0].name for matches in answers]


def test_a_name_that_is_not_sure_costs_one_search():
    with costs(4):
        reconcile([Question(ORGANISATION, name) for name in (*NAMES[:9], "Stocksfield")])
