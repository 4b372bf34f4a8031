"""An area as the directory keeps it: small, complete, unchanging."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

# What people call these in a sentence, where it is more than the name.
WITH_ARTICLE = frozenset({
    "United Kingdom", "North East", "North West", "East Midlands", "West Midlands", "East of England", "South East",
    "South West", "West of England", "North of Tyne", "Liverpool City Region", "Tees Valley", "East Riding of Yorkshire",
    "Isle of Wight", "Isle of Anglesey", "Isles of Scilly", "Vale of Glamorgan", "Vale of White Horse", "Forest of Dean",
    "New Forest", "High Peak", "Derbyshire Dales", "Staffordshire Moorlands", "City of London", "Scottish Borders",
    "Orkney Islands", "Shetland Islands",
})  # fmt: skip
IN_A_SENTENCE = {
    "Highland": "the Highlands",
    "Yorkshire and The Humber": "Yorkshire and the Humber",
    "Cornwall and Isles of Scilly": "Cornwall and the Isles of Scilly",
    "City of Edinburgh": "Edinburgh",
    "Glasgow City": "Glasgow",
    "Aberdeen City": "Aberdeen",
    "Dundee City": "Dundee",
}


@dataclass(frozen=True, slots=True)
class Deprivation:
    """How deprived an area is. Decile 1 is the most deprived tenth; shares are 0 to 1."""

    index: str
    year: str
    basis: str
    decile: int | None
    score: Decimal | None
    rank: int | None
    ranked_areas: int | None
    share_in_most_deprived_tenth: Decimal | None


@dataclass(frozen=True, slots=True)
class Rurality:
    """How rural an area is, by one classification."""

    classification: str
    year: str
    basis: str
    class_code: str
    class_name: str
    rural_share: Decimal | None
    rural_share_of: str


@dataclass(frozen=True, slots=True)
class Figures:
    """What is known of an area. `deprivation` and `rurality` compare across the UK; the national
    ones within a nation.
    """

    deprivation: Deprivation | None = None
    national_deprivation: Deprivation | None = None
    rurality: Rurality | None = None
    national_rurality: Rurality | None = None


@dataclass(frozen=True, slots=True)
class KnownArea:
    """One area, its place among the others by code, and its figures.

    `is_recoded` where it was retired for nothing but a new code of the same area.
    """

    code: str
    name: str
    name_welsh: str
    level: str
    parent: str | None
    current: bool
    starts_on: date | None
    ends_on: date | None
    successors: tuple[str, ...]
    figures: Figures = field(repr=False, default=Figures())
    also_in: tuple[str, ...] = ()
    is_recoded: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, self.name_welsh) if self.name_welsh else (self.name,)

    @property
    def spoken_name(self) -> str:
        """As people say it: Bristol, not “Bristol, City of”, as lists of areas sort it."""
        return self.name.removesuffix(", City of").removesuffix(", County of")

    @property
    def name_in_sentence(self) -> str:
        """As it stands after “in”: the North East, the Highlands, London."""
        name = self.spoken_name
        return IN_A_SENTENCE.get(name, f"the {name}" if name in WITH_ARTICLE else name)
