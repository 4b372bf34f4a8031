"""Homes that an association owns in the district of the question, as the regulator's list counts them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..dates_in_words import date_in_words
from ..numbers_in_words import counted

# By the numbers of an association and of those whose record it carries on. Joined when it is read, as everywhere.
# What is counted of a landlord elsewhere tells how much of what it owns lies here.
OWNED = """
owned as (
    select card.record_id, number.until = '' as is_todays, stock.landlord_code, stock.homes, stock.year,
           (select sum(everywhere.homes) from places_homesindistrict as everywhere
             where everywhere.landlord_code = stock.landlord_code and everywhere.year = stock.year) as of_all
      from places_homesindistrict as stock
      join organisations_identifier as number on number.scheme = 'GB-SHPE' and number.value = stock.landlord_code
      join catalogue_organisationcard as card
        on card.edition_id = number.edition_id and (card.superseded_seq is null or card.ended)
     where stock.area_id = %(district)s and stock.homes > 0
       and stock.year = (select max(year) from places_homesindistrict where area_id = %(district)s)
)
"""


@dataclass(frozen=True)
class HomesHere:
    """`homes` of `of_all` lie in the district, as counted on the day `as_at`."""

    homes: int
    of_all: int
    as_at: str

    @property
    def part(self) -> float:
        """How much of what it owns lies here: of a small local association all, whatever the size of others."""
        return self.homes / self.of_all

    def sentence(self, district: str) -> str:
        homes = f"{counted(self.homes, 'home')} in {district}"
        rest = "all that it owns" if self.homes == self.of_all else f"of {self.of_all:,} that it owns in all"
        return f"Owns {homes}, {rest} (regulator’s list of {date_in_words(self.as_at)})."

    def as_dict(self, district: str) -> dict[str, Any]:
        return {
            "homes": self.homes,
            "of_all": self.of_all,
            "as_at": self.as_at,
            "sentence": self.sentence(district),
        }


def homes_here_of(rows: Sequence[Sequence[Any]]) -> HomesHere | None:
    """From (number of the landlord, homes here, homes in all, year) of each number."""
    if not rows:
        return None
    return HomesHere(sum(row[1] for row in rows), sum(row[2] for row in rows), f"{max(row[3] for row in rows)}-03-31")
