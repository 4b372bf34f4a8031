"""The dimensions there are, in reading order."""

from ...catalogue.reading import Moment
from ...catalogue.reading.counted import SEVERAL_YEARS, year_sql
from ...places.directory import directory
from ...places.scopes import every_scope
from ...vocabularies.vocabulary import label, terms
from .dimension import Dimension, Texts, of_area, of_code, of_codes, of_decile, of_homes, of_yes_no
from .parties import ASSOCIATION, took_part

MOST = 2


def _of_level(level: str) -> list[str]:
    return [area.code for area in directory() if area.level == level]


def _parts_of_the_kingdom() -> list[str]:
    return [scope.area.code for scope in every_scope()]


def _associations(_: Moment) -> str:
    return f"""select distinct party.organisation_id from partnerships_party as party
                where party.edition_id = card.edition_id and {took_part("party", ASSOCIATION)}"""


def _size_bands(moment: Moment) -> str:
    return f"""select distinct organisation.size_band from partnerships_party as party
                 join catalogue_organisationcard as organisation
                   on organisation.record_id = party.organisation_id and {moment.validity_of_names("organisation")}
                where party.edition_id = card.edition_id and {took_part("party", ASSOCIATION)}
                  and organisation.size_band <> ''"""


def _completed_in(code: str) -> Texts | None:
    return None if code == SEVERAL_YEARS else {"completed_after": code, "completed_before": str(int(code) + 1)}


OF_DISTRICT = "of its small area, or of its district where that is not known"
EVERY_DIMENSION = (
    of_area("nation", "Nation", lambda: _of_level("country"), "The nations of the United Kingdom that it lies in."),
    of_area(
        "region", "Region", _parts_of_the_kingdom, "The regions of England that it lies in; elsewhere the nation."
    ),
    of_area(
        "combined_authority", "Combined authority", lambda: _of_level("combined_authority"),
        "The combined authorities of England that it lies in. Most of the country has none.",
    ),
    of_area("district", "District", lambda: _of_level("district"), "Local authority districts of today that it lies in."),
    of_code("rurality", "Rurality", "rurality", f"How rural it is there: {OF_DISTRICT}."),
    of_decile(
        "deprivation_decile", "Decile of deprivation",
        f"Tenth of deprivation by its nation's own index, 1 the most deprived: {OF_DISTRICT}. Nations are not compared by it.",
    ),
    of_decile(
        "uk_deprivation_decile", "Decile of deprivation in the United Kingdom",
        "Tenth of its district's deprivation by the index that compares the four nations, 1 the most deprived.",
    ),
    of_code("scope", "Scope", "partnership_scope", "What the arrangement covers."),
    of_code("model", "Model", "partnership_model", "The derived label of the arrangement."),
    of_codes("community_kind", "Kind of group", "community_kind", "community_kinds", "What kind the community side is."),
    of_code("stage", "Stage", "stage", "How far it has come."),
    of_code("status", "Status", "status", "Whether it goes on."),
    of_code("community_land", "Land in community hands", "community_land", "What the community side has of the land, derived."),
    of_yes_no(
        "community_holds_land", "Community owns land", "Whether the community side owns all or part of the land.",
        may_be_unknown=True,
    ),
    of_code("perpetuity", "Strength of perpetuity", "perpetuity_strength", "How strongly it is protected for ever, derived."),
    of_yes_no("has_association", "With a housing association", "Whether a housing association takes part."),
    Dimension(
        "association", "Housing association", "Organisations on the association's side, as the records name them: not added to those that succeeded them.",
        _associations, label_of=lambda code: code, asks_for=lambda code: None, several=True,
    ),
    Dimension(
        "size_band", "Size of the association", "How many homes the associations own that take part.",
        _size_bands, label_of=lambda code: label("organisation_size_band", code), asks_for=lambda code: None, several=True,
        position_of=lambda code: list(terms("organisation_size_band")).index(code),
    ),
    of_homes("tenure", "Tenure", "tenure", "tenure", "On what terms people live there. Homes are those of the tenure."),
    of_homes("supply", "Supply", "supply", "supply", "How the homes came into the arrangement. Homes are those that came so."),
    of_homes(
        "home_state", "State of homes", "home_state", "state",
        "How far the homes are, those dropped, lost or of a rival plan among them, which no other number has.",
    ),
    of_codes("instrument", "Instrument", "instrument", "instruments", "By what deed land or buildings passed."),
    Dimension(
        "completed_year", "Year of completion",
        f"The year in which its homes were completed, the last of them where there were several phases; {SEVERAL_YEARS} where sources only say between which years.",
        lambda _: f"select {year_sql('card.completed_from', 'card.completed_until')}",
        label_of=lambda code: "One of several years" if code == SEVERAL_YEARS else code,
        asks_for=_completed_in, unknown={"completed__known": "false"},
        position_of=lambda code: code,
    ),
)  # fmt: skip
DIMENSIONS = {each.name: each for each in EVERY_DIMENSION}
