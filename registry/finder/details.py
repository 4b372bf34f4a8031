"""What is described of the associations that are shown: names, notices, where to reach them."""

import datetime
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from ..places.directory import directory
from .ranking import Ranked
from .sentences import Names, records_named_in

STATEMENT = """
select (select json_object_agg(card.record_id, card.name) from catalogue_partnershipcard as card
         where card.superseded_seq is null and card.record_id = any(%(records)s)),
       (select json_object_agg(card.record_id, card.name) from catalogue_organisationcard as card
         where (card.superseded_seq is null or card.ended) and card.record_id = any(%(organisations)s)),
       (select json_object_agg(card.record_id, json_build_object('website', edition.website, 'can_be_written_to',
               edition.contact_email <> '', 'notices', (
                   select coalesce(json_agg(json_build_object('key', notice.key, 'statement', nullif(notice.statement, ''),
                          'areas', notice.areas, 'community_kinds', notice.community_kinds, 'roles', notice.roles,
                          'valid_until', notice.valid_until) order by notice.position), '[]')
                     from organisations_partnernotice as notice
                    where notice.edition_id = card.edition_id and notice.valid_until_latest >= %(today)s
                      and notice.kind in ('', 'open_to_partners'))))
          from catalogue_organisationcard as card
          join organisations_organisationedition as edition on edition.published_seq = card.edition_id
         where card.superseded_seq is null and card.record_id = any(%(shown)s))
"""


@dataclass(frozen=True)
class Details:
    """Names for sentences, and what each association that is shown says of itself."""

    names: Names
    of: dict[str, dict[str, Any]] = field(default_factory=dict)


def details_of(shown: Sequence[Ranked], today: datetime.date, *, also: Iterable[str] = ()) -> Details:
    """In one statement. `also` are partnerships of which the name is wanted besides."""
    records = set(also).union(*(records_named_in(each.evidence) for each in shown))
    named = {near.organisation for each in shown for near in each.evidence.nearby}
    named |= {stated.organisation for each in shown for stated in each.evidence.areas}
    with connection.cursor() as cursor:
        cursor.execute(
            STATEMENT,
            {
                "records": sorted(records),
                "organisations": sorted(named),
                "shown": [each.evidence.organisation for each in shown],
                "today": today,
            },
        )
        of_records, of_organisations, of_shown = map(_object, cursor.fetchone())
    return Details(Names(of_records, of_organisations, _area_names(shown)), of_shown)


def _area_names(shown: Iterable[Ranked]) -> dict[str, str]:
    areas = directory()
    return {stated.code: areas.get(stated.code).spoken_name for each in shown for stated in each.evidence.areas}


def _object(value: Any) -> dict[str, Any]:
    return json.loads(value) if isinstance(value, str) else value or {}
