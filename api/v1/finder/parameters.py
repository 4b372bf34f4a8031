"""What the finder may be asked: one place, kinds of community, and what weighs how much."""

from registry.catalogue.filters.form_fields import ChosenCodes, DecimalNumber, OneText, WholeNumber, refuse
from registry.catalogue.filters.place_fields import PointOnEarth, Postcode
from registry.errors import RegistryError
from registry.finder.answer import SHOWN
from registry.finder.criteria import CRITERIA
from registry.places.directory import directory
from registry.vocabularies.vocabulary import terms

from ...parameters import Parameter

MOST_SHOWN = 50
HEAVIEST = 100


class OneArea(OneText):
    """One GSS code."""

    schema = {"type": "string", "pattern": "^[EWSNK][0-9]{8}$"}

    def read(self, text: str) -> str:
        try:
            return directory().get(text.upper()).code
        except RegistryError as error:
            refuse("unknown_area", error.detail)


PLACE = {
    "postcode": Parameter(
        "postcode",
        Postcode(),
        "Where: a postcode, whole or its first half.",
        example="NE43 7DY",
        component="finder.postcode",
    ),
    "area": Parameter(
        "area",
        OneArea(),
        "Where: the GSS code of a parish, district or county; it stands for its middle.",
        example="E06000057",
        component="finder.area",
    ),
    "near": Parameter(
        "near",
        PointOnEarth(),
        "Where: latitude and longitude in degrees.",
        example="54.94,-1.92",
        component="finder.near",
    ),
}
KINDS = Parameter(
    "community_kind",
    ChosenCodes(terms("community_kind"), "community_kind"),
    "What your group is, or means to be: codes of the vocabulary “community_kind” with commas between them. "
    "Left out, experience with a kind of group does not count.",
    example="community_land_trust",
    component="finder.community_kind",
)
WEIGHTS = {
    f"weight_{each.code}": Parameter(
        f"weight_{each.code}",
        DecimalNumber(0, HEAVIEST),
        f"How much “{each.label}” weighs, from 0 to {HEAVIEST}; {each.weight:g} unless you say otherwise.",
        example=each.weight,
        component=f"finder.weight_{each.code}",
    )
    for each in CRITERIA
}
COUNT = Parameter(
    "shown",
    WholeNumber(1, MOST_SHOWN),
    f"How many associations each of the three lists shows, from 1 to {MOST_SHOWN}; {SHOWN} unless you say otherwise.",
    example=5,
    component="finder.shown",
)
PARAMETERS = {**PLACE, "community_kind": KINDS, **WEIGHTS, "shown": COUNT}
