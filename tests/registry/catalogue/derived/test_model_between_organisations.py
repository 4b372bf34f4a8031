"""Labels of what bodies do for one another, against one another, and of what they sell."""

import pytest

from registry.catalogue.derived.community_land import community_land_of
from registry.catalogue.derived.facets import facets_of
from registry.catalogue.derived.finishing import completed_of
from registry.catalogue.derived.homes import homes_of
from registry.catalogue.derived.land_history import land_positions_of
from registry.catalogue.derived.model import model_of
from registry.catalogue.derived.months_to_live import months_to_live_of
from registry.catalogue.derived.perpetuity import perpetuity_of
from registry.catalogue.derived.readings import NOW
from registry.catalogue.derived.situation import situation_of

from .arrangements import CLT, COUNCIL, HA, OWNER, arrangement, homes, party, service, transfer

NO_ASSOCIATION = party(HA, part="considered")


def label_of(**content):
    return model_of(arrangement(**content))["code"]


def test_a_residents_body_that_manages_for_its_own_trust_is_no_secondary_cooperative():
    parties = [party(CLT, "landlord"), party("coop", "manager", side="community"), NO_ASSOCIATION]
    content = {"parties": parties, "homes": [homes("h1", 8, owner=CLT)], "service_transfers": [service(CLT, "coop")]}
    assert label_of(**content) == "tmo_or_managing_coop"


def test_a_company_of_those_who_bought_their_homes_manages_for_nobody_else():
    parties = [
        party(CLT, "developer"), party("company", "manager", side="community"), party("buyers", "private_buyer"),
        NO_ASSOCIATION,
    ]  # fmt: skip
    content = {
        "homes": [homes("h1", 11, owner="buyers", manager="company")],
        "service_transfers": [service(CLT, "company")],
    }
    assert label_of(parties=parties, **content) == "independent_with_support"


@pytest.mark.parametrize("scope", ["framework", "programme"])
def test_a_hub_that_a_council_pays_enables_the_community_side(scope):
    parties = [party(COUNCIL, "client"), party("hub", "enabler"), party(CLT, "promoter")]
    content = {"parties": parties, "service_transfers": [service(COUNCIL, "hub", services=["other"])]}
    assert label_of(scope=scope, **content) == "enabling_service"
    assert label_of(scope="scheme", **content) != "enabling_service"


def test_homes_that_a_community_body_had_got_are_given_up_when_it_sells_them():
    parties = [party(CLT, "builder", "vendor")]
    got = transfer("t1", COUNCIL, CLT, "conveyance", sequence=1, asset_kinds=["homes"])
    sold = transfer("t2", CLT, HA, "conveyance", sequence=2, asset_kinds=["homes"])
    built = {"parties": parties, "homes": [homes("h1", 4, owner=HA)]}
    assert label_of(asset_transfers=[got, sold], **built) == "transfer_out_of_community_control"
    assert label_of(asset_transfers=[sold], **built) == "community_builds_and_sells"


@pytest.mark.parametrize(("giver", "scope", "label"), [
    ("trust", "stock", "stock_sale_or_transfer_to_clh"),
    ("trust", "programme", "independent_with_support"),
    ("seller", "stock", "independent_with_support"),
])  # fmt: skip
def test_a_whole_stock_passes_from_any_landlord_and_from_no_private_owner(giver, scope, label):
    parties = [party("trust", "landowner"), party("seller", "private_landowner"), NO_ASSOCIATION]
    passing = transfer("t1", giver, CLT, "conveyance", asset_kinds=["homes"])
    content = {"parties": parties, "asset_transfers": [passing], "homes": [homes("h1", 2500, owner=CLT)]}
    assert label_of(scope=scope, **content) == label


def test_an_empty_house_of_the_council_that_an_association_is_to_manage_is_no_stock_transfer():
    house = transfer("t1", COUNCIL, CLT, "conveyance", asset_kinds=["empty_homes"])
    to_come = service(CLT, HA, status="proposed")
    started = [homes("h1", 4, owner=CLT, state="started", supply="refurbishment_of_empty")]
    content = {"stage": "build", "asset_transfers": [house], "homes": started}
    assert label_of(**content, service_transfers=[to_come]) == "ha_management_agent"
    assert label_of(**content) == "stock_sale_or_transfer_to_clh"


