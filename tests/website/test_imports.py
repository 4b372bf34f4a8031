"""A spreadsheet by the pages: sent, read, applied, published by a second person, taken back."""

import html
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.db.models import F
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from registry.imports.actions import upload_file
from registry.imports.models import Import
from registry.publishing.models import Submission
from tests.builders import a_partnership, acting, lessee
from tests.registry.imports.files import Book, new

from .conftest import signed_in


@pytest.fixture
def workbook(editor, organisation):
    """The organisation's own partnerships, as a person downloads them."""
    answer = signed_in(editor).get(f"/my/organisations/{organisation}/imports/own-partnerships.xlsx")
    assert answer.status_code == 200
    return load_workbook(io.BytesIO(answer.content))


def column_of(sheet, name: str) -> int:
    return next(cell.column for row in sheet.iter_rows(max_row=2) for cell in row if cell.value == name)


def send(client, organisation: str, book, name: str = "ours.xlsx"):
    data = io.BytesIO()
    book.save(data)
    file = SimpleUploadedFile(name, data.getvalue())
    return client.post(f"/my/organisations/{organisation}/imports/", {"file": file, "kind": "partnership"}, follow=True)


def publish(client, plan):
    """Ask to publish it, and confirm what is about to be published."""
    asked = client.post(f"/my/imports/{plan.id}/publish/")
    return client.post(f"/my/imports/{plan.id}/publish/", {"confirmed": asked.context["waiting"].mark}, follow=True)


def test_a_changed_workbook_is_planned_applied_published_and_taken_back(
    workbook, editor, approver, organisation, partnership
):
    sheet = (
        workbook.worksheets[1]
        if "summary" not in str(list(workbook.worksheets[0].values)[:2])
        else workbook.worksheets[0]
    )
    row = next(row for row in sheet.iter_rows() if row[0].value == partnership.record_id)
    sheet.cell(row[0].row, column_of(sheet, "summary")).value = "Told anew in a spreadsheet."
    page = send(signed_in(editor), organisation, workbook)
    assert "Nothing has changed yet" in page.text
    assert "Told anew in a spreadsheet." in page.text
    plan = Import.objects.get()
    signed_in(editor).post(f"/my/imports/{plan.id}/apply/")
    assert "another approver of the organisation" in signed_in(editor).get(f"/my/imports/{plan.id}/").text
    assert "This is not yours to do" in signed_in(editor).post(f"/my/imports/{plan.id}/publish/", follow=True).text
    publish(signed_in(approver), plan)
    public = f"/api/v1/partnerships/{partnership.record_id}/"
    assert Client().get(public).json()["summary"] == "Told anew in a spreadsheet."
    signed_in(approver).post(f"/my/imports/{plan.id}/undo/")
    assert Client().get(public).json()["summary"] != "Told anew in a spreadsheet."


def test_a_wrong_cell_is_named_as_the_spreadsheet_shows_it(workbook, editor, organisation, partnership):
    sheet = next(sheet for sheet in workbook.worksheets if sheet.title == "parties")
    column = column_of(sheet, "side")
    sheet.cell(sheet.max_row, column).value = "nobody's"
    page = send(signed_in(editor), organisation, workbook)
    assert sheet.cell(sheet.max_row, column).coordinate in page.text
    assert "unknown_code" not in page.text
    assert "nobody&#x27;s" in page.text


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04 and nothing more"])
def test_what_is_no_spreadsheet_is_refused_in_a_sentence(data, editor, organisation):
    file = SimpleUploadedFile("<script>.xlsx", data)
    answer = signed_in(editor).post(f"/my/organisations/{organisation}/imports/", {"file": file, "kind": "partnership"})
    assert answer.status_code == 400
    assert "Please look again" in answer.text
    assert "<script>.xlsx" not in answer.text


def test_a_file_that_is_too_large_is_refused_before_it_is_read(editor, organisation):
    answer = signed_in(editor).post(
        f"/my/organisations/{organisation}/imports/", {"kind": "partnership"}, headers={"Content-Length": "999999999"}
    )
    assert answer.status_code == 413
    assert "too much at once" in answer.text


