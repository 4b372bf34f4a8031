"""A spreadsheet by the pages: sent, read, applied, published by a second person, taken back."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import load_workbook

from registry.imports.models import Import

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
    signed_in(approver).post(f"/my/imports/{plan.id}/publish/")
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
    assert "unknown_code" in page.text
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
