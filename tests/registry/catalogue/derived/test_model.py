"""The label says what kind of arrangement it is, by who holds what."""

import pytest
from django.conf import settings

from registry.catalogue.derived.model import model_of
from registry.catalogue.derived.model_rules import NOT_ENOUGH, RULES
from registry.vocabularies.vocabulary import terms

from .arrangements import CLT, COUNCIL, HA, OWNER, arrangement, homes, party, service, transfer

LAND_TO_CLT = transfer("t1", OWNER, CLT, "conveyance", sequence=1)
LONG_LEASE = transfer("t2", CLT, HA, "long_lease", sequence=2, term_years=125, link="carved_from", linked_to="t1")

EXAMPLES = {
    "clt_freehold_ha_long_lease": {"asset_transfers": [LAND_TO_CLT, LONG_LEASE]},
    "lease_and_leaseback": {
        "asset_transfers": [
            transfer("t1", HA, CLT, "conveyance", sequence=1, asset_kinds=["homes"]),
            transfer("t2", CLT, HA, "long_lease", sequence=2, link="leaseback", linked_to="t1"),
        ]
    },
    "tripartite_option": {
        "asset_transfers": [
            transfer("t1", OWNER, HA, "long_lease", sequence=1, consideration="90000.00"),
            transfer("t2", OWNER, CLT, "conveyance", sequence=2, link="subject_to", linked_to="t1"),
        ]
    },
    "s106_clt_homes": {
        "asset_transfers": [transfer("t1", OWNER, CLT, None, legal_basis="s106_transfer", asset_kinds=["homes"])],
        "homes": [homes("h1", 23, owner=CLT), homes("h2", 58, owner=HA)],
    },
    "development_agency": {
        "parties": [party(HA, "developer"), party(CLT, "freeholder")],
        "homes": [homes("h1", 6, owner=CLT)],
    },
    "ha_management_agent": {
        "asset_transfers": [LAND_TO_CLT],
        "homes": [homes("h1", 11, owner=CLT)],
        "service_transfers": [service(CLT, HA)],
    },
    "independent_with_support": {
        "parties": [party(CLT, "freeholder", "landlord"), party(HA, "adviser")],
        "homes": [homes("h1", 4, owner=CLT)],
    },
    "parallel_owners": {"homes": [homes("h1", 8, owner=CLT), homes("h2", 12, owner=HA)]},
    "ha_lease_to_coop_or_cohousing": {
        "asset_transfers": [transfer("t1", HA, CLT, "short_lease", term_years=7, asset_kinds=["homes"])],
        "homes": [homes("h1", 41, owner=HA, manager=CLT)],
    },
    "lease_to_community_body": {"asset_transfers": [transfer("t1", COUNCIL, CLT, "long_lease", term_years=99)]},
    "short_lease_and_back": {
        "asset_transfers": [
            transfer("t1", CLT, HA, "short_lease", sequence=1, term_years=5, asset_kinds=["homes"]),
            transfer(
                "t2",
                HA,
                CLT,
                "short_lease",
                sequence=2,
                term_years=5,
                link="leaseback",
                linked_to="t1",
            ),
        ]
    },
    "tmo_or_managing_coop": {
        "homes": [homes("h1", 27, owner=HA, manager=CLT)],
        "service_transfers": [service(HA, CLT)],
    },
    "almo": {
        "parties": [party(CLT, "supporter"), party("almo", "manager")],
        "homes": [homes("h1", 20000, owner=COUNCIL, manager="almo")],
        "service_transfers": [service(COUNCIL, "almo", kind="almo_contract")],
    },
    "stock_sale_or_transfer_to_clh": {
        "scope": "stock",
        "asset_transfers": [
            transfer(
                "t1",
                COUNCIL,
                CLT,
                "conveyance",
                legal_basis="tenants_choice_1988",
                asset_kinds=["homes"],
                consideration_basis="negative",
                consideration="-22000000.00",
            ),
        ],
        "homes": [homes("h1", 921, owner=CLT)],
    },
    "community_gateway_or_mutual": {
        "scope": "stock",
        "community_kinds": ["community_mutual"],
        "asset_transfers": [
            transfer("t1", COUNCIL, CLT, "conveyance", legal_basis="lsvt", asset_kinds=["whole_stock"])
        ],
        "homes": [homes("h1", 6500, owner=CLT)],
    },
    "community_sells_land_to_association": {
        "asset_transfers": [
            transfer("t1", OWNER, CLT, "conveyance", sequence=1, asset_kinds=["landed_estate"]),
            transfer("t2", CLT, HA, "conveyance", sequence=2),
        ],
        "homes": [homes("h1", 10, owner=HA)],
    },
    "community_nomination_rights": {
        "asset_transfers": [transfer("t1", HA, CLT, "nomination_agreement", asset_kinds=["nomination_right"])],
        "homes": [homes("h1", 10, owner=HA)],
    },
    "association_owned_community_say": {
        "parties": [party(CLT, "promoter"), party(HA, "developer", "landlord")],
        "asset_transfers": [transfer("t1", OWNER, HA, "conveyance")],
        "homes": [homes("h1", 10, owner=HA)],
    },
    "ha_initiated_clh": {
        "parties": [party(CLT, "designer"), party(HA, "initiator", "developer", "landlord")],
        "homes": [homes("h1", 25)],
    },
    "rural_housing_body_burden": {
        "protections": [{"key": "k1", "kind": "rural_housing_burden", "enforcer": CLT}],
        "homes": [homes("h1", 3, owner=OWNER)],
    },
    "umbrella_mou": {"scope": "framework", "stage": None},
    "community_building_transfer": {
        "asset_transfers": [transfer("t1", HA, CLT, "long_lease", asset_kinds=["community_building"], term_years=99)]
    },
    "transfer_out_of_community_control": {
        "status": "ended",
        "ending_kind": "absorbed",
        "asset_transfers": [transfer("t1", CLT, HA, "transfer_of_engagements", asset_kinds=["whole_undertaking"])],
    },
    "grant_channel": {
        "parties": [party(CLT, "builder"), party(HA, "funding_channel")],
        "homes": [homes("h1", None, state="planned", supply="refurbishment_of_empty")],
    },
    "secondary_cooperative": {
        "parties": [
            party(CLT, "manager"),
            *(party(key, "client", side="community") for key in ("north", "south")),
            party("ha", part="considered"),
        ],
        "service_transfers": [service("north", CLT, kind="contract")],
    },
    "enabling_service": {
        "scope": "framework",
        "parties": [party(HA, "promoter"), party(CLT, "client")],
        "service_transfers": [service(CLT, HA, kind="contract")],
    },
    "community_builds_and_sells": {
        "parties": [party(CLT, "developer", "vendor")],
        "asset_transfers": [transfer("t1", CLT, HA, "conveyance", asset_kinds=["homes"])],
        "homes": [homes("h1", 4, owner=HA)],
    },
    "rival_plans": {
        "stage": "plan",
        "parties": [party(CLT, "opponent", "promoter"), party(HA, "developer", "landlord")],
        "homes": [homes("h1", 32, owner=HA, state="consented"), homes("h2", 20, state="rival")],
    },
    "owner_with_community_partner": {
        "stage": "plan",
        "parties": [party(CLT, "promoter"), party(OWNER, "developer", "freeholder"), party("ha", part="considered")],
        "asset_transfers": [transfer("t1", None, OWNER, "conveyance")],
        "homes": [homes("h1", 4, state="planned")],
    },
    "not_enough_known": {"parties": [party(CLT, "promoter"), party(HA, "developer", "landlord")]},
}


