"""Where things are, and what official sources say of those places and of registered landlords."""

from registry.places.models.areas import Area, AreaName, AreaSuccession
from registry.places.models.figures import DeprivationFigure, RuralityFigure
from registry.places.models.landlords import HomesInDistrict, HomesOwned, RegisteredProvider, SatisfactionMeasure
from registry.places.models.loads import ReferenceLoad
from registry.places.models.postcodes import Postcode
from registry.places.models.small_areas import SmallArea

__all__ = [
    "Area",
    "AreaName",
    "AreaSuccession",
    "DeprivationFigure",
    "HomesInDistrict",
    "HomesOwned",
    "Postcode",
    "ReferenceLoad",
    "RegisteredProvider",
    "RuralityFigure",
    "SatisfactionMeasure",
    "SmallArea",
]
