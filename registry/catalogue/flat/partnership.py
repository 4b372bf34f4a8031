"""The columns of a partnership."""

from typing import Any

from ...exports import Column
from .declaring import (
    BOOLEAN,
    DATE,
    INTEGER,
    NUMBER,
    OPEN_CHALLENGES,
    TEXT,
    TEXTS,
    addresses,
    derived,
    edition,
    head,
    span,
)

# Of GSS codes the first three letters tell of what sort the area is, in each nation.
WARDS = ("E05", "W05", "S13", "N08")
PARISHES = ("E04", "W04")

ADDRESSES = addresses("partnership")
# What others say; joined in when it is read, as are names, which change.
STATEMENTS = (
    Column("confirmation", description="Whether those who take part confirm it.", nullable=False, vocabulary="confirmation_state"),
    Column("confirmed_by", TEXTS, "Ids of the organisations whose confirmation holds."),
    Column("confirmed_by_name", TEXTS, "What they are called."),
    Column("disputed_by", TEXTS, "Ids of the organisations that say it is wrong."),
    Column("disputed_by_name", TEXTS, "What they are called."),
    Column("last_checked", DATE, "The day on which a party last said that it is right."),
    OPEN_CHALLENGES,
)  # fmt: skip


def stored() -> tuple[Column, ...]:
    kind = "partnership"
    return (
        Column("id", description="Id of the partnership.", nullable=False),
        *head(kind, "name", "scope", "stage", "status", "ending_kind", "ended_on", "community_kinds"),
        *_arrangement(),
        *_times(),
        derived("completeness", "completeness.percent", INTEGER, "Per cent of the questions for such a partnership that are answered."),
        *head(kind, "settlement", "parish", "areas"),
        *_location(),
        *head(kind, "basis"),
        *edition(),
        *head(kind, "summary"),
    )  # fmt: skip


def _arrangement() -> list[Column]:
    return [
        derived("model", "model.code", TEXT, "The model of the arrangement, derived.", "partnership_model"),
        derived("community_land", "community_land.code", TEXT, "How much of the land the community side owns.", "community_land"),
        derived("community_holds_land", "community_holds_land", BOOLEAN, "Whether the community side owns all or some of the land."),
        derived("has_association", "has_association", BOOLEAN, "Whether a housing association takes part."),
        derived("homes", "homes.total", INTEGER, "Homes in all."),
        derived("homes_completed", "homes.completed", INTEGER, "Homes that are completed."),
        derived("homes_planned", "homes.planned", INTEGER, "Homes that are only planned."),
        derived("homes_at_least", "homes.at_least", BOOLEAN, "Whether there may be more homes than are counted."),
        derived("lease_years", "lease_years", INTEGER, "Years of the longest lease of the land."),
        derived("ground_rent_per_home_year", "ground_rent_per_home_year.amount", NUMBER, "Ground rent a home and year, in pounds."),
        derived("perpetuity", "perpetuity.code", TEXT, "How firmly the arrangement is locked.", "perpetuity_strength"),
        derived("perpetuity_homes_locked", "perpetuity.homes_locked", INTEGER, "Homes on which a lasting lock is in force."),
    ]  # fmt: skip


def _times() -> list[Column]:
    return [
        *span("began", "it began"),
        *span("completed", "the homes were completed"),
        derived("completed_by", "completed.by", TEXT, "By which milestone it is counted as completed."),
        *span("ended", "it ended"),
        derived("months_to_live_least", "months_to_live.least", INTEGER, "Whole months from the group's forming until homes were lived in: the least that the dates allow."),
        derived("months_to_live_most", "months_to_live.most", INTEGER, "The most that the dates allow."),
        derived("months_to_live_by", "months_to_live.by", TEXT, "By which milestone homes are counted as lived in."),
    ]  # fmt: skip


def _location() -> list[Column]:
    return [
        derived("small_area", "place.small_area.code", TEXT, "Code of the neighbourhood of about 1,500 people."),
        derived("small_area_name", "place.small_area.name", TEXT, "Its name."),
        Column("ward", description="Code of the ward, where the record names one."),
        Column("parish_code", description="Code of the parish or community, where the record names it by code."),
        derived("district", "place.district.name", TEXT, "The district's name."),
        derived("district_code", "place.district.code", TEXT, "The district's code."),
        derived("region", "place.region.name", TEXT, "The English region's name."),
        derived("region_code", "place.region.code", TEXT, "The English region's code."),
        derived("nation", "place.nation.name", TEXT, "The nation's name."),
        derived("nation_code", "place.nation.code", TEXT, "The nation's code."),
        derived("rurality", "place.rurality.code", TEXT, "How rural the place is.", "rurality"),
        derived("rurality_of", "place.rurality.of", TEXT, "Whether that is of the small area or of the district."),
        derived("deprivation_decile", "place.deprivation.decile", INTEGER, "1 for the most deprived tenth, by the nation's own index."),
        derived("deprivation_of", "place.deprivation.of", TEXT, "Whether that is of the small area or of the district."),
        derived("deprivation_index", "place.deprivation.index", TEXT, "The index."),
        derived("uk_deprivation_decile", "place.uk_deprivation.decile", INTEGER, "1 for the most deprived tenth, by the index that compares the nations."),
        Column("latitude", NUMBER, "Degrees north, WGS 84: of the record, else of its postcode."),
        Column("longitude", NUMBER, "Degrees east, WGS 84."),
        Column("location_precision", description="How near the point is to the homes.", vocabulary="location_precision"),
    ]  # fmt: skip


def prepared(document: dict[str, Any]) -> dict[str, Any]:
    """The whole record with what no part of it says by itself: its point, and the smallest areas by their codes."""
    place = document["derived"]["place"]
    point = place["point"] or {}
    return document | {
        "latitude": point.get("latitude", document["latitude"]),
        "longitude": point.get("longitude", document["longitude"]),
        "location_precision": point.get("precision", document["location_precision"]),
        "ward": _first(place["areas"], WARDS),
        "parish_code": _first(place["areas"], PARISHES),
    }


def _first(codes: list[str], sorts: tuple[str, ...]) -> str | None:
    return next((code for code in codes if code.startswith(sorts)), None)
