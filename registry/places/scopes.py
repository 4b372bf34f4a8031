"""The parts of the United Kingdom that are looked at one at a time: the regions of England, and the other nations."""

from dataclasses import dataclass

from .directory import directory
from .known_areas import KnownArea


@dataclass(frozen=True)
class Scope:
    """A region or a nation with the codes of its districts of today."""

    area: KnownArea
    nation: KnownArea
    districts: tuple[str, ...]


def every_scope() -> list[Scope]:
    """The regions of England from north to south, as official lists have them; then the other nations."""
    areas = directory()
    regions = [area for area in areas if area.current and area.level == "region"]
    nations = [area for area in areas if area.current and area.level == "country"]
    divided = {nation.code for region in regions if (nation := areas.nation_of(region.code))}
    listed = [*regions, *(nation for nation in nations if nation.code not in divided)]
    return [_scope(area) for area in sorted(listed, key=lambda area: area.code)]


def _scope(area: KnownArea) -> Scope:
    areas = directory()
    inside = [areas.get(code) for code in areas.everything_inside(area.code)]
    districts = sorted(each.code for each in inside if each.current and each.level == "district")
    return Scope(area, areas.nation_of(area.code) or area, tuple(districts))
