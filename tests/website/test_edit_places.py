"""Where the homes are, as people write it in the form."""

import html

import pytest

from .conftest import signed_in
from .filling import content_of, save


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Kings Lynn", ["E07000146"]),
        ("St Helens; Stoke on Trent", ["E08000013", "E06000021"]),
        ("Westmorland & Furness", ["E06000064"]),
        ("Ynys Môn\nCity of Bristol", ["W06000001", "E06000023"]),
        ("Rhondda, Cynon, Taff", ["W06000016"]),
        ("western isles, tees valley", ["S12000013", "E47000006"]),
        ("Stocksfield", ["E06000057"]),
    ],
)
def test_an_area_is_found_by_what_people_call_it(draft, editor, typed, codes):
    save(signed_in(editor), draft, "place", {"head:areas": typed})
    assert content_of(draft)["areas"] == codes


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("TR1 2HE", "TR1 2HE lies in Cornwall"),
        ("tr12he", "TR1 2HE lies in Cornwall"),
        ("NE43 7DO", "There is no postcode NE43 7DO."),
        ("ne43", "If you know the first half only, write it under Postcode district."),
    ],
)
def test_a_postcode_that_cannot_be_right_is_told_on_the_page(some_postcodes, draft, editor, typed, told):
    page = save(signed_in(editor), draft, "place", {"head:areas": "Northumberland", "head:postcode": typed}, do="check")
    assert told in html.unescape(page.text)
