"""What a workbook holds or shows that a plain reading of its values would not see."""

import datetime
import io
import json
import re
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from registry.imports.errors import WrongHeaders
from registry.imports.parsing import sheets_of
from registry.imports.reading.number_formats import date_cell, number_cell
from tests.builders import a_partnership, lessee

from .files import Book, new, rezipped
from .test_plans import upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def book(association) -> Book:
    return Book("partnership", [new("partnership", a_partnership(parties=[lessee(association)]), "P1")])


def planned(book: Book, association: str, editor, touch=None, data: bytes | None = None):
    return upload(data or book.xlsx(touch), editor, association).rows.get()


def named(row) -> list[tuple[str, str, str]]:
    return [(problem["severity"], problem["code"], problem["column_name"]) for problem in row.listed("problems")]


def cell_in(book: Book, made: Workbook, sheet: str, key: str, column: str):
    return made[sheet].cell(book.row_of(sheet, "P1", key), book.sheets[sheet][0].index(column) + 1)


@pytest.mark.parametrize(
    ("column", "value", "shown", "code"),
    [
        ("count", 12, ";;;", "hidden_value"),
        ("site", "Mill Field", ";;;", "hidden_value"),
        ("site", 1, '"Phase "0', "shown_otherwise"),
        ("count", 12, '0" homes"', None),
        ("rent", 95.5, '"£"#,##0.00', None),
        ("rent", 95.5, "[$£-809]#,##0.00", None),
        ("rent", 95.5, "[$$-409]#,##0.00", "shown_otherwise"),
        ("rent", 95.5, '"£"0', None),
        ("rent", 9550, '0,"k"', "shown_otherwise"),
        ("rent", 9000, '0,"k"', None),
        ("rent", -95, "0;[Red]0", "shown_otherwise"),
        ("count", 12000, "#,##0,", "shown_otherwise"),
        ("count", 12, '0"000"', "shown_otherwise"),
        ("site", "Mill Field", "0;0;0;", "hidden_value"),
        ("site", True, "General", "boolean_cell"),
        ("site", 7, "0000", None),
    ],
)
def test_a_format_that_shows_something_else_is_named(book, association, editor, column, value, shown, code):
    book.put(("homes", "P1", "h1", column), value)

    def touch(made) -> None:
        cell_in(book, made, "homes", "h1", column).number_format = shown

    row = planned(book, association, editor, touch)
    assert named(row) == ([("error", code, column)] if code else [])
    if shown == "0000":
        assert '"site": "0007"' in row.content


@pytest.mark.parametrize("column", ["count", "site", "state"])
def test_what_is_struck_through_is_asked_about(book, association, editor, column):
    def touch(made) -> None:
        cell_in(book, made, "homes", "h1", column).font = Font(strike=True)

    book.put(("homes", "P1", "h1", "site"), "Mill Field")
    assert ("error", "struck_through", column) in named(planned(book, association, editor, touch))


def test_a_comment_and_a_hidden_column_are_pointed_out(book, association, editor):
    def touch(made) -> None:
        cell_in(book, made, "homes", "h1", "count").comment = Comment("About twelve, says the council.", "Somebody")
        made["homes"].cell(1, 1).comment = Comment("Ours: what the column holds.", "the register")
        letter = cell_in(book, made, "parties", "council", "name").column_letter
        made["parties"].column_dimensions[letter].hidden = True

    row = planned(book, association, editor, touch)
    assert row.action == "create"
    assert sorted(named(row)) == [("warning", "comment_not_read", "count"), ("warning", "hidden_column", "name")]
    comment = next(problem for problem in row.listed("problems") if problem["code"] == "comment_not_read")
    assert comment["value"] == "About twelve, says the council."


@pytest.mark.parametrize(
    ("words", "link", "read"),
    [
        ("Annual report", "https://example.org/report", "https://example.org/report"),
        ("https://example.org/this", "https://example.org/that", "https://example.org/this"),
    ],
)
def test_an_address_behind_words_is_read_where_an_address_belongs(book, association, editor, words, link, read):
    def touch(made) -> None:
        for column in ("url", "title"):
            cell_in(book, made, "sources", "s1", column).hyperlink = link

    book.put(("sources", "P1", "s1", "url"), words)
    book.put(("sources", "P1", "s1", "title"), "Words of a title")
    row = planned(book, association, editor, touch)
    assert named(row) == []
    assert f'"url": "{read}", "title": "Words of a title"' in row.content


def strict(data: bytes) -> bytes:
    """The workbook as Excel writes it with "Strict Open XML Spreadsheet"."""
    usual = re.compile(rb"http://schemas\.openxmlformats\.org/(spreadsheetml|officeDocument|drawingml)/2006/")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist() if entry.filename[-4:] != ".vml"}
    return rezipped(data, {name: usual.sub(rb"http://purl.oclc.org/ooxml/\1/", part) for name, part in parts.items()})


def test_a_strict_workbook_is_read_as_any_other(book, association, editor):
    book.put(("milestones", "P1", "formed", "date"), datetime.date(2012, 5, 3))
    data = book.xlsx()
    assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(strict(data))).read("xl/workbook.xml")
    assert sheets_of(strict(data)) == sheets_of(data)
    assert planned(book, association, editor, data=strict(data)).action == "create"


