"""Making the plan: for each record of a file, what would change and what is wrong."""

import json
import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from typing import Any

from django.db import connection, transaction

from registry.content import Kind, canonical, kinds
from registry.content.normal import Content
from registry.content.references import references_in
from registry.content.verdict import exists_in_database
from registry.errors import RegistryError
from registry.identifiers import is_well_formed, mint
from registry.publishing.comparing import differences_between
from registry.publishing.current import ended_among
from registry.publishing.models import Change
from registry.publishing.ownership import records_open_to

from ..drafts import Draft, Gathered, gather, problem
from ..duplicates import likely_duplicates
from ..headers import pages_of
from ..judging import content_of_draft, problems_of_draft
from ..layout import ID
from ..models import Action, Import, ImportStatus, PlanRow
from ..standing import Standing, standing_of

log = logging.getLogger(__name__)
CHUNK = 50


def make_plan(identifier: str) -> Import:
    """Make the plan of an import, chunk by chunk, so that its progress can be seen.

    Running it again, after a crash, begins anew and ends the same but for new ids.
    """
    with _only_here(identifier) as ours:
        plan = Import.objects.get(pk=identifier)
        if ours and plan.status == ImportStatus.PLANNING:
            _make_or_say_why_not(plan)
    return plan


@contextmanager
def _only_here(identifier: str) -> Iterator[bool]:
    """Whether nobody else makes this plan now; a crash of theirs frees it."""
    key = [f"plan {identifier}"]
    with connection.cursor() as cursor:
        cursor.execute("select pg_try_advisory_lock(hashtextextended(%s, 3))", key)
        (ours,) = cursor.fetchone()
        try:
            yield ours
        finally:
            if ours:
                cursor.execute("select pg_advisory_unlock(hashtextextended(%s, 3))", key)


def _make_or_say_why_not(plan: Import) -> None:
    plan.rows.all().delete()
    plan.done = 0
    try:
        _make(plan)
    except Exception as error:
        plan.status = ImportStatus.FAILED
        plan.failure = error.detail[:500] if isinstance(error, RegistryError) else "It has been noted: send it again."
        plan.save()
        if not isinstance(error, RegistryError):
            log.exception("the plan of %s failed", plan.pk)


def _make(plan: Import) -> None:
    gathered = gather(pages_of(plan.kind, json.loads(plan.sheets), plan.table))
    planner = Planner(plan, gathered)
    waiting = iter(gathered.drafts)
    while chunk := list(islice(waiting, CHUNK)):
        rows = planner.rows_of(chunk)
        with transaction.atomic():
            PlanRow.objects.bulk_create(rows)
            plan.done += len(chunk)
            plan.save(update_fields=["done", "changed_at"])
    PlanRow.objects.bulk_create(planner.strays())
    counts = dict.fromkeys(Action.values, 0)
    for action in plan.rows.values_list("action", flat=True):
        counts[action] += 1
    plan.creates, plan.changes = counts[Action.CREATE], counts[Action.CHANGE]
    plan.unchanged, plan.problems = counts[Action.UNCHANGED], counts[Action.PROBLEM]
    plan.planned_at_seq = Change.objects.order_by("-sequence").values_list("sequence", flat=True).first() or 0
    plan.status, plan.sheets = ImportStatus.PLANNED, ""
    plan.save()


