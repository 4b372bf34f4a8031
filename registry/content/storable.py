"""The door of content: what cannot be kept at all, not even as a draft that has problems.

Whatever else may be wrong with a content is kept and named by the verdict: people and programs
mend a draft step by step. What is refused here would break every later reading of it: no JSON
can be written of half a character, no column holds a number past 64 bits, and what is no table
of rows can be neither shown nor compared.

Pointers are JSON Pointers (RFC 6901) and name rows by their place in the list, from 0: the key
of a row may be the very thing that is missing, repeated or wrong.
"""

from collections.abc import Iterator
from math import isfinite
from typing import Any

from ..errors import NotStorable
from ..fields.characters import unreadable
from .kinds import Kind
from .problem import Problem

LEAST, MOST = -(2**63), 2**63 - 1
# A content is a head, its tables, their rows, and lists in cells; JSON that is sent may be as deep.
DEEPEST = 20
# Enough to see what is wrong with all that was sent.
MOST_PROBLEMS = 100


def require_storable(kind: Kind, content: Any) -> None:
    """Pass, or NotStorable with every part that cannot be kept."""
    if problems := unstorable_parts(kind, content):
        raise NotStorable(problems)


def unstorable_parts(kind: Kind, content: Any) -> list[Problem]:
    """What of this content cannot be kept, each with its pointer; nothing for any that can be a draft."""
    if not isinstance(content, dict):
        return [Problem("", "not_an_object", "A record is a JSON object with a head and tables.")]
    problems: list[Problem] = []
    for problem in _parts_of(kind, content):
        problems.append(problem)
        if len(problems) == MOST_PROBLEMS:
            break
    return problems


def _parts_of(kind: Kind, content: dict[Any, Any]) -> Iterator[Problem]:
    for name in kind.tables:
        yield from _of_table(name, content.get(name))
    yield from _of_value("", content, 0)


def _of_table(name: str, rows: Any) -> Iterator[Problem]:
    """A table that is left out, or null, is an empty one."""
    if rows is None:
        return
    if not isinstance(rows, list):
        yield Problem(f"/{name}", "wrong_type", f"{name} is a table: send a list of rows, or leave it out.")
        return
    for place, row in enumerate(rows):
        if not isinstance(row, dict):
            yield Problem(f"/{name}/{place}", "wrong_type", "A row is a JSON object with a cell per column.")
        elif not isinstance(row.get("key"), str | None):
            yield Problem(f"/{name}/{place}/key", "wrong_type", "The key of a row is a text, such as h1.")


def _of_value(pointer: str, value: Any, depth: int) -> Iterator[Problem]:
    if isinstance(value, str):
        if fault := unreadable(value):
            yield Problem(pointer, *fault)
    elif isinstance(value, int):
        if not LEAST <= value <= MOST:
            yield Problem(pointer, "out_of_range", "This number is past 64 bits, larger than any we keep: check it.")
    elif isinstance(value, float):
        if not isfinite(value):
            yield Problem(pointer, "out_of_range", "This is no number that we can keep: write it in digits.")
    elif isinstance(value, dict | list):
        yield from _of_members(pointer, value, depth + 1)


def _of_members(pointer: str, value: dict[Any, Any] | list[Any], depth: int) -> Iterator[Problem]:
    if depth > DEEPEST:
        yield Problem(pointer, "too_deep", f"Lists and objects may stand within each other {DEEPEST} deep at most.")
        return
    members = value.items() if isinstance(value, dict) else enumerate(value)
    for name, member in members:
        if isinstance(value, dict):
            if not isinstance(name, str):
                yield Problem(pointer, "wrong_type", f"The name of a member is a text, not {str(name)[:40]!r}.")
                continue
            if fault := unreadable(name):
                yield Problem(pointer, fault[0], f"The name of a member: {fault[1]}")
                continue
        yield from _of_value(f"{pointer}/{escaped(name)}", member, depth)


def escaped(name: object) -> str:
    """A name or a place as it stands in a JSON Pointer."""
    return str(name).replace("~", "~0").replace("/", "~1")
