"""The place of an arrangement: settlement, district, region, nation, and what is known of the
district.
"""

from typing import Any

from ...content.normal import Content
from ...places.directory import Directory, UnknownArea
from ...places.known_areas import Figures, KnownArea
from ...vocabularies.vocabulary import label
from .deprivation import deprivation_of

DISTRICT = "district"
# The classification that compares across the United Kingdom, in our own words.
RURALITY = {"urban_with_rural": "urban_with_rural_areas"}


def place_of(content: Content, areas: Directory) -> dict[str, Any]:
    """From the first area of the record; `areas` are the current codes of all its areas and of
    what contains them.
    """
    known = [code for code in content["areas"] if code in areas]
    pin = known[0] if known else None
    current = areas.resolve(pin) if pin else ()
    district = areas.get(current[0]) if len(current) == 1 else None
    if district and district.level != DISTRICT:
        district = _district_above(district.code, areas)
    figures = areas.figures_of(district.code) if district else Figures()
    nation = areas.nation_of(pin) if pin else None
    return {
        "settlement": content["settlement"],
        "district": _named(district),
        "region": _named(areas.region_of(pin) if pin else None),
        "nation": _named(nation),
        "rurality": _rurality(figures),
        "deprivation": deprivation_of(figures.deprivation, nation.code if nation else None),
        "areas": codes_with_ancestors(content["areas"], areas),
        "reason": _reason(content, pin, current, district),
    }


def codes_with_ancestors(codes: list[str], areas: Directory) -> list[str]:
    """Current codes of these areas and of all that contain them, each once, narrowest first;
    unknown codes are left out.
    """
    in_order: dict[str, None] = {}
    for code in codes:
        try:
            in_order.update(dict.fromkeys(areas.with_ancestors(code)))
        except UnknownArea:
            continue
    return list(in_order)


def _district_above(code: str, areas: Directory) -> KnownArea | None:
    above = [areas.get(each) for each in areas.with_ancestors(code)]
    districts = [area for area in above if area.level == DISTRICT]
    return districts[0] if len(districts) == 1 else None


def _named(area: KnownArea | None) -> dict[str, str] | None:
    return {"code": area.code, "name": area.name} if area else None


def rurality_code(figures: Figures) -> str | None:
    """The class of the district as a code of our vocabulary."""
    return RURALITY.get(figures.rurality.class_code, figures.rurality.class_code) if figures.rurality else None


def _rurality(figures: Figures) -> dict[str, str] | None:
    code = rurality_code(figures)
    return {"code": code, "label": label("rurality", code)} if code else None


def _reason(content: Content, pin: str | None, current: tuple[str, ...], district: KnownArea | None) -> str:
    if not content["areas"]:
        return "The record names no area."
    if pin is None:
        return f"The area {content['areas'][0]} is not in the list of areas."
    if len(current) > 1:
        return f"{pin} was divided into several areas, so the district is not known."
    if district is None:
        return f"{pin} is larger than a district, so nothing is said of the district."
    renamed = f", which {pin} became" if district.code != pin and current[0] == district.code else ""
    return (
        f"From the first area of the record, {district.name}{renamed}; rurality and "
        "deprivation are those of the whole district."
    )
