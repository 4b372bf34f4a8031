"""How many partnerships associations have on record, those of predecessors among them: from sums that are kept.

`catalogue_trackrecord` counts a partnership once for each association that it names. Here it counts once for each of
today, so that of a partnership which names two of one line, all but one are taken away again.
"""

from ..partnerships.stages import UNBUILT
from ..partnerships.taking_part import ONLY_NAMED
from .years import HALVED_AFTER_YEARS

# A scheme of no known year counts as one of so many years ago: half.
UNDATED = 0.5
# How the sums weigh a year: see the migration that keeps them.
MILLIONTHS, WEIGHED_FROM = 1_000_000, 2000
WEIGHT = f"round(power(2::float8, (least(greatest(act.year, 1800), 2200) - {WEIGHED_FROM}) / {HALVED_AFTER_YEARS}.0) * {MILLIONTHS})"

# One that was only considered, declined or proposed did nothing there.
TOOK_PART = f"act.part not in ({', '.join(repr(part) for part in sorted(ONLY_NAMED))})"

# What stopped before anybody lived there counts as experience, and is told apart where it is counted in words.
HALTED = f"(act.status = 'stalled' or (act.status = 'ended' and act.stage in ({', '.join(map(repr, UNBUILT))})))"

# Beside `today` and `bearer`, who carries on whose record. `hidden` are partnerships that do not count.
TAKEN = f"""
of_one_line as (
    select distinct today.organisation, act.record_id
      from today join catalogue_involvement as act on act.organisation_id = today.named
     where act.beside_another and {TOOK_PART} and act.record_id <> all(%(hidden)s::varchar[])
),
taken_away as (
    select bearer.organisation, act.record_id, act.community_kinds, act.nation, act.year, {HALTED} as halted,
           count(distinct act.organisation_id) - 1 as times
      from of_one_line
      join catalogue_involvement as act on act.record_id = of_one_line.record_id and act.as_association and {TOOK_PART}
      join bearer on bearer.named = act.organisation_id and bearer.organisation = of_one_line.organisation
     group by 1, 2, 3, 4, 5, 6
    having count(distinct act.organisation_id) > 1
    union all
    select bearer.organisation, act.record_id, act.community_kinds, act.nation, act.year, {HALTED}, count(distinct act.organisation_id)
      from catalogue_involvement as act join bearer on bearer.named = act.organisation_id
     where act.record_id = any(%(hidden)s::varchar[]) and act.as_association and {TOOK_PART}
     group by 1, 2, 3, 4, 5, 6
),
taken as (
    select organisation, community_kinds, nation, -times::integer as partnerships,
           case when act.year is null then -times else 0 end::integer as undated,
           case when act.year is null then 0 else -times * {WEIGHT} end::bigint as weight, null::smallint as latest,
           case when act.halted then -times else 0 end::integer as halted
      from taken_away as act
)"""


def tally(**sums: str) -> str:
    """The expression `tally` of associations of today. `sums` are aggregates over rows of `catalogue_trackrecord` by name.

    They are added up of each name by itself before they are joined with those of its successor: that is a tenth of
    the rows.
    """
    of_rows = ", ".join(f"{sql} as {name}" for name, sql in sums.items())
    of_names = ", ".join(f"{'max' if sql.startswith('max') else 'sum'}({name}) as {name}" for name, sql in sums.items())
    return f"""
of_name as (
    select bearer.organisation, added_up.*
      from (select organisation_id as named, {of_rows} from catalogue_trackrecord group by organisation_id) as added_up
      join bearer using (named)
    union all
    select organisation, organisation, {of_rows} from taken group by organisation
),
tally as (select organisation, {of_names} from of_name group by organisation)"""
