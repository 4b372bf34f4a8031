"""What is counted over the whole register is counted once for each line of the feed, in each process."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

from django.db import connection

Counted = TypeVar("Counted")
# The hash and not the number: after a line that was undone another comes of the same number.
LAST_LINE = "select hash from feed_change order by sequence desc limit 1"


def once_a_line(most: int) -> Callable[[Callable[..., Counted]], Callable[..., Counted]]:
    """For functions of their parameters that read nothing but what was published; the last `most` answers are kept."""

    def decorated(count: Callable[..., Counted]) -> Callable[..., Counted]:
        @lru_cache(maxsize=most)
        def as_of(line: str, *parameters: Any) -> Counted:
            return count(*parameters)

        @wraps(count)
        def answered(*parameters: Any) -> Counted:
            with connection.cursor() as cursor:
                cursor.execute(LAST_LINE)
                row = cursor.fetchone()
            return as_of(row[0] if row else "", *parameters)

        return answered

    return decorated
