"""Land, homes, buildings and services that organisations offer to community groups near a place, valid today."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import connection

from .places import narrow_enough

MOST = 12
STATEMENT = """
select card.record_id, card.name, offer.key, offer.asset_kinds, offer.services, nullif(offer.description, ''),
       nullif(offer.site, ''), offer.homes_count, offer.homes_count_to, offer.areas, offer.community_kinds,
       nullif(offer.statement, ''), offer.valid_until
  from catalogue_organisationcard as card
  join organisations_transferoffer as offer on offer.edition_id = card.edition_id
 where card.superseded_seq is null and card.offers_until >= %(today)s
   and offer.valid_until_latest >= %(today)s and offer.areas && %(areas)s::varchar[]
 order by card.name, card.record_id, offer.position
"""
NAMES = (
    "organisation", "name", "key", "asset_kinds", "services", "description", "site",
    "homes", "homes_to", "areas", "community_kinds", "statement", "valid_until",
)  # fmt: skip


def offers_near(codes: Iterable[str], today: datetime.date) -> list[dict[str, Any]]:
    """`codes` are all that mean areas of the place. Offers for the narrowest area come first."""
    narrow = narrow_enough(codes)
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, {"areas": narrow, "today": today})
        offers = [dict(zip(NAMES, row, strict=True)) for row in cursor.fetchall()]
    nearness = {code: position for position, code in enumerate(narrow)}

    def narrowest(offer: dict[str, Any]) -> int:
        return min(nearness.get(code, len(narrow)) for code in offer["areas"])

    return sorted(offers, key=narrowest)[:MOST]
