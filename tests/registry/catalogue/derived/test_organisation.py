"""What follows from the record of an organisation."""

import pytest

from registry.catalogue.derived import derived_of
from registry.catalogue.derived.clt_status import clt_status_of
from registry.catalogue.derived.organisation import size_band_of
from registry.places.directory import Directory
from registry.vocabularies.vocabulary import terms

from .arrangements import organisation

LIMBS = list(terms("clt_test_limb"))


def limbs(met="met", **cells):
    return [{"key": f"c{place}", "limb": limb, "met": met, **cells} for place, limb in enumerate(LIMBS)]


def derived(**content):
    return derived_of("organisation", organisation(**content), Directory([]))


@pytest.mark.parametrize(
    ("homes", "band"),
    [
        (0, "none"),
        (1, "under_100"),
        (99, "under_100"),
        (100, "100_to_999"),
        (999, "100_to_999"),
        (1000, "1000_to_4999"),
        (50000, "50000_and_over"),
    ],
)
def test_a_band_includes_both_its_ends(homes, band):
    assert size_band_of(homes)["code"] == band


def test_homes_that_nobody_counted_give_no_band():
    assert size_band_of(None) is None


REGULATOR = [{"key": "s1", "title": "Register", "kind": "regulator"}]


@pytest.mark.parametrize(
    ("content", "status"),
    [
        ({}, "not_assessed"),
        ({"clt_test": limbs()}, "self_declared"),
        ({"clt_test": limbs(evidence="Rule 4")}, "evidence_complete"),
        ({"clt_test": limbs(sources=["s1"]), "sources": REGULATOR}, "independently_checked"),
        ({"clt_test": limbs()[:-1]}, "incomplete"),
        ({"clt_test": limbs("partly")}, "incomplete"),
        (
            {"clt_test": [*limbs()[:-1], {"key": "c9", "limb": LIMBS[-1], "met": "not"}]},
            "not_a_clt",
        ),
    ],
)
def test_the_statutory_test_needs_every_limb(content, status):
    assert clt_status_of(organisation(**content))["code"] == status


def test_a_successor_inherits_and_a_parent_does_not():
    relations = [
        {"key": "r1", "kind": "merged_into", "organisation": "org-7f3k9q2m4x"},
        {"key": "r2", "kind": "subsidiary_of", "organisation": "org-1111111111"},
    ]
    assert derived(relations=relations)["succeeded_by"] == ["org-7f3k9q2m4x"]


def test_former_names_are_those_no_longer_used():
    names = [
        {"key": "n1", "name": "Isos", "kind": "former"},
        {"key": "n2", "name": "KH", "kind": "short"},
    ]
    assert derived(names=names)["former_names"] == ["Isos"]


def test_a_trust_is_asked_for_the_statutory_test_and_an_association_for_its_status():
    assert "/clt_test" in derived()["completeness"]["lacking"]
    association = derived(kind="housing_association")["completeness"]["lacking"]
    assert "/statuses" in association
    assert "/clt_test" not in association
