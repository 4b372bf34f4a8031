"""Labels that a check of the first hundred records found wrong or doubtful, each by the number of its case."""

import pytest

from registry.catalogue.derived.model_rules import NOT_ENOUGH

from .of_seed import contents, derived_of_case, records_of_cases

LABELS = {
    "A36": "clt_freehold_ha_long_lease",
    "A46": "lease_and_leaseback",
    "A47": "community_nomination_rights",
    "A51": "grant_channel",
    "B17": "secondary_cooperative",
    "B19": "community_gateway_or_mutual",
    "B21": "community_gateway_or_mutual",
    "B22": "community_gateway_or_mutual",
    "B26": "community_gateway_or_mutual",
    "B28": "stock_sale_or_transfer_to_clh",
    "B29": "stock_sale_or_transfer_to_clh",
    "B30": "stock_sale_or_transfer_to_clh",
    "B31": "stock_sale_or_transfer_to_clh",
    "B33": "independent_with_support",
    "B35": "independent_with_support",
    "B37": "tmo_or_managing_coop",
    "B44": "ha_initiated_clh",
    "B48": "parallel_owners",
    "B56": "owner_with_community_partner",
    "B59": "independent_with_support",
    "B63": "independent_with_support",
}
RIGHTLY_UNKNOWN = {"A11", "A15", "A19", "A22", "A31", "A32", "A37", "A39", "A41", "A50", "B58"}


@pytest.mark.parametrize("case", LABELS)
def test_the_label_is_what_the_sources_say(case):
    assert derived_of_case(case)["model"]["code"] == LABELS[case]


def test_only_records_that_do_not_tell_enough_have_no_label():
    assert len(contents()) == 98
    unknown = {case for case in records_of_cases() if derived_of_case(case)["model"]["code"] == NOT_ENOUGH}
    assert unknown == RIGHTLY_UNKNOWN


@pytest.mark.parametrize("case", ["B29", "B33", "B35"])
def test_no_landlord_belongs_to_its_members_because_its_movement_is_called_community_controlled(case):
    assert "belongs to" not in derived_of_case(case)["model"]["reason"]


def test_what_is_agreed_to_pass_names_its_transfers():
    assert "t1, t2, t3" in derived_of_case("B31")["model"]["reason"]


@pytest.mark.parametrize(
    ("case", "facet", "sides"),
    [
        ("A01", "land", ["community"]),
        ("A01", "building", ["association"]),
        ("A01", "developer", ["association"]),
        ("A42", "funding_channel", ["association"]),
        ("A49", "land", ["community"]),
        ("A49", "manager", ["association"]),
        ("A49", "developer", ["association"]),
        ("A47", "decision", ["community"]),
        ("B08", "developer", ["community"]),
        ("B37", "manager", ["community"]),
        ("B56", "land", ["other"]),
        ("A22", "land", []),
    ],
)
def test_facets_stand_beside_the_label(case, facet, sides):
    answer = derived_of_case(case)["facets"][facet]
    assert answer["sides"] == sides
    assert bool(answer["parties"]) is bool(sides)
    assert (answer["by"] is None) is (not sides)