def label_of(**content):
    return model_of(arrangement(**content))["code"]


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_arrangement_gets_the_label_that_describes_it(code):
    assert label_of(**EXAMPLES[code]) == code


def test_every_label_has_a_rule_and_an_example():
    labels = set(terms("partnership_model"))
    assert {rule.code for rule in RULES} | {NOT_ENOUGH} == labels
    assert set(EXAMPLES) == labels


def test_a_reason_says_which_transfers_were_read():
    model = model_of(arrangement(**EXAMPLES["clt_freehold_ha_long_lease"]))
    assert model["reason"].endswith("Read from the transfers t1, t2.")


def test_without_transfers_the_reason_says_that_roles_were_read():
    model = model_of(arrangement(parties=[party(CLT, "freeholder"), party(HA, "lessee", "landlord")]))
    assert model["code"] == "clt_freehold_ha_long_lease"
    assert "no transfer is recorded" in model["reason"]


def test_a_plan_is_labelled_as_a_plan():
    planned = [{**LAND_TO_CLT, "status": "agreed"}, {**LONG_LEASE, "status": "proposed"}]
    model = model_of(arrangement(stage="plan", asset_transfers=planned))
    assert model["code"] == "clt_freehold_ha_long_lease"
    assert model["reason"].startswith("As agreed or proposed")


def test_a_proposal_does_not_change_the_label_of_what_is_live():
    later = transfer("t9", CLT, HA, "conveyance", status="proposed", asset_kinds=["homes"])
    model = EXAMPLES["community_gateway_or_mutual"]
    assert label_of(**{**model, "asset_transfers": [*model["asset_transfers"], later]}) == "community_gateway_or_mutual"


def test_a_lease_handed_back_unbuilt_keeps_the_label_it_had_until_it_ended():
    model = model_of(
        arrangement(
            stage="site",
            status="ended",
            ending_kind="handed_back",
            parties=[party(CLT, "landowner"), party(HA, "lessee", part="withdrew", until="2023")],
            asset_transfers=[
                transfer("t1", CLT, HA, "lease", sequence=1, status="ended"),
                transfer(
                    "t2",
                    HA,
                    CLT,
                    "surrender_or_termination",
                    sequence=2,
                    link="surrender",
                    linked_to="t1",
                ),
            ],
        )
    )
    assert model["code"] == "clt_freehold_ha_long_lease"
    assert model["reason"].startswith("Until it ended")


