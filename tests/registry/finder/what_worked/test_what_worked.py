"""Results by outcome: what is measured, what is only claimed, and one study told once."""

import pytest

from registry.finder.what_worked import THEMES, outcome_counts, reading_list, results_of, theme_called
from registry.vocabularies.vocabulary import terms
from tests.builders.schemes import organisation, scheme

STUDY = {"key": "s1", "title": "Study of neighbours", "url": "https://example.org/study", "kind": "research"}


def outcome(**more) -> dict:
    return {
        "key": "o1",
        "indicator": "loneliness_ucla_mean",
        "value": "4.2",
        "kind": "outturn",
        "sources": ["s1"],
    } | more


def results(*, of: set[str]) -> list:
    return [each for each in results_of(["loneliness_ucla_mean"]) if each.of.record in of]


def test_each_indicator_belongs_to_one_theme():
    listed = [code for theme in THEMES for code in theme.indicators]

    assert sorted(listed) == sorted(terms("indicator"))


def test_no_theme_has_the_code_of_an_indicator():
    """The address of either leads to a page of its own."""
    assert not {theme.code for theme in THEMES} & set(terms("indicator"))
    assert theme_called("loneliness_ucla_mean").indicators == ("loneliness_ucla_mean",)
    assert theme_called("nothing-of-the-kind") is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cells", "measured", "claimed"),
    [
        ({"evidence_level": "e3", "measured_by": "research"}, True, False),
        ({"evidence_level": "e3", "measured_by": "self", "measured_by_party": "p2"}, True, False),
        ({"evidence_level": "e1", "measured_by": "self", "measured_by_party": "p2"}, False, True),
        ({"evidence_level": "e1", "measured_by": "press"}, False, False),
        ({"evidence_level": "e0", "measured_by": "not_stated"}, False, True),
        ({}, False, True),
    ],
)
def test_what_only_a_party_says_is_a_claim(cells, measured, claimed):
    made = scheme(outcomes=[outcome(**cells)], sources=[STUDY])

    (result,) = results(of={made.id})

    assert (result.is_measured, result.is_only_claimed) == (measured, claimed)


@pytest.mark.django_db
def test_a_claimant_is_named():
    association = organisation(name="Our Homes")
    cells = {"evidence_level": "e0", "measured_by": "self", "measured_by_party": "p2"}
    made = scheme(association=association, outcomes=[outcome(**cells)], sources=[STUDY])

    (result,) = results(of={made.id})

    assert result.witness == "Said by Our Homes, about itself."


@pytest.mark.django_db
def test_one_study_cited_by_two_records_is_told_once():
    first, second = (scheme(outcomes=[outcome()], sources=[STUDY]) for _ in range(2))
    other = scheme(outcomes=[outcome(value="5")], sources=[STUDY])

    found = results(of={first.id, second.id, other.id})

    assert len(found) == 2
    assert sorted(len(each.also) for each in found) == [0, 1]


@pytest.mark.django_db
def test_equal_values_of_sources_that_are_not_named_stay_apart():
    made = {scheme(outcomes=[outcome(sources=[])]).id for _ in range(2)}

    assert len(results(of=made)) == 2


@pytest.mark.django_db
def test_a_forecast_is_not_a_result():
    made = scheme(outcomes=[outcome(kind="forecast", evidence_level="e2")], sources=[STUDY])

    (result,) = results(of={made.id})

    assert result.is_expected
    assert not result.is_measured


@pytest.mark.django_db
def test_what_is_not_recorded_is_said():
    made = scheme(outcomes=[outcome()], sources=[STUDY])

    (result,) = results(of={made.id})

    assert {"Number of answers: not recorded", "When: not recorded"} <= set(result.details)


@pytest.mark.django_db
def test_every_result_of_the_seed_can_be_read():
    for theme in THEMES:
        for result in results_of(theme.indicators):
            assert result.value or result.words
            assert result.evidence
            assert result.witness.endswith(".")
    assert sum(outcome_counts().values()) > 200


@pytest.mark.django_db
def test_a_case_study_is_listed_once_with_all_who_cite_it():
    study = {"key": "s1", "title": "A case", "url": "https://example.org/case", "kind": "case_study"}
    made = {scheme(sources=[study]).id for _ in range(2)}

    (reading,) = [each for each in reading_list() if each.url == "https://example.org/case"]

    assert {record for record, _ in reading.cited_by} == made


@pytest.mark.django_db
def test_a_page_of_results_takes_three_statements(django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        results_of(theme_called("lessons").indicators)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"indicator": "homes_completed", "value": "40", "per": "year", "kind": "target"}, "40 homes a year"),
        ({"indicator": "weekly_rent", "value": "130", "precision": "about"}, "about £130 a week"),
        ({"indicator": "weeks_on_site", "value": "70"}, "70 weeks"),
    ],
)
@pytest.mark.django_db
def test_a_value_is_told_with_its_unit_and_its_period(cells, words):
    made = scheme(outcomes=[outcome(**cells)], sources=[STUDY])

    (result,) = [each for each in results_of([cells["indicator"]]) if each.of.record == made.id]

    assert result.value == words
