"""A submission as pages tell of it: its name, its report by section, what it changes."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Self

from registry.accounts.actor import Actor
from registry.accounts.models import Person
from registry.accounts.policy import may
from registry.content import Kind, Problem, content_of, fields_of, kinds, normal
from registry.publishing.actions.merge import preview_merger
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.comparing import differences_between
from registry.publishing.current import current_content, current_edition_of, current_record
from registry.publishing.models import Proposal, Status, Submission

from .editing.naming import OF_POINTERS, Names
from .editing.pages import names_for
from .editing.sections import SECTIONS, Section, section_with
from .editing.shown import pointer_in_words, summary_of
from .editing.telling import words_of
from .editing.wording import TABLES, label_of

# A record by its id, beside its name: "Hazelmead (chp-2abz769607)".
ID_BESIDE = re.compile(r" \((?:chp|org)-[0-9a-z]{10}\)")


@dataclass(frozen=True)
class LocatedProblem:
    """A problem with the page on which it can be fixed."""

    section: Section
    location: str
    detail: str
    link: str


@dataclass
class Change:
    """One line of a diff for people."""

    words: str
    before: str
    after: str
    cells: list[tuple[str, str]]


def name_of(submission: Submission) -> str:
    name = content_of_submission(submission).get("name")
    return name if isinstance(name, str) and name else "Without a name yet"


def people_of(submission: Submission, actor: Actor) -> list[str]:
    """Everyone who wrote any of it, by their addresses: for its own people and curators, and for nobody else."""
    if not may(actor, "submission.read", submission.organisation_id or ""):
        return []
    return list(Person.objects.filter(pk__in=submission.writers).order_by("email").values_list("email", flat=True))


def located_problems(submission: Submission, names: Names, problems: Iterable[Problem]) -> list[LocatedProblem]:
    """Problems in words, each with a link that opens its row on its page."""
    located = []
    for problem in problems:
        first, *rest = problem.pointer.split("/")[1:] or [""]
        section = section_with(submission.kind, first)
        in_table = first in names.kind.tables
        row = f"{first}:{rest[0]}" if in_table and rest else ""
        cell = ":".join([first, *rest[:2]]) if in_table else f"head:{first}"
        link = f"/my/submissions/{submission.id}/edit/{section.slug}/?checked=1"
        link += f"&open={row}" if row else ""
        anchor = f"f-{cell.replace(':', '-')}" if rest or not in_table else f"t-{first}"
        pointer = "/".join(problem.pointer.split("/")[:4])
        location = pointer_in_words(pointer, names) if pointer else section.title
        located.append(
            LocatedProblem(
                section, location[:1].upper() + location[1:], ID_BESIDE.sub("", words_of(problem)), f"{link}#{anchor}"
            )
        )
    return located


def published_content(submission: Submission) -> dict[str, Any]:
    """What stands on the register now; empty for a new record."""
    of = kinds()[submission.kind]
    edition = current_edition_of(of, submission.record)
    return current_content(of, edition) if edition else normal(of, {})


def base_content(submission: Submission) -> dict[str, Any]:
    """What stood there when the submission was begun."""
    of = kinds()[submission.kind]
    edition = of.edition.objects.filter(pk=submission.base).first() if submission.base else None
    return content_of(edition) if edition else normal(of, {})


@dataclass(frozen=True)
class MergerInWords:
    """What the record that stays would take over, and what the two break together."""

    changes: list[tuple[Section, list[Change]]]
    problems: list[str]


def merger_in_words(submission: Submission) -> MergerInWords | None:
    """Of a merger that is not decided yet: what would be published, before anybody decides."""
    if submission.proposal != Proposal.MERGER or submission.status in (Status.PUBLISHED, Status.WITHDRAWN):
        return None
    of = kinds()[submission.kind]
    staying = current_record(of, submission.replaced_by)
    if staying is None or staying.has_ended:
        return MergerInWords([], ["The record that was to stay has gone since: take this back, and name another."])
    preview = preview_merger(record=submission.record, into=submission.replaced_by)
    problems = [words_of(problem) for problem in preview.problems if problem.blocks]
    return MergerInWords(changes_between(of, staying.content, preview.content), problems)


def is_stale(submission: Submission) -> bool:
    edition = current_edition_of(kinds()[submission.kind], submission.record)
    return (edition.pk if edition else None) != submission.base


def changes_between(
    kind: Kind, before: dict[str, Any], after: dict[str, Any], records: dict[str, str] | None = None
) -> list[tuple[Section, list[Change]]]:
    """What differs, by section, with names and labels instead of ids and codes.

    `records` are names of all records that are named, where they were looked up for many contents at once.
    """
    old, new = NamesInChanges.of(kind, before), NamesInChanges.of(kind, after)
    if records is not None:
        old.records = new.records = records
    by_section: dict[str, list[Change]] = {}
    for change in differences_between(kind.name, old.content, new.content):
        first, *rest = change["path"].split("/")[1:]
        section = section_with(kind.name, first)
        by_section.setdefault(section.slug, []).append(_in_words(kind, first, rest, change, old, new))
    return [(section, by_section[section.slug]) for section in SECTIONS[kind.name] if section.slug in by_section]


class NamesInChanges(Names):
    """Names for those who read what changes: neither the key of a row nor an id says anything to them."""

    @classmethod
    def of(cls, kind: Kind, content: dict[str, Any]) -> Self:
        return cls(kind, names_for(kind, content).content)

    def record(self, identifier: str) -> str:
        return self.records.get(identifier, "a record that is no longer on the register")

    def row(self, table: str, key: str) -> str:
        rows = self.content.get(table)
        row = next((row for row in rows if row.get("key") == key), None) if isinstance(rows, list) else None
        if row is None:
            return f"{TABLES[table].a} that is not in the record"
        if table in OF_POINTERS:
            # A row of pointers may point at itself.
            about = row.get("about") if isinstance(row.get("about"), list) else []
            outside = [each for each in about if isinstance(each, str) and each.split("/")[1:2] != [table]]
            return "; ".join(map(self.pointer, outside)) or TABLES[table].singular
        return summary_of(self.kind.tables[table], row, self, most=1 if table == "sources" else 3)

    def pointer(self, pointer: str) -> str:
        """`/homes/h2/count` → `Homes: 12 · social rent, how many homes`."""
        first, *rest = pointer.split("/")[1:] or [""]
        model = self.kind.tables.get(first)
        if model is None:
            return self.label(self.kind.name, self.kind.edition, first)
        title = f": {self.row(first, rest[0])}" if rest and rest[0] not in fields_of(model) else ""
        column = f", {_inside(self.label(first, model, rest[-1]))}" if rest and rest[-1] in fields_of(model) else ""
        return f"{TABLES[first].many}{title}{column}"

    def label(self, where: str, model: Any, column: str) -> str:
        """What the form calls it."""
        of = fields_of(model).get(column)
        return label_of(where, column, str(of.verbose_name)) if of else "Something that the record has no cell for"


def _inside(label: str) -> str:
    """A label inside a sentence; what is written in capitals stays so."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _in_words(
    kind: Kind, first: str, rest: list[str], change: dict[str, Any], old: NamesInChanges, new: NamesInChanges
) -> Change:
    if first in kind.tables and len(rest) == 1:
        model, row = kind.tables[first], change.get("value") or change.get("from") or {}
        names = new if "value" in change else old
        verb = "Added" if change["op"] == "add" else "Taken out"
        cells = [
            (names.label(first, model, name), field.in_words(row[name], names))
            for name, field in fields_of(model).items()
            if name != "key" and row.get(name) not in (None, [])
        ]
        return Change(f"{verb}: {TABLES[first].singular}, {names.row(first, str(row.get('key')))}", "", "", cells)
    holder: Any = kind.tables.get(first) or kind.edition
    field = fields_of(holder)[rest[-1] if rest else first]
    return Change(
        new.pointer(change["path"]),
        field.in_words(change.get("from"), old),
        field.in_words(change.get("value"), new),
        [],
    )
