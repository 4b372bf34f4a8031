"""Partnerships that tell of one arrangement twice: the same district, the same people, the same site."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db import connection

from ..content.normal import Content
from ..matching.likeness import Degree, likeness
from ..places.directory import directory
from ..places.distance import Point, distance_km
from .derived.place import codes_with_ancestors
from .naming import Candidate, candidates

# The same name in one district; a likeness that suffices if the people are the same; one if the site is.
SAME_NAME, SAME_PEOPLE, SAME_SITE = 0.85, 0.5, 0.3
SITE_KM = 0.3
ON_THE_SPOT = frozenset({"exact", "postcode"})
READ = """
select card.record_id, card.name, card.areas, head.postcode, card.latitude, card.longitude, card.location_precision,
       array(select party.organisation_id from partnerships_party as party
              where party.edition_id = card.edition_id and party.side = 'community' and party.organisation_id is not null)
from catalogue_partnershipcard as card
join partnerships_partnershipedition as head on head.published_seq = card.edition_id
where card.superseded_seq is null
  and (card.record_id = any(%(records)s) or card.organisations && %(community)s::varchar[]
       or (head.postcode <> '' and head.postcode = any(%(postcodes)s)))
"""


@dataclass(frozen=True)
class Arrangement:
    """What tells one arrangement from another."""

    id: str
    name: str
    areas: frozenset[str]
    postcode: str
    latitude: float | None
    longitude: float | None
    precision: str
    community: frozenset[str] = field(default_factory=frozenset)

    def same_site(self, other: "Arrangement") -> bool:
        if self.postcode and self.postcode == other.postcode:
            return True
        if {self.precision, other.precision} - ON_THE_SPOT or self.latitude is None or other.latitude is None:
            return False
        here, there = Point(self.latitude, self.longitude or 0.0), Point(other.latitude, other.longitude or 0.0)
        return distance_km(here, there) <= SITE_KM


def rivals_of(contents: Sequence[Content]) -> dict[str, list[Candidate]]:
    """Id → current partnerships that each content may be a second record of, the surest first."""
    arrangements = {content["id"]: _of_content(content) for content in contents}
    named = candidates("partnership", [content["name"] for content in contents])
    current = _current(arrangements.values(), [each.id for of_text in named.values() for each in of_text])
    related = {content["id"]: {row.get("partnership") for row in content["related"]} for content in contents}
    return {
        record: sorted(
            (
                rival
                for other in current
                if other.id != record and other.id not in related[record] and (rival := _rival(arrangement, other))
            ),
            key=lambda rival: (-rival.likeness.share, rival.id),
        )
        for record, arrangement in arrangements.items()
    }


def _rival(arrangement: Arrangement, other: Arrangement) -> Candidate | None:
    """The other, if it is likely to be the same."""
    if not _districts(arrangement.areas) & _districts(other.areas):
        return None
    alike = likeness(arrangement.name, other.name)
    people = bool(arrangement.community & other.community)
    site = arrangement.same_site(other)
    least = SAME_SITE if site and people else SAME_PEOPLE if site or people else SAME_NAME
    if alike.degree is not Degree.SAME and alike.share < least:
        return None
    return Rival(other.id, other.name, alike, other.name, people=people, site=site)


@dataclass(frozen=True)
class Rival(Candidate):
    """A partnership that may be the same, and what it has in common with it."""

    people: bool = False
    site: bool = False

    @property
    def why(self) -> str:
        common = ["the same district"]
        common += ["the same community organisation"] if self.people else []
        common += ["the same site"] if self.site else []
        return f"It has {', '.join(common)}, and its name is {min(int(self.likeness.share * 100), 100)}% alike."


def _districts(areas: frozenset[str]) -> set[str]:
    known = directory()
    return {code for code in areas if code in known and known.get(code).level == "district"}


def _of_content(content: Content) -> Arrangement:
    areas = [code for code in content.get("areas") or () if isinstance(code, str)]
    community = {
        row["organisation"] for row in content["parties"] if row["side"] == "community" and row["organisation"]
    }
    return Arrangement(
        content["id"], content["name"], frozenset(codes_with_ancestors(areas, directory())), content.get("postcode") or "",
        content.get("latitude"), content.get("longitude"), content.get("location_precision") or "", frozenset(community),
    )  # fmt: skip


def _current(arrangements: Iterable[Arrangement], records: list[str]) -> list[Arrangement]:
    every = list(arrangements)
    values = {
        "records": records,
        "community": sorted({organisation for each in every for organisation in each.community}),
        "postcodes": sorted({each.postcode for each in every if each.postcode}),
    }
    with connection.cursor() as cursor:
        cursor.execute(READ, values)
        return [
            Arrangement(record, name, frozenset(areas), postcode, latitude, longitude, precision, frozenset(community))
            for record, name, areas, postcode, latitude, longitude, precision, community in cursor.fetchall()
        ]
