"""A question that a complete record answers, and whether it was asked and answered."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from ...content.normal import Content

Lacking = Iterable[str]


@dataclass(frozen=True)
class Question:
    """`lacking` gives the pointers of what has no answer; `applies` says whether this record is
    asked at all.
    """

    name: str
    lacking: Callable[[Content], Lacking]
    applies: Callable[[Content], bool] = lambda content: True


def completeness(content: Content, questions: Iterable[Question]) -> dict[str, Any]:
    """The share of questions answered. What does not exist is an answer; what was not found is
    none.
    """
    answered_by_absence = _not_applicable(content)
    applicable = answered = 0
    lacking: list[str] = []
    for question in questions:
        if not question.applies(content):
            continue
        applicable += 1
        open_points = [pointer for pointer in question.lacking(content) if not _covered(pointer, answered_by_absence)]
        answered += not open_points
        lacking += open_points
    percent = round(100 * answered / applicable) if applicable else 100
    return {
        "percent": percent,
        "answered": answered,
        "questions": applicable,
        "lacking": list(dict.fromkeys(lacking)),
    }


def cell(name: str) -> Callable[[Content], Lacking]:
    """The head's field has a value, or the table a row."""
    return lambda content: () if content[name] not in (None, "", []) else (f"/{name}",)


def each(table: str, column: str, of: Callable[[Content], bool] = lambda row: True) -> Callable[[Content], Lacking]:
    """The column has a value in each row of the table that is asked, and there is a row."""

    def lacking(content: Content) -> Lacking:
        rows = content[table]
        if not rows:
            return (f"/{table}",)
        return [f"/{table}/{row['key']}/{column}" for row in rows if of(row) and row[column] in (None, [])]

    return lacking


def _not_applicable(content: Content) -> set[str]:
    return {pointer for row in content["missing"] if row["reason"] == "not_applicable" for pointer in row["about"]}


def _covered(pointer: str, absent: set[str]) -> bool:
    parts = pointer.split("/")
    return any("/".join(parts[:length]) in absent for length in range(2, len(parts) + 1))
