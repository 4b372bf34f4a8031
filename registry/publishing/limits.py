"""How often a thing may be done in a day, counted in the database for all workers together."""

import datetime
import hashlib
import hmac

from django.conf import settings
from django.db import connection
from django.utils import timezone

from registry.errors import TooOften


def count_or_refuse(what: str, who: str, most: int) -> None:
    """Count one more for `who` today, within the caller's transaction; TooOften beyond `most`.

    Who it is goes in as a keyed digest: the table tells nobody.
    """
    digest = hmac.new(settings.SECRET_KEY.encode(), f"{what}|{who}".encode(), hashlib.sha256).hexdigest()
    now = timezone.now()
    with connection.cursor() as cursor:
        cursor.execute(
            """
            insert into publishing_tally (what, day, count) values (%(digest)s, %(day)s, 1)
            on conflict (what, day) do update set count = publishing_tally.count + 1 returning count
            """,
            {"digest": digest, "day": now.date()},
        )
        (count,) = cursor.fetchone()
    if count > most:
        tomorrow = datetime.datetime.combine(now.date() + datetime.timedelta(days=1), datetime.time(), datetime.UTC)
        raise TooOften(
            f"This can be done {most} times a day: come back tomorrow.", int((tomorrow - now).total_seconds()) + 1
        )
