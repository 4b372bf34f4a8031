"""Records, areas and rows that a file names otherwise than by id, code and key."""

import json

import pytest

from tests.builders import a_partnership, an_association, lessee, published

from .files import Book, new
from .test_plans import contents_of, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def kestle(association) -> str:
    """The association under a name and with a number that nobody else has."""
    named = {"name": "Nether Kestle Homes", "identifiers": [{"key": "i1", "scheme": "GB-SHPE", "value": "4711"}]}
    published(contents_of("organisation", association)[0] | named)
    return association


def book_of(association: str, **more) -> Book:
    return Book("partnership", [new("partnership", a_partnership(parties=[lessee(association)], **more), "P1")])


def understood(row) -> dict[str, tuple[str, str]]:
    return {cell["column_name"]: (cell["taken_for"], cell["words"]) for cell in row.listed("understood")}


@pytest.mark.parametrize(
    "written",
    ["Nether Kestle Homes", "NETHER KESTLE HOMES Ltd", "{ID}", "https://register.example.org/id/{id}", "4711"],
)
def test_ones_own_body_is_understood_however_it_is_named_and_the_plan_says_so(editor, kestle, written):
    book = book_of(kestle)
    text = written.format(id=kestle, ID=kestle.upper())
    key = next(row[1] for row in book.sheets["parties"][1:] if kestle in row)
    sheet, number, _ = book.put(("parties", "P1", key, "organisation"), text)
    (row,) = upload(book.xlsx(), editor, kestle).rows.all()
    assert (row.action, row.listed("problems")) == ("create", [])
    assert kestle in {party["organisation"] for party in json.loads(row.content)["parties"]}
    (cell,) = row.listed("understood")
    assert (cell["sheet"], cell["row"], cell["value"]) == (sheet, number, text)
    assert (cell["taken_for"], cell["words"]) == (kestle, "Nether Kestle Homes")


def test_a_name_that_several_have_is_asked_about_with_their_ids(editor, association):
    twins = [an_association(name=f"Ottergate Dale Homes {place}") for place in ("North", "South")]
    published(*twins)
    book = book_of(association)
    book.put(("parties", "P1", "council", "organisation"), "Ottergate Dale Homes")
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    (problem,) = row.listed("problems")
    assert (problem["code"], problem["column_name"]) == ("invalid_id", "organisation")
    assert all(twin["id"] in problem["fix"] for twin in twins)


def test_a_name_that_nobody_has_is_asked_about(editor, association):
    book = book_of(association)
    book.put(("parties", "P1", "council", "organisation"), "Qwxyz Zyxwq")
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    assert [problem["code"] for problem in row.listed("problems")] == ["invalid_id"]


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("Northumberland", ["E06000057"]),
        ("kings lynn; e06000057", ["E07000146", "E06000057"]),
        ("Bournemouth, Christchurch and Poole", ["E06000058"]),
        ("South Somerset", ["E07000189"]),
    ],
)
def test_a_district_is_understood_by_its_name(editor, association, written, codes):
    book = book_of(association, postcode=None, latitude=None, longitude=None, location_precision=None)
    book.put(("record", "P1", "", "areas"), written)
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    assert (row.action, row.listed("problems")) == ("create", [])
    assert json.loads(row.content)["areas"] == codes
    assert understood(row)["areas"][0] == "; ".join(codes)


def test_a_district_that_may_be_another_is_asked_about(editor, association):
    book = book_of(association)
    book.put(("record", "P1", "", "areas"), "Newcastle")
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    assert [problem["code"] for problem in row.listed("problems")] == ["invalid_area"]


@pytest.mark.parametrize("written", ["Nether Kestle Homes", "nether kestle", "4711", "LANDLORD", "landlord"])
def test_a_party_is_understood_by_its_name_where_a_key_belongs(editor, kestle, written):
    book = book_of(kestle)
    book.put(("homes", "P1", "h1", "owner"), written)
    (row,) = upload(book.xlsx(), editor, kestle).rows.all()
    assert (row.action, row.listed("problems")) == ("create", [])
    assert json.loads(row.content)["homes"][0]["owner"] == lessee(kestle)["key"]


def test_a_party_that_the_record_does_not_name_is_asked_about(editor, association):
    stranger = an_association(name="Upper Sheringdale Housing")
    published(stranger)
    book = book_of(association)
    book.put(("homes", "P1", "h1", "owner"), "Upper Sheringdale")
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    (problem,) = [problem for problem in row.listed("problems") if problem["severity"] == "error"]
    assert problem["code"] == "unknown_key"
    assert stranger["id"] in problem["fix"]


def test_a_name_that_two_rows_have_is_asked_about(editor, association):
    again = lessee(association) | {"key": "again"}
    content = a_partnership(parties=[lessee(association), again])
    book = Book("partnership", [new("partnership", content, "P1")])
    book.put(("homes", "P1", "h1", "owner"), "Border Homes for Imports")
    (row,) = upload(book.xlsx(), editor, association).rows.all()
    assert "unknown_key" in {problem["code"] for problem in row.listed("problems")}, row.listed("problems")


def test_in_a_file_of_one_table_parties_are_those_of_the_register(editor, kestle):
    content = a_partnership(parties=[lessee(kestle)])
    published(content)
    book = Book("partnership", contents_of("partnership", content["id"]))
    book.put(("homes", content["id"], "h1", "manager"), "Nether Kestle Homes")
    book.put(("homes", content["id"], "h1", "count"), 9)
    (row,) = upload(book.csv("homes"), editor, kestle, table="homes").rows.all()
    assert row.listed("problems") == []
    assert json.loads(row.content)["homes"][0]["manager"] == lessee(kestle)["key"]
