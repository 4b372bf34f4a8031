"""The text of a JSON object that the database makes, however many members it has."""

from collections.abc import Sequence
from functools import reduce

# PostgreSQL takes a hundred arguments of a function: a name and a value for each member.
MEMBERS_AT_ONCE = 50


def object_sql(members: Sequence[tuple[str, str]]) -> str:
    """SQL of the text of an object; `members` are names and the SQL of their values, in order.

    A longer object is joined of several: the brace that closes one and that which opens the next are taken away.
    """
    starts = range(0, max(len(members), 1), MEMBERS_AT_ONCE)
    first, *others = [_of_few(members[start : start + MEMBERS_AT_ONCE]) for start in starts]
    return reduce(lambda text, other: f"left({text}, -1) || ', ' || substr({other}, 2)", others, first)


def _of_few(members: Sequence[tuple[str, str]]) -> str:
    arguments = ", ".join(f"'{name}', {value}" for name, value in members)
    return f"json_build_object({arguments})::text"
