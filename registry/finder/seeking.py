"""Groups that say they look for a partner near a place, in a notice that is valid today."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import connection

from .places import narrow_enough

MOST = 12
# Where the notice names no area, it means wherever the group works.
STATEMENT = """
select card.record_id, card.name, nullif(notice.statement, ''), notice.community_kinds, notice.roles,
       notice.homes_min, notice.homes_max, notice.valid_until
  from catalogue_organisationcard as card
  join organisations_partnernotice as notice on notice.edition_id = card.edition_id
 where card.superseded_seq is null and card.seeking_until >= %(today)s
   and notice.kind = 'seeks_partner' and notice.valid_until_latest >= %(today)s
   and (notice.areas && %(areas)s::varchar[]
        or notice.areas = '{}' and exists (
               select from organisations_operatingarea as area
                where area.edition_id = card.edition_id and area.area = any(%(areas)s::varchar[])))
 order by card.name, card.record_id, notice.position
 limit %(most)s
"""
NAMES = (
    "organisation", "name", "statement", "community_kinds", "roles", "homes_min", "homes_max", "valid_until",
)  # fmt: skip


def seeking_near(codes: Iterable[str], today: datetime.date) -> list[dict[str, Any]]:
    """`codes` are all that mean areas of the place, as those of offers are."""
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"areas": narrow_enough(codes), "today": today, "most": MOST})
        return [dict(zip(NAMES, row, strict=True)) for row in cursor.fetchall()]
