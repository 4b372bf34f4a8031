"""The rows of a plan as pages tell of them: what a new record would say, what a change would change."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from registry.content import kinds, normal
from registry.content.references import references_in
from registry.imports.models import Action, Import, PlanRow
from registry.publishing.current import published_contents
from registry.publishing.models import Status, Submission

from .editing.names import names_of
from .editing.sections import Section
from .proposals import Change, changes_between


@dataclass(frozen=True)
class PlannedRow:
    """A row with its content in words, and the pages on which it can be read once it is proposed or published."""

    row: PlanRow
    changes: list[tuple[Section, list[Change]]]
    submission: str

    @property
    def problems(self) -> list[dict[str, Any]]:
        return self.row.listed("problems")

    @property
    def readings(self) -> list[dict[str, Any]]:
        return self.row.listed("understood")

    @property
    def duplicates(self) -> list[dict[str, Any]]:
        return self.row.listed("duplicates")

    @property
    def is_on_the_register(self) -> bool:
        return self.row.base is not None


def planned_rows(plan: Import, rows: Iterable[PlanRow]) -> list[PlannedRow]:
    """Rows of one page of a plan; names, earlier editions and proposals are looked up for all of them at once."""
    rows, kind = list(rows), kinds()[plan.kind]
    contents = {row.pk: json.loads(row.content) for row in rows if row.content}
    before = published_contents(kind, [row.base for row in rows if row.base is not None and row.content])
    named = {value for each in [*contents.values(), *before.values()] for _, _, value in references_in(kind, each)}
    new = plan.rows.filter(action=Action.CREATE, record__in=named).values_list("record", "name")
    names = dict(new) | names_of(named)
    proposed = dict(Submission.objects.filter(batch=plan.id).values_list("record", "id"))
    nothing = normal(kind, {})
    return [
        PlannedRow(
            row,
            changes_between(kind, before.get(row.base or 0, nothing), contents[row.pk], names)
            if row.pk in contents
            else [],
            proposed.get(row.record, ""),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Waiting:
    """What waits of an import for a second person: how many records, and a mark that any edit of them changes."""

    creates: list[tuple[str, str]]
    changes: list[tuple[str, str]]
    mark: str


def waiting_of(plan: Import) -> Waiting:
    waits = Submission.objects.filter(batch=plan.id, status=Status.SUBMITTED)
    proposals = {
        record: (proposal, revision) for record, proposal, revision in waits.values_list("record", "id", "revision")
    }
    names = plan.rows.filter(record__in=proposals).order_by("index").values_list("record", "name", "base")
    creates: list[tuple[str, str]] = []
    changes: list[tuple[str, str]] = []
    for record, name, base in names:
        (creates if base is None else changes).append((proposals[record][0], name))
    return Waiting(creates, changes, f"{len(proposals)}-{sum(revision for _, revision in proposals.values())}")
