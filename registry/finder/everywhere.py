"""What is known of every association wherever a question is asked: read once for each line of the feed."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import connection

from .evidence import ASSOCIATIONS, LINEAGE, Evidence
from .once_a_line import once_a_line
from .tallies import MILLIONTHS, TAKEN, UNDATED, WEIGHED_FROM, tally
from .years import HALVED_AFTER_YEARS

IS_OF_KIND = "community_kinds && %(community)s::varchar[]"
TALLY = tally(
    partnerships="sum(partnerships)",
    of_kind=f"sum(partnerships) filter (where {IS_OF_KIND})",
    weight=f"sum(weight) filter (where {IS_OF_KIND})",
    undated=f"sum(undated) filter (where {IS_OF_KIND})",
    latest=f"max(latest) filter (where {IS_OF_KIND})",
    halted=f"sum(halted) filter (where {IS_OF_KIND})",
    in_nation="sum(partnerships) filter (where nation = %(nation)s)",
)
# As schemes of this year, each of the past the less the longer ago it is.
WEIGHED = f"""coalesce(tally.weight, 0)::float8 / {MILLIONTHS} * power(0.5, (%(year)s - {WEIGHED_FROM})::float8 / {HALVED_AFTER_YEARS})
       + {UNDATED} * coalesce(tally.undated, 0)::float8"""
STATEMENT = f"""
with recursive {LINEAGE},
candidate as materialized (
    select card.record_id, card.name, card.size_band, card.homes_owned, card.jurisdiction, card.areas
      from catalogue_organisationcard as card
     where card.superseded_seq is null and card.kind = any(%(kinds)s)
       and (card.ended_by is null or card.ended_by > %(day)s)
       and card.record_id not in (select named from edge)
),
bearer as (
    select record_id as named, record_id as organisation from candidate
    union all
    select today.named, today.organisation from today join candidate on candidate.record_id = today.organisation
),
{TAKEN},
{TALLY},
names as (select organisation, array_agg(named) as named from bearer group by organisation)
select names.named, candidate.record_id, candidate.name, candidate.size_band, candidate.homes_owned, candidate.jurisdiction,
       coalesce(tally.partnerships, 0)::integer, {WEIGHED}, coalesce(tally.of_kind, 0)::integer, tally.latest,
       coalesce(tally.halted, 0)::integer,
       coalesce(tally.in_nation > 0, false) or %(nation)s = any(candidate.areas) or %(nation)s = ''
  from candidate
  join names on names.organisation = candidate.record_id
  left join tally on tally.organisation = candidate.record_id
"""


@dataclass(frozen=True)
class Everywhere:
    """`evidence` by organisation; `bearers` gives by each name in a record those who carry it on today, or bear it."""

    evidence: dict[str, Evidence]
    bearers: dict[str, list[str]]


# For so many kinds of question; the associations of one are a megabyte or two where there are thousands.
@once_a_line(most=16)
def associations_everywhere(
    community_kinds: tuple[str, ...], nation: str, year: int, day: datetime.date, hidden: tuple[str, ...]
) -> Everywhere:
    """Every association of today. What is read here does not depend on where in the nation the question is asked."""
    values: dict[str, Any] = {
        "kinds": list(ASSOCIATIONS),
        "community": list(community_kinds),
        "nation": nation,
        "year": year,
        "day": day,
        "hidden": list(hidden),
    }
    with connection.cursor() as cursor:
        cursor.execute(STATEMENT, values)
        rows = cursor.fetchall()
    everywhere = Everywhere({}, {})
    for named, *row in rows:
        evidence = Evidence(*row)
        everywhere.evidence[evidence.organisation] = evidence
        for name in named:
            everywhere.bearers.setdefault(name, []).append(evidence.organisation)
    return everywhere
