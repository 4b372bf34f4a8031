"""Parameters that only make sense together."""

from collections.abc import Iterable, Iterator
from typing import Any

from ...errors import BadParameter
from ...places.distance import Point, within_box_sql, within_sql
from .conditions import TRUE, Clause, Condition
from .form_fields import DecimalNumber
from .place_fields import BoxOnEarth, PointOnEarth, Postcode
from .strict import SQLFilter

BadParameter.explain(
    conflicting_parameters="Two parameters exclude each other.",
    missing_parameter="A parameter has to be given, or needs another one beside it.",
    range_reversed="The least is more than the most, or the beginning after the end.",
)

COLUMNS = ("card.latitude", "card.longitude")
WITHIN_KM = 20.0


def point_filters() -> dict[str, SQLFilter]:
    """near, postcode and within_km are read together; bbox stands alone."""

    def read_together(_: Any) -> Clause:
        return TRUE

    return {
        "near": SQLFilter(
            form_field=PointOnEarth(), clause=read_together, example="54.95,-1.93",
            help_text="Within a distance of this point, latitude,longitude in degrees; see within_km.",
        ),
        "postcode": SQLFilter(
            form_field=Postcode(), clause=read_together, example="NE43 7DY",
            help_text="Within a distance of this postcode of Great Britain, or of the middle of half a one such as NE43; "
            "see within_km.",
        ),
        "within_km": SQLFilter(
            form_field=DecimalNumber(0.1, 2000), clause=read_together, example="20",
            help_text=f"How far from near or postcode, in kilometres; {WITHIN_KM:g} unless given.",
        ),
        "bbox": SQLFilter(
            form_field=BoxOnEarth(), example="-3.5,50.5,-2.0,51.5",
            clause=lambda box: Clause(Condition(*within_box_sql(box, columns=COLUMNS))),
            help_text="In this box: west,south,east,north in degrees.",
        ),
    }  # fmt: skip


def near_a_point(values: dict) -> Iterator[Clause]:
    """The clause that near, postcode and within_km make together."""
    if "near" in values and "postcode" in values:
        raise BadParameter("postcode", "conflicting_parameters", "Give near or postcode, not both.")
    if "within_km" in values and not values.keys() & {"near", "postcode"}:
        raise BadParameter("within_km", "missing_parameter", "within_km needs near=latitude,longitude or postcode=.")
    km = values.get("within_km", WITHIN_KM)
    if "near" in values:
        centre = values["near"]
    elif "postcode" in values:
        centre = Point(values["postcode"].latitude, values["postcode"].longitude)
    else:
        return
    yield Clause(Condition(*within_sql(centre.latitude, centre.longitude, km, columns=COLUMNS)))


def ranges_in_order(values: dict) -> Iterable[Clause]:
    """No least that is more than the most, no beginning after the end."""
    for low, high in (("_min", "_max"), ("_after", "_before")):
        for name in values:
            other = name.removesuffix(low) + high
            if name.endswith(low) and other in values and values[name] > values[other]:
                raise BadParameter(name, "range_reversed", f"{name} is more than {other}: nothing can be both.")
    return ()
