"""Where it is. The point is asked by filters that read both of its columns, and stand in the filter set."""

from typing import Any

from .....content.normal import Content
from ...filter_types import choice, multi_choice, number
from ...record_filters import area
from ..card_column import CardColumn
from ..gathering import cell, code, codes, derived_code, derived_value


def _deprivation_decile(content: Content, derived: dict[str, Any]) -> int | None:
    return (derived["place"]["deprivation"] or {}).get("decile")


AREAS = (CardColumn("areas", derived_value("place", "areas"), area("Where it is.")),)
PLACE = (
    CardColumn("settlement", code("settlement")),
    CardColumn("region", derived_code("place", "region")),
    CardColumn("nation", derived_code("place", "nation")),
    CardColumn(
        "planning_routes",
        codes("planning_routes"),
        multi_choice("planning_route", "planning_route", "The homes could be planned there in this way."),
    ),
    CardColumn(
        "rurality", derived_code("place", "rurality"), choice("rurality", "rurality", "How rural its district is.")
    ),
    CardColumn(
        "deprivation_decile",
        _deprivation_decile,
        number("deprivation_decile", "Decile of its district's deprivation, 1 the most deprived.", most=10, least=1),
    ),
    CardColumn("latitude", cell("latitude")),
    CardColumn("longitude", cell("longitude")),
    CardColumn(
        "location_precision",
        code("location_precision"),
        choice("location_precision", "location_precision", "How near the point is to the homes."),
    ),
)
