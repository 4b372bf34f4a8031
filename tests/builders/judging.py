"""Samples of what a rule refuses and of the nearest thing that it lets pass."""

from dataclasses import dataclass
from typing import Any

import pytest

from registry.content import kind_of, problems_in

from .changing import changed


@dataclass(frozen=True)
class Sample:
    """`bad` are changes to a built record that break exactly this rule, at exactly `at`; `good`
    are the nearest ones that do not.
    """

    code: str
    bad: dict[str, Any]
    at: str
    good: dict[str, Any]


def samples(*expected: tuple) -> list:
    """As parameters of a test, under the code of the rule."""
    return [pytest.param(Sample(*problem), id=problem[0]) for problem in expected]


def verdict(content: dict) -> set[tuple[str, str]]:
    """(code, pointer) of every problem; other records that it names are taken to exist."""
    problems = problems_in(kind_of(content["id"]), content, exists=lambda model, ids: ids)
    return {(problem.code, problem.pointer) for problem in problems}


def breaks_exactly(content: dict, sample: Sample) -> None:
    assert verdict(changed(content, sample.bad)) == {(sample.code, sample.at)}
    assert verdict(changed(content, sample.good)) == set()