def test_a_transfer_that_was_voted_down_is_labelled_as_it_was_meant():
    model = model_of(
        arrangement(
            scope="stock",
            status="ended",
            ending_kind="voted_down",
            asset_transfers=[
                transfer(
                    "t1",
                    CLT,
                    HA,
                    "transfer_of_engagements",
                    status="not_completed",
                    asset_kinds=["whole_undertaking"],
                )
            ],
        )
    )
    assert model["code"] == "transfer_out_of_community_control"
    assert model["reason"].startswith("As it was meant")


def test_the_last_of_five_partners_counts():
    earlier = [
        party(f"ha{number}", "developer", side="association", part=part, until=str(2010 + number))
        for number, part in enumerate(["replaced", "withdrew", "declined", "considered"])
    ]
    parties = [party(CLT, "freeholder"), *earlier, party(HA, "lessee", "landlord")]
    assert label_of(parties=parties, homes=[homes("h1", 39, owner=HA)]) == "clt_freehold_ha_long_lease"


def test_a_partner_that_left_gives_no_label():
    parties = [party(CLT, "promoter"), party(HA, "lessee", part="withdrew", until="2016")]
    assert label_of(stage="site", parties=parties) == "not_enough_known"


def test_a_head_lease_under_an_associations_freehold_is_a_lease_to_the_community():
    chain = [
        transfer("t1", OWNER, HA, "conveyance", sequence=1),
        transfer(
            "t2",
            HA,
            CLT,
            "long_lease",
            sequence=2,
            term_years=999,
            link="carved_from",
            linked_to="t1",
        ),
        transfer(
            "t3",
            CLT,
            "buyers",
            "long_lease",
            sequence=3,
            term_years=250,
            link="carved_from",
            linked_to="t2",
        ),
    ]
    parties = [party("buyers", "private_buyer", name=None)]
    content = {
        "parties": parties,
        "asset_transfers": chain,
        "homes": [homes("h1", 8, owner=HA, manager=CLT)],
    }
    assert label_of(**content) == "ha_lease_to_coop_or_cohousing"


def test_what_an_association_paid_for_and_leases_back_is_a_leaseback_whoever_sold_it():
    chain = [LAND_TO_CLT, {**LONG_LEASE, "link": "leaseback"}]
    assert label_of(asset_transfers=chain) == "lease_and_leaseback"


def test_a_lease_that_is_regranted_is_not_lost():
    chain = [
        transfer("t1", COUNCIL, CLT, "long_lease", sequence=1, term_years=25, status="ended"),
        transfer(
            "t2",
            CLT,
            COUNCIL,
            "surrender_or_termination",
            sequence=2,
            link="surrender",
            linked_to="t1",
        ),
        transfer(
            "t3",
            COUNCIL,
            CLT,
            "long_lease",
            sequence=3,
            term_years=99,
            link="replaces",
            linked_to="t1",
        ),
    ]
    assert label_of(asset_transfers=chain) == "lease_to_community_body"


def test_homes_that_went_back_to_the_council_are_out_of_community_control():
    chain = [
        transfer("t1", COUNCIL, CLT, "licence", sequence=1, status="ended", asset_kinds=["homes"]),
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
    assert (
        label_of(status="ended", ending_kind="terminated", asset_transfers=chain) == "transfer_out_of_community_control"
    )


def test_homes_sold_to_their_residents_are_not_out_of_community_control():
    parties = [party("buyers", "private_buyer", name=None)]
    chain = [
        transfer("t1", OWNER, CLT, None, sequence=1, legal_basis="s106_transfer", asset_kinds=["homes"]),
        transfer("t2", CLT, "buyers", "conveyance", sequence=2, asset_kinds=["homes"]),
    ]
    assert label_of(parties=parties, asset_transfers=chain) == "s106_clt_homes"


def test_an_ended_management_agreement_stays_one():
    content = {
        "homes": [homes("h1", 9000, owner=COUNCIL)],
        "service_transfers": [service(COUNCIL, CLT, status="ended")],
    }
    assert label_of(scope="stock", status="ended", ending_kind="terminated", **content) == "tmo_or_managing_coop"
    assert label_of(scope="stock", **content) != "tmo_or_managing_coop"


def test_an_association_that_only_lets_homes_does_not_show_who_owns_the_land():
    model = model_of(arrangement(**EXAMPLES["not_enough_known"]))
    assert model["reason"] == (
        "On record: homes let by an association. "
        "Not on record: who holds the land; who owns the homes; who manages them."
    )


def test_the_page_of_rules_lists_them_in_order():
    page = (settings.BASE_DIR / "docs" / "rules" / "derived.md").read_text(encoding="utf-8")
    rows = [f"| {place} | `{rule.code}` | {rule.sentence} |" for place, rule in enumerate(RULES, 1)]
    assert "\n".join(rows) in page
