"""The answers beside one another."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from .associations import Association
from .line import Line
from .questions import QUESTIONS, Question


@dataclass(frozen=True)
class Cell:
    """What is recorded of one association on one question."""

    association: Association
    lines: tuple[Line, ...]

    @property
    def answers(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.is_aside)

    @property
    def is_known(self) -> bool:
        return bool(self.answers)

    @property
    def statements(self) -> tuple[str, ...]:
        return tuple(line.compared for line in self.answers if line.compared)


@dataclass(frozen=True)
class Row:
    """One question with a cell for each association."""

    question: Question
    cells: tuple[Cell, ...]

    @property
    def differs(self) -> bool:
        """Whether what is stated is not all the same; what is not recorded, or left to a clause, states nothing."""
        stated = {cell.statements for cell in self.cells if cell.statements}
        return self.question.marks_differences and len(stated) > 1

    @property
    def is_known_of_all(self) -> bool:
        return all(cell.is_known for cell in self.cells)

    @property
    def is_known_of_none(self) -> bool:
        return not any(cell.is_known for cell in self.cells)


@dataclass(frozen=True)
class Comparison:
    """Rows in the order of the questions."""

    associations: tuple[Association, ...]
    rows: tuple[Row, ...]

    @property
    def groups(self) -> list[tuple[str, list[Row]]]:
        return [(group, list(rows)) for group, rows in groupby(self.rows, key=lambda row: row.question.group)]

    def row(self, code: str) -> Row:
        return next(row for row in self.rows if row.question.code == code)

    def as_dict(self) -> dict[str, Any]:
        """As the API gives it."""
        return {
            "organisations": [
                {"id": each.id, "name": each.name, "terms": [term.as_dict() for term in each.terms]}
                for each in self.associations
            ],
            "questions": [_row(row) for row in self.rows],
        }


def compare(associations: Sequence[Association], today: datetime.date) -> Comparison:
    rows = tuple(
        Row(question, tuple(Cell(each, tuple(question.read(each, today))) for each in associations))
        for question in QUESTIONS
    )
    return Comparison(tuple(associations), rows)


def _row(row: Row) -> dict[str, Any]:
    return {
        "code": row.question.code,
        "group": row.question.group,
        "label": row.question.label,
        "differs": row.differs,
        "answers": [
            {
                "organisation": cell.association.id,
                "known": cell.is_known,
                "sentences": [
                    {"sentence": line.sentence, "partnerships": [record for record, _ in line.records]}
                    for line in cell.lines
                ],
            }
            for cell in row.cells
        ],
    }
