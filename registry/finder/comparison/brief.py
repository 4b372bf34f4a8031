"""The answers by which a group chooses, in few words: what it reads first, before all that is recorded."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ...numbers_in_words import counted
from ..groups import groups_in_words
from ..homes_owned import homes_in_words
from ..terms import TERMS, brief_of
from .answer import Cell, Comparison, Row
from .associations import Association

Words = Callable[[Cell], str]


@dataclass(frozen=True)
class BriefRow:
    """`words` are of the associations in their order; empty where nothing is recorded of one."""

    label: str
    words: tuple[str, ...]
    differs: bool = False


def in_brief(comparison: Comparison, kinds: Sequence[str] = ()) -> list[BriefRow]:
    """What is recorded of any of them. `kinds` are those of the group that looks for a partner."""
    return [row for row in _rows(comparison, kinds) if any(row.words)]


def _rows(comparison: Comparison, kinds: Sequence[str]) -> Iterator[BriefRow]:
    yield _row(comparison.row("partnerships"), _partnerships)
    if kinds:
        alike = [_alike(each, kinds) for each in comparison.associations]
        yield BriefRow(
            f"With {groups_in_words(kinds)}",
            tuple(str(number) if number else "" for number in alike),
            len(set(alike)) > 1,
        )
    yield _row(comparison.row("homes"), _homes)
    for term in TERMS:
        yield _row(comparison.row(term.code), _term_reader(term.code))
    yield _row(comparison.row("exits"), _exits)
    yield _row(comparison.row("notice"), _notice)
    yield _row(comparison.row("endings"), _endings)
    yield _row(comparison.row("size"), _size)


def _row(row: Row, words: Words) -> BriefRow:
    return BriefRow(row.question.label, tuple(words(cell) if cell.is_known else "" for cell in row.cells), row.differs)


def _partnerships(cell: Cell) -> str:
    own = cell.association.partnerships
    latest = max((each.year for each in own if each.year), default=None)
    return f"{len(own)}{f', the latest in {latest}' if latest else ''}"


def _alike(association: Association, kinds: Sequence[str]) -> int:
    return sum(1 for own in association.partnerships if not set(kinds).isdisjoint(own.content["community_kinds"]))


def _homes(cell: Cell) -> str:
    """Finished, and planned where the scheme is not over."""
    of = [(own.homes, own.is_over) for own in cell.association.own_work]
    finished = sum(homes["completed"] or 0 for homes, _ in of)
    planned = sum(homes["planned"] or 0 for homes, is_over in of if not is_over)
    parts = (f"{finished:,} finished" if finished else "", f"{planned:,} planned" if planned else "")
    return ", ".join(filter(None, parts))


def _term_reader(code: str) -> Words:
    def words(cell: Cell) -> str:
        return brief_of(next(term for term in cell.association.terms if term.code == code))

    return words


def _exits(cell: Cell) -> str:
    return f"Agreed in {counted(len({line.records for line in cell.answers}), 'partnership')}"


def _notice(cell: Cell) -> str:
    return "Says that it is open to partners"


def _endings(cell: Cell) -> str:
    return f"{len(cell.answers)} on record"


def _size(cell: Cell) -> str:
    content = cell.association.content
    return _capital(homes_in_words(content["homes_owned"], content["homes_owned_to"], content["homes_owned_precision"]))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"
