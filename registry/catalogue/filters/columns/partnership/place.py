"""Where it is. The point is asked by filters that read both of its columns, and stand in the filter set."""

from typing import Any

from .....content.normal import Content
from ...filter_types import choice, multi_choice, number
from ...record_filters import area
from ..card_column import CardColumn
from ..gathering import Gather, code, codes, derived_code, derived_value


def _decile(index: str) -> Gather:
    """Of the deprivation that is told by the nation's index, or by the one that compares nations."""
    return lambda content, derived: (derived["place"][index] or {}).get("decile")


def _of_point(name: str) -> Gather:
    """Of the point that the record gives, or of its postcode."""
    return lambda content, derived: (derived["place"]["point"] or {}).get(name)


def _precision(content: Content, derived: dict[str, Any]) -> str:
    return (derived["place"]["point"] or {}).get("precision") or content["location_precision"] or ""


AREAS = (CardColumn("areas", derived_value("place", "areas"), area("Where it is.")),)
PLACE = (
    CardColumn("settlement", code("settlement")),
    CardColumn("district", derived_code("place", "district")),
    CardColumn("region", derived_code("place", "region")),
    CardColumn("nation", derived_code("place", "nation")),
    CardColumn(
        "planning_routes",
        codes("planning_routes"),
        multi_choice("planning_route", "planning_route", "The homes could be planned there in this way."),
    ),
    CardColumn(
        "rurality",
        derived_code("place", "rurality"),
        choice(
            "rurality",
            "rurality",
            "How rural its small area is, or its district where the small area is not known.",
        ),
    ),
    CardColumn(
        "deprivation_decile",
        _decile("deprivation"),
        number(
            "deprivation_decile",
            "Decile of deprivation, 1 the most deprived, by its nation's own index: of its small area, or of its "
            "district where that is not known. To compare nations, take uk_deprivation_decile.",
            most=10,
            least=1,
        ),
    ),
    CardColumn(
        "uk_deprivation_decile",
        _decile("uk_deprivation"),
        number(
            "uk_deprivation_decile",
            "Decile of its district's deprivation, 1 the most deprived, by the index that compares the four nations.",
            most=10,
            least=1,
        ),
    ),
    CardColumn("latitude", _of_point("latitude")),
    CardColumn("longitude", _of_point("longitude")),
    CardColumn(
        "location_precision",
        _precision,
        choice("location_precision", "location_precision", "How near the point is to the homes."),
    ),
)
