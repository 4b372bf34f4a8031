"""What each party holds of each asset: of the homes or beside them, over time, and by what."""

from registry.catalogue.derived.community_land import community_land_of
from registry.catalogue.derived.land_history import land_positions_of
from registry.catalogue.derived.model import model_of

from .arrangements import CLT, COUNCIL, HA, OWNER, arrangement, homes, party, transfer

TRANSFERS_MISSING = [{"key": "m1", "about": ["/asset_transfers"], "reason": "unknown"}]


def land_of(**content):
    return community_land_of(arrangement(**content))


def label_of(**content):
    return model_of(arrangement(**content))["code"]


def facility(kind, owner, **cells):
    return {"key": "f1", "kind": kind, "owner": owner, "state": "completed", **cells}


def test_a_building_next_door_is_not_the_land_of_the_homes():
    bakery = transfer("t1", COUNCIL, CLT, "conveyance", asset_kinds=["building"])
    content = {"asset_transfers": [bakery], "facilities": [facility("shop", CLT)]}
    land = land_of(**content, homes=[homes("h1", 8, owner=COUNCIL)])
    assert (land["code"], "building (transfer t1)" in land["reason"]) == ("not_known", True)
    made_of_it = [homes("h1", 8, owner=CLT, supply="conversion")]
    assert land_of(**content, homes=made_of_it)["code"] == "all"


def test_a_hall_is_land_of_the_arrangement_where_there_are_no_homes():
    hall = transfer("t1", HA, CLT, "conveyance", asset_kinds=["community_building"])
    assert land_of(asset_transfers=[hall])["code"] == "all"
    assert land_of(asset_transfers=[hall], homes=[homes("h1", 4, owner=HA)])["code"] == "not_known"


def test_a_green_for_one_party_is_not_the_plot_of_the_other():
    rows = [
        transfer("t1", OWNER, HA, "conveyance", homes_count=7),
        transfer("t2", OWNER, CLT, "conveyance", asset_kinds=["land", "green_land"]),
    ]
    content = {"asset_transfers": rows, "homes": [homes("h1", 7, owner=HA)]}
    assert land_of(**content, facilities=[facility("green_space", CLT)])["code"] == "none"
    assert land_of(**content)["code"] == "part"


def test_a_conveyance_to_another_leaves_a_freeholder_its_role_where_transfers_are_missing():
    content = {
        "parties": [party(CLT, "freeholder"), party(HA, "landlord")],
        "asset_transfers": [transfer("t1", OWNER, HA, "conveyance", homes_count=2)],
    }
    assert land_of(**content)["code"] == "none"
    assert land_of(**content, missing=TRANSFERS_MISSING)["code"] == "part"


def test_part_owners_stay_part_owners_beside_tenants_of_other_sides():
    rows = [
        transfer("t1", OWNER, CLT, "conveyance", sequence=1),
        transfer("t2", CLT, "tenant", "long_lease", sequence=2, term_years=99),
    ]
    parties = [party("tenant", "lessee", side="other")]
    there = [homes("h1", 8, owner=CLT), homes("h2", 2, owner="tenant")]
    assert land_of(parties=parties, asset_transfers=rows, homes=there)["code"] == "all"
    beside = [*there, homes("h3", 5, owner=HA)]
    land = land_of(parties=parties, asset_transfers=rows, homes=beside)
    assert (land["code"], "(association)" in land["reason"]) == ("part", True)


def test_a_contract_is_not_land_passed():
    contract = transfer("t1", OWNER, CLT, "contract_only", status="completed")
    assert land_of(asset_transfers=[contract])["code"] == "not_known"
    assert land_of(asset_transfers=[transfer("t1", OWNER, CLT, "conveyance", status="agreed")])["code"] == "none"


def test_planned_homes_are_no_ground_to_presume_land():
    assert land_of(stage="plan", homes=[homes("h1", 9, state="planned", owner=CLT)])["code"] == "not_known"
    assert land_of(homes=[homes("h1", 9, owner=CLT)])["code"] == "all"


def test_leases_from_an_unnamed_giver_are_not_from_the_association():
    leases = [transfer(key, None, CLT, "long_lease", term_years=99, asset_kinds=["homes"]) for key in ("t1", "t2")]
    content = {"asset_transfers": leases, "homes": [homes("h1", 10, owner=HA)]}
    assert label_of(**content) not in ("ha_lease_to_coop_or_cohousing", "lease_to_community_body")
    named = [{**lease, "from_party": HA} for lease in leases]
    assert label_of(**{**content, "asset_transfers": named}) == "ha_lease_to_coop_or_cohousing"


def test_services_bought_in_by_the_owner_leave_the_management_with_it():
    there = [homes("h1", 8, owner=CLT)]
    service = {
        "key": "s1", "kind": "contract", "status": "in_force", "from_party": CLT, "to_party": HA, "services": ["repairs"],
    }  # fmt: skip
    assert label_of(homes=there, service_transfers=[service]) == "independent_with_support"
    agreement = {**service, "kind": "management_agreement"}
    assert label_of(homes=there, service_transfers=[agreement]) == "ha_management_agent"
    managed = [homes("h1", 8, owner=CLT, manager=CLT)]
    assert label_of(homes=managed, service_transfers=[agreement]) == "independent_with_support"


def test_positions_tell_what_is_over_and_when():
    rows = [
        transfer("t1", COUNCIL, CLT, "long_lease", sequence=1, term_years=25, date="1990"),
        transfer(
            "t2", CLT, COUNCIL, "surrender_or_termination", sequence=2, link="surrender", linked_to="t1", date="2015-09"
        ),
        transfer("t3", COUNCIL, HA, "conveyance", sequence=3, date="2016"),
    ]
    positions = land_positions_of(arrangement(asset_transfers=rows))
    told = [(row["party"], row["interest"], row["since"], row["until"], row["over"]) for row in positions]
    assert told == [
        (COUNCIL, "freehold", None, "2016", True),
        (CLT, "long_lease", "1990", "2015-09", True),
        (HA, "freehold", "2016", None, False),
    ]
    assert {row["asset"] for row in positions} == {"t1"}


def test_a_role_waits_for_its_transfer():
    content = {"parties": [party(CLT, "freeholder")]}
    assert [row["by"] for row in land_positions_of(arrangement(**content))] == ["role"]
    proposed = transfer("t1", OWNER, CLT, "conveyance", status="proposed")
    assert land_positions_of(arrangement(**content, asset_transfers=[proposed])) == []
