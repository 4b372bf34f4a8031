"""A percentage is what the cell shows: in workbooks, in CSV files and in forms."""

import io
import json
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from openpyxl import Workbook
from openpyxl.cell import Cell

from registry.accounts.actor import Actor
from registry.content import fields_of, kinds, normal
from registry.fields import Percent
from registry.imports.actions import apply_plan, publish_import, upload_file
from registry.imports.models import Import
from registry.imports.reading.limits import Limits
from registry.imports.reading.marks import percent_text
from registry.imports.reading.xlsx import read_workbook
from registry.publishing.actions import create_submission
from tests.builders import a_partnership, lessee, published, token_of
from tests.website.conftest import signed_in
from tests.website.filling import content_of, save

from .files import Book, new

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHARE = "nomination_share_first_let"


def book_with(association: str, value, shown: str = "General", column: str = SHARE) -> bytes:
    """A workbook of a new partnership in which one cell of its homes holds and shows this."""
    book = Book("partnership", [new("partnership", a_partnership(parties=[lessee(association)]), "P1")])
    sheet, row, _ = book.put(("homes", "P1", "h1", column), value)
    place = book.sheets[sheet][0].index(column) + 1

    def show(made: Workbook) -> None:
        cell: Cell = made[sheet].cell(row, place)
        cell.number_format = shown

    return book.xlsx(show)


def planned(association: str, editor: Actor, data: bytes, **options):
    plan, _ = upload_file(data=data, kind="partnership", organisation=association, by=editor, **options)
    (row,) = plan.rows.all()
    return plan, row


def share_of(text: str) -> str:
    return json.loads(text)["homes"][0][SHARE]


@pytest.mark.parametrize(
    ("value", "shown", "means"),
    [
        (0.5, "0%", "50.00"),
        (1, "0%", "100.00"),
        (0.8, "0.0%", "80.00"),
        (0.618, "0.00%", "61.80"),
        (0.07, "0%", "7.00"),
        (0.1 + 0.2, "0%", "30.00"),
        (0.005, "0.0%", "0.50"),
        (0.5, '0" of all "%', "50.00"),
        (0.5, "[Blue]0%;[Red]-0%", "50.00"),
        (50, "General", "50.00"),
        (50, '0"%"', "50.00"),
        (50, "0\\%", "50.00"),
        ("50%", "@", "50.00"),
        ("50 %", "General", "50.00"),
        ("61.8", "@", "61.80"),
    ],
)
def test_a_cell_means_what_it_shows(association, editor, approver, value, shown, means):
    plan, row = planned(association, editor, book_with(association, value, shown))
    assert (row.action, share_of(row.content)) == ("create", means)
    assert [problem["code"] for problem in row.listed("problems")] == []
    publish_import(plan=apply_plan(plan=plan, by=editor), by=approver)
    home = Client().get(f"/api/v1/partnerships/{row.record}/").json()["homes"][0]
    assert Decimal(home[SHARE]) == Decimal(means)


@pytest.mark.parametrize(("value", "shown"), [(0.5, "General"), (0.5, "0.00"), ("0.5", "@"), (1, "General")])
def test_a_plain_fraction_stays_as_it_is_and_is_asked_about(association, editor, value, shown):
    _, row = planned(association, editor, book_with(association, value, shown))
    assert Decimal(share_of(row.content)) == Decimal(str(value))
    (doubt,) = row.listed("problems")
    assert (row.action, doubt["code"], doubt["severity"]) == ("create", "fraction_of_percent", "warning")
    assert (doubt["sheet"], doubt["row"], doubt["column_name"]) == ("homes", 2, SHARE)


def test_a_warning_hides_no_problem_of_its_cell(association, editor):
    book = Book("partnership", [new("partnership", a_partnership(parties=[lessee(association)]), "P1")])
    book.put(("homes", "P1", "h1", SHARE), 0.00001)
    _, row = planned(association, editor, book.xlsx())
    assert row.action == "problem"
    assert [problem["severity"] for problem in row.listed("problems")].count("error") == 1


@pytest.mark.parametrize("column", ["count", "rent", "bedrooms"])
def test_a_percentage_in_another_column_is_named(association, editor, column):
    _, row = planned(association, editor, book_with(association, 1, "0%", column))
    (found,) = [problem for problem in row.listed("problems") if problem["severity"] == "error"]
    assert (row.action, found["code"], found["column_name"], found["value"]) == (
        "problem", "percent_cell", column, "100%"
    )  # fmt: skip


def test_more_than_all_is_refused(association, editor):
    _, row = planned(association, editor, book_with(association, 1.5, "0%"))
    assert [problem["code"] for problem in row.listed("problems")] == ["out_of_range"]


@pytest.mark.parametrize(("text", "means"), [("49%", "49.00"), ("51 %", "51.00"), ("61.8%", "61.80"), ("0.5%", "0.50")])
def test_a_csv_file_may_write_the_sign(association, editor, text, means):
    scheme = a_partnership(parties=[lessee(association)])
    published(scheme)
    book = Book("partnership", [normal(kinds()["partnership"], scheme)])
    book.put(("homes", scheme["id"], "h1", SHARE), text)
    _, row = planned(association, editor, book.csv("homes"), table="homes")
    assert row.listed("problems") == []
    (home,) = [row for row in json.loads(row.content)["homes"] if row["key"] == "h1"]
    assert home[SHARE] == means


def test_by_token_and_by_page_a_workbook_is_read_alike(association, editor):
    data = book_with(association, 0.5, "0%")
    client = Client(headers={"Authorization": f"Bearer {token_of(association)[1]}"})
    made = client.post("/api/v1/imports/?kind=partnership", data, content_type=XLSX).json()
    assert made["counts"]["create"] == 1
    assert share_of(Import.objects.get(pk=made["id"]).rows.get().content) == "50.00"

    other = book_with(association, 0.8, "0.00%")
    file = {"file": SimpleUploadedFile("ours.xlsx", other), "kind": "partnership"}
    page = signed_in(editor.person).post(f"/my/organisations/{association}/imports/", file, follow=True)
    assert "Nothing has changed yet" in page.text
    assert share_of(Import.objects.exclude(pk=made["id"]).get().rows.get().content) == "80.00"


def test_a_form_takes_the_sign_too(association, editor):
    scheme = a_partnership(parties=[lessee(association)])
    published(scheme)
    draft = create_submission(kind="partnership", organisation=association, record=scheme["id"], by=editor)
    save(signed_in(editor.person), draft, "homes", {f"homes:h1:{SHARE}": "75 %"}, opened=["homes:h1"])
    assert Decimal(content_of(draft)["homes"][0][SHARE]) == 75


def test_every_column_of_percentages_reads_a_shown_percentage():
    columns = [
        (of, table, name)
        for of in kinds().values()
        for table, model in of.tables.items()
        for name, field in fields_of(model).items()
        if isinstance(field, Percent)
    ]
    assert len(columns) > 8
    book = Workbook()
    cell = book.active.cell(1, 1, 0.5)
    cell.number_format = "0%"
    file = io.BytesIO()
    book.save(file)
    ((_, (read,)),) = read_workbook(file.getvalue(), Limits())[0]["rows"]
    from registry.imports.cell_parsing import read_cell

    for of, table, name in columns:
        assert read_cell(fields_of(of.tables[table])[name], read) == ("50", None), (of.name, table, name)


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.5, "50"), (1, "100"), (0, "0"), (0.618, "61.8"), (0.07, "7"), (1e-7, "0.00001"), (-0.1, "-10")],
)
def test_a_percentage_is_written_without_loss(value, text):
    assert percent_text(value) == text
