"""What is described of the associations that are shown: names, notices, where to reach them."""

import datetime
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from ..partnerships.stages import stage_in_words
from ..places.directory import directory
from .passing_on import OF_RECORDS, passings_by_act
from .points import HAS_NO_POINT
from .ranking import Ranked
from .sentences import AreaByName, Names, records_named_or_beside

# As `left_on` has it of one whole text: the part of an organisation is over, and the scheme goes on without it.
LEFT_BEHIND = """
select json_object_agg(left_by.record_id || ' ' || left_by.organisation_id, true) from (
    select scheme.record_id, party.organisation_id from catalogue_partnershipcard as scheme
      join partnerships_party as party on party.edition_id = scheme.edition_id
     where scheme.superseded_seq is null and scheme.record_id = any(%(records)s) and scheme.status <> 'ended'
       and party.organisation_id is not null and party.part in ('took_part', 'replaced', 'withdrew')
     group by scheme.record_id, party.organisation_id
    having bool_and(coalesce(party.until_latest < %(today)s, false))
) as left_by"""
STATEMENT = f"""
select (select json_object_agg(scheme.record_id, scheme.name) from catalogue_partnershipcard as scheme
         where scheme.superseded_seq is null and scheme.record_id = any(%(records)s)),
       (select json_object_agg(scheme.record_id, scheme.district) from catalogue_partnershipcard as scheme
         where scheme.superseded_seq is null and scheme.record_id = any(%(records)s) and scheme.district <> '' and {HAS_NO_POINT}),
       (select json_object_agg(scheme.record_id, json_build_array(scheme.status, scheme.ending_kind)) from catalogue_partnershipcard as scheme
         where scheme.superseded_seq is null and scheme.record_id = any(%(records)s) and scheme.status in ('ended', 'stalled')),
       ({LEFT_BEHIND}),
       (select json_object_agg(card.record_id, card.name) from catalogue_organisationcard as card
         where (card.superseded_seq is null or card.ended) and card.record_id = any(%(organisations)s)),
       (select json_object_agg(card.record_id, json_build_object('website', edition.website, 'can_be_written_to', edition.contact_email <> '',
               'homes_owned', json_build_array(edition.homes_owned, edition.homes_owned_to, edition.homes_owned_precision),
               'areas_by_name', (
                   select coalesce(json_agg(json_build_array(area.name, coalesce(area.certainty, ''), coalesce(source.title, ''),
                                                             coalesce(source.year::text, '')) order by area.position), '[]')
                     from organisations_operatingarea as area
                     left join organisations_organisationsource as source
                            on source.edition_id = area.edition_id and source.key = area.sources[1]
                    where area.edition_id = card.edition_id and coalesce(area.area, '') = '' and area.name <> ''), 'notices', (
                   select coalesce(json_agg(json_build_object('key', notice.key, 'statement', nullif(notice.statement, ''),
                          'areas', notice.areas, 'community_kinds', notice.community_kinds, 'roles', notice.roles,
                          'valid_until', notice.valid_until) order by notice.position), '[]')
                     from organisations_partnernotice as notice
                    where notice.edition_id = card.edition_id and notice.valid_until_latest >= %(today)s
                      and notice.kind in ('', 'open_to_partners')), 'see_also', (
                   select coalesce(json_agg(json_build_object('organisation', other.record_id, 'name', other.name)
                                            order by other.name, other.record_id), '[]')
                     from (select other.record_id, other.name from organisations_relation as relation
                             join catalogue_organisationcard as other on other.record_id = relation.organisation_id
                            where relation.edition_id = card.edition_id and relation.kind = 'see_also' and other.superseded_seq is null
                           union
                           select other.record_id, other.name from organisations_relation as relation
                             join catalogue_organisationcard as other on other.edition_id = relation.edition_id
                            where relation.organisation_id = card.record_id and relation.kind = 'see_also'
                              and other.superseded_seq is null) as other)))
          from catalogue_organisationcard as card
          join organisations_organisationedition as edition on edition.published_seq = card.edition_id
         where card.superseded_seq is null and card.record_id = any(%(shown)s)),
       ({OF_RECORDS})
"""


@dataclass(frozen=True)
class Details:
    """Names for sentences, and what each association that is shown says of itself."""

    names: Names
    of: dict[str, dict[str, Any]] = field(default_factory=dict)


def details_of(shown: Sequence[Ranked], today: datetime.date, *, also: Iterable[str] = ()) -> Details:
    """In one statement. `also` are partnerships of which the name is wanted besides."""
    records = set(also).union(*(records_named_or_beside(each.evidence) for each in shown))
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
        *objects, passings = cursor.fetchone()
    of_records, districts, fates, left_behind, of_organisations, of_shown = map(_object, objects)
    areas, somewhere_in = _area_names(shown), _spoken(districts)
    by_name = {each: [AreaByName(*row) for row in of["areas_by_name"]] for each, of in of_shown.items()}
    names = Names(
        of_records,
        of_organisations,
        areas,
        somewhere_in,
        by_name,
        passings_by_act(passings),
        {record: stage_in_words("", *fate) for record, fate in fates.items()},
        frozenset(tuple(act.split(" ")) for act in left_behind),
    )
    return Details(names, of_shown)


def _area_names(shown: Iterable[Ranked]) -> dict[str, str]:
    areas = directory()
    return {stated.code: areas.get(stated.code).name_in_sentence for each in shown for stated in each.evidence.areas}


def _spoken(districts: dict[str, str]) -> dict[str, str]:
    areas = directory()
    return {record: areas.get(code).name_in_sentence for record, code in districts.items() if code in areas}


def _object(value: Any) -> dict[str, Any]:
    return json.loads(value) if isinstance(value, str) else value or {}
