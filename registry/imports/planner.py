"""Judging the drafts of a file, a chunk at a time."""

import json
from collections.abc import Iterable
from functools import partial
from typing import Any

from registry.catalogue.identity import Problems, identity_problems
from registry.content import Kind, canonical, kinds
from registry.content.normal import Content
from registry.content.references import references_in
from registry.content.verdict import exists_in_database
from registry.identifiers import is_well_formed, mint
from registry.partnerships.locations import look_up_locations
from registry.places.directory import directory
from registry.publishing.actions.needing import needs_of_all
from registry.publishing.comparing import differences_between
from registry.publishing.current import CurrentRecord, current_records
from registry.publishing.models import Submission

from .draft_names import DraftNames, rows_of
from .drafts import Draft, Gathered
from .duplicates import likely_duplicates
from .judging import Read, problems_of_draft, read_draft
from .layout import ID, RECORD, REF
from .models import WRITES, Action, Import, PlanRow
from .naming import NO_ID, NamedRecords, records_named, with_offers
from .rows_in import problem
from .unplaced import shortage_of

NO_PART = "name your organisation in parties, as one that takes or took part"


class Planner:
    """Judges drafts in chunks: what the register holds is read once a chunk, not once a record."""

    def __init__(self, plan: Import, gathered: Gathered) -> None:
        self.plan, self.gathered, self.index = plan, gathered, 0
        self.kind: Kind = kinds()[plan.kind]
        self.minted = {id(draft): mint(self.kind.prefix) if not draft.id else draft.id for draft in gathered.drafts}
        self.ids = {ref: self.minted[id(draft)] for ref, draft in gathered.by_ref().items()}
        self.batch = set(self.minted.values())
        self.shortage = shortage_of(gathered)
        self.named = NamedRecords()

    def rows_of(self, drafts: list[Draft]) -> list[PlanRow]:
        named = [draft.id for draft in drafts if draft.id]
        current = current_records(self.kind, named)
        reads = self._read(drafts, current)
        contents = {draft: read.content for draft, read in reads.items()}
        exists = self._exists(contents.values())
        if self.kind.name == "partnership":
            look_up_locations(contents.values(), directory())
        new = [contents[id(draft)] for draft in drafts if not draft.id]
        duplicates = likely_duplicates(self.plan.kind, new) if new else {}
        open_to = self._open(drafts, contents, current)
        identity = identity_problems(self.kind, contents.values())
        judge = partial(
            self._row, current=current, exists=exists, open_to=open_to, duplicates=duplicates, identity=identity
        )
        return [judge(draft, reads[id(draft)]) for draft in drafts]

    def _read(self, drafts: list[Draft], current: dict[str, CurrentRecord]) -> dict[int, Read]:
        """What each record would be; names are looked up for all of them at once."""
        before = {id(draft): current[draft.id].content for draft in drafts if draft.id in current}
        rows = {id(draft): rows_of(self.kind, draft, before.get(id(draft))) for draft in drafts}
        self.named = records_named(self.kind, [(draft, rows[id(draft)]) for draft in drafts])
        reads = {}
        for draft in drafts:
            names = DraftNames(self.kind, self.named, self.ids, rows[id(draft)])
            reads[id(draft)] = read_draft(self.kind, draft, self.gathered, before.get(id(draft)), names)
            reads[id(draft)].content["id"] = self.minted[id(draft)]
        return reads

    def _exists(self, contents: Iterable[Content]) -> Any:
        """One query a kind for the references of a whole chunk; records of the file count as known."""
        named: dict[Any, set[str]] = {}
        for content in contents:
            for _, model, value in references_in(self.kind, content):
                named.setdefault(model, set()).add(value)
        known = {model: exists_in_database(model, ids) | (ids & self.batch) for model, ids in named.items()}
        return lambda model, ids: ids & known.get(model, set())

    def _open(self, drafts: list[Draft], contents: dict[int, Content], current: dict[str, CurrentRecord]) -> set[str]:
        """The records of which nothing is refused to the organisation that sends the file."""
        proposals = [
            (
                Submission(
                    kind=self.plan.kind,
                    record=self.minted[id(draft)],
                    is_new=draft.id not in current,
                    organisation_id=self.plan.organisation_id,
                ),
                contents[id(draft)],
            )
            for draft in drafts
        ]
        needed = needs_of_all(proposals, current)
        return {record for record, needs in needed.items() if not needs.refusals}

    def _row(
        self,
        draft: Draft,
        read: Read,
        *,
        current: dict[str, CurrentRecord],
        exists: Any,
        open_to: set[str],
        duplicates: dict[str, list[dict[str, Any]]],
        identity: Problems,
    ) -> PlanRow:
        edition, content = current.get(draft.id), read.content
        of_cells = problems_of_draft(self.kind, draft, read, self.gathered, exists, identity.get(content["id"], ()))
        # Parties without an id: the organisation that sends the file may be among them, by its name.
        is_open = content["id"] in open_to or (not draft.id and self._misnames_a_party(of_cells))
        if edition is None and draft.id:
            # Of a record that is not there, nobody knows what else it has.
            of_cells = [each for each in of_cells if each["column_name"]]
        problems = with_offers([*self._refusals(draft, edition, is_open), *of_cells], self.named)
        action, differences = self._outcome(content, edition, problems)
        if action in WRITES and (short := self.shortage.of(draft, differences)):
            action, differences, problems = Action.PROBLEM, [], [*problems, *short]
        self.index += 1
        return PlanRow(
            plan=self.plan,
            index=self.index,
            sheet=_shown(draft.page.name, 60),
            row=draft.number,
            record=content["id"] if is_well_formed(content["id"], self.kind.prefix) else "",
            ref=_shown(draft.ref, 60),
            name=_shown(content.get("name"), 300),
            action=action,
            base=edition.line if edition else None,
            content=json.dumps(content) if action in WRITES else "",
            problems=json.dumps(problems),
            understood=json.dumps(read.understood),
            differences=json.dumps(differences),
            duplicates=json.dumps(duplicates.get(content["id"], [])),
        )

    def _outcome(
        self, content: Content, current: CurrentRecord | None, problems: list[dict[str, Any]]
    ) -> tuple[Action, list[dict[str, Any]]]:
        if any(problem["severity"] == "error" for problem in problems):
            return Action.PROBLEM, []
        if current is None:
            return Action.CREATE, []
        if canonical(content) == current.text:
            return Action.UNCHANGED, []
        return Action.CHANGE, differences_between(self.plan.kind, current.content, content)

    def _refusals(self, draft: Draft, current: CurrentRecord | None, is_open: bool) -> list[dict[str, Any]]:
        column = (ID if draft.id else REF) if draft.head else RECORD
        if draft.id and (current is None or current.has_ended):
            what = (
                "was withdrawn or merged" if current else "is not on the register: for a new record leave the id empty"
            )
            code = "record_ended" if current else "unknown_record"
            return [problem(draft.page, draft.number, column, code, f"{draft.id[:60]} {what}.", draft.id)]
        if not is_open:
            who = "an organisation may send its own record" if self.plan.kind == "organisation" else NO_PART
            fix = f"This record is not yours to change: {who}, or ask a curator."
            return [problem(draft.page, draft.number, column, "not_allowed", fix, draft.id or draft.ref or None)]
        return []

    def _misnames_a_party(self, problems: list[dict[str, Any]]) -> bool:
        page = self.gathered.pages.get("parties")
        return any(page and each["sheet"] == page.name and each["code"] in NO_ID for each in problems)

    def strays(self) -> list[PlanRow]:
        """Rows of the file that belong to no record: each is a problem of its own."""
        rows = []
        for stray in self.gathered.strays:
            self.index += 1
            rows.append(
                PlanRow(
                    plan=self.plan,
                    index=self.index,
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
