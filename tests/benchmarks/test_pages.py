"""The whole answers whose times are told can be asked of any register."""

import pytest

from registry.research.statistics import MEASURES

from .pages import (
    Pages,
    PageTimes,
    associations_of_many,
    finder_questions,
    pages,
    pages_report,
    statistics_questions,
    times_of,
)

pytestmark = pytest.mark.django_db


def test_every_page_is_answered():
    for kind in pages(1):
        measured = times_of(Pages(kind.title, kind.wanted, kind.paths[:4]))
        assert 0 < measured.p50 <= measured.p95


def test_the_finder_is_asked_by_areas_and_points_with_and_without_kinds():
    asked = list(finder_questions(1))

    assert asked == list(finder_questions(1))
    for part in ("area=", "near=", "community_kind="):
        assert 0 < sum(part in question for question in asked) < len(asked)


def test_statistics_are_asked_by_one_and_by_two_dimensions_with_and_without_filters():
    asked = list(statistics_questions(1))

    assert asked == list(statistics_questions(1))
    assert len(set(asked)) == len(asked)
    for part in ("stage=live", "area=", ",".join(MEASURES)):
        assert 0 < sum(part in question for question in asked) < len(asked)


def test_the_two_associations_with_most_are_two():
    assert len(set(associations_of_many())) == 2


def test_what_is_not_answered_is_no_time():
    with pytest.raises(ValueError, match="404"):
        times_of(Pages("none", 1, ("/organisations/org-0000000000/",)))


def test_a_table_says_whether_nineteen_of_twenty_are_in_time():
    times = PageTimes(Pages("finder", 150, ("/a/", "/b/")), (*[10.0] * 18, 160.0, 170.0), "/b/")

    *_, row = pages_report([times])

    assert row == "| finder | 2 | 150 | 10.0 | 170.0 | no | `/b/` |"
