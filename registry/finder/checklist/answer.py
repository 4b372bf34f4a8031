"""For each question of a first meeting: what is recorded of each association, and what is to be asked because it is not."""

from dataclasses import dataclass
from itertools import groupby

from ..comparison import Association, Comparison, Line
from .questions import ASKED, Asked


@dataclass(frozen=True)
class Known:
    """What one association's records say; nothing means: ask."""

    association: Association
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Ask:
    """One question, with what is known of each association."""

    asked: Asked
    known: tuple[Known, ...]

    @property
    def is_answered_by_records(self) -> bool:
        return any(each.lines for each in self.known)


def checklist_for(comparison: Comparison) -> list[tuple[str, list[Ask]]]:
    """By group, in the order of a conversation."""
    asks = [Ask(asked, tuple(_known(asked, each, comparison) for each in comparison.associations)) for asked in ASKED]
    return [(group, list(of)) for group, of in groupby(asks, key=lambda ask: ask.asked.group)]


def _known(asked: Asked, association: Association, comparison: Comparison) -> Known:
    cells = [cell for code in asked.facts for cell in comparison.row(code).cells if cell.association is association]
    return Known(association, tuple(line for cell in cells for line in cell.answers))
