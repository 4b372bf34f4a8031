"""Records that say so much that no column of a card stays empty."""

from .organisations import an_organisation
from .partnerships import a_partnership, freeholder, lessee


def _to_be_manager(landlord: dict) -> dict:
    """The landlord again, in a role that it has not taken up."""
    return {**lessee(landlord), "key": "manager", "roles": ["manager"], "part": "proposed"}


def a_full_partnership(trust: dict, landlord: dict, sibling: dict, **fields) -> dict:
    """An arrangement that began, was completed, and ended; it names two organisations and another partnership."""
    content = a_partnership(
        parties=[freeholder(trust), lessee(landlord), _to_be_manager(landlord)],
        related=[{"key": "r1", "relation": "sibling", "partnership": sibling["id"]}],
        status="ended",
        ending_kind="completed",
        ended_on="2024-06",
        **fields,
    )
    content["homes"][0]["for_people"] = ["older_people"]
    content["asset_transfers"][0]["legal_basis"] = "open_market_purchase"
    return content


def a_full_organisation(successor: dict, **fields) -> dict:
    """An organisation that has ended; another carries on its record."""
    relations = [{"key": "r1", "kind": "merged_into", "organisation": successor["id"], "date": "2024-04-01"}]
    return an_organisation(relations=relations, ended_on="2024-04-01", **fields)
