"""Numbers of other registers in all the spellings that circulate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.organisations.identifiers import from_lookup, has_right_form, normalised
from registry.organisations.rules.identity import (
    an_identifier_has_the_form_of_its_scheme,
    an_identifier_is_written_in_one_spelling,
)
from registry.vocabularies.vocabulary import terms


@pytest.mark.parametrize(
    ("scheme", "spellings", "kept"),
    [
        ("GB-MPR", ["17815R", "RS017815R", "IP17815R", "IP017815R", "rs 017815 r", "017815R", "17815r"], "17815R"),
        ("GB-MPR", ["4453", "SP04453", "NP4453", "RS4453", "004453"], "4453"),
        ("GB-COH", ["1234567", "01234567", "0123 4567", "01234567 "], "01234567"),
        ("GB-COH", ["SC42386", "sc042386", "SC 042386"], "SC042386"),
        ("GB-SC", ["42386", "SC42386", "sc042386", "SC042386"], "SC042386"),
        ("GB-CHC", ["279417", "0279417", "279 417"], "279417"),
        ("GB-SHPE", ["LH4401", "lh4401", "LH 4401"], "LH4401"),
    ],
)
def test_all_spellings_of_a_number_are_one(scheme, spellings, kept):
    assert {normalised(scheme, spelling) for spelling in spellings} == {kept}
    assert has_right_form(scheme, kept)


@given(st.sampled_from(sorted(terms("identifier_scheme"))), st.text(max_size=20))
def test_normalising_twice_changes_nothing_more(scheme, value):
    once = normalised(scheme, value)

    assert normalised(scheme, once) == once


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("GB-COH-1234567", ("GB-COH", "01234567")),
        ("gb-mpr-rs017815r", ("GB-MPR", "17815R")),
        ("GB-SC-SC042386", ("GB-SC", "SC042386")),
        ("GB-XXX-1", None),
        ("1234567", None),
    ],
)
def test_a_number_is_looked_up_as_people_type_it(typed, found):
    assert from_lookup(typed) == found


@pytest.mark.parametrize(
    ("scheme", "typed", "kept"),
    [
        ("GB-COH", "GB-COH-03416658", "03416658"),
        ("GB-COH", "Company No: 3416658", "03416658"),
        ("GB-CHC", "Registered charity no. 1101050", "1101050"),
        ("GB-SC", "Scottish charity SC012345", "SC012345"),
        ("GB-MPR", "FCA no 17815R", "17815R"),
        ("GB-SHPE", "RSH no. L4172", "L4172"),
    ],
)
def test_words_before_a_number_go(scheme, typed, kept):
    assert normalised(scheme, typed) == kept
    assert has_right_form(scheme, kept)


def test_the_check_digits_of_a_legal_entity_identifier_count():
    assert has_right_form("XI-LEI", "5493001KJTIIGC8Y1R12")
    assert not has_right_form("XI-LEI", "5493001KJTIIGC8Y1R21")


@given(
    st.sampled_from(sorted(terms("identifier_scheme"))),
    st.text(max_size=30) | st.from_regex(r"[A-Za-z .-]{0,20}[0-9]{4,8}(-[0-9])?", fullmatch=True),
)
def test_advice_on_a_number_is_never_refused_by_the_next_rule(scheme, typed):
    content = {"identifiers": [{"key": "i1", "scheme": scheme, "value": typed}]}
    advice = [finding.detail for finding in an_identifier_is_written_in_one_spelling(content)]
    for sentence in advice:
        spelling = sentence.removeprefix("Write ").removesuffix(".")
        assert has_right_form(scheme, spelling)
        assert normalised(scheme, spelling) == spelling


def test_a_linked_charity_gets_a_word_on_its_main_charity():
    content = {"identifiers": [{"key": "i1", "scheme": "GB-CHC", "value": "1101050-1"}]}
    assert not list(an_identifier_is_written_in_one_spelling(content))
    (finding,) = an_identifier_has_the_form_of_its_scheme(content)
    assert "write 1101050 " in finding.detail
