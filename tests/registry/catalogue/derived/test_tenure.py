"""Going through the transfers in order leaves what is held today."""

from registry.catalogue.derived.land_position import positions_over_time
from registry.catalogue.derived.sides import sides_of

from .arrangements import CLT, HA, OWNER, arrangement, party, transfer


def interests(*rows, parties=()):
    content = arrangement(parties=list(parties), asset_transfers=list(rows))
    positions = positions_over_time(content["asset_transfers"], sides_of(content))
    return sorted((each.holder, each.interest) for each in positions if not each.over)


def test_a_lease_granted_before_the_freehold_survives_it():
    assert interests(
        transfer("t1", OWNER, HA, "long_lease", sequence=1),
        transfer("t2", OWNER, CLT, "conveyance", sequence=2, link="subject_to", linked_to="t1"),
    ) == [(CLT, "freehold"), (HA, "long_lease")]


def test_order_comes_from_the_sequence_and_then_from_the_date():
    assert interests(
        transfer("t1", CLT, HA, "conveyance", date="2012"),
        transfer("t2", OWNER, CLT, "conveyance", date="2010-05"),
    ) == [(HA, "freehold")]


def test_a_surrender_ends_the_lease_it_names():
    assert interests(
        transfer("t1", CLT, HA, "long_lease", sequence=1),
        transfer("t2", HA, CLT, "surrender_or_termination", sequence=2, link="surrender", linked_to="t1"),
    ) == [(CLT, "freehold")]


def test_a_freehold_that_reverts_goes_back_to_its_giver():
    assert interests(
        transfer("t1", OWNER, CLT, "conveyance", sequence=1),
        transfer("t2", CLT, OWNER, "conveyance", sequence=2, link="reversion", linked_to="t1"),
    ) == [(OWNER, "freehold")]


def test_an_ended_lease_is_held_no_more_but_shows_its_landlord():
    assert interests(transfer("t1", CLT, HA, "short_lease", term_years=5, status="ended")) == [(CLT, "freehold")]


def test_a_part_that_is_sold_leaves_the_rest():
    assert interests(
        transfer("t1", OWNER, CLT, "conveyance", sequence=1, hectares="7225.000"),
        transfer("t2", CLT, HA, "conveyance", sequence=2, hectares="0.800"),
    ) == [(CLT, "freehold"), (HA, "freehold")]


def test_an_assignment_moves_the_lease():
    assert interests(
        transfer("t1", CLT, HA, "long_lease", sequence=1),
        transfer("t2", HA, "ha2", "assignment", sequence=2),
        parties=[party("ha2", side="association")],
    ) == [(CLT, "freehold"), ("ha2", "long_lease")]


def test_buying_the_freehold_ends_the_buyers_own_lease():
    assert interests(
        transfer("t1", OWNER, CLT, "long_lease", sequence=1),
        transfer("t2", OWNER, CLT, "conveyance", sequence=2),
    ) == [(CLT, "freehold")]


def test_a_transfer_of_engagements_moves_all_that_was_held():
    assert interests(
        transfer("t1", CLT, HA, "long_lease", sequence=1),
        transfer("t2", HA, "ha2", "transfer_of_engagements", sequence=2),
        parties=[party("ha2", side="association")],
    ) == [(CLT, "freehold"), ("ha2", "long_lease"), ("ha2", "unstated")]


def test_two_rows_of_one_organisation_are_one_holder():
    organisation = {"side": "community", "name": "Orchard CLT"}
    assert interests(
        transfer("t1", OWNER, "p1", "conveyance", sequence=1),
        transfer("t2", "p2", HA, "long_lease", sequence=2),
        parties=[party("p1", **organisation), party("p2", **organisation)],
    ) == [("Orchard CLT", "freehold"), (HA, "long_lease")]
