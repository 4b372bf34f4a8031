"""The partnerships of an association whose groups a reader would ring first: those most like their own, and the nearest."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from ...places.directory import directory
from ...places.distance import Point, distance_km
from ...places.where_in_words import where_in_words
from ..comparison import Association
from ..miles import miles_in_words
from ..settlements import is_in_settlement
from ..terms import OwnPartnership
from ..typed_place import NOWHERE, TypedPlace

# So many fit beside two other associations on paper.
MOST = 3


@dataclass(frozen=True)
class ToRing:
    """`groups` are ids of the community organisations in it; `distance` is empty where a place is not known."""

    record: str
    name: str
    location: str
    year: int | None
    distance: str
    groups: tuple[str, ...]


def partnerships_to_ring(
    association: Association,
    community_kinds: Collection[str],
    here: TypedPlace = NOWHERE,
    reachable: Collection[str] | None = None,
) -> list[ToRing]:
    """Chosen: those in the settlement itself, those with a group that can be rung (`reachable`; None where nobody is to be
    rung), those that go on, those with groups of these kinds, then the nearest. In the order of their distance; where that
    tells nothing, the newest first.
    """

    def choice(own: OwnPartnership) -> tuple[bool, bool, bool, bool]:
        is_mute = reachable is not None and set(reachable).isdisjoint(groups_of(own))
        is_unlike = bool(community_kinds) and set(community_kinds).isdisjoint(own.content["community_kinds"])
        is_elsewhere = not is_in_settlement(here.settlement, own.content["settlement"])
        return is_elsewhere, is_mute, own.content["status"] == "ended", is_unlike

    def nearness(own: OwnPartnership) -> tuple[float, int, str]:
        return _kilometres(own, here), -(own.year or 0), own.record

    chosen = sorted(association.partnerships, key=lambda own: (choice(own), nearness(own)))[:MOST]
    return [_to_ring(own, here) for own in sorted(chosen, key=nearness)]


def groups_of(own: OwnPartnership) -> list[str]:
    """Ids of the community organisations that took part to the end or do today; not the association itself."""
    community = [party for party in own.content["parties"] if party["side"] == "community" and party["organisation"]]
    stayed = [party for party in community if party["part"] == "took_part" and not party["until"]]
    others = [party["organisation"] for party in stayed if party["key"] not in own.parties]
    return [each for each in dict.fromkeys(others) if each != own.organisation]


def _kilometres(own: OwnPartnership, here: TypedPlace) -> float:
    """None in the settlement itself; infinite where one of the two places is not known."""
    location = own.content["derived"]["place"]
    if is_in_settlement(here.settlement, location["settlement"]):
        return 0.0
    if here.place is None or here.place.point is None or not (point := location.get("point")):
        return float("inf")
    return distance_km(here.place.point, Point(point["latitude"], point["longitude"]))


def _to_ring(own: OwnPartnership, here: TypedPlace) -> ToRing:
    kilometres, location = _kilometres(own, here), own.content["derived"]["place"]
    return ToRing(
        own.record,
        own.name,
        _location(location),
        own.year,
        _distance(kilometres, here),
        tuple(groups_of(own)),
    )


def _distance(kilometres: float, here: TypedPlace) -> str:
    """Without miles in the place itself, since they would be those from the middle of its district."""
    if here.settlement and not kilometres:
        return here.in_settlement
    return f"{miles_in_words(kilometres)} away" if kilometres < float("inf") else ""


def _location(of: dict[str, Any]) -> str:
    """Stocksfield, Northumberland."""
    district = of.get("district")
    return where_in_words(of.get("settlement"), directory().get(district["code"]).spoken_name if district else None)
