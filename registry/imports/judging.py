"""From a draft to a content, and what is wrong with it, cell by cell."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db import models

from registry.content import Kind, Problem, fields_of, normal, problems_in, row_from_text, rules
from registry.content.normal import Content
from registry.content.verdict import Exists

from .drafts import Draft, Gathered
from .layout import HEAD
from .locating import located

IdOf = Callable[[str], str]


def content_of_draft(kind: Kind, draft: Draft, gathered: Gathered, before: Content | None, id_of: IdOf) -> Content:
    """What the record would be: tables that the file does not hold stay as they are.

    `id_of` turns the ref of another new record of the file into the id it was given.
    """
    content = dict(before) if before is not None else normal(kind, {})
    if draft.head is not None:
        content |= row_from_text(kind.edition, draft.head.cells)
    for name, model in kind.tables.items():
        if name in gathered.pages and (draft.head is not None or name in draft.tables):
            content[name] = [_row(model, row.cells, id_of) for row in draft.tables.get(name, ())]
    content["id"] = id_of(draft.ref) if not draft.id else draft.id
    return normal(kind, content)


def _row(model: type[models.Model], cells: dict[str, str], id_of: IdOf) -> Content:
    row = row_from_text(model, cells)
    for name, field in fields_of(model).items():
        if field.record_named() and isinstance(row[name], str):
            row[name] = id_of(row[name])
    return row


def problems_of_draft(
    kind: Kind,
    draft: Draft,
    content: Content,
    gathered: Gathered,
    exists: Exists,
    identity: Iterable[Problem] = (),
) -> list[dict[str, Any]]:
    """What reading found, then the verdict, as far as it does not only follow from that."""
    wrong = [problem for problem in draft.problems if problem["severity"] == "error"]
    unread = {(problem["sheet"], problem["row"], problem["column_name"]) for problem in wrong}
    unsound = {_table(gathered, sheet) for sheet, _, _ in unread}
    reads = {rule.code: rule.reads for rule in rules(kind.name)}
    located_problems = list(draft.problems)
    for problem in [*problems_in(kind, content, exists), *identity]:
        if not unsound.isdisjoint(reads.get(problem.code, ())):
            continue
        at = located(problem, kind, draft, content, gathered)
        if (at["sheet"], at["row"], at["column_name"]) not in unread:
            located_problems.append(at)
    return located_problems


def _table(gathered: Gathered, sheet: str) -> str:
    name = next(name for name, page in gathered.pages.items() if page.name == sheet)
    return "" if name == HEAD else name
