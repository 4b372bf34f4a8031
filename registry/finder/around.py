"""Who helps near a place beside associations: the council, enablers, funders; further away only where none is near."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from ..places.directory import directory
from ..places.distance import Point, kilometres_sql
from ..vocabularies.vocabulary import label
from .evidence import REACHABLE, nearest_first
from .miles import miles_in_words
from .places import Place

HELPERS = ("enabler", "local_authority", "funder")
WITHIN_KM = 60
# Among so many of the nearest; where a thousand are nearer, what lies beyond is not near.
NEAREST = 1000
MOST = 12
# So many partnerships are named beside a helper; the rest are counted.
NAMED = 5

KILOMETRES = kilometres_sql(("act.latitude", "act.longitude"))
# Whoever was an enabler in a partnership is one here, whatever it is besides; a council may be the community's side. Of each kind no more are read than shown.
STATEMENT = f"""
with near as (
    select act.organisation_id, min({KILOMETRES}) as kilometres, bool_or('enabler' = any(act.roles)) as enabled,
           bool_or(act.district = any(%(wider)s::varchar[])) as in_wider, bool_or(act.district = %(district)s) as is_here,
           json_agg(json_build_array(act.record_id, act.roles, act.district = %(district)s, {KILOMETRES})
                    order by {KILOMETRES}, act.record_id) as rows
      from (select * from catalogue_involvement
             where latitude is not null and {REACHABLE}
               and (side in ('council', 'other') or organisation_id in (
                    select record_id from catalogue_organisationcard where superseded_seq is null and kind = any(%(kinds)s)))
             {nearest_first(NEAREST)}) as act
     where act.part not in ('declined', 'considered')
     group by act.organisation_id
)
select record_id, name, kind, kilometres, rows, works_here, works_wider, of_district from (
    select helper.*, row_number() over (
               partition by kind in ('local_authority', 'funder'), kind = 'funder', works_here or kilometres <= {WITHIN_KM}
               order by of_district desc, kilometres nulls last, name) as place
      from (
        select card.record_id, card.name, card.kind, near.kilometres, near.rows, near.is_here,
               card.areas && %(areas)s::varchar[] as works_here,
               coalesce(near.in_wider, false) or %(wider_area)s = any(card.areas) as works_wider,
               exists (select from organisations_operatingarea as area
                        where area.edition_id = card.edition_id and area.area = %(district)s) as of_district
          from catalogue_organisationcard as card
          left join near on near.organisation_id = card.record_id
         where card.superseded_seq is null and (card.kind = any(%(kinds)s) or near.enabled)
           and (card.ended_by is null or card.ended_by > current_date)
           and (card.areas && %(areas)s::varchar[] or near.kilometres <= {WITHIN_KM} or near.in_wider or %(wider_area)s = any(card.areas))
      ) as helper
     where kind <> 'local_authority' or of_district or is_here
) as helper
 where place <= {MOST}
 order by of_district desc, kilometres nulls last, name
"""


@dataclass(frozen=True)
class Act:
    """One partnership of a helper, with its roles there."""

    record: str
    roles: Sequence[str]
    is_here: bool
    kilometres: float


@dataclass(frozen=True)
class Helper:
    """`works_wider` where it is only the region, or the nation, of which something is known."""

    organisation: str
    name: str
    kind: str
    kilometres: float | None
    acts: tuple[Act, ...]
    works_here: bool
    works_wider: bool
    of_district: bool

    @property
    def group(self) -> str:
        return {"local_authority": "council", "funder": "funder"}.get(self.kind, "enabler")

    @property
    def is_near(self) -> bool:
        """A council helps in its own district; the others where they work, or have worked near by."""
        if self.group == "council":
            return self.of_district or any(act.is_here for act in self.acts)
        return self.works_here or any(act.kilometres <= WITHIN_KM for act in self.acts)

    @property
    def telling_acts(self) -> list[Act]:
        """The partnerships that say what it does: of a council those in the district; else the near ones, if any."""
        if self.group == "council":
            return [act for act in self.acts if act.is_here]
        return [act for act in self.acts if act.kilometres <= WITHIN_KM] or list(self.acts[:NAMED])

    def sentence(self, place: Place) -> str:
        acts = self.telling_acts
        if not acts:
            return "Is said to work here. No partnership of its own near here is recorded."
        records = {act.record for act in acts}
        number = f"{len(records)} partnership{'' if len(records) == 1 else 's'}"
        near = f"within {miles_in_words(WITHIN_KM)}" if acts[0].kilometres <= WITHIN_KM else "further away"
        where = f"in {place.around}" if all(act.is_here for act in acts) else near
        roles = Counter(role for role, _ in {(role, act.record) for act in acts for role in act.roles})
        in_roles = [
            f"{label('role', role).lower()} in {count}" for role, count in sorted(roles.items(), key=_most_first)
        ]
        return f"Took part in {number} {where}{': ' if in_roles else ''}{', '.join(in_roles)}."

    def as_dict(self, place: Place) -> dict[str, Any]:
        return {
            "organisation": self.organisation,
            "name": self.name,
            "kind": self.kind,
            "group": self.group,
            "kilometres": None if self.kilometres is None else round(self.kilometres, 1),
            "works_here": self.works_here,
            "is_near": self.is_near,
            "sentence": self.sentence(place),
            "partnerships": list(dict.fromkeys(act.record for act in self.telling_acts))[:NAMED],
            "partnerships_in_all": len({act.record for act in self.telling_acts}),
        }


def helpers_near(place: Place, point: Point, codes: Iterable[str]) -> list[Helper]:
    """The nearest first. Enablers of the region or nation join only where none is near."""
    wider = place.wider
    narrow = [code for code in codes if directory().get(code).level not in ("region", "country", "union")]
    values: dict[str, Any] = {
        "kinds": list(HELPERS),
        "areas": narrow,
        **place.reach,
        "latitude": point.latitude,
        "longitude": point.longitude,
        "district": place.district.code if place.district else "",
        "wider": sorted(directory().everything_inside(wider.code)) if wider else [],
        "wider_area": wider.code if wider else "",
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        helpers = [_helper(row) for row in cursor.fetchall()]
    near = [helper for helper in helpers if helper.is_near]
    if not any(helper.group == "enabler" for helper in near):
        near += [helper for helper in helpers if helper.group == "enabler" and helper.works_wider]
    return near[:MOST]


def what_is_missing(place: Place, helpers: Sequence[Helper]) -> str | None:
    """Said where no enabler near by is on record, and how far the list was widened."""
    if any(helper.group == "enabler" and helper.is_near for helper in helpers):
        return None
    none = f"No enabler is on record for {place.around} or within {miles_in_words(WITHIN_KM)}."
    if place.wider is None:
        return none
    widened = any(helper.group == "enabler" for helper in helpers)
    return f"{none} We have widened to {place.wider.name_in_sentence}{'.' if widened else ', and none is on record there either.'}"


def _helper(row: tuple) -> Helper:
    organisation, name, kind, kilometres, rows, works_here, works_wider, of_district = row
    acts = json.loads(rows) if isinstance(rows, str) else rows or []
    return Helper(
        organisation, name, kind, kilometres, tuple(Act(*act) for act in acts),
        bool(works_here), bool(works_wider), bool(of_district),
    )  # fmt: skip


def _most_first(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]