def test_another_organisations_import_is_not_there(workbook, editor, stranger, organisation):
    send(signed_in(editor), organisation, workbook)
    plan, client = Import.objects.get(), signed_in(stranger)
    for address in (f"/my/imports/{plan.id}/", f"/my/organisations/{organisation}/imports/",
                    f"/my/organisations/{organisation}/imports/own-partnerships.xlsx"):  # fmt: skip
        assert client.get(address).status_code == 404
    for step in ("apply", "publish", "undo"):
        assert client.post(f"/my/imports/{plan.id}/{step}/").status_code == 404


def resubmitted(workbook, editor, organisation, partnership) -> Import:
    """A plan of one change, applied."""
    sheet = workbook["record"]
    row = next(row for row in sheet.iter_rows() if row[0].value == partnership.record_id)
    sheet.cell(row[0].row, column_of(sheet, "summary")).value = "Told anew in a spreadsheet."
    send(signed_in(editor), organisation, workbook)
    plan = Import.objects.get()
    signed_in(editor).post(f"/my/imports/{plan.id}/apply/")
    return plan


def test_a_plan_is_read_in_words_and_published_after_a_question(workbook, editor, approver, organisation, partnership):
    plan = resubmitted(workbook, editor, organisation, partnership)
    colleague = signed_in(approver)
    page = colleague.get(f"/my/imports/{plan.id}/").text
    assert "Told anew in a spreadsheet." in page
    assert f'href="/partnerships/{partnership.record_id}/"' in page
    (submission,) = Submission.objects.filter(batch=plan.id)
    assert f'href="/my/submissions/{submission.id}/"' in page
    asked = colleague.post(f"/my/imports/{plan.id}/publish/")
    assert "Publish 0 new records and 1 changed one?" in asked.text
    assert partnership.name in html.unescape(asked.text)
    submission.refresh_from_db()
    assert submission.status == "submitted"


def test_what_somebody_edited_meanwhile_is_asked_for_again(workbook, editor, approver, organisation, partnership):
    plan = resubmitted(workbook, editor, organisation, partnership)
    colleague = signed_in(approver)
    mark = colleague.post(f"/my/imports/{plan.id}/publish/").context["waiting"].mark
    Submission.objects.filter(batch=plan.id).update(revision=F("revision") + 1)
    again = colleague.post(f"/my/imports/{plan.id}/publish/", {"confirmed": mark})
    assert "It changed since you looked" in again.text
    plan.refresh_from_db()
    assert plan.status == "applied"


def test_a_plan_that_is_being_made_shows_its_progress_without_a_script(editor, organisation):
    plan = Import.objects.create(
        id="imp-progress001",
        organisation_id=organisation,
        kind="partnership",
        status="planning",
        size=1,
        total=5000,
        done=150,
    )
    answer = signed_in(editor).get(f"/my/imports/{plan.id}/")
    assert "150 of 5000 records looked at" in answer.text
    assert answer["Refresh"] == "5"
    Import.objects.filter(pk=plan.id).update(status="planned")
    assert "Refresh" not in signed_in(editor).get(f"/my/imports/{plan.id}/").headers


def test_a_page_of_a_plan_takes_as_many_queries_for_twenty_records_as_for_one(editor, organisation):
    row = a_partnership(parties=[lessee(organisation)])
    counts = []
    for number in (1, 20):
        book = Book(
            "partnership", [new("partnership", row | {"name": f"Ashgill {each}"}, f"P{each}") for each in range(number)]
        )
        plan, _ = upload_file(data=book.xlsx(), kind="partnership", organisation=organisation, by=acting(editor))
        client = signed_in(editor)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(f"/my/imports/{plan.id}/?show=create").text
        assert page.count("Read all that it would say") == number
        counts.append(len(queries))
    assert counts[0] == counts[1]
