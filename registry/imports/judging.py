"""From a draft to a content, and what is wrong with it, cell by cell."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from registry.content import Kind, Problem, fields_of, normal, problems_in, row_from_text, rules
from registry.content.normal import Content
from registry.content.verdict import Exists
from registry.fields.key import key_of

from .answers import Answers
from .draft_names import DraftNames
from .drafts import Draft, Gathered
from .headers import Page
from .layout import HEAD, KEY
from .locating import located
from .rows_in import Row, cell_of

# Advice on which code to write is not for those who wrote a name: a retired district was found by its own.
ON_THE_CODE = frozenset({"P51"})
# What a cell was taken for that said nothing, where its sender had it left empty.
LEFT_UNKNOWN = "not known: left empty"


@dataclass
class Read:
    """What the record would be, and what the cells were taken for that do not say it as the register does."""

    content: Content
    understood: list[dict[str, Any]] = field(default_factory=list)


def read_draft(kind: Kind, draft: Draft, gathered: Gathered, before: Content | None, names: DraftNames) -> Read:
    """Tables and columns that the file does not hold stay as they are."""
    read = Read(dict(before) if before is not None else normal(kind, {}))
    if draft.head is not None:
        page = gathered.pages[HEAD]
        read.content |= _row(read, page, draft.head, read.content, names, gathered.answers)
    for name in kind.tables:
        if name in gathered.pages and (draft.head is not None or name in draft.tables):
            page = gathered.pages[name]
            known = {row["key"]: row for row in read.content[name]}
            read.content[name] = [
                _row(read, page, row, known.get(key_of(row.cells.get(KEY, "")), {}), names, gathered.answers)
                for row in draft.tables.get(name, ())
            ]
    read.content["id"] = draft.id or names.ids.get(draft.ref, draft.ref)
    read.content = normal(kind, read.content)
    return read


def _row(read: Read, page: Page, row: Row, before: Content, names: DraftNames, answers: Answers) -> Content:
    fields = fields_of(page.sheet.model)
    meant = {name: answers.text_meant(name, fields.get(name), text) for name, text in row.cells.items()}
    content = row_from_text(page.sheet.model, meant, names)
    for name, of in fields.items():
        if name in page.absent and name in before:
            content[name] = before[name]
        elif (text := row.cells.get(name, "")).strip() and of.stands_for_another(text, content[name]):
            value = of.normal(content[name])
            read.understood.append(
                {
                    **cell_of(page, row.number, name, text),
                    "taken_for": of.for_csv(value),
                    "words": of.in_words(value, names) if meant[name] else LEFT_UNKNOWN,
                }
            )
    return content


def problems_of_draft(
    kind: Kind,
    draft: Draft,
    read: Read,
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
    by_name = {(cell["sheet"], cell["row"], cell["column_name"]) for cell in read.understood}
    for problem in [*problems_in(kind, read.content, exists), *identity]:
        if not unsound.isdisjoint(reads.get(problem.code, ())):
            continue
        at = located(problem, kind, draft, read.content, gathered)
        cell = (at["sheet"], at["row"], at["column_name"])
        if cell not in unread and not (problem.code in ON_THE_CODE and cell in by_name):
            located_problems.append(at)
    return located_problems


def _table(gathered: Gathered, sheet: str) -> str:
    name = next(name for name, page in gathered.pages.items() if page.name == sheet)
    return "" if name == HEAD else name
