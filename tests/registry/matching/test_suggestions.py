"""A suggestion puts a slip of the fingers right, and never changes what was meant."""

import pytest

from registry.matching.suggestions import suggested
from registry.vocabularies.vocabulary import terms, vocabularies

ROLES = {code: term.label for code, term in terms("role").items()}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("freeholdr", "freeholder"),
        ("Freeholder", "freeholder"),
        ("FREEHOLDER", "freeholder"),
        ("landlrod", "landlord"),
        ("developer ", "developer"),
    ],
)
def test_a_slip_is_put_right(typed, meant):
    assert suggested(typed, ROLES, ROLES) == meant


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("burden_holder", ["freeholder", "landlord"]),
        ("page", ["stage", "name"]),
        ("rent", ["tenant", "parent"]),
        ("", ["name"]),
        ("xyz", ["xya"]),
    ],
)
def test_nothing_is_suggested_that_means_something_else(typed, known):
    assert suggested(typed, known) is None


@pytest.mark.parametrize("vocabulary", sorted(vocabularies()))
def test_every_label_is_understood_and_every_code_in_capitals(vocabulary):
    labels = {code: term.label for code, term in terms(vocabulary).items()}
    for code, label in labels.items():
        assert suggested(code.upper(), labels, labels) == code
        same = {other for other, theirs in labels.items() if theirs.casefold() == label.casefold()}
        assert suggested(label, labels, labels) in same | {label.casefold().replace(" ", "_")}
