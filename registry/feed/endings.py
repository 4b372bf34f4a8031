"""Has a record ended? The one place that answers, for today and for any line of the feed, in Python and in SQL.

The newest ending of a record counts: withdrawn and merged until it is restored. Nobody else reads the table; SQL
that asks for today joins the view `feed_tombstone`, which has those in force and no line by which one could go wrong.
"""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import OuterRef, Q, QuerySet

from .models import Ending


def ending_at(record: str, line: int | None = None) -> Ending | None:
    """What stands in a record's place as of a line of the feed, or today; None while it is on the register."""
    return Ending.objects.in_force(line).filter(record=record).first()


def endings_among(records: Iterable[str], line: int | None = None) -> dict[str, Ending]:
    """Record → what stands in its place, of those of these that have ended."""
    return {ending.record: ending for ending in Ending.objects.in_force(line).filter(record__in=list(records))}


def all_endings(line: int | None = None) -> QuerySet[Ending]:
    """Of all records that have ended, the first first."""
    return Ending.objects.in_force(line).order_by("sequence")


def merged_into(record: str) -> list[str]:
    """The records that this one took the place of and that have not come back."""
    return list(
        Ending.objects.in_force().filter(replaced_by=record).order_by("record").values_list("record", flat=True)
    )


def endings_of_outer(column: str) -> QuerySet[Ending]:
    """Those in force of the record that a column of an outer query names."""
    return Ending.objects.in_force().filter(record=OuterRef(column))


def endings_about(record: str) -> QuerySet[Ending]:
    """All that ever ended or restored a record, or merged another into it, the newest first; undone since or not."""
    return Ending.objects.filter(Q(record=record) | Q(replaced_by=record)).order_by("-sequence")


def lines_of_endings(records: Iterable[str]) -> dict[str, list[int]]:
    """Record → all lines at which it left the register, restored or not."""
    lines = defaultdict(list)
    left = Ending.objects.exclude(kind=Ending.RESTORED).filter(record__in=list(records)).order_by("sequence")
    for record, line in left.values_list("record", "sequence"):
        lines[record].append(line)
    return dict(lines)


def tombstones_at_sql(line: str) -> str:
    """SQL of a table like `feed_tombstone` as of a line of the feed, given as SQL; with the line of each.

    A record that is restored comes back with the edition of the following line.
    """
    return f"""(select ending.* from feed_ending as ending
         where ending.kind <> 'restored' and ending.sequence <= {line}
           and not exists (select from feed_ending as later
                            where later.record = ending.record and later.sequence > ending.sequence
                              and later.sequence < {line}))"""


# Every merger of records there ever was, from which line until before which.
MERGERS = """select merger.record, merger.replaced_by, merger.sequence as since_seq,
       (select min(later.sequence) + 1 from feed_ending as later
         where later.record = merger.record and later.sequence > merger.sequence) as until_seq
  from feed_ending as merger where merger.kind = 'merged'"""