@pytest.mark.parametrize(
    ("shown", "exactly"),
    [
        ("yyyy-mm-dd", "day"), ("mmm yyyy", "month"), ("yyyy", "year"), ("mmm-yy", "month"), ("d-mmm", "no year"),
        ("[red]mmm yy", "month"), ('"dated" yyyy', "year"), ("[$-809]dddd d mmmm yyyy", "day"), ("general", "day"),
    ],
)  # fmt: skip
def test_a_date_is_as_exact_as_its_format_shows(shown, exactly):
    assert date_cell(datetime.date(2016, 5, 12), shown)["shows"] == exactly


def test_a_year_that_is_not_shown_was_never_typed(book, association, editor):
    book.put(("milestones", "P1", "formed", "date"), datetime.date(2026, 5, 12))

    def touch(made) -> None:
        cell_in(book, made, "milestones", "formed", "date").number_format = "d mmm"

    assert named(planned(book, association, editor, touch)) == [("error", "excel_date", "date")]


@pytest.mark.parametrize(
    ("value", "shown", "cell"),
    [
        (3416658, "00000000", {"number": "3416658", "padded": "03416658"}),
        (1, '"P"0', {"number": "1", "shown": "P1"}),
        (450000, '"£"#,##0', {"number": "450000", "shown": "£450000"}),
        (868000, "#,##0,", {"number": "868000", "shown": "868"}),
        (868000, '0.0,,"m"', {"number": "868000", "shown": "0.9m"}),
        (868000, "[$€-407]#,##0", {"number": "868000", "shown": "€868000"}),
        (5000, '[>=1000]0,"k";0', {"number": "5000", "shown": "5k"}),
        (5, '[>=1000]0,"k";0', {"number": "5"}),
        (-5, "0;[Red]0", {"number": "-5", "shown": "5"}),
        (-5, "0_);(0)", {"number": "-5"}),
        (-5.5, '"£"0.00', {"number": "-5.5", "shown": "-£5.50"}),
        (0, '_-"£"* 0.00_-;-"£"* 0.00_-;_-"£"* "-"??_-;_-@_-', {"number": "0"}),
        (0, "0;-0;;@", {"hidden": "0"}),
        (0, "#,###", {"hidden": "0"}),
        (2.5, "# ?/?", {"number": "2.5", "shown": "2 1/2"}),
        (1.1, "0.00", {"number": "1.1", "padded": "1.10"}),
        (0.1 + 0.2, "General", {"number": "0.3"}),
        (1, '"yes;";;"no"', {"number": "1", "shown": "yes;"}),
        (0.5, "0%", {"number": "0.5", "percent": "50"}),
        (12, "general", {"number": "12"}),
    ],
)
def test_a_number_comes_with_what_it_is_shown_as(value, shown, cell):
    assert number_cell(value, shown) == cell


def test_our_own_template_has_nothing_that_is_not_seen():
    from registry.imports.workbooks import workbook_of

    for sheet in sheets_of(workbook_of("partnership")):
        assert not sheet["hidden_columns"]
        assert {row for row, _, _ in sheet["comments"]} <= {1}


def test_merged_cells_are_named_in_every_row_that_they_cover(association, editor):
    """Only the first keeps its value: the others would be sent without it."""
    contents = [new("partnership", a_partnership(name=f"Ashgill {ref}", parties=[lessee(association)]), ref)
                for ref in ("P1", "P2", "P3", "P4")]  # fmt: skip
    book = Book("partnership", contents)
    letter = get_column_letter(book.sheets["record"][0].index("status") + 1)

    def touch(made) -> None:
        made["record"].merge_cells(f"{letter}2:{letter}4")
        made["record"].merge_cells("XX900:XX990")

    plan = upload(book.xlsx(touch), editor, association)
    named = {row.ref: [problem["code"] for problem in row.listed("problems")] for row in plan.rows.all()}
    assert named == {"P1": ["merged_cells"], "P2": ["merged_cells"], "P3": ["merged_cells"], "P4": []}
    assert plan.creates == 1


def test_a_day_is_the_same_whichever_year_the_file_counts_from(book, association, editor):
    def from_1904(made) -> None:
        made.epoch = CALENDAR_MAC_1904
        cell = cell_in(book, made, "milestones", "start", "date")
        cell.value, cell.number_format = datetime.date(2012, 9, 30), "dd/mm/yyyy"

    row = planned(book, association, editor, from_1904)
    assert row.listed("problems") == []
    days = {step["key"]: step["date"] for step in json.loads(row.content)["milestones"]}
    assert days["start"] == "2012-09-30"


def test_advice_on_a_counted_day_says_what_it_is_either_way(book, association, editor):
    book.put(("milestones", "P1", "start", "date"), 43738)
    (problem,) = planned(book, association, editor).listed("problems")
    assert "2019-09-30" in problem["fix"]
    assert "counts from 1904" in problem["fix"]
    assert "2023-10-01" in problem["fix"]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_sheet_that_nobody_sees_is_refused(book, association, editor, state):
    with pytest.raises(WrongHeaders) as refused:
        planned(book, association, editor, lambda made: setattr(made["homes"], "sheet_state", state))
    assert [problem["code"] for problem in refused.value.problems] == ["hidden_sheet"]
