"""What is known of an association at a place, as one kind of evidence: the pages, sentences and lists go by these."""

from enum import StrEnum

from ..partnerships.taking_part import TOOK_PART
from ..places.directory import directory
from .criteria import OF_LEVEL, stated_area
from .evidence import Evidence, NearPartnership, StatedArea
from .passing_on import REPLACED

# Less than a partnership as near as this, or a stated county, and the register knows little of the place.
NEAR_KM = 20
# A partnership this near, in the same nation or across its land border, is shown as near; the others as further away.
WITHIN_REACH_KM = 60
WIDER_THAN_A_REGION = ("country", "union")


class Level(StrEnum):
    """Where what is recorded of an association is: in the district, around it, or further away."""

    HERE = "here"
    AROUND = "around"
    FURTHER = "further"


def level_of(evidence: Evidence) -> Level:
    """Around are a partnership within reach, an area of work no wider than the region, and an offer for the place."""
    if not evidence.is_of_the_place:
        return Level.FURTHER
    within_reach = partnerships_within_reach(evidence)
    if any(near.is_here for near in within_reach):
        return Level.HERE
    is_stated = any(not is_wider_than_a_region(stated) for stated in evidence.areas)
    return Level.AROUND if within_reach or is_stated or evidence.offers_here else Level.FURTHER


def partnerships_within_reach(evidence: Evidence) -> list[NearPartnership]:
    """Those in which it took part, in the district or near by."""
    return [near for near in evidence.nearby if near.part in TOOK_PART and is_near(near, WITHIN_REACH_KM)]


def is_replaced_everywhere(evidence: Evidence) -> bool:
    """Whether in all that it took part in another stands in its place: of its work with groups nothing is left to build on."""
    if not evidence.nearby:
        return False
    replaced = {near.record for near in evidence.nearby if near.part == REPLACED}
    stayed = {near.record for near in evidence.nearby if near.part in TOOK_PART and near.part != REPLACED}
    return bool(replaced) and not stayed and len(replaced) == evidence.partnerships


def is_near(near: NearPartnership, kilometres: float) -> bool:
    return near.is_here or (near.is_reachable and near.kilometres <= kilometres)


def is_wider_than_a_region(stated: StatedArea) -> bool:
    areas = directory()
    return areas.get(areas.resolve(stated.code)[0]).level in WIDER_THAN_A_REGION


def is_well_known_here(evidence: Evidence) -> bool:
    """It took part in something close by, or is said to work in the district or county."""
    close = any(near.part in TOOK_PART and is_near(near, NEAR_KM) for near in evidence.nearby)
    return close or any(stated_area(evidence, stated) >= OF_LEVEL["region"] + 0.1 for stated in evidence.areas)


def is_within_reach(evidence: Evidence) -> bool:
    return level_of(evidence) is not Level.FURTHER
