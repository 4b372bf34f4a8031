"""The questions whose statements are timed: all kinds of filter, with values that occur."""

import pytest

from registry.catalogue.filters import PartnershipFilters
from registry.feed.models import Change

from .answers import Answer, answers_report, growth_report, keep
from .chance import id_of
from .drawn_filters import LEFT_OUT, combinations, kind_of_filter, parameters_of
from .moved import WALKS, last_line, walks
from .questions import Question, questions
from .statements import Statement, asked_by, database_time, page_of
from .synthetic import Recipe, is_of, makers, rate_of, stamped

pytestmark = pytest.mark.django_db


def count_of(query: str, kind: str = "partnership") -> int:
    return page_of(query, kind).count


def test_every_filter_is_drawn_or_left_out_for_a_reason():
    drawn = {name for names in parameters_of().values() for name in names}

    assert drawn | LEFT_OUT.keys() == set(PartnershipFilters.base_filters)
    assert drawn.isdisjoint(LEFT_OUT)


def test_thirty_combinations_hold_every_kind_of_filter():
    parameters = {pair.partition("=")[0] for query in combinations(1, 30) for pair in query.split("&")}

    assert {kind_of_filter(name) for name in parameters} == set(parameters_of())


def test_nearly_every_combination_finds_something():
    # Filters that must hold of one row may have taken their values from two.
    assert sum(count_of(query) > 0 for query in combinations(1, 30)) >= 27


def test_the_same_seed_draws_the_same_and_another_draws_others():
    assert combinations(1, 30) == combinations(1, 30)
    assert combinations(1, 30) != combinations(2, 30)


@pytest.mark.parametrize("seed", range(3, 13))
def test_whatever_the_seed_there_is_a_value_to_ask_for(seed):
    for query in combinations(seed, 30):
        asked_by(query)


def test_every_question_can_be_asked_of_the_lists():
    asked = list(questions(1, last_line()))

    assert len({question.title for question in asked}) == len(asked) > 12
    for question in asked:
        for query in question.queries:
            asked_by(query, question.kind)


def test_a_statement_takes_time_and_its_plan_can_be_read():
    statement = database_time("stage=live", times=1)

    assert 0 < statement.execution < statement.total
    assert statement.lookup == 0


def test_what_a_search_looks_up_before_is_counted():
    assert database_time("q=orchrad", times=1).lookup > 0


def test_a_walk_is_measured_and_leaves_the_register_as_it_was():
    before = Change.objects.count()

    assert [walk.first.query for walk in walks()] == list(WALKS)
    assert Change.objects.count() == before


def test_a_table_says_how_many_are_over_and_which_is_the_slowest():
    question = Question("no filter", 10, ("", "stage=live"))
    answer = Answer(question, (Statement("partnership", "", 1, 8), Statement("partnership", "stage=live", 1, 30)))

    *_, row = answers_report([answer])

    assert row == "| no filter | 2 | 10 | 20.0 | 31.0 | no, 1 of 2 over | `stage=live` |"


def test_sizes_that_were_measured_stand_side_by_side(tmp_path):
    for size, took in ((200_000, 9.0), (20_000, 4.0)):
        statement = Statement("partnership", "", 1, took)
        keep(Recipe(size), [Answer(Question("no filter", 10, ("",)), (statement,))], tmp_path)

    # What was stored in another way tells nothing of growth.
    other = (tmp_path / "20000.json").read_text().replace(makers(), "another")
    (tmp_path / "2000.json").write_text(other)

    assert list(growth_report(tmp_path)) == [
        "| p50 / max ms at partnerships | 20,000 | 200,000 |",
        "|---|---:|---:|",
        "| no filter | 5.0 / 5.0 | 10.0 / 10.0 |",
    ]


def test_a_register_is_marked_with_its_recipe_and_how_fast_it_was_made():
    mark = stamped(Recipe(), 512.4)

    assert is_of(Recipe(), mark)
    assert not is_of(Recipe(seed=2), mark)
    assert rate_of(mark) == 512
    assert rate_of(Recipe().stamp) is None


@pytest.mark.parametrize("prefix", ["chp", "org"])
def test_two_hundred_thousand_invented_ids_are_all_different(prefix):
    assert len({id_of(prefix, f"1/{n}") for n in range(200_000)}) == 200_000
