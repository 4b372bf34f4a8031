"""Who manages homes that it does not own."""

from ...content.normal import Content
from .sides import Sides

MANAGING_SERVICES = frozenset({"housing_management", "tenancy_management", "lettings", "rent_collection", "repairs"})
MANAGING_KINDS = frozenset({"management_agreement", "right_to_manage"})
BOUGHT_IN = "contract"  # services that an owner pays for by contract, while it goes on managing


def manages_for_others(services: list[Content], homes: list[Content], sides: Sides, side: str) -> bool:
    """Whether the side manages homes of another: by a service, or as the manager that the homes name."""
    by_service = any(
        sides.of(row["to_party"]) == side != sides.of(row["from_party"])
        for row in services
        if is_management(row) and not is_bought_in(row, homes, sides)
    )
    return by_service or any(
        sides.of(row["manager"]) == side
        and sides.of(row["owner"]) not in (side, None)
        # A company that runs the building for those who bought their homes in it has no landlord.
        and not sides.is_private(row["owner"])
        for row in homes
    )


def is_management(row: Content) -> bool:
    return row["kind"] in MANAGING_KINDS or not MANAGING_SERVICES.isdisjoint(row["services"])


def is_bought_in(row: Content, homes: list[Content], sides: Sides) -> bool:
    """Whether the owner only buys services: by contract, or while the homes name the owner's side as their manager."""
    giver = sides.of(row["from_party"])
    managers = {sides.of(home["manager"]) for home in homes if home["manager"]}
    if managers:
        return managers == {giver}
    return bool(row["kind"] == BOUGHT_IN and giver)


def homes_managed_for_others(homes: list[Content], sides: Sides, side: str) -> int:
    """Homes of others, counted, that name the side as their manager."""
    return sum(
        row["count"] or 0 for row in homes if sides.of(row["manager"]) == side and sides.of(row["owner"]) != side
    )
