"""What a proposal would make of its record, and the verdict on it: each made once for one text."""

import json
from dataclasses import dataclass
from functools import cached_property

from registry.catalogue.identity import duplicate_warnings, identity_problems
from registry.content import Content, Kind, Problem, normal
from registry.content.verdict import problems_in_normal


@dataclass(frozen=True)
class ProposedContent:
    """A content as a proposal stores it. Whoever changes what is read here makes another one of it."""

    kind: Kind
    text: str

    @cached_property
    def content(self) -> Content:
        """In normal form."""
        return normal(self.kind, json.loads(self.text))

    @cached_property
    def report(self) -> list[Problem]:
        """The verdict, as it would be given on publication; and what it may be a second record of."""
        return full_report(self.kind, self.content)


def full_report(kind: Kind, content: Content) -> list[Problem]:
    """The verdict on one content, and what is to be said of who it is beside the register."""
    problems = problems_in_normal(kind, content)
    if any(problem.blocks for problem in problems):
        return problems  # names and numbers are compared once they can be read
    identity = identity_problems(kind, [content]).get(content["id"], [])
    return problems + identity + duplicate_warnings(kind.name, [content]).get(content["id"], [])