def test_a_short_lease_goes_out_and_comes_back_whoever_held_it():
    out = transfer("t1", CLT, OWNER, "short_lease", sequence=1, term_years=21, asset_kinds=["empty_homes"])
    back = transfer(
        "t2", OWNER, CLT, "surrender_or_termination", sequence=2, link="reversion", linked_to="t1", status="agreed"
    )
    content = {"stage": "build", "homes": [homes("h1", 1, owner=CLT)]}
    assert label_of(asset_transfers=[out, back], **content) == "short_lease_and_back"


def test_an_opponent_takes_no_part_and_its_claim_is_not_agreed():
    claim = transfer("t1", OWNER, CLT, "conveyance", status="proposed")
    parties = [party(CLT, "opponent"), party(OWNER, "landowner"), party(HA, "developer", part="proposed")]
    content = arrangement(stage="plan", parties=parties, asset_transfers=[claim])
    assert model_of(content)["code"] == "rival_plans"
    assert "to pass to the community side" not in community_land_of(content)["reason"]
    owned = [homes("h1", 12, owner=HA)]
    assert label_of(parties=[party(CLT, "opponent")], homes=owned) == "not_enough_known"
    assert label_of(parties=[party(CLT, "promoter")], homes=owned) == "association_owned_community_say"


def test_a_plot_that_the_landowner_keeps_is_no_home_of_another_owner():
    sale = transfer("t1", OWNER, CLT, "conveyance", status="agreed")
    rows = [homes("h1", 6, state="planned", manager=HA), homes("h2", 3, state="planned", unit="plots", owner=OWNER)]
    parties = [party(HA, "developer", "manager"), party(OWNER, "landowner")]
    content = {"stage": "plan", "parties": parties, "asset_transfers": [sale]}
    assert label_of(homes=rows, **content) == "clt_freehold_ha_long_lease"
    assert label_of(homes=[rows[0], {**rows[1], "unit": "homes"}], **content) == "not_enough_known"


def test_what_is_given_in_exchange_is_not_what_was_got():
    site = transfer("t1", OWNER, CLT, "conveyance", sequence=1)
    plots = transfer(
        "t2",
        CLT,
        OWNER,
        "conveyance",
        sequence=2,
        link="exchanged_for",
        linked_to="t1",
        asset_kinds=["self_build_plots"],
    )
    held = {row["party"] for row in land_positions_of(arrangement(asset_transfers=[site, plots])) if not row["over"]}
    assert held == {CLT, OWNER}


def test_an_owner_that_has_only_contracted_owns_still():
    contract = transfer("t1", OWNER, CLT, "contract_only", status="agreed")
    parties = [party(CLT, "developer"), party(OWNER, "landowner"), NO_ASSOCIATION]
    model = model_of(arrangement(stage="plan", parties=parties, asset_transfers=[contract]))
    assert model["code"] == "independent_with_support"
    assert "by a contract only" in model["reason"]
    alone = model_of(arrangement(stage="plan", parties=parties))
    assert alone["code"] == "not_enough_known"


def test_land_that_is_to_pass_by_a_deed_nobody_names_is_not_sold():
    parties = [party(CLT, "landowner"), party(HA, "developer")]
    passing = transfer("t1", CLT, HA, None, status="proposed")
    assert label_of(stage="site", parties=parties, asset_transfers=[passing]) == "not_enough_known"
    sale = {**passing, "instrument": "conveyance"}
    assert label_of(stage="site", parties=parties, asset_transfers=[sale]) == "community_sells_land_to_association"


def test_a_partner_of_whom_nothing_is_told_leaves_open_who_builds():
    parties = [party(CLT, "initiator"), party(HA, "partner_unspecified"), party(COUNCIL, "landowner")]
    planned = [homes("h1", 11, state="consented", owner=CLT)]
    model = model_of(arrangement(stage="plan", parties=parties, homes=planned))
    assert model["code"] == "not_enough_known"
    assert "Only meant, and not carried out: homes owned by the community side." in model["reason"]
    assert model["reason"].endswith("what part the association has.")
    assert label_of(parties=parties, homes=[homes("h1", 11, owner=CLT)]) == "independent_with_support"


def test_those_who_run_homes_that_may_be_their_own_have_more_than_a_say():
    decides = [{"key": "d1", "domain": "allocation_of_each_home", "decides": [CLT]}]
    content = {"homes": [homes("h1", 31, manager=HA)], "decision_rights": decides}
    assert label_of(parties=[party(CLT, "manager", "allocator")], **content) == "not_enough_known"
    assert label_of(parties=[party(CLT, "allocator")], **content) == "community_nomination_rights"


