"""Who helps near a place beside associations, and what is offered for transfer there."""

from collections.abc import Iterable
from typing import Any

from django.db import connection

from ..places.distance import Point, kilometres_sql
from .evidence import NEAREST_FIRST
from .places import Place

HELPERS = ("enabler", "local_authority", "funder")
WITHIN_KM = 60
MOST = 12

KILOMETRES = kilometres_sql(("act.latitude", "act.longitude"))
# A council helps in its own district; enablers and funders where they work, or have worked near by.
STATEMENT = f"""
with near as (
    select act.organisation_id, count(distinct act.record_id) as partnerships,
           min({KILOMETRES}) as kilometres,
           array_agg(distinct act.record_id) as records
      from (select * from catalogue_involvement where latitude is not null
             {NEAREST_FIRST}) as act
     group by act.organisation_id
)
select card.record_id, card.name, card.kind, near.kilometres, near.records,
       card.areas && %(areas)s::varchar[] as works_here,
       exists (select from organisations_operatingarea as area
                where area.edition_id = card.edition_id and area.area = %(district)s) as of_district
  from catalogue_organisationcard as card
  left join near on near.organisation_id = card.record_id
 where card.superseded_seq is null and card.kind = any(%(kinds)s)
   and (card.areas && %(areas)s::varchar[] or near.kilometres <= {WITHIN_KM})
 order by of_district desc, near.kilometres nulls last, card.name
"""


def helpers_near(place: Place, point: Point, codes: Iterable[str]) -> list[dict[str, Any]]:
    """Enablers, funders and the council, the nearest first, each with what it did near by."""
    narrow = [code for code in codes if not code.startswith(("K", "E92", "W92", "S92", "N92"))]
    with connection.cursor() as cursor:
        cursor.execute(
            STATEMENT,
            {
                "kinds": list(HELPERS),
                "areas": narrow,
                "latitude": point.latitude,
                "longitude": point.longitude,
                "district": place.district.code if place.district else "",
            },
        )
        rows = cursor.fetchall()
    return [_helper(row) for row in rows if _helps(row)][:MOST]


def _helps(row: tuple) -> bool:
    """A council of another district does not."""
    _, _, kind, kilometres, *_, of_district = row
    return kind != "local_authority" or of_district or (kilometres is not None and kilometres < 5)


def _helper(row: tuple) -> dict[str, Any]:
    organisation, name, kind, kilometres, records, works_here, _ = row
    return {
        "organisation": organisation,
        "name": name,
        "kind": kind,
        "kilometres": None if kilometres is None else round(kilometres, 1),
        "works_here": bool(works_here),
        "partnerships": list(records or [])[:5],
    }
