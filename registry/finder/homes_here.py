"""Homes that an association owns in the district of the question, as the regulator's list counts them."""

from dataclasses import dataclass
from typing import Any

from ..dates_in_words import date_in_words

# By the numbers of an association and of those whose record it carries on. Joined when it is read, as everywhere.
# What is counted of a landlord elsewhere tells how much of what it owns lies here.
OWNED = """
listed as (
    select distinct bearer.organisation, stock.landlord_code, stock.homes, stock.year,
           (select sum(everywhere.homes) from places_homesindistrict as everywhere
             where everywhere.landlord_code = stock.landlord_code and everywhere.year = stock.year) as of_all
      from places_homesindistrict as stock
      join catalogue_organisationcard as card
        on card.identifiers @> array['GB-SHPE-' || stock.landlord_code]::varchar[] and (card.superseded_seq is null or card.ended)
      join organisations_identifier as number
        on number.edition_id = card.edition_id and number.scheme = 'GB-SHPE' and number.value = stock.landlord_code
      join bearer on bearer.named = card.record_id and (number.until = '' or bearer.named <> bearer.organisation)
     where stock.area_id = %(district)s and stock.homes > 0
       and stock.year = (select max(year) from places_homesindistrict where area_id = %(district)s)
),
owned as (
    select organisation, json_build_array(sum(homes), sum(of_all), max(year) || '-03-31')::text as homes_here
      from listed group by organisation
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
        homes = f"{self.homes:,} home{'' if self.homes == 1 else 's'} in {district}"
        rest = "all that it owns" if self.homes == self.of_all else f"of {self.of_all:,} that it owns in all"
        return f"Owns {homes}, {rest} (regulator’s list of {date_in_words(self.as_at)})."

    def as_dict(self, district: str) -> dict[str, Any]:
        return {
            "homes": self.homes,
            "of_all": self.of_all,
            "as_at": self.as_at,
            "sentence": self.sentence(district),
        }
