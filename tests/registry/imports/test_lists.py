"""A workbook lists what may be written by name, and what is chosen there is understood when it comes back."""

import io

import pytest
from openpyxl import load_workbook

from registry.imports.layout import READING_MATTER, sheets_of_kind
from registry.imports.own_records import contents_of_organisation, records_to_name
from registry.imports.workbooks import workbook_of
from registry.places.directory import directory
from tests.builders import scheme
from tests.website.conftest import signed_in

from .test_as_people_fill_in import RECORD, ROWS, book_of, sent

pytestmark = pytest.mark.django_db


def names_on(book, sheet: str) -> list[tuple]:
    return [tuple(cell.value for cell in row) for row in book[sheet].iter_rows(min_row=2)]


def test_every_district_of_today_is_listed_once():
    book = load_workbook(io.BytesIO(workbook_of("partnership")))
    listed = names_on(book, "district names")
    today = {area.code for area in directory() if area.level == "district" and area.current}
    assert len(listed) == len(today)
    assert {code for _, code, _ in listed} == today
    assert ("Northumberland", "E06000057", "England") in listed


@pytest.mark.parametrize("kind", ["organisation", "partnership"])
def test_every_column_that_takes_a_name_of_a_list_offers_the_list(kind):
    """The walk: whatever says that it is listed on a sheet leads there, without refusing another name."""
    named = {"organisation": [("org-0000000000", "Border Homes")], "partnership": [("chp-0000000000", "Sallow Bank")]}
    book = load_workbook(io.BytesIO(workbook_of(kind, (), named)))
    for name, sheet in sheets_of_kind(kind).items():
        choices = {str(each.sqref).split("2:")[0]: each for each in book[name].data_validations.dataValidation}
        for cell, column in zip(book[name][1], sheet.columns, strict=True):
            if column.field is not None and (listed := column.field.listed_on()):
                assert f"'{listed}'" in choices[cell.column_letter].formula1
                assert not choices[cell.column_letter].showErrorMessage
    assert {"district names", "organisation names", "partnership names"} <= READING_MATTER & set(book.sheetnames)


def test_the_own_workbook_lists_whom_its_records_name():
    partnership = scheme()
    contents = contents_of_organisation("partnership", partnership.community)
    named = records_to_name("partnership", partnership.community, contents)
    assert {identifier for identifier, _ in named["organisation"]} == {partnership.community, partnership.association}
    assert [identifier for identifier, _ in named["partnership"]] == [partnership.id]


def test_the_own_workbook_comes_back_unchanged_with_its_lists(association, editor):
    plan = sent(editor, association, book_of(RECORD, ROWS))
    assert plan.creates == 1
    answer = signed_in(editor.person).get(f"/my/organisations/{association}/imports/own-organisations.xlsx")
    book = load_workbook(io.BytesIO(answer.content))
    assert names_on(book, "organisation names")[0][1] == association
