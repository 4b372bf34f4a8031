"""The place of an arrangement: settlement, district, region, nation, its point, and what is known of
its small area or district.
"""

from typing import Any

from ...content.normal import Content
from ...partnerships.locations import RecordLocation, location_of
from ...places.directory import Directory, UnknownArea
from ...places.known_areas import Figures, KnownArea, Rurality
from ...places.locating import NearSmallArea
from ...vocabularies.vocabulary import label
from .deprivation import deprivation_of

DISTRICT, SMALL_AREA = "district", "small_area"
# The classification that compares across the United Kingdom, in our own words.
RURALITY = {"urban_with_rural": "urban_with_rural_areas"}


def place_of(content: Content, areas: Directory) -> dict[str, Any]:
    """From the first area of the record, its point and its postcode; `areas` are the current codes of all
    its areas and of what contains them.
    """
    known = [code for code in content["areas"] if code in areas]
    pin = known[0] if known else None
    current = areas.resolve(pin) if pin else ()
    location = location_of(content, areas)
    of_areas = _district_of(current, areas)
    district = of_areas or (areas.get(location.district) if location.district else None)
    at = district.code if district else pin
    small_area = location.small_area_in(district.code if district else None)
    figures = areas.figures_of(district.code) if district else Figures()
    nation = areas.nation_of(at) if at else None
    return {
        "settlement": content["settlement"],
        "district": _named(district),
        "region": _named(areas.region_of(at) if at else None),
        "nation": _named(nation),
        "point": location.point,
        "small_area": {"code": small_area.code, "name": small_area.name} if small_area else None,
        "rurality": _rurality_at(small_area, figures),
        "deprivation": _deprivation_at(small_area, figures, nation),
        "uk_deprivation": deprivation_of(figures.deprivation, DISTRICT, nation),
        "areas": codes_with_ancestors(content["areas"] + ([district.code] if district else []), areas),
        "reason": " ".join(
            [_reason(content, pin, current, of_areas, district), *_why_these_figures(small_area, location, district)]
        ),
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


def _district_of(current: tuple[str, ...], areas: Directory) -> KnownArea | None:
    """The district that these areas are, or lie in."""
    if len(current) != 1:
        return None
    area = areas.get(current[0])
    return area if area.level == DISTRICT else _district_above(area.code, areas)


def _district_above(code: str, areas: Directory) -> KnownArea | None:
    above = [areas.get(each) for each in areas.with_ancestors(code)]
    districts = [area for area in above if area.level == DISTRICT]
    return districts[0] if len(districts) == 1 else None


def _named(area: KnownArea | None) -> dict[str, str] | None:
    return {"code": area.code, "name": area.name} if area else None


def rurality_code(rurality: Rurality | None) -> str | None:
    """A class as a code of our vocabulary."""
    return RURALITY.get(rurality.class_code, rurality.class_code) if rurality else None


def _rurality_at(small_area: NearSmallArea | None, figures: Figures) -> dict[str, str] | None:
    """Of the small area by its nation's classification; else of the district by the one of all nations."""
    of, rurality = DISTRICT, figures.rurality
    if small_area and small_area.figures.national_rurality:
        of, rurality = SMALL_AREA, small_area.figures.national_rurality
    code = rurality_code(rurality)
    if rurality is None or code is None:
        return None
    return {
        "code": code,
        "label": label("rurality", code),
        "of": of,
        "class_name": rurality.class_name,
        "classification": rurality.classification,
        "year": rurality.year,
    }


def _deprivation_at(
    small_area: NearSmallArea | None, figures: Figures, nation: KnownArea | None
) -> dict[str, Any] | None:
    """By the nation's own newest index, of the small area where it is known."""
    if small_area and small_area.figures.national_deprivation:
        return deprivation_of(small_area.figures.national_deprivation, SMALL_AREA, nation)
    return deprivation_of(figures.national_deprivation, DISTRICT, nation)


def _reason(
    content: Content, pin: str | None, current: tuple[str, ...], of_areas: KnownArea | None, district: KnownArea | None
) -> str:
    if of_areas is not None:
        renamed = f", which {pin} became" if of_areas.code != pin and current[0] == of_areas.code else ""
        return f"From the first area of the record, {of_areas.name}{renamed}."
    if district is not None:
        return f"The district, {district.name}, follows from the {'postcode' if content['postcode'] else 'point'}."
    if not content["areas"]:
        return "The record names no area."
    if pin is None:
        return f"The area {content['areas'][0]} is not in the list of areas."
    if len(current) > 1:
        return f"{pin} was divided into several areas, so the district is not known."
    return f"{pin} is larger than a district, so nothing is said of the district."


def _why_these_figures(
    small_area: NearSmallArea | None, location: RecordLocation, district: KnownArea | None
) -> list[str]:
    if small_area is None:
        if district is None:
            return []
        near = location.about_as_near_in(district.code)
        why = [_cannot_tell(near)] if near else []
        return [*why, "Rurality and deprivation are those of the whole district."]
    rough = ", which is only as exact as a parish or ward" if location.is_rough else ""
    return [
        f"Rurality and deprivation are those of the small area whose centre is nearest to the "
        f"{location.follows_from}{rough}: {small_area.name}."
    ]


def _cannot_tell(near: tuple[NearSmallArea, ...]) -> str:
    names = ", ".join(area.name for area in near[:-1])
    return (
        f"The point is only as exact as a parish or ward, and small areas that differ are about as near to it "
        f"({names} and {near[-1].name})."
    )
