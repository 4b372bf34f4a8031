"""Postcodes in the cells of a spreadsheet, as people type them."""

import pytest

from registry.imports.actions import upload_file
from tests.builders import a_partnership, lessee

from .files import Book, new


def planned(association, editor, postcode: str) -> tuple[str, dict, list[tuple[str, str]]]:
    """(action, content, problems) of one new record with this in its postcode."""
    book = Book("partnership", [new("partnership", a_partnership(parties=[lessee(association)]), "R1")])
    book.put(("record", "R1", "", "postcode"), postcode)
    plan, _ = upload_file(kind="partnership", data=book.xlsx(), organisation=association, by=editor)
    (row,) = plan.rows.all()
    return row.action, row.content, [(each["code"], each["fix"]) for each in row.listed("problems")]


@pytest.mark.parametrize("typed", ["ne43 7dy", "NE437DY", "ne437dy", " NE43  7DY "])
def test_a_postcode_is_understood_as_typed(association, editor, some_postcodes, typed):
    action, content, problems = planned(association, editor, typed)

    assert (action, problems) == ("create", [])
    assert '"postcode": "NE43 7DY"' in content


@pytest.mark.parametrize(
    ("typed", "code", "told"),
    [
        ("NE43", "P55", "NE43 is only half a postcode"),
        ("NE43 7DO", "P57", "There is no postcode NE43 7DO"),
        ("TR1 2HE", "P58", "lies in Cornwall (E06000052)"),
    ],
)
def test_one_that_cannot_be_right_is_told(association, editor, some_postcodes, typed, code, told):
    action, _, problems = planned(association, editor, typed)

    assert action == ("create" if code == "P58" else "problem")
    assert any(each == code and told in detail for each, detail in problems)
