"""Which results stand on the register."""

from collections.abc import Sequence

from django.db import connection

from ..once_a_line import once_a_line
from ..published_rows import Place, published_rows
from .entries import Result, each_study_once

# A page shows no more; the best known come first.
MOST = 120
COUNTED = """
select outcome.indicator, count(*)
  from outcomes_outcome as outcome join catalogue_currententry as entry on entry.edition_id = outcome.edition_id
 group by outcome.indicator
"""
MATCHING = f"""
select outcome.edition_id, outcome.key
  from outcomes_outcome as outcome join catalogue_currententry as entry on entry.edition_id = outcome.edition_id
 where outcome.indicator = any(%(indicators)s::varchar[])
 order by outcome.evidence_level desc nulls last, entry.name_normalised, entry.record_id, outcome.position
 limit {MOST}
"""


@once_a_line(most=1)
def outcome_counts() -> dict[str, int]:
    """How many results each indicator has."""
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        return dict(cursor.fetchall())


def results_of(indicators: Sequence[str]) -> list[Result]:
    """The best known first. What one study says in several records is told once."""
    with connection.cursor() as cursor:
        cursor.execute(MATCHING, {"indicators": list(indicators)})
        places = [Place(edition, "outcomes", key) for edition, key in cursor.fetchall()]
    return each_study_once(published_rows(places))
