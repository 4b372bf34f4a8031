"""Which transfers are of what the homes stand on or are made of, and which of halls, shops and greens beside them."""

from ...content.normal import Content
from .interests import HOUSING_ASSETS

# Homes that were made of a building, or were there before: then a building that passes may be theirs.
IN_BUILDINGS = frozenset({"conversion", "refurbishment_of_empty", "acquisition", "existing", "bought_new"})
BUILDINGS = frozenset({"building", "part_of_building"})
OPEN_LAND = frozenset({"green_land", "sports_land", "roads_and_open_space"})
OPEN_FACILITIES = frozenset({"green_space", "allotments", "play_area", "sports", "parking"})


def transfers_of_homes(content: Content, rows: list[Content]) -> list[Content]:
    """Those of these transfers that tell of the homes; all of them where the arrangement has no homes."""
    of_homes = [row for row in rows if not is_next_door(row, content)]
    return of_homes if of_homes or content["homes"] else rows


def is_next_door(row: Content, content: Content) -> bool:
    """Whether what passes is something beside the homes; a row that does not say is taken to mean them."""
    kinds = set(row["asset_kinds"])
    if not kinds or row["homes_count"]:
        return False
    if kinds.isdisjoint(HOUSING_ASSETS):
        return True
    if kinds <= BUILDINGS:
        return _owns_facility(row, content) and not any(home["supply"] in IN_BUILDINGS for home in content["homes"])
    return _is_open_land(row, kinds, content)


def _is_open_land(row: Content, kinds: set[str], content: Content) -> bool:
    """Green land for one party, while the plot of the homes passes to another that owns them."""
    if not kinds & OPEN_LAND or not _owns_facility(row, content, OPEN_FACILITIES):
        return False
    taker = row["to_party"]
    if any(taker in (home["owner"], home["manager"]) for home in content["homes"]):
        return False
    granted_on = any(
        each["linked_to"] == row["key"] or each["from_party"] == taker for each in content["asset_transfers"]
    )
    plots = [each for each in content["asset_transfers"] if each["homes_count"] and each["to_party"] != taker]
    owners = {home["owner"] for home in content["homes"]}
    return not granted_on and any(each["to_party"] in owners for each in plots)


def _owns_facility(row: Content, content: Content, kinds: frozenset[str] | None = None) -> bool:
    return any(
        each["owner"] == row["to_party"] and (kinds is None or each["kind"] in kinds) for each in content["facilities"]
    )
