"""No problem hides another: who may send a record, what a cell says, and what the rules say are told at once."""

import pytest

from tests.builders import a_partnership, an_association, lessee, published

from .files import Book, new
from .test_plans import contents_of, upload

pytestmark = pytest.mark.django_db


def cells(plan) -> set[tuple[str, int, str | None, str]]:
    return {
        (problem["sheet"], problem["row"], problem["column_name"], problem["code"])
        for row in plan.rows.all()
        for problem in row.listed("problems")
    }


def spoilt(book: Book, record: str) -> set[tuple[str, int, str | None, str]]:
    """A label that no code has, a word for a number, and a date that is none: where each stands."""
    return {
        (*book.put(("record", record, "", "stage"), "nearly there"), "unknown_code"),
        (*book.put(("homes", record, "h1", "count"), "a dozen"), "not_an_integer"),
        (*book.put(("milestones", record, "formed", "date"), "soon"), "invalid_date"),
    }


def test_a_new_record_without_the_sender_is_told_all_the_rest(association, editor):
    other = an_association(name="Somebody Else Entirely")
    published(other)
    book = Book("partnership", [new("partnership", a_partnership(parties=[lessee(other)]), "P1")])
    expected = spoilt(book, "P1") | {("record", 2, "ref", "not_allowed")}
    assert cells(upload(book.xlsx(), editor, association)) >= expected


def test_a_record_of_others_is_told_all_the_rest(association, editor):
    other = an_association(name="Somebody Else Entirely")
    scheme = a_partnership(parties=[lessee(other)])
    published(other, scheme)
    book = Book("partnership", contents_of("partnership", scheme["id"]))
    expected = spoilt(book, scheme["id"]) | {("record", 2, "id", "not_allowed")}
    assert cells(upload(book.xlsx(), editor, association)) >= expected


def test_a_record_that_nobody_knows_is_told_all_the_rest(association, editor):
    nobodys = "chp-0000000000"
    book = Book("partnership", [new("partnership", a_partnership(parties=[lessee(association)]), "") | {"id": nobodys}])
    expected = spoilt(book, nobodys) | {("record", 2, "id", "unknown_record")}
    assert cells(upload(book.xlsx(), editor, association)) >= expected


@pytest.mark.parametrize("written", ["Bordre Homse Imp", "ORG-1"])
def test_a_party_by_a_name_that_is_not_sure_hides_nothing(association, editor, written):
    book = Book("partnership", [new("partnership", a_partnership(parties=[lessee(association)]), "P1")])
    key = next(row[1] for row in book.sheets["parties"][1:] if association in row)
    expected = spoilt(book, "P1") | {(*book.put(("parties", "P1", key, "organisation"), written), "invalid_id")}
    named = cells(upload(book.xlsx(), editor, association))
    assert named >= expected
    assert "not_allowed" not in {problem[-1] for problem in named}
