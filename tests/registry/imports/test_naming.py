"""Organisations that a file names otherwise than by their id."""

import pytest

from tests.builders import a_partnership, lessee, published

from .files import Book, new
from .test_plans import contents_of, upload

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "written",
    ["Nether Kestle Homes", "NETHER KESTLE HOMES Ltd", "{ID}", "https://register.example.org/id/{id}", "4711"],
)
def test_ones_own_body_by_name_gets_a_problem_where_it_stands_with_the_id(editor, association, written):
    body = contents_of("organisation", association)[0] | {
        "name": "Nether Kestle Homes", "identifiers": [{"key": "i1", "scheme": "GB-SHPE", "value": "4711"}],
    }  # fmt: skip
    published(body)
    scheme = new("partnership", a_partnership(name="Mill Lane", parties=[lessee(association)]), "P1")
    book = Book("partnership", [scheme])
    key = scheme["parties"][0]["key"]
    book.put(("parties", "P1", key, "organisation"), written.format(id=body["id"], ID=body["id"].upper()))
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    (problem,) = row.listed("problems")
    assert (problem["sheet"], problem["column_name"]) == ("parties", "organisation")
    assert body["id"] in problem["fix"]
