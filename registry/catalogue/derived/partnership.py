"""Everything derived of an arrangement, in reading order."""

from typing import Any

from ...content.normal import Content
from ...places.directory import Directory
from .community_land import community_holds_land, community_land_of
from .facets import facets_of
from .finishing import completed_of
from .ground_rent import ground_rent_of
from .homes import homes_of
from .intended_roles import intended_roles_of
from .land_history import land_positions_of
from .lease_years import lease_years_of
from .model import labelled_reading
from .months_to_live import months_to_live_of
from .partnership_questions import QUESTIONS
from .perpetuity import perpetuity_of
from .place import place_of
from .power import power_of
from .questions import completeness
from .sides import has_association
from .spans import began_of, ended_of


def derived_of_partnership(content: Content, areas: Directory) -> dict[str, Any]:
    land = community_land_of(content)
    model, reading = labelled_reading(content)
    return {
        "model": model,
        "facets": facets_of(reading),
        "community_land": land,
        "community_holds_land": community_holds_land(land["code"]),
        "land_positions": land_positions_of(content),
        "has_association": has_association(content),
        "intended_roles": intended_roles_of(content),
        "ground_rent_per_home_year": ground_rent_of(content),
        "perpetuity": perpetuity_of(content),
        "place": place_of(content, areas),
        "months_to_live": months_to_live_of(content),
        "homes": homes_of(content),
        "power": power_of(content),
        "began": began_of(content),
        "completed": completed_of(content),
        "ended": ended_of(content),
        "lease_years": lease_years_of(content),
        "completeness": completeness(content, QUESTIONS),
    }
