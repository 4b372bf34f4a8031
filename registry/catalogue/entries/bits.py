"""The bits as a reader knows them.

Bits are only ever added, so what a process has read stays true; it is read anew from time to time,
for the newest. Only of a database that was put back it may be untrue: then the process is restarted.
"""

import time
from dataclasses import dataclass

from django.db import connections

READ_AGAIN = 600  # seconds

ALL = """
select (select coalesce(json_object_agg(name, bit), '{}') from catalogue_fact where bit is not null),
       (select coalesce(json_object_agg(lexeme, bit), '{}') from catalogue_lexeme
         where kind = 'partnership' and bit is not null)
"""


@dataclass(frozen=True)
class Bits:
    """Fact → bit, and word → bit."""

    facts: dict[str, int]
    lexemes: dict[str, int]


_read: dict[str, tuple[float, Bits]] = {}


def bits(using: str = "default") -> Bits:
    """Those of this database; one small statement in ten minutes."""
    name = str(connections[using].settings_dict["NAME"])
    moment, known = _read.get(name, (0.0, None))
    if known is None or time.monotonic() - moment > READ_AGAIN:
        with connections[using].cursor() as cursor:
            cursor.execute(ALL)
            known = Bits(*cursor.fetchone())
        _read[name] = (time.monotonic(), known)
    return known


def forget_bits() -> None:
    """For those who put a database back to where it was."""
    _read.clear()
