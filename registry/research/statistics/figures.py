"""What each partnership brings along to be counted, and from which rows it is gathered: SQL over `card` and what is joined."""

from collections.abc import Iterable, Sequence

from ...catalogue.derived.finishing import FINISHED
from ...catalogue.filters.columns.partnership.homes import REMAINING
from ...catalogue.reading import Moment
from ...catalogue.reading.assurances import assurance_validity
from ...partnerships.funders import NO_FUNDER
from .parties import ASSOCIATION, COMMUNITY, took_part

IN_HOMES = "row.unit in ('', 'homes')"
# Facilities whose purpose is that people meet.
MEETING = ("hall", "common_house", "cafe", "pub", "library", "arts")
# By these an application was made or decided, so that homes were planned in the world.
PLANNED = ("planning_submitted", "planning_granted", "planning_refused", "appeal_allowed")
# Sums of rows of homes by their names.
SUMS_OF_HOMES = {
    "homes": f"sum(row.count) filter (where {IN_HOMES})",
    "homes_completed": f"sum(row.count) filter (where {IN_HOMES} and row.state = 'completed')",
    "homes_planned": f"sum(row.count) filter (where {IN_HOMES} and row.state in ('planned', 'consented'))",
    "bed_spaces": "sum(row.count) filter (where row.unit = 'bed_spaces')",
    "plots": "sum(row.count) filter (where row.unit = 'plots')",
    "homes_returned": f"sum(row.count) filter (where {IN_HOMES} and row.state = 'completed' and row.supply = 'refurbishment_of_empty')",
    "maybe_returned": "bool_or(row.state = 'completed' and row.supply in ('', 'refurbished_state_unknown', 'mixed_supply'))",
    "homes_of_community": f"sum(row.count) filter (where {IN_HOMES} and row.state = 'completed' and owner.side = '{COMMUNITY}')",
    "without_owner": f"bool_or({IN_HOMES} and row.state = 'completed' and (owner.side is null or row.count is null))",
}
# Those for which the party is looked up that owns the homes.
OF_OWNERS = {"homes_of_community", "without_owner"}
# Those that the card has as well, where homes are not grouped.
ON_CARD = ("homes", "homes_completed")


def codes_sql(codes: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


def of_homes_sql(columns: tuple[str, ...], names: Sequence[str]) -> str:
    """An expression with these sums of each partnership's homes, for each value of these columns of their rows.

    Homes dropped, lost or of a rival plan count only where states are asked for. A part of a row answers for its tenure
    too; it has no number of its own, as the row has them all.
    """
    rows = "select edition_id, count, unit, tenure, supply, state, owner from partnerships_home"
    if "tenure" in columns:
        rows += """ union all
          select part.edition_id, null, home.unit, part.tenure, home.supply, home.state, home.owner
            from partnerships_homepart as part
            join partnerships_home as home on home.edition_id = part.edition_id and home.key = part.homes
           where part.tenure <> '' """
    owner = "left join partnerships_party as owner on owner.edition_id = row.edition_id and owner.key = row.owner"
    keys = "".join(f", row.{column}" for column in columns)
    counts = "true" if "state" in columns else REMAINING.sql
    sums = "".join(f", {SUMS_OF_HOMES[name]} as {name}" for name in names)
    return f"""of_homes as (
    select row.edition_id{keys}{sums}
      from ({rows}) as row {owner if OF_OWNERS.intersection(names) else ""}
     where row.edition_id in (select edition_id from matched) and {counts}
     group by row.edition_id{keys})"""


OF_FACILITIES = f"""of_facilities as (
    select facility.edition_id,
           sum(coalesce(facility.count, 1)) filter (where facility.kind in ({codes_sql(MEETING)})) as to_meet,
           sum(coalesce(facility.count, 1)) filter (where owner.side = '{COMMUNITY}') as of_community,
           bool_or(owner.side is null) as without_owner
      from partnerships_facility as facility
      left join partnerships_party as owner on owner.edition_id = facility.edition_id and owner.key = facility.owner
     where facility.edition_id in (select edition_id from matched) and facility.state = 'completed'
     group by facility.edition_id)"""
OF_FUNDING = f"""of_funding as (
    select edition_id, sum(amount) as drawn
      from partnerships_funding
     where edition_id in (select edition_id from matched) and state = 'drawn' and kind not in ({codes_sql(NO_FUNDER)})
       and amount_per in ('', 'whole') and covers <> 'wider_programme'
     group by edition_id)"""
OF_MILESTONES = f"""of_milestones as (
    select edition_id, bool_or(kind in ({codes_sql(PLANNED)})) as planned,
           bool_or(kind in ({codes_sql(FINISHED)}) and (about = '{{}}' or array_to_string(about, ' ') ~ '(^| )/homes')) as finished
      from partnerships_milestone
     where edition_id in (select edition_id from matched) and forecast is not true
     group by edition_id)"""


def _of_parties(name: str, side: str) -> str:
    """Organisations of one side; one that stands there twice is there twice."""
    return f"""{name} as (
    select party.edition_id, array_agg(party.organisation_id) as organisations
      from partnerships_party as party
     where party.edition_id in (select edition_id from matched) and {took_part("party", side)}
     group by party.edition_id)"""


EXPRESSIONS = {
    "of_facilities": OF_FACILITIES,
    "of_funding": OF_FUNDING,
    "of_milestones": OF_MILESTONES,
    "of_associations": _of_parties("of_associations", ASSOCIATION),
    "of_community": _of_parties("of_community", COMMUNITY),
}
# Name of a figure → (SQL, what it is gathered from; empty for the card itself).
FIGURES = {
    **{name: (f"of_homes.{name}", "of_homes") for name in SUMS_OF_HOMES},
    **{name: (f"card.{name}", "") for name in ("lease_years", "months_to_live", "community_holds_land")},
    "ground_rent_per_home": ("card.ground_rent_per_home::float8", ""),
    "to_meet": ("of_facilities.to_meet", "of_facilities"),
    "has_facilities": ("of_facilities.edition_id is not null", "of_facilities"),
    "facilities_of_community": ("of_facilities.of_community", "of_facilities"),
    "facilities_without_owner": ("of_facilities.without_owner", "of_facilities"),
    "drawn": ("of_funding.drawn", "of_funding"),
    "confirmed": ("coalesce(assurance.confirmation = 'confirmed', false)", "assurance"),
    "checked": ("assurance.last_checked is not null", "assurance"),
    "planned": ("coalesce(of_milestones.planned, false)", "of_milestones"),
    "reached": ("card.stage = 'live' or coalesce(of_milestones.finished, false)", "of_milestones"),
    "associations": ("of_associations.organisations", "of_associations"),
    "community": ("of_community.organisations", "of_community"),
}


def figure(name: str, *, by_homes: bool) -> tuple[str, str]:
    """SQL of a figure, and what it is gathered from."""
    return (f"card.{name}", "") if name in ON_CARD and not by_homes else FIGURES[name]


def join_sql(source: str, moment: Moment) -> str:
    if source == "assurance":
        return f"left join catalogue_assurance as assurance on assurance.record_id = card.record_id and {assurance_validity(moment)}"
    return f"left join {source} on {source}.edition_id = card.edition_id"
