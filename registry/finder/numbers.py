"""The register in a few numbers that can be relied on, with what they do not say."""

from dataclasses import dataclass
from functools import lru_cache

from django.db import connection

from ..catalogue.reading import latest_sequence
from ..places.directory import directory

STATEMENT = """
select count(*), count(*) filter (where card.has_association),
       count(distinct nullif(card.district, '')), coalesce(sum(card.homes_completed), 0), count(card.homes_completed),
       (select count(distinct organisation_id) from catalogue_trackrecord where partnerships > 0)
  from catalogue_partnershipcard as card where card.superseded_seq is null
"""


@dataclass(frozen=True)
class RegisterInNumbers:
    """`homes_completed` is the sum over the `partnerships_with_homes` of which it is recorded, no estimate for the rest."""

    partnerships: int
    with_association: int
    districts: int
    homes_completed: int
    partnerships_with_homes: int
    associations: int
    all_districts: int


def register_in_numbers() -> RegisterInNumbers:
    """As of the last line of the feed; counted once for each line."""
    return _as_of(latest_sequence(), len(directory()))


@lru_cache(maxsize=2)
def _as_of(line: int, areas: int) -> RegisterInNumbers:
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT)
        counted: tuple[int, int, int, int, int, int] = cursor.fetchone()
    districts = sum(1 for area in directory() if area.current and area.level == "district")
    return RegisterInNumbers(*counted, districts)
