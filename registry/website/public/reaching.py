"""Whom a group can turn to where an organisation itself cannot be reached: its council, and those who help groups near."""

from dataclasses import dataclass

from registry.enquiries.ways import Way, WayToReach, ways_to_reach
from registry.finder.around import Helper, helpers_near
from registry.finder.places import Place, codes_meaning

from .partner_search import PartnerSearch

# So many are named: one is rung, and two more where it does not answer.
MOST = 3


@dataclass(frozen=True)
class OtherHelp:
    """`place` is where the group looks, in words; empty where it did not say. Without `councils_let_homes` no council has a
    housing team.
    """

    place: str
    council: Helper | None
    council_way: WayToReach | None
    enablers: tuple[tuple[Helper, str, WayToReach], ...]
    councils_let_homes: bool = True


NO_OTHER_HELP = OtherHelp("", None, None, ())


def other_help(search: PartnerSearch) -> OtherHelp:
    """For the place of the search: only such helpers as can be reached, with what they did and the way to them."""
    location = search.typed_place.place
    if location is None or location.point is None:
        return NO_OTHER_HELP
    helpers = helpers_near(location, location.point, codes_meaning(location.codes))
    ways = ways_to_reach([helper.organisation for helper in helpers])
    council = next((helper for helper in helpers if helper.group == "council"), None)
    return OtherHelp(
        location.around,
        council,
        _first_site(ways[council.organisation]) if council else None,
        tuple(_reachable(helpers, ways, location))[:MOST],
        location.councils_let_homes,
    )


def _reachable(
    helpers: list[Helper], ways: dict[str, list[WayToReach]], location: Place
) -> list[tuple[Helper, str, WayToReach]]:
    enablers = [(helper, _first_site(ways[helper.organisation])) for helper in helpers if helper.group == "enabler"]
    return [(helper, helper.sentence(location), way) for helper, way in enablers if way is not None]


def _first_site(ways: list[WayToReach]) -> WayToReach | None:
    """A mailbox or a website; that a register may print an address is no way to somebody who helps."""
    return next((way for way in ways if way.way in (Way.MAILBOX, Way.WEBSITE)), None)
