"""What a proposal would make of its record, and the verdict on it: each made once for one text."""

import json
from dataclasses import dataclass
from functools import cached_property

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
        """The verdict, as it would be given on publication."""
        return problems_in_normal(self.kind, self.content)
