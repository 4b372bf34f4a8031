"""Ten ways to make a true record false, each with the pointer and code that must name it."""

import copy
from collections.abc import Callable, Iterator
from typing import Any

Content = dict[str, Any]
Falsified = tuple[str, Content, str, str]


def falsified(content: Content) -> Iterator[Falsified]:
    """(what was done, the content, the pointer, the code); each begins from the true one."""
    for do, pointer, code in WAYS:
        false = copy.deepcopy(content)
        do(false)
        yield do.__name__, false, pointer, code


def _transfer(content: Content, **cells: Any) -> None:
    content["asset_transfers"].append({"key": "zz", "status": "completed"} | cells)


def a_lease_without_its_term(content: Content) -> None:
    _transfer(content, instrument="lease")


def a_transfer_to_nobody(content: Content) -> None:
    _transfer(content, instrument="conveyance", to_party="nobody")


def a_leaseback_of_nothing(content: Content) -> None:
    _transfer(content, instrument="contract_only", link="leaseback")


def a_price_below_nothing(content: Content) -> None:
    _transfer(content, instrument="conveyance", consideration="-5.00", consideration_basis="market")


def a_share_over_a_hundred(content: Content) -> None:
    content["homes"].append({"key": "zz", "state": "planned", "count": 1, "rent_share_of_market": "120.00"})


def more_votes_than_voters(content: Content) -> None:
    content["ballots"].append({"key": "zz", "kind": "ballot", "eligible": 10, "votes_cast": 12})


def an_area_that_was_retired(content: Content) -> None:
    content["areas"] = ["E07000026"]  # Allerdale, since 2023 in Cumberland


def an_organisation_that_is_not_there(content: Content) -> None:
    party = {"key": "zz", "side": "other", "organisation": "org-0000000001", "roles": ["funder"], "part": "took_part"}
    content["parties"].append(party)


def a_named_private_person(content: Content) -> None:
    party = {"key": "zz", "side": "other", "name": "The farmer", "roles": ["private_landowner"], "part": "took_part"}
    content["parties"].append(party)


def a_service_that_ends_before_it_begins(content: Content) -> None:
    content["service_transfers"].append({"key": "zz", "status": "ended", "since": "2015", "until": "2010"})


Way = tuple[Callable[[Content], None], str, str]
WAYS: list[Way] = [
    (a_lease_without_its_term, "/asset_transfers/zz/term_years", "T02"),
    (a_transfer_to_nobody, "/asset_transfers/zz/to_party", "unknown_key"),
    (a_leaseback_of_nothing, "/asset_transfers/zz/linked_to", "T03"),
    (a_price_below_nothing, "/asset_transfers/zz/consideration", "T05"),
    (a_share_over_a_hundred, "/homes/zz/rent_share_of_market", "out_of_range"),
    (more_votes_than_voters, "/ballots/zz/votes_cast", "G10"),
    (an_area_that_was_retired, "/areas/0", "P51"),
    (an_organisation_that_is_not_there, "/parties/zz/organisation", "invalid_id"),
    (a_named_private_person, "/parties/zz/name", "P03"),
    (a_service_that_ends_before_it_begins, "/service_transfers/zz/until", "T31"),
]
