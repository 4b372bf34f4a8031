"""Which grant follows from which."""

from registry.catalogue.land_chain import steps_of, strands_of
from registry.content import kinds, normal
from tests.builders import a_partnership, a_party


def content_with(*transfers: dict) -> dict:
    keys = {row[name] for row in transfers for name in ("from_party", "to_party") if row.get(name)}
    parties = [a_party(key, "other", ["vendor"]) for key in sorted(keys)]
    rows = [{"key": f"t{number}", "status": "completed"} | row for number, row in enumerate(transfers, start=1)]
    content = a_partnership(parties=parties, asset_transfers=rows, payments=[], protections=[], clauses=[])
    return normal(kinds()["partnership"], content)


def passing(giver: str | None, taker: str | None, **cells) -> dict:
    return {"from_party": giver, "to_party": taker} | cells


def strands(*transfers: dict) -> list[list[str]]:
    return [[step.key for step in strand] for strand in strands_of(content_with(*transfers))]


def test_who_received_grants_on():
    assert strands(passing("farmer", "trust"), passing("trust", "landlord", instrument="long_lease")) == [["t1", "t2"]]


def test_a_transfer_of_somebody_else_begins_a_strand():
    assert strands(passing("farmer", "trust"), passing("maker", "landlord")) == [["t1"], ["t2"]]


def test_a_transfer_follows_the_one_that_it_answers_though_a_later_one_ends_alike():
    chains = strands(
        passing("farmer", "trust"),
        passing("squire", "trust"),
        passing("trust", "landlord", linked_to="t1", link="carved_from"),
    )
    assert chains == [["t1", "t3"], ["t2"]]


def test_a_lease_that_takes_the_place_of_one_given_up_goes_on_with_its_chain():
    chains = strands(
        passing("council", "trust", instrument="long_lease", status="ended"),
        passing("trust", "council", instrument="surrender_or_termination", linked_to="t1", link="surrender"),
        passing("council", "trust", instrument="long_lease", linked_to="t1", link="replaces"),
    )
    assert chains == [["t1", "t2", "t3"]]


def test_what_is_given_in_exchange_begins_a_strand():
    chains = strands(
        passing("seller", "council"),
        passing("council", "trust", linked_to="t3", link="exchanged_for"),
        passing("trust", "council", linked_to="t2", link="exchanged_for"),
    )
    assert chains == [["t1", "t2"], ["t3"]]


def test_nobody_grants_on_from_a_right_beside_the_land_or_from_what_did_not_happen():
    assert strands(passing("farmer", "trust", instrument="option"), passing("trust", "landlord")) == [["t1"], ["t2"]]
    assert strands(passing("farmer", "trust", status="not_completed"), passing("trust", "landlord")) == [["t1"], ["t2"]]


def test_the_order_is_that_of_the_sources_then_of_the_record():
    content = content_with(
        passing("farmer", "trust"), passing("trust", "landlord", sequence=2), passing("squire", "trust", sequence=1)
    )
    assert [(step.number, step.key) for step in steps_of(content)] == [(1, "t3"), (2, "t2"), (3, "t1")]


def test_further_givers_are_givers_and_an_unknown_one_is_none():
    content = content_with(passing(None, "trust"), passing("farmer", "trust", co_givers=["trust"]))
    assert [step.givers for step in steps_of(content)] == [(), ("farmer", "trust")]
