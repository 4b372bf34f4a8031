"""Checking the sums of what organisations did, and making them anew.

The database keeps them as involvements are written and taken out; the views that end in `_recounted` are the same from
the involvements themselves.
"""

from django.db import connection, transaction

SUMS = {
    "catalogue_trackrecord": "organisation_id, community_kinds, nation, partnerships, undated, weight, latest, halted",
    "catalogue_partnerarea": "organisation_id, area, partnerships",
}
WRONG = """
select organisation_id from (
    (select {columns} from {table} except select {columns} from {table}_recounted)
    union all
    (select {columns} from {table}_recounted except select {columns} from {table})
) as difference
"""


def wrong_track_records() -> list[str]:
    """Organisations whose sums are not those of their involvements."""
    with connection.cursor() as cursor:
        cursor.execute(" union ".join(WRONG.format(table=table, columns=columns) for table, columns in SUMS.items()))
        return sorted(organisation for (organisation,) in cursor.fetchall())


@transaction.atomic
def add_up_anew() -> None:
    """Under the lock of the feed, as all that writes involvements."""
    with connection.cursor() as cursor:
        for table, columns in SUMS.items():
            cursor.execute(f"delete from {table}")
            cursor.execute(f"insert into {table} ({columns}) select {columns} from {table}_recounted")
