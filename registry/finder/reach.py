"""Whether what is known of an association is about somewhere near the place of the question."""

from ..partnerships.taking_part import TOOK_PART
from .criteria import OF_LEVEL, REPORTED, stated_area
from .evidence import Evidence

# Less than a partnership as near as this, or a stated county, and the register knows little of the place.
NEAR_KM = 20
# An association with something on record this near, or for the region, is shown as near; the others as further away.
WITHIN_REACH_KM = 60


def is_well_known_here(evidence: Evidence) -> bool:
    return _has_evidence_near(evidence, NEAR_KM, OF_LEVEL["region"] + 0.1)


def is_within_reach(evidence: Evidence) -> bool:
    return _has_evidence_near(evidence, WITHIN_REACH_KM, OF_LEVEL["region"] * REPORTED)


def _has_evidence_near(evidence: Evidence, kilometres: float, least_area: float) -> bool:
    """It took part in something in the district or so near, or is said to work in an area as narrow as this."""
    near = any(near.part in TOOK_PART and (near.is_here or near.kilometres <= kilometres) for near in evidence.nearby)
    return near or any(stated_area(evidence, stated) >= least_area for stated in evidence.areas)
