"""The one verdict on a content: for the API, the page, the spreadsheet, the seed and the night."""

from collections.abc import Callable, Iterable
from typing import Any

from ..editions import Record
from ..identifiers import is_well_formed
from .kinds import Kind
from .normal import Content, normal
from .problem import Problem
from .references import references_in
from .rules import rules
from .shape import shape_problems

Exists = Callable[[type[Record], set[str]], set[str]]


def exists_in_database(model: type[Record], ids: set[str]) -> set[str]:
    """Which of these ids the register has; one query for each kind that is named. What is no id is not looked up."""
    well_formed = [identifier for identifier in ids if is_well_formed(identifier, model.prefix)]
    return set(model._default_manager.filter(pk__in=well_formed).values_list("pk", flat=True))


def problems_in(kind: Kind, content: Any, exists: Exists = exists_in_database) -> list[Problem]:
    """Every problem of a content, shape first, then the rules whose tables are sound.

    `exists` says which ids are known; a batch adds its own to those of the database.
    """
    return problems_in_normal(kind, normal(kind, content), exists)


def problems_in_normal(kind: Kind, content: Any, exists: Exists = exists_in_database) -> list[Problem]:
    """The same of a content that is in normal form already."""
    problems = cell_problems(kind, content, exists)
    if not isinstance(content, dict):
        return problems
    unsound = {_table(kind, problem.pointer) for problem in problems}
    for rule in rules(kind.name):
        if unsound.isdisjoint(rule.reads):
            problems += [
                Problem(finding.pointer, rule.code, finding.detail or rule.sentence, rule.severity)
                for finding in rule.findings(content)
            ]
    return problems


def cell_problems(kind: Kind, content: Any, exists: Exists = exists_in_database) -> list[Problem]:
    """What is wrong with single cells and rows of a content in normal form, before any rule looks at it."""
    problems = list(shape_problems(kind, content))
    if not isinstance(content, dict):
        return problems
    named = {problem.pointer for problem in problems}
    # An id that is none is not looked up: one cell, one problem.
    return problems + [each for each in _unknown_references(kind, content, exists) if each.pointer not in named]


def _table(kind: Kind, pointer: str) -> str:
    first = pointer.split("/")[1] if pointer else ""
    return first if first in kind.tables else ""


def _unknown_references(kind: Kind, content: Content, exists: Exists) -> Iterable[Problem]:
    named = list(references_in(kind, content))
    for model in {model for _, model, _ in named}:
        known = exists(model, {value for _, target, value in named if target is model})
        for pointer, target, value in named:
            if target is model and value not in known:
                noun = model._meta.verbose_name
                yield Problem(
                    pointer,
                    "unknown_reference",
                    f"There is no {noun} {value!r} on the register: look the id up, or publish that {noun} first.",
                )
