"""Columns that a file does not have, as in a template from before they were added: their cells stay as they are."""

import json

import pytest

from registry.imports.headers import pages_of
from registry.imports.layout import sheets_of_kind
from registry.imports.models import Action
from registry.imports.parsing import sheets_of
from tests.builders import a_partnership, lessee, published

from .files import Book, new
from .test_plans import contents_of, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheme(association) -> dict:
    content = a_partnership(parties=[lessee(association)])
    published(content)
    return contents_of("partnership", content["id"])[0]


def without(book: Book, sheet: str, *columns: str) -> Book:
    """The same workbook, in which a sheet lacks these columns."""
    for column in columns:
        index = book.sheets[sheet][0].index(column)
        for row in book.sheets[sheet]:
            del row[index]
    return book


def walked() -> list[tuple[str, str]]:
    """Every column that a sheet may lack."""
    return [
        (sheet.name, column.name)
        for sheet in sheets_of_kind("partnership").values()
        for column in sheet.columns
        if column.name not in sheet.needed
    ]


def test_no_column_that_is_absent_changes_a_record(scheme, association, editor):
    """The walk: all columns that may be absent are, at once and of every table."""
    book = Book("partnership", [scheme])
    for sheet, column in walked():
        without(book, sheet, column)
    plan = upload(book.xlsx(), editor, association)
    (row,) = plan.rows.all()
    assert (row.action, row.listed("problems"), row.listed("differences")) == (Action.UNCHANGED, [], [])


def test_what_else_is_changed_is_all_that_changes(scheme, association, editor):
    book = Book("partnership", [scheme])
    book.put(("homes", scheme["id"], "h1", "count"), 9)
    without(book, "homes", "tenure", "owner", "allocation_routes")
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    assert [difference["path"] for difference in row.listed("differences")] == ["/homes/h1/count"]


def test_a_new_row_and_a_new_record_have_nothing_there(scheme, association, editor):
    book = Book("partnership", [scheme, new("partnership", a_partnership(parties=[lessee(association)]), "P1")])
    facilities = book.sheets["facilities"]
    facilities.append([scheme["id"], "f9", *facilities[1][2:]])
    without(book, "facilities", "owner", "manager")
    rows = upload(book.xlsx(), editor, association).rows.order_by("index")
    changed, created = (json.loads(row.content)["facilities"] for row in rows)
    assert [row["owner"] for row in changed] == [*(row["owner"] for row in scheme["facilities"]), None]
    assert {row["owner"] for row in created} == {None}


def test_in_a_file_of_all_tables_too(scheme, association, editor):
    from registry.imports.csv_files import csv_of

    lines = csv_of("partnership", [scheme]).decode("utf-8-sig").splitlines()
    assert "allocation_scheme" in lines[0]
    data = "\r\n".join([lines[0].replace(",allocation_scheme,", ",Allocation Scheme,"), *lines[1:]]).encode()
    assert upload(data, editor, association).rows.get().action == Action.UNCHANGED


def test_a_title_may_stand_above_the_names_and_rows_keep_their_numbers(scheme, association, editor):
    book = Book("partnership", [scheme])
    book.put(("homes", scheme["id"], "h1", "count"), "a dozen")
    for name in ("record", "homes", "parties"):
        book.sheets[name].insert(0, ["Our schemes, draft"])

    def merge(made) -> None:
        made["homes"].merge_cells("A1:D1")
        made["homes"].row_dimensions[1].hidden = True

    (row,) = upload(book.xlsx(merge), editor, association).rows.all()
    (problem,) = row.listed("problems")
    assert (problem["sheet"], problem["row"], problem["value"], row.row) == ("homes", 3, "a dozen", 3)


def test_a_title_above_a_csv_file_is_no_trouble():
    data = b"Our halls,,\r\n\r\nrecord,key,kind\r\nP1,f1,hall\r\n"
    (page,) = pages_of("partnership", sheets_of(data), "facilities")
    assert page.rows == [[4, ["P1", "f1", "hall"]]]
