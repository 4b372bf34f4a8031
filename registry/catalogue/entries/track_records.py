"""Checking the sums of what associations did, and making them anew.

The database keeps them as involvements are written and taken out; `catalogue_trackrecord_recounted` is the same from
the involvements themselves.
"""

from django.db import connection, transaction

COLUMNS = "organisation_id, community_kinds, nation, partnerships, undated, weight, latest"
KEPT, RECOUNTED = (
    f"select {COLUMNS} from {table}" for table in ("catalogue_trackrecord", "catalogue_trackrecord_recounted")
)
WRONG = f"""
select distinct organisation_id from (
    ({KEPT} except {RECOUNTED}) union all ({RECOUNTED} except {KEPT})
) as difference order by 1
"""


def wrong_track_records() -> list[str]:
    """Associations whose sums are not those of their involvements."""
    with connection.cursor() as cursor:
        cursor.execute(WRONG)
        return [organisation for (organisation,) in cursor.fetchall()]


@transaction.atomic
def add_up_anew() -> None:
    """Under the lock of the feed, as all that writes involvements."""
    with connection.cursor() as cursor:
        cursor.execute("delete from catalogue_trackrecord")
        cursor.execute(f"insert into catalogue_trackrecord ({COLUMNS}) {RECOUNTED}")