class Planner:
    """Judges drafts in chunks: what the register holds is read once a chunk, not once a record."""

    def __init__(self, plan: Import, gathered: Gathered) -> None:
        self.plan, self.gathered, self.place = plan, gathered, 0
        self.kind: Kind = kinds()[plan.kind]
        self.minted = {id(draft): mint(self.kind.prefix) if not draft.id else draft.id for draft in gathered.drafts}
        self.ids = {ref: self.minted[id(draft)] for ref, draft in gathered.by_ref().items()}
        self.batch = set(self.minted.values())

    def rows_of(self, drafts: list[Draft]) -> list[PlanRow]:
        named = [draft.id for draft in drafts if draft.id]
        standing, gone = standing_of(self.kind, named), ended_among(named)
        contents = {id(draft): self._content(draft, standing.get(draft.id)) for draft in drafts}
        exists = self._exists(contents.values())
        new = [contents[id(draft)] for draft in drafts if not draft.id]
        duplicates = likely_duplicates(self.plan.kind, new) if new else {}
        open_to = self._open(drafts, contents, standing)
        judge = partial(self._row, standing=standing, gone=gone, exists=exists, open_to=open_to, duplicates=duplicates)
        return [judge(draft, contents[id(draft)]) for draft in drafts]

    def _content(self, draft: Draft, stands: Standing | None) -> Content:
        before = stands.content if stands else None
        content = content_of_draft(self.kind, draft, self.gathered, before, self._id_of)
        return content | {"id": self.minted[id(draft)]}

    def _id_of(self, name: str) -> str:
        """The id that a new record of the file was given, for its ref; any other name as it is."""
        return self.ids.get(name, name)

    def _exists(self, contents: Iterable[Content]) -> Any:
        """One query a kind for the references of a whole chunk; records of the file count as known."""
        wanted: dict[Any, set[str]] = {}
        for content in contents:
            for _, model, value in references_in(self.kind, content):
                wanted.setdefault(model, set()).add(value)
        known = {model: exists_in_database(model, ids) | (ids & self.batch) for model, ids in wanted.items()}
        return lambda model, ids: ids & known.get(model, set())

    def _open(self, drafts: list[Draft], contents: dict[int, Content], standing: dict[str, Standing]) -> set[str]:
        if self.plan.organisation_id is None:
            return self.batch
        judged, new = {}, set()
        for draft in drafts:
            record, stands = self.minted[id(draft)], standing.get(draft.id)
            judged[record] = stands.content if stands else contents[id(draft)]
            if stands is None:
                new.add(record)
        return records_open_to(self.plan.kind, self.plan.organisation_id, judged, new)

    def _row(
        self,
        draft: Draft,
        content: Content,
        *,
        standing: dict[str, Standing],
        gone: set[str],
        exists: Any,
        open_to: set[str],
        duplicates: dict[str, list[dict[str, Any]]],
    ) -> PlanRow:
        stands = standing.get(draft.id)
        problems = self._refusals(draft, stands, draft.id in gone, content["id"] in open_to)
        if not problems:
            problems = problems_of_draft(self.kind, draft, content, self.gathered, exists)
        action, differences = self._outcome(content, stands, problems)
        self.place += 1
        return PlanRow(
            plan=self.plan,
            place=self.place,
            sheet=_shown(draft.page.name, 60),
            row=draft.number,
            record=content["id"] if is_well_formed(content["id"], self.kind.prefix) else "",
            ref=_shown(draft.ref, 60),
            name=_shown(content.get("name"), 300),
            action=action,
            base=stands.base if stands else None,
            content=json.dumps(content) if action in (Action.CREATE, Action.CHANGE) else "",
            problems=json.dumps(problems),
            differences=json.dumps(differences),
            duplicates=json.dumps(duplicates.get(content["id"], [])),
        )

    def _outcome(
        self, content: Content, stands: Standing | None, problems: list[dict[str, Any]]
    ) -> tuple[Action, list[dict[str, Any]]]:
        if any(one["severity"] == "error" for one in problems):
            return Action.PROBLEM, []
        if stands is None:
            return Action.CREATE, []
        if canonical(content) == canonical(stands.content):
            return Action.UNCHANGED, []
        return Action.CHANGE, differences_between(self.plan.kind, stands.content, content)

    def _refusals(self, draft: Draft, stands: Standing | None, gone: bool, is_open: bool) -> list[dict[str, Any]]:
        column = ID if draft.head else "record"
        if draft.id and (stands is None or gone):
            what = "was withdrawn or merged" if gone else "is not on the register: for a new record leave the id empty"
            code = "record_ended" if gone else "unknown_record"
            return [problem(draft.page, draft.number, column, code, f"{draft.id[:60]} {what}.", draft.id)]
        if not is_open:
            who = "a body may send its own record" if self.plan.kind == "organisation" else "name your body in parties"
            fix = f"This record is not yours to change: {who}, or ask a curator."
            return [problem(draft.page, draft.number, column, "not_allowed", fix, draft.id or draft.ref or None)]
        return []

    def strays(self) -> list[PlanRow]:
        """Rows of the file that belong to no record: each is a problem of its own."""
        rows = []
        for stray in self.gathered.strays:
            self.place += 1
            rows.append(
                PlanRow(
                    plan=self.plan,
                    place=self.place,
                    sheet=_shown(stray["sheet"], 60),
                    row=stray["row"],
                    action=Action.PROBLEM,
                    problems=json.dumps([stray]),
                )
            )
        return rows


def _shown(text: Any, most: int) -> str:
    """Text that a database can hold, whatever a file had."""
    if not isinstance(text, str):
        return ""
    return text.replace("\0", "").encode("utf-8", "replace").decode()[:most]
