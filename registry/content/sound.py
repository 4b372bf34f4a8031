"""What of a draft can be read: the content without its wrong cells, and without rows that lack what they need."""

from typing import Any

from .kinds import Kind, fields_of
from .normal import Content, normal
from .pointers import row_pointer
from .problem import Problem
from .verdict import cell_problems


def sound_part(kind: Kind, content: Any) -> Content:
    """A content in normal form in which every cell has its shape; single cells of the record may be empty.

    A row goes if a cell that it needs is wrong, and then whatever pointed at it: so it is looked at again until
    nothing is left to take out.
    """
    sound = normal(kind, content if isinstance(content, dict) else {})
    while wrong := [problem for problem in cell_problems(kind, sound) if _can_go(kind, sound, problem)]:
        for problem in wrong:
            _take_out(kind, sound, problem.pointer)
    return sound


def _can_go(kind: Kind, content: Content, problem: Problem) -> bool:
    """An empty cell of the record itself cannot be taken out."""
    first, *rest = problem.pointer.split("/")[1:]
    return bool(rest) or first in kind.tables or content.get(first) not in (None, [])


def _take_out(kind: Kind, content: Content, pointer: str) -> None:
    first, *rest = pointer.split("/")[1:]
    if first not in kind.tables:
        _empty(kind.edition, content, first)
    elif not rest or not isinstance(content[first], list):
        content[first] = []
    else:
        kept = []
        for index, row in enumerate(content[first]):
            named = rest[0] in (row_pointer(first, row, index).rpartition("/")[2], str(index))
            if not named or (len(rest) > 1 and _empty(kind.tables[first], row, rest[1])):
                kept.append(row)
        content[first] = kept


def _empty(model: Any, row: Content, name: str) -> bool:
    """Empty the cell; whether the row can be without it."""
    field = fields_of(model).get(name)
    if field is None:
        row.pop(name, None)
        return True
    row[name] = [] if field.several else None
    return bool(field.blank)
