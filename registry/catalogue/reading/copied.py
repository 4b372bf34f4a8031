"""One long text of a statement, as the bytes that are sent on: COPY in its binary form has nothing to be undone.

As a value it would be made a text and then bytes again, which takes as long as the database takes to put it together.
"""

import struct
from io import BytesIO
from typing import Any

from django.db import connections

# Before the first row stand a signature and two numbers; before a value how many the row has, and its length.
HEADING = 19
BEFORE_VALUE = struct.Struct("!hi")
AFTER_ROWS = struct.pack("!h", -1)
SHORTEST = HEADING + len(AFTER_ROWS)
NULL = -1


def one_text(sql: str, parameters: dict[str, Any], using: str = "default") -> bytes | None:
    """The only value of the only row of a statement that only reads, in UTF-8; None where it is null."""
    connection = connections[using]
    with connection.cursor() as cursor, connection.wrap_database_errors:
        copied = BytesIO()
        statement = cursor.mogrify(sql, parameters).decode()
        cursor.copy_expert(f"copy ({statement}) to stdout (format binary)", copied)
    answer = copied.getvalue()
    columns, length = BEFORE_VALUE.unpack_from(answer, HEADING) if len(answer) > SHORTEST else (0, NULL)
    begin = HEADING + BEFORE_VALUE.size
    end = begin + max(length, 0)
    if columns != 1 or answer[end:] != AFTER_ROWS:
        raise ValueError("The statement does not give one row of one value.")
    return None if length == NULL else answer[begin:end]
