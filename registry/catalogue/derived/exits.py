"""What leaves the community side for good."""

from ...content.normal import Content
from .deals import is_built_for_sale
from .interests import HOMES_ASSETS, LAND, undoes
from .sides import COMMUNITY
from .situation import Situation


def passes_out_of_community_control(situation: Situation) -> bool:
    """The community side gave up homes, a lease or self-management, and holds nothing here
    afterwards.
    """
    gave_up = any(_gives_up(situation, row) for row in situation.transfers)
    handed_back = any(
        row["kind"] == "handback" and situation.sides.of(row["from_party"]) == COMMUNITY for row in situation.services
    )
    if not (gave_up or handed_back):
        return False
    # Rows that give an interest back count here even when the reading looks at the time before.
    keeps = any(each.interest in LAND and each.side == COMMUNITY for each in situation.interests_after_all)
    return not keeps and (situation.reading.name != "now" or COMMUNITY not in situation.owners)


def _gives_up(situation: Situation, row: Content) -> bool:
    sides = situation.sides
    if (
        sides.of(row["from_party"]) != COMMUNITY
        or sides.of(row["to_party"]) == COMMUNITY
        or sides.is_private(row["to_party"])
    ):
        return False
    if undoes(row):
        return True
    if is_built_for_sale(situation, row):
        return False
    return situation.outright(row) and not HOMES_ASSETS.isdisjoint(row["asset_kinds"])
