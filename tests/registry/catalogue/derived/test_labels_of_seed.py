"""Labels of the seed, each read against its case: those that were doubtful, and those of all later cases."""

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
LATER = {
    "association_owned_community_say": "C17 C18 D08 D21 E38",
    "clt_freehold_ha_long_lease": "C01 C04 C07 C09 D01 D02 D03 D05",
    "community_builds_and_sells": "C34 E20",
    "community_gateway_or_mutual": "C20 D14 D29",
    "development_agency": "E03",
    "enabling_service": "C21 C25 D16",
    "ha_management_agent": "D06 E21 E29",
    "independent_with_support": "C11 C22 C23 C26 C30 C31 D12 D15 D24 D34 D35 E14 E26 E27 E28 E30 E31 E33 E35 E40",
    "lease_to_community_body": "C03 C27 C32 C33 D26 D33 E13",
    "rival_plans": "C12 E39",
    "s106_clt_homes": "C35 E08 E12 E34",
    "short_lease_and_back": "E25",
    "stock_sale_or_transfer_to_clh": "C28 C29 D11 D19 D28 D30 D31 E02 E32",
    "tmo_or_managing_coop": "C24 D20 D27 E09 E11",
    "transfer_out_of_community_control": "D17 D18 E05 E10 E36",
    "umbrella_mou": "E24",
}
RIGHTLY_UNKNOWN = {
    *("A11", "A15", "A19", "A22", "A31", "A32", "A37", "A39", "A41", "A50", "B58"),
    *("C06", "C10", "C14", "C15", "C16", "C19", "D07", "D10", "D23", "D25", "D32", "E04", "E06", "E16", "E18", "E19"),
}


@pytest.mark.parametrize("case", LABELS)
def test_the_label_is_what_the_sources_say(case):
    assert derived_of_case(case)["model"]["code"] == LABELS[case]


@pytest.mark.parametrize(("code", "cases"), LATER.items())
def test_each_later_case_has_the_label_that_it_tells_of(code, cases):
    assert {case: derived_of_case(case)["model"]["code"] for case in cases.split()} == dict.fromkeys(
        cases.split(), code
    )


def test_every_later_case_was_read():
    read = {case for cases in LATER.values() for case in cases.split()} | RIGHTLY_UNKNOWN
    assert {case for case in records_of_cases() if case[0] not in "AB"} <= read


def test_only_records_that_do_not_tell_enough_have_no_label():
    assert len(contents()) == 192
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
        ("D35", "land", ["other"]),  # a contract alone has passed nothing
        ("E39", "land", ["other"]),  # the opponent's claim is no part of what is agreed
        ("E29", "manager", ["association"]),
        ("D06", "developer", []),  # the council builds on the second site, which was dropped here
    ],
)
def test_facets_stand_beside_the_label(case, facet, sides):
    answer = derived_of_case(case)["facets"][facet]
    assert answer["sides"] == sides
    assert bool(answer["parties"]) is bool(sides)
    assert (answer["by"] is None) is (not sides)
