"""What several partnerships say on one term: a range with the records behind it, and how many say nothing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .partnerships import OwnPartnership
from .questions import TERMS, Answer, TermQuestion


@dataclass(frozen=True)
class Term:
    """`partnerships` is how many were looked at; `silent` of them record nothing on it."""

    question: TermQuestion
    answers: tuple[Answer, ...]
    partnerships: int
    silent: int

    @property
    def code(self) -> str:
        return self.question.code

    @property
    def label(self) -> str:
        return self.question.label

    @property
    def unit(self) -> str:
        return self.question.unit

    @property
    def in_force(self) -> tuple[Answer, ...]:
        """Without what is only planned; where all is only planned, that."""
        return tuple(each for each in self.answers if not each.is_planned) or self.answers

    @property
    def are_all_planned(self) -> bool:
        return bool(self.answers) and all(each.is_planned for each in self.answers)

    @property
    def planned_beside(self) -> int:
        """How many partnerships only plan an answer, beside those in which one is in force."""
        in_force = {each.record for each in self.in_force}
        return len({each.record for each in self.answers if each.record not in in_force})

    @property
    def years_of_plans(self) -> list[int]:
        """The latest year known of each partnership in which it is only planned."""
        plans = {each.record: each.year for each in self.answers if each.is_planned}
        return sorted(year for year in plans.values() if year)

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        return tuple(each.number for each in self.in_force if each.number is not None)

    @property
    def lowest(self) -> Decimal | None:
        return min(self.numbers, default=None)

    @property
    def highest(self) -> Decimal | None:
        return max(self.numbers, default=None)

    @property
    def counts(self) -> list[tuple[str, str, int]]:
        """(code, words, in how many partnerships), the most frequent first."""
        words = {each.code: each.words for each in self.in_force if each.code}
        pairs = {(each.code, each.record) for each in self.in_force if each.code}
        numbers = Counter(code for code, _ in pairs)
        return [
            (code, words[code], number)
            for code, number in sorted(numbers.items(), key=lambda item: (-item[1], item[0]))
        ]

    def as_dict(self) -> dict[str, Any]:
        """As the API gives it."""
        return {
            "code": self.code,
            "label": self.label,
            "unit": self.unit or None,
            "lowest": None if self.lowest is None else str(self.lowest),
            "highest": None if self.highest is None else str(self.highest),
            "counts": [{"code": code, "label": words, "partnerships": number} for code, words, number in self.counts],
            "all_planned": self.are_all_planned,
            "planned_beside": self.planned_beside,
            "partnerships": self.partnerships,
            "silent": self.silent,
            "answers": [_answer(each) for each in self.answers],
        }


def terms_of(partnerships: Sequence[OwnPartnership]) -> list[Term]:
    """Every term, in the order of the questions; one on which nothing is recorded stands there too. Of partnerships that it
    left, or in which it was replaced, the terms are those of others.
    """
    own = [each for each in partnerships if not each.was_left]
    return [_term(question, own) for question in TERMS]


def _term(question: TermQuestion, partnerships: Sequence[OwnPartnership]) -> Term:
    answers = tuple(answer for own in partnerships for answer in question.answers_of(own))
    telling = {answer.record for answer in answers}
    return Term(question, answers, len(partnerships), len(partnerships) - len(telling))


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "partnership": answer.record,
        "name": answer.name,
        "year": answer.year,
        "value": None if answer.number is None else str(answer.number),
        "code": answer.code or None,
        "label": answer.words or None,
        "planned": answer.is_planned,
        "of_a_predecessor": answer.is_only_a_predecessors,
    }
