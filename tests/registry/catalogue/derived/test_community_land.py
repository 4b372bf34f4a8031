"""How much of the land the community side holds today."""

import pytest

from registry.catalogue.derived.community_land import community_holds_land, community_land_of
from registry.vocabularies.vocabulary import terms

from .arrangements import CLT, COUNCIL, HA, OWNER, arrangement, homes, party, service, transfer

EXAMPLES = {
    "all": {"asset_transfers": [transfer("t1", OWNER, CLT, "conveyance")]},
    "part": {
        "asset_transfers": [
            transfer("t1", OWNER, CLT, "conveyance", description="west"),
            transfer("t2", OWNER, HA, "conveyance", description="east"),
        ]
    },
    "long_lease": {"asset_transfers": [transfer("t1", COUNCIL, CLT, "lease", term_years=22)]},
    "short_lease_or_licence": {"asset_transfers": [transfer("t1", COUNCIL, CLT, "lease", term_years=21)]},
    "rights_only": {
        "asset_transfers": [transfer("t1", HA, CLT, "nomination_agreement", asset_kinds=["nomination_right"])],
        "homes": [homes("h1", 10, owner=HA)],
    },
    "management_only": {
        "homes": [homes("h1", 27, owner=HA, manager=CLT)],
        "service_transfers": [service(HA, CLT)],
    },
    "none": {"asset_transfers": [transfer("t1", OWNER, HA, "conveyance")]},
    "not_known": {},
}


def land_of(**content):
    return community_land_of(arrangement(**content))


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_land_is_told_from_what_has_passed(code):
    assert land_of(**EXAMPLES[code])["code"] == code


def test_every_answer_has_an_example():
    assert set(EXAMPLES) == set(terms("community_land"))


@pytest.mark.parametrize(("code", "holds"), [("all", True), ("part", True), ("long_lease", False), ("not_known", None)])
def test_only_owning_counts_as_holding_land(code, holds):
    assert community_holds_land(code) is holds


def test_land_that_is_only_promised_is_not_held():
    promised = transfer("t1", OWNER, CLT, "conveyance", status="agreed")
    assert land_of(parties=[party(CLT, "freeholder")], asset_transfers=[promised])["code"] == "none"


def test_a_transfer_wins_over_a_role():
    land = land_of(
        parties=[party(CLT, "freeholder")],
        asset_transfers=[transfer("t1", OWNER, HA, "conveyance")],
    )
    assert land["code"] == "none"


def test_a_transfer_without_a_deed_is_not_called_a_freehold():
    land = land_of(
        asset_transfers=[transfer("t1", HA, CLT, None, asset_kinds=["homes"])],
        homes=[homes("h1", 8, owner=CLT)],
    )
    assert land["code"] == "not_known"


def test_a_licence_that_ended_leaves_nothing():
    chain = [
        transfer("t1", COUNCIL, CLT, "licence", sequence=1, status="ended"),
        transfer(
            "t2",
            CLT,
            COUNCIL,
            "surrender_or_termination",
            sequence=2,
            link="surrender",
            linked_to="t1",
        ),
    ]
    land = land_of(status="ended", parties=[party(CLT, "licensee")], asset_transfers=chain)
    assert land["code"] == "none"


def test_what_a_city_wide_landlord_keeps_is_not_part_of_the_deal():
    chain = [
        transfer("t1", COUNCIL, HA, "conveyance", sequence=1, asset_kinds=["whole_stock"]),
        transfer("t2", HA, CLT, "conveyance", sequence=2, asset_kinds=["homes"], homes_count=731),
    ]
    assert land_of(asset_transfers=chain)["code"] == "all"
