"""Numbers of other registers in all the spellings that circulate."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.organisations.identifiers import from_lookup, has_right_form, normalised
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
