"""Database times of the questions, as tables; and how they grow with the register."""

import json
import statistics
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from .moved import WANTED as MOST_TIMES
from .moved import Walk
from .questions import Question
from .statements import Statement, plan_of
from .synthetic import ROOT, Recipe, makers

# Beside the database that was measured, so that a run at another size can be set beside this one.
KEPT = ROOT / ".data" / "benchmarks"


@dataclass(frozen=True)
class Answer:
    """The times of one question's statements."""

    question: Question
    statements: tuple[Statement, ...]

    @property
    def p50(self) -> float:
        return statistics.median(one.total for one in self.statements)

    @property
    def slowest(self) -> Statement:
        return max(self.statements, key=lambda one: one.total)

    @property
    def over(self) -> int:
        return sum(one.total > self.question.wanted for one in self.statements)


def answers_report(answers: Iterable[Answer]) -> Iterator[str]:
    yield "| Database time of a page | statements | wanted ms | p50 ms | max ms | met | slowest |"
    yield "|---|---:|---:|---:|---:|---|---|"
    for answer in answers:
        met = "yes" if not answer.over else f"no, {answer.over} of {len(answer.statements)} over"
        yield (
            f"| {answer.question.title} | {len(answer.statements)} | {answer.question.wanted:g} | {answer.p50:.1f} "
            f"| {answer.slowest.total:.1f} | {met} | `{answer.slowest.query or 'no filter'}` |"
        )


def walks_report(walks: Iterable[Walk]) -> Iterator[str]:
    yield "| Next page after 1,000 were published anew | first page ms | as of now ms | as of then ms | times | met |"
    yield "|---|---:|---:|---:|---:|---|"
    for walk in walks:
        yield (
            f"| `{walk.first.query or 'no filter'}` | {walk.first.total:.1f} | {walk.as_now.total:.1f} "
            f"| {walk.as_then.total:.1f} | {walk.times:.2f} | {'yes' if walk.times <= MOST_TIMES else 'no'} |"
        )


def plans_report(answers: Iterable[Answer], count: int = 3) -> Iterator[str]:
    """The plans of the slowest statements, each the slowest of its question."""
    slowest = sorted((answer.slowest for answer in answers), key=lambda one: one.total, reverse=True)
    for statement in slowest[:count]:
        yield f"`{statement.query or 'no filter'}` of {statement.kind}s, {statement.total:.1f} ms:"
        yield f"\n```\n{plan_of(statement)}\n```\n"


def keep(recipe: Recipe, answers: Iterable[Answer], folder: Path = KEPT) -> None:
    """What a later run at another size will be set beside."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = [{"title": answer.question.title, "p50": answer.p50, "max": answer.slowest.total} for answer in answers]
    text = json.dumps({"recipe": asdict(recipe), "makers": makers(), "answers": rows}, indent=1)
    (folder / f"{recipe.partnerships}.json").write_text(text + "\n", encoding="utf-8")


def growth_report(folder: Path = KEPT) -> Iterator[str]:
    """p50 and max of each question at every size that was measured here, of registers stored in the same way."""
    kept = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")]
    measured = [one for one in kept if one["makers"] == makers()]
    measured.sort(key=lambda one: one["recipe"]["partnerships"])
    sizes = [f"{one['recipe']['partnerships']:,}" for one in measured]
    times = [{row["title"]: f"{row['p50']:.1f} / {row['max']:.1f}" for row in one["answers"]} for one in measured]
    yield f"| p50 / max ms at partnerships | {' | '.join(sizes)} |"
    yield f"|---|{'---:|' * len(sizes)}"
    for title in dict.fromkeys(title for one in times for title in one):
        yield f"| {title} | {' | '.join(one.get(title, '–') for one in times)} |"
