"""The label of an arrangement, with its reason in words."""

from ...content.normal import Content
from ...vocabularies.vocabulary import label
from .interests import LAND, LONG_OR_UNKNOWN, OWNERSHIP
from .land_position import LandPosition, land_position
from .model_rules import NOT_ENOUGH, RULES
from .readings import is_carried_out, readings_of
from .sides import ASSOCIATION, COMMUNITY


def model_of(content: Content) -> dict[str, str]:
    """The first rule that fits, in the reading of the record that tells most."""
    readings = [land_position(content, reading) for reading in readings_of(content)]
    for reading in readings:
        for rule in RULES:
            if rule.test(reading):
                return _labelled(rule.code, f"{_opening(reading)}{rule.sentence} {_basis(reading)}")
    return _labelled(NOT_ENOUGH, _what_is_missing(readings[0]))


def _labelled(code: str, reason: str) -> dict[str, str]:
    return {"code": code, "label": label("partnership_model", code), "reason": reason}


def _opening(reading: LandPosition) -> str:
    if reading.transfers and is_carried_out(reading.content, reading.reading) and reading.reading.undoing:
        return ""
    return reading.reading.words


def _basis(reading: LandPosition) -> str:
    keys = [row["key"] for row in reading.transfers]
    services = [row["key"] for row in reading.services]
    sources = (
        [f"the transfers {', '.join(keys)}"]
        if keys
        else ["the roles of the parties and the owners of the homes, as no transfer is recorded"]
    )
    if services:
        sources.append(f"the service agreements {', '.join(services)}")
    return f"Read from {' and '.join(sources)}."


def _what_is_missing(reading: LandPosition) -> str:
    """What would have to be known for a label."""
    if reading.holds(COMMUNITY, OWNERSHIP) and reading.is_present(ASSOCIATION):
        return (
            "The community side holds land and an association takes part. Neither a "
            "lease, sale or management "
            "agreement between the two is recorded, nor that either owns the homes."
        )
    if reading.holds(COMMUNITY, LAND):
        return "The community side holds land. The record does not say who owns the homes, or is to own them."
    if reading.has_role(ASSOCIATION, "landlord") or ASSOCIATION in reading.owners:
        return "An association lets the homes. The record does not say who owns the land."
    if reading.holds(ASSOCIATION, LONG_OR_UNKNOWN):
        return "An association holds a lease. The record does not say from whom."
    return "The record does not say who holds the land, who owns the homes or who manages them."
