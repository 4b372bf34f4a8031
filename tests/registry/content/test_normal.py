"""The one form of a content, and the text that is hashed."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.content import canonical, digest, fields_of, kinds, normal
from tests.builders import a_partnership, an_organisation

KIND = "partnership"
scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12)
# Lists and objects within cells, where nothing of the kind can stand.
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def of(**content) -> dict:
    return normal(kinds()[KIND], content)


@st.composite
def contents(draw) -> dict:
    """Whatever anyone may send: known and unknown names, fitting and unfitting values."""
    kind = kinds()[KIND]
    head = st.sampled_from(["id", *fields_of(kind.edition), *kind.tables, "unknown"])
    content = draw(st.dictionaries(head, anything, max_size=6))
    for table in draw(st.lists(st.sampled_from(sorted(kind.tables)), max_size=2)):
        names = st.sampled_from([*fields_of(kind.tables[table]), "unknown"])
        amounts = st.decimals(-1000, 1000, allow_nan=False, places=3).map(str)
        content[table] = draw(st.lists(st.dictionaries(names, anything | amounts, max_size=5), max_size=2))
    return content


@given(contents())
def test_normal_of_normal_is_the_same(content):
    once = of(**content)

    assert of(**once) == once


@given(contents())
def test_normal_leaves_what_was_sent_alone(content):
    before = json.dumps(content)
    of(**content)

    assert json.dumps(content) == before


@given(anything)
def test_normal_keeps_what_is_no_record(sent):
    if not isinstance(sent, dict):
        assert normal(kinds()[KIND], sent) == sent


@pytest.mark.parametrize("nothing", [{"settlement": ""}, {"settlement": None}, {"settlement": " \n "}, {}], ids=repr)
def test_an_empty_text_and_no_text_are_one(nothing):
    assert of(name="A", **nothing) == of(name="A")
    assert of(**nothing)["settlement"] is None


@pytest.mark.parametrize("nothing", [{"areas": ""}, {"areas": None}, {"areas": []}, {}], ids=repr)
def test_an_empty_list_and_no_list_are_one(nothing):
    assert of(**nothing)["areas"] == []


@pytest.mark.parametrize("nothing", [{"homes": None}, {"homes": []}, {}], ids=repr)
def test_an_empty_table_and_no_table_are_one(nothing):
    assert of(**nothing)["homes"] == []


@pytest.mark.parametrize(
    ("sent", "kept"),
    [("50", "50.00"), ("50.0", "50.00"), (" 50.00 ", "50.00"), ("-0", "0.00"), ("-0.00", "0.00"), ("007", "7.00"), ("-12.5", "-12.50")],
)  # fmt: skip
def test_one_amount_has_one_spelling(sent, kept):
    assert of(homes=[{"key": "h", "rent": sent}])["homes"][0]["rent"] == kept


@pytest.mark.parametrize(
    "sent",
    [
        "1,000",
        "£10",
        "1_000",
        "1e3",
        "NaN",
        "Infinity",
        "١",
        "12.345",
        "1.",
        "--1",
        50,
        1.5,
        True,
        ".5",
        "9" * 29,
        "9" * 40,
    ],
)
def test_what_is_no_amount_is_left_for_the_verdict(sent):
    assert of(homes=[{"key": "h", "rent": sent}])["homes"][0]["rent"] == sent


def test_text_is_trimmed_and_composed():
    apart = unicodedata.normalize("NFD", "Tŷ Cymuned Âllt")

    assert of(name=f"  {apart}\n")["name"] == "Tŷ Cymuned Âllt"
    assert of(community_kinds=[" cohousing_group "])["community_kinds"] == ["cohousing_group"]


def test_unknown_names_are_kept_so_that_they_can_be_named():
    assert of(stagge="live", homes=[{"kount": 1}])["stagge"] == "live"
    assert of(homes=[{"kount": 1}])["homes"][0]["kount"] == 1


@pytest.mark.parametrize("build", [an_organisation, a_partnership])
def test_a_normal_content_has_every_field_and_table_in_reading_order(build):
    kind = kinds()["partnership" if build is a_partnership else "organisation"]

    assert list(normal(kind, build())) == ["id", *fields_of(kind.edition), *kind.tables]


@given(contents())
def test_the_canonical_text_holds_nothing_empty(content):
    def empties(value):
        if isinstance(value, dict):
            return any(inner in (None, "", [], {}) or empties(inner) for inner in value.values())
        return any(map(empties, value)) if isinstance(value, list) else False

    # A list may hold an empty thing only where a row was nothing but empty cells.
    text = canonical(of(**content))

    assert not empties(json.loads(text))
    assert canonical(json.loads(text)) == text


def test_a_new_optional_column_leaves_old_digests_alone():
    content = of(**a_partnership())

    assert canonical(content | {"a_column_of_tomorrow": None, "a_table_of_tomorrow": []}) == canonical(content)


def test_the_order_in_which_a_record_is_sent_does_not_show():
    content = a_partnership()

    assert canonical(of(**dict(reversed(content.items())))) == canonical(of(**content))


def test_a_digest_cannot_be_guessed_without_its_salt():
    assert digest("text", "salt") != digest("text", "other")
    assert digest("text", "salt") == digest("text", "salt")
    assert len(digest("text", "")) == 64
