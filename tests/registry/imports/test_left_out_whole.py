"""What has problems is left out record by record: none is published with the rows that remain of it."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.test import Client

from registry.accounts.actor import Actor
from registry.content import kinds
from registry.errors import TransitionNotAllowed
from registry.imports.actions import apply_plan, upload_file
from registry.imports.errors import PlanHasProblems
from registry.imports.models import Action, Import, ImportStatus
from registry.imports.parsing import sheets_of
from registry.publishing.current import current_records
from registry.publishing.models import Submission
from tests.builders import a_partnership, lessee, published, token_of
from tests.website.conftest import signed_in

from .files import Book, new

JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def current_content(record: str) -> dict:
    return current_records(kinds()["partnership"], [record])[record].content


@pytest.fixture
def schemes(association) -> list[dict]:
    """Three records on the register."""
    contents = [
        a_partnership(name=f"Ashgill {name}", parties=[lessee(association)]) for name in ("Green", "Mill", "Row")
    ]
    published(*contents)
    return [current_content(content["id"]) for content in contents]


def planned(data: bytes, by: Actor, organisation: str, **options) -> Import:
    return upload_file(data=data, kind="partnership", organisation=organisation, by=by, **options)[0]


def actions_of(plan: Import) -> dict[str, str]:
    return dict(plan.rows.exclude(record="").values_list("record", "action"))


def blank_below_the_first(book: Book, sheet: str, record: str) -> None:
    """As people fill in a spreadsheet: the record once, and nothing in the rows below."""
    rows = [row for row in book.sheets[sheet][1:] if row[0] == record]
    for row in rows[1:]:
        row[0] = None


def filled_down(schemes: list[dict]) -> Book:
    """The first record has its milestones filled down; of the second the summary was changed."""
    book = Book("partnership", schemes)
    blank_below_the_first(book, "milestones", schemes[0]["id"])
    book.put(("record", schemes[1]["id"], "", "summary"), "Told anew.")
    return book


def loses_nothing(schemes: list[dict], plan: Import) -> None:
    """Only the second record is proposed, with all of its rows."""
    (submission,) = Submission.objects.filter(batch=plan.id)
    assert submission.record == schemes[1]["id"]
    assert json.loads(submission.content) == schemes[1] | {"summary": "Told anew."}


def test_rows_filled_down_leave_their_record_as_it_is(schemes, association, editor):
    plan = planned(filled_down(schemes).xlsx(), editor, association)
    assert actions_of(plan)[schemes[0]["id"]] == Action.PROBLEM
    (row,) = plan.rows.filter(record=schemes[0]["id"])
    assert {(problem["sheet"], problem["column_name"], problem["code"]) for problem in row.listed("problems")} == {
        ("milestones", "record", "required")
    }
    assert "left out as a whole" in row.listed("problems")[0]["fix"]
    assert row.listed("differences") == []
    with pytest.raises(PlanHasProblems):
        apply_plan(plan=plan, by=editor)
    loses_nothing(schemes, apply_plan(plan=plan, by=editor, leave_out_problems=True))


def test_by_token(schemes, association):
    client = Client(headers={"Authorization": f"Bearer {token_of(association)[1]}"})
    made = client.post("/api/v1/imports/?kind=partnership", filled_down(schemes).xlsx(), content_type=XLSX).json()
    assert (made["counts"]["change"], made["counts"]["unchanged"]) == (1, 1)
    refused = client.post(f"{made['url']}apply/", content_type=JSON)
    assert (refused.status_code, refused.json()["code"]) == (409, "plan_has_problems")
    done = client.post(f"{made['url']}apply/", json.dumps({"leave_out_problems": True}), content_type=JSON)
    assert done.json()["status"] == "applied"
    loses_nothing(schemes, Import.objects.get(pk=made["id"]))


def test_by_page(schemes, association, editor):
    client = signed_in(editor.person)
    file = SimpleUploadedFile("ours.xlsx", filled_down(schemes).xlsx())
    page = client.post(f"/my/organisations/{association}/imports/", {"file": file, "kind": "partnership"}, follow=True)
    assert "every record as a whole" in page.text
    assert "was taken out" not in page.text
    plan = Import.objects.get()
    client.post(f"/my/imports/{plan.id}/apply/", {"leave_out": "1"})
    loses_nothing(schemes, plan)


def test_by_command(schemes, association, editor):
    data = filled_down(schemes).xlsx()
    plan = planned(data, editor, association)
    Import.objects.filter(pk=plan.id).update(status=ImportStatus.PLANNING, sheets=json.dumps(sheets_of(data)))
    call_command("plan_import", plan.id)
    plan.refresh_from_db()
    loses_nothing(schemes, apply_plan(plan=plan, by=editor, leave_out_problems=True))


def test_by_a_csv_file_of_one_table(schemes, association, editor):
    book = Book("partnership", schemes)
    blank_below_the_first(book, "milestones", schemes[0]["id"])
    book.put(("milestones", schemes[1]["id"], "start", "date"), "2016-04-01")
    plan = planned(book.csv("milestones"), editor, association, table="milestones")
    apply_plan(plan=plan, by=editor, leave_out_problems=True)
    (submission,) = Submission.objects.filter(batch=plan.id)
    content = json.loads(submission.content)
    assert submission.record == schemes[1]["id"]
    assert [row["key"] for row in content["milestones"]] == [row["key"] for row in schemes[1]["milestones"]]


@pytest.mark.parametrize("name", ["Green", "green1", "GREEN", "Greeen"])
def test_a_mistyped_name_leaves_out_the_record_that_is_meant(association, editor, name):
    contents = [
        new("partnership", a_partnership(name=f"Ashgill {ref}", parties=[lessee(association)]), ref)
        for ref in ("Mill", "Green1", "Row")
    ]
    book = Book("partnership", contents)
    # At the end of the sheet, away from its record.
    row = next(row for row in book.sheets["homes"] if row[:2] == ["Green1", "h2"])
    book.sheets["homes"].remove(row)
    book.sheets["homes"].append([name, *row[1:]])
    plan = planned(book.xlsx(), editor, association)
    assert dict(plan.rows.exclude(ref="").values_list("ref", "action")) == {
        "Mill": Action.CREATE, "Green1": Action.PROBLEM, "Row": Action.CREATE,
    }  # fmt: skip


def test_a_mistyped_id_in_a_file_without_heads_does_too(schemes, association, editor):
    record = schemes[0]["id"]
    book = Book("partnership", schemes)
    mistyped = record[:-1] + ("0" if record[-1] != "0" else "1")
    book.put(("milestones", record, "start", "record"), mistyped)
    plan = planned(book.csv("milestones"), editor, association, table="milestones")
    assert actions_of(plan) == {
        record: Action.PROBLEM, mistyped: Action.PROBLEM,
        schemes[1]["id"]: Action.UNCHANGED, schemes[2]["id"]: Action.UNCHANGED,
    }  # fmt: skip


def test_a_record_that_would_lose_a_row_is_left_out_wherever_the_row_has_gone(schemes, association, editor):
    first, _, last = (scheme["id"] for scheme in schemes)
    book = Book("partnership", schemes)
    row = next(row for row in book.sheets["homes"] if row[:2] == [first, "h2"])
    book.sheets["homes"].remove(row)
    book.sheets["homes"].append([None, *row[1:]])
    plan = planned(book.xlsx(), editor, association)
    assert actions_of(plan) == {first: Action.PROBLEM, schemes[1]["id"]: Action.UNCHANGED, last: Action.UNCHANGED}


def test_a_sheet_of_which_no_row_can_be_placed_leaves_all_records_out(association, editor):
    contents = [
        new("partnership", a_partnership(name=f"Ashgill {ref}", parties=[lessee(association)]), ref)
        for ref in ("P1", "P2")
    ]
    book = Book("partnership", contents)
    for row in book.sheets["homes"][1:]:
        row[0] = None
    plan = planned(book.xlsx(), editor, association)
    assert set(plan.rows.values_list("action", flat=True)) == {Action.PROBLEM}
    with pytest.raises(TransitionNotAllowed):
        apply_plan(plan=plan, by=editor, leave_out_problems=True)


def test_a_record_that_stands_twice_is_left_out_both_times(schemes, association, editor):
    book = filled_down(schemes[1:])
    book.put(("record", schemes[1]["id"], "", "summary"), "One.")
    again = list(book.sheets["record"][1])
    again[book.sheets["record"][0].index("summary")] = "The other."
    book.sheets["record"].append(again)
    plan = planned(book.xlsx(), editor, association)
    assert list(plan.rows.filter(record=schemes[1]["id"]).values_list("action", flat=True)) == [Action.PROBLEM] * 2


def test_a_bad_cell_in_any_row_leaves_the_record_out_and_the_others_in(schemes, association, editor):
    book = Book("partnership", schemes)
    book.put(("homes", schemes[0]["id"], "h1", "count"), "eight")
    book.put(("record", schemes[0]["id"], "", "summary"), "Told anew.")
    book.put(("record", schemes[1]["id"], "", "summary"), "Told anew.")
    plan = planned(book.xlsx(), editor, association)
    loses_nothing(schemes, apply_plan(plan=plan, by=editor, leave_out_problems=True))


def test_a_record_that_names_one_left_out_is_reported(association, editor):
    contents = [
        new("partnership", a_partnership(name=f"Ashgill {ref}", parties=[lessee(association)]), ref)
        for ref in ("P1", "P2")
    ]
    book = Book("partnership", contents)
    book.put(("related", "P2", "r1", "partnership"), "P1")
    book.put(("related", "P2", "r1", "name"), None)
    blank_below_the_first(book, "homes", "P1")
    book.sheets["homes"].sort(key=lambda row: row[1] != "key" and row[0] != "P2")
    plan = planned(book.xlsx(), editor, association)
    assert dict(plan.rows.exclude(ref="").values_list("ref", "action")) == {"P1": "problem", "P2": "create"}
    with pytest.raises(
        PlanHasProblems, match="Ashgill P2 names, at /related/r1/partnership, a record that would be left"
    ):
        apply_plan(plan=plan, by=editor, leave_out_problems=True)


def test_a_row_between_two_records_leaves_out_the_one_that_lacks_its_key(association, editor):
    contents = [
        new("partnership", a_partnership(name=f"Ashgill {ref}", parties=[lessee(association)]), ref)
        for ref in ("P1", "P2")
    ]
    book = Book("partnership", contents)
    row = book.row_of("homes", "P2", "h1")
    book.sheets["homes"][row - 1][0] = None
    plan = planned(book.xlsx(), editor, association)
    assert dict(plan.rows.exclude(ref="").values_list("ref", "action")) == {"P1": "create", "P2": "problem"}


def test_a_row_of_a_key_that_every_record_has_leaves_no_record_short(association, editor):
    content = new("partnership", a_partnership(parties=[lessee(association)]), "P1")
    book = Book("partnership", [content])
    book.sheets["homes"].append(["P7", "h1"])
    plan = planned(book.xlsx(), editor, association)
    assert (plan.creates, plan.problems) == (1, 1)
