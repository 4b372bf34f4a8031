"""What is asked: a name, and what its table says beside it."""

from dataclasses import dataclass

ORGANISATION, PARTNERSHIP = "organisation", "partnership"
MOST_MATCHES, USUAL_MATCHES = 25, 10
LONGEST = 200


@dataclass(frozen=True)
class Property:
    """What may be stated beside a name: `names` is the kind of record that it calls by name."""

    id: str
    name: str
    description: str
    names: str = ""


PLACE = Property("place", "Place", "The name or the GSS code of a parish, town, district, county or region.")
NUMBER = Property(
    "number", "Number", "An official number: of the regulator, the FCA, Companies House or a charity.", ORGANISATION
)
PROPERTIES: dict[str, tuple[Property, ...]] = {
    ORGANISATION: (PLACE, NUMBER),
    PARTNERSHIP: (
        Property("community", "Community organisation", "The name or the id of the community organisation.", ORGANISATION),
        Property("association", "Housing association", "The name or the id of the housing association.", ORGANISATION),
        PLACE,
    ),
}  # fmt: skip


def properties_of(kind: str) -> dict[str, Property]:
    return {each.id: each for each in PROPERTIES[kind]}


@dataclass(frozen=True)
class Stated:
    """One property, and the values of which any may be meant."""

    property: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """Records of one kind are asked for; by a name, by what is stated beside it, or by both."""

    kind: str
    text: str = ""
    stated: tuple[Stated, ...] = ()
    limit: int = USUAL_MATCHES

    @property
    def named(self) -> str:
        """The text as far as it is read."""
        return self.text.strip()[:LONGEST]
