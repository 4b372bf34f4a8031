"""What leaves the community side for good."""

from ...content.normal import Content
from .interests import HOMES_ASSETS, LAND, undoes
from .land_position import LandPosition
from .sides import COMMUNITY


def passes_out_of_community_control(position: LandPosition) -> bool:
    """The community side gave up homes, a lease or self-management, and holds nothing here
    afterwards.
    """
    gave_up = any(_gives_up(position, row) for row in position.transfers)
    handed_back = any(
        row["kind"] == "handback" and position.sides.of(row["from_party"]) == COMMUNITY for row in position.services
    )
    if not (gave_up or handed_back):
        return False
    # Rows that give an interest back count here even when the reading looks at the time before.
    keeps = any(
        each.kind in LAND and position.sides.side_of_organisation(each.holder) == COMMUNITY
        for each in position.interests_after_all
    )
    return not keeps and (position.reading.name != "now" or COMMUNITY not in position.owners)


def _gives_up(position: LandPosition, row: Content) -> bool:
    sides = position.sides
    if (
        sides.of(row["from_party"]) != COMMUNITY
        or sides.of(row["to_party"]) == COMMUNITY
        or sides.is_private(row["to_party"])
    ):
        return False
    if undoes(row):
        return True
    return position.outright(row) and not HOMES_ASSETS.isdisjoint(row["asset_kinds"])