def test_who_builds_on_its_own_land_needs_no_name_for_it():
    parties = [party(CLT, "promoter", "freeholder"), NO_ASSOCIATION]
    content = {"parties": parties, "asset_transfers": [transfer("t1", OWNER, CLT, "conveyance")]}
    rows = [homes("h1", 60, state="planned")]
    assert label_of(stage="build", homes=rows, **content) == "independent_with_support"
    assert label_of(stage="plan", homes=rows, **content) == "not_enough_known"


def test_homes_of_a_rival_plan_are_not_added_up():
    rows = [homes("h1", 32, state="consented"), homes("h2", 20, state="rival")]
    derived = homes_of(arrangement(homes=rows))
    assert (derived["total"], derived["planned"], derived["by_state"]["rival"]) == (32, 32, 20)
    assert "of a rival plan are not in the total" in derived["reason"]


def test_a_project_that_ends_completes_no_homes():
    done = [{"key": "m1", "kind": "completion", "date": "2008-04-30"}]
    assert completed_of(arrangement(scope="framework", milestones=done))["by"] is None
    assert completed_of(arrangement(milestones=done))["by"] == "completion"


def test_a_stated_length_says_what_the_dates_lack():
    stated = [{"key": "o1", "indicator": "stated_duration_years", "value": "13"}]
    done = [{"key": "m1", "kind": "completion", "date": "2019"}]
    reason = months_to_live_of(arrangement(outcomes=stated, milestones=done))["reason"]
    assert reason.endswith("the record does not say when the scheme's own group was formed.")
    assert months_to_live_of(arrangement(outcomes=stated))["reason"].count("nor when homes were first occupied") == 1


@pytest.mark.parametrize(
    ("instrument", "status", "words"),
    [
        ("conveyance", "agreed", "The land is to pass to the community side"),
        ("conveyance", "proposed", "That the land passes to the community side is only proposed."),
        ("lease", "agreed", "A lease to the community side is agreed and not granted yet."),
        ("lease", "proposed", "A lease to the community side is only proposed."),
    ],
)
def test_what_is_agreed_is_told_beside_those_who_hold_the_land(instrument, status, words):
    coming = transfer("t1", COUNCIL, CLT, instrument, status=status)
    land = community_land_of(
        arrangement(stage="plan", parties=[party(COUNCIL, "freeholder")], asset_transfers=[coming])
    )
    assert land["code"] == "none"
    assert words in land["reason"]
    assert "nothing on record" not in land["reason"]


def test_who_builds_only_what_was_dropped_develops_nothing_here():
    dropped = homes("h2", 3, state="dropped")
    rows = [homes("h1", 4, owner=CLT), dropped]
    of_dropped = arrangement(parties=[party(COUNCIL, "developer", about=["/homes/h2"])], homes=rows)
    of_all = arrangement(parties=[party(COUNCIL, "developer", about=["/homes/h1", "/homes/h2"])], homes=rows)
    assert facets_of(situation_of(of_dropped, NOW))["developer"]["sides"] == []
    assert facets_of(situation_of(of_all, NOW))["developer"]["sides"] == ["council"]


def test_protection_by_means_that_no_source_states_is_told_as_such():
    meant = [{"key": "x1", "kind": "not_stated", "perpetual": True}]
    assert "no source says by what means" in perpetuity_of(arrangement(protections=meant))["reason"]


def test_what_was_so_until_it_ended_is_not_called_only_meant():
    parties = [party(CLT, "promoter"), party(HA, "supporter")]
    reason = model_of(
        arrangement(
            status="ended",
            ending_kind="expired",
            parties=parties,
            service_transfers=[service(OWNER, HA, status="ended")],
        )
    )["reason"]
    assert "Until it ended: homes managed by an association." in reason
    assert "Only meant" not in reason


def test_a_reason_names_what_passed_to_nobody_that_is_named():
    lent = transfer("t1", OWNER, None, None, term_years=10, asset_kinds=["empty_homes"])
    parties = [party(OWNER, "freeholder"), party(HA, "landlord", "manager"), party(CLT, "funding_channel")]
    model = model_of(
        arrangement(parties=parties, asset_transfers=[lent], homes=[homes("h1", 5, owner=OWNER, manager=HA)])
    )
    assert model["reason"].endswith("who got what passed (transfer t1).")
