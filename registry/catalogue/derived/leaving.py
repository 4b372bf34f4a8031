"""What leaves the community side for good."""

from ...content.normal import Content
from .interests import HOMES_ASSETS, LAND, undoes
from .sides import COMMUNITY
from .standing import Standing


def passes_out_of_community_control(standing: Standing) -> bool:
    """The community side gave up homes, a lease or self-management, and holds nothing here
    afterwards.
    """
    gave_up = any(_gives_up(standing, row) for row in standing.transfers)
    handed_back = any(
        row["kind"] == "handback" and standing.sides.of(row["from_party"]) == COMMUNITY for row in standing.services
    )
    if not (gave_up or handed_back):
        return False
    # Rows that give an interest back count here even when the reading looks at the time before.
    keeps = any(
        each.kind in LAND and standing.sides.side_of_body(each.holder) == COMMUNITY
        for each in standing.interests_after_all
    )
    return not keeps and (standing.reading.name != "now" or COMMUNITY not in standing.owners)


def _gives_up(standing: Standing, row: Content) -> bool:
    sides = standing.sides
    if (
        sides.of(row["from_party"]) != COMMUNITY
        or sides.of(row["to_party"]) == COMMUNITY
        or sides.is_private(row["to_party"])
    ):
        return False
    if undoes(row):
        return True
    return standing.outright(row) and not HOMES_ASSETS.isdisjoint(row["asset_kinds"])
