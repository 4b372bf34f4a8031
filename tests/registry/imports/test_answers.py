"""What a file leaves open in many cells is answered once: how its days are written, and what TBC means."""

import json

import pytest

from registry.errors import BadParameter, TransitionNotAllowed
from registry.imports.actions import answer_questions, apply_plan, upload_file
from registry.imports.answers import Answers
from registry.imports.layout import KEY, sheets_of_kind
from registry.imports.models import Import
from tests.website.conftest import signed_in

from .test_as_people_fill_in import RECORD, ROWS, book_of, sent

pytestmark = pytest.mark.django_db
OPEN = ROWS | {
    "milestones": [
        {"key": "m1", "kind": "Start on site", "date": "05/06/2012"},
        {"key": "m2", "kind": "Completion", "date": "9/10/2013"},
        {"key": "m3", "kind": "Group formed", "date": "25/11/2010"},
    ],
    "homes": [{**ROWS["homes"][0], "bedrooms": "TBC", "rent": "n/a", "rent_period": "not known"}],
}


def plan_of(editor, association, rows=OPEN) -> Import:
    return sent(editor, association, book_of(RECORD, rows))


def dates_of(plan: Import) -> list[str]:
    (row,) = plan.rows.all()
    return [step["date"] for step in json.loads(row.content)["milestones"]]


def test_the_plan_says_what_it_asks(association, editor):
    plan = plan_of(editor, association)
    assert {question["parameter"]: question["cells"] for question in plan.open_questions} == {"dates": 2, "unknown": 3}
    (row,) = plan.rows.all()
    assert {problem["code"] for problem in row.listed("problems")} == {"ambiguous_date", "placeholder"}


@pytest.mark.parametrize(
    ("order", "days"), [("day_first", ["2012-06-05", "2013-10-09"]), ("month_first", ["2012-05-06", "2013-09-10"])]
)
def test_one_answer_settles_all_days(association, editor, order, days):
    plan = answer_questions(plan=plan_of(editor, association), by=editor, dates=order, unknown="leave_empty")
    assert (plan.status, plan.problems, plan.open_questions, plan.sheets) == ("planned", 0, [], "")
    # A day that can be read one way only is read so, whatever was answered.
    assert dates_of(plan) == [*days, "2010-11-25"]
    (row,) = plan.rows.all()
    taken = {reading["value"]: reading["taken_for"] for reading in row.listed("understood")}
    assert taken["05/06/2012"] == days[0]
    assert taken["TBC"] == ""
    homes = json.loads(row.content)["homes"][0]
    assert (homes["bedrooms"], homes["rent"], homes["rent_period"]) == (None, None, None)


def test_answers_can_come_one_by_one(association, editor):
    plan = answer_questions(plan=plan_of(editor, association), by=editor, dates="day_first")
    assert [question["parameter"] for question in plan.open_questions] == ["unknown"]
    plan = answer_questions(plan=plan, by=editor, unknown="leave_empty")
    assert (plan.problems, dates_of(plan)[0]) == (0, "2012-06-05")


def test_the_same_file_sent_again_with_an_answer_takes_it(association, editor):
    first = plan_of(editor, association)
    data = book_of(RECORD, OPEN).xlsx()
    again, is_new = upload_file(
        data=data, kind="partnership", organisation=association, by=editor, dates="day_first", unknown="leave_empty"
    )
    assert (again.id, is_new, again.problems) == (first.id, False, 0)


def test_what_nobody_asked_is_not_answered(association, editor):
    plan = plan_of(editor, association, ROWS)
    with pytest.raises(TransitionNotAllowed):
        answer_questions(plan=plan, by=editor, dates="day_first")
    with pytest.raises(TransitionNotAllowed):
        answer_questions(plan=apply_plan(plan=plan, by=editor), by=editor, dates="day_first")


def test_an_answer_that_is_none_changes_nothing(association, editor):
    plan = plan_of(editor, association)
    with pytest.raises(BadParameter):
        answer_questions(plan=plan, by=editor, dates="year_first")
    assert Import.objects.get(pk=plan.pk).status == "planned"


@pytest.mark.parametrize("kind", ["organisation", "partnership"])
def test_every_column_is_left_empty_but_keys(kind):
    """The walk: TBC in any column, and text that says something in any."""
    answers = Answers(leaves_unknown=True)
    for sheet in sheets_of_kind(kind).values():
        for column in sheet.columns:
            left = answers.text_meant(column.name, column.field, " TBC ")
            assert left == (" TBC " if column.name == KEY else ""), (sheet.name, column.name)
            assert answers.text_meant(column.name, column.field, "ditto") == "ditto"


def test_the_page_asks_once_and_reads_the_file_again(association, editor):
    plan, client = plan_of(editor, association), signed_in(editor.person)
    page = client.get(f"/my/imports/{plan.id}/").text
    assert "05/06/2012 is 5 June 2012" in page
    assert "05/06/2012 is 6 May 2012" in page
    assert "3 cells say that nothing is known (TBC, n/a, not known)" in page.replace("&#x27;", "’")
    address = f"/my/imports/{plan.id}/answers/"
    assert "Choose an answer first" in client.post(address, follow=True).text
    answered = client.post(address, {"dates": "day_first", "unknown": "leave_empty"}, follow=True).text
    assert "The file was read again with your answers." in answered
    assert "About the whole file" not in answered
    assert "Every record passes the rules" in answered
    assert "not known: left empty" in answered
