"""The sections of a draft as a list to go through, each with how it stands."""

from dataclasses import dataclass

from registry.content import Problem
from registry.publishing.models import Submission

from .editing.naming import Names
from .editing.sections import SECTIONS, Section


@dataclass(frozen=True)
class Step:
    section: Section
    is_here: bool
    filled: bool
    wrong: int

    @property
    def words(self) -> str:
        if self.wrong:
            return f"{self.wrong} to put right"
        return "filled in" if self.filled else "nothing yet"


def steps_of(submission: Submission, names: Names, report: list[Problem], here: Section | None) -> list[Step]:
    counted: dict[str, int] = {}
    for problem in report:
        if problem.blocks and problem.pointer:
            first = problem.pointer.split("/")[1]
            counted[first] = counted.get(first, 0) + 1
    steps = []
    for section in SECTIONS[submission.kind]:
        parts = section.head + section.tables
        filled = any(names.content.get(part) not in (None, [], "") for part in parts)
        steps.append(Step(section, section is here, filled, sum(counted.get(part, 0) for part in parts)))
    return steps
