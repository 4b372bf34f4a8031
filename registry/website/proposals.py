"""A submission as pages tell of it: its name, its report by section, what it changes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from registry.accounts.actor import Actor
from registry.accounts.models import Person
from registry.accounts.policy import may
from registry.content import Kind, Problem, content_of, fields_of, kinds, normal
from registry.publishing.actions.merge import preview_merger
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.comparing import differences_between
from registry.publishing.current import current_content, current_edition_of, current_record
from registry.publishing.models import Proposal, Status, Submission

from .editing.naming import Names
from .editing.pages import names_for
from .editing.sections import SECTIONS, Section, section_with
from .editing.shown import pointer_in_words, summary_of
from .editing.telling import words_of
from .editing.wording import TABLES


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
            LocatedProblem(section, location[:1].upper() + location[1:], words_of(problem), f"{link}#{anchor}")
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
    old, new = names_for(kind, before), names_for(kind, after)
    if records is not None:
        old.records = new.records = records
    by_section: dict[str, list[Change]] = {}
    for change in differences_between(kind.name, old.content, new.content):
        first, *rest = change["path"].split("/")[1:]
        section = section_with(kind.name, first)
        by_section.setdefault(section.slug, []).append(_in_words(kind, first, rest, change, old, new))
    return [(section, by_section[section.slug]) for section in SECTIONS[kind.name] if section.slug in by_section]


def _in_words(kind: Kind, first: str, rest: list[str], change: dict[str, Any], old: Names, new: Names) -> Change:
    if first in kind.tables and len(rest) == 1:
        model, row = kind.tables[first], change.get("value") or change.get("from") or {}
        names = new if "value" in change else old
        verb = "Added" if change["op"] == "add" else "Taken out"
        cells = [
            (str(field.verbose_name), field.in_words(row[name], names))
            for name, field in fields_of(model).items()
            if name != "key" and row.get(name) not in (None, [])
        ]
        return Change(f"{verb}: {TABLES[first].singular}, {summary_of(model, row, names)}", "", "", cells)
    holder: Any = kind.tables.get(first) or kind.edition
    field = fields_of(holder)[rest[-1] if rest else first]
    words = pointer_in_words(change["path"], new)
    return Change(
        words[:1].upper() + words[1:],
        field.in_words(change.get("from"), old),
        field.in_words(change.get("value"), new),
        [],
    )
