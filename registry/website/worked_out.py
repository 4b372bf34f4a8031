"""What a change changes of the values that the register works out: each question with its answer before and now."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from registry.content import Kind
from registry.dates_in_words import date_in_words

from .drafted import drafted_record
from .editing.names import names_of
from .public.reading import PublicRecord
from .public.telling.page import PartnershipPage

NOT_KNOWN = "not recorded"
# Single cells of the record, which stand among the answers of its page: the changes themselves show them.
SINGLE_CELLS = frozenset({"Area of the land"})
SPANS = {"began": "When it began", "completed": "When it was finished", "ended": "When it ended"}


@dataclass(frozen=True)
class ChangedAnswer:
    words: str
    before: str
    after: str


def worked_out_changes(kind: Kind, record: str, before: dict[str, Any], after: dict[str, Any]) -> list[ChangedAnswer]:
    """Those that differ, in the order of the page; nothing can be compared with a record that was not there."""
    old, new = (dict(ANSWERS[kind.name](drafted_record(kind, record, content))) for content in (before, after))
    questions = dict.fromkeys([*old, *new])
    changes = [ChangedAnswer(each, old.get(each, NOT_KNOWN), new.get(each, NOT_KNOWN)) for each in questions]
    return [change for change in changes if change.before != change.after]


def _of_partnership(record: PublicRecord) -> Iterator[tuple[str, str]]:
    derived = record.content["derived"]
    for answer in PartnershipPage(record).answers:
        if answer.question not in SINGLE_CELLS:
            yield answer.question, answer.words
    for name, question in SPANS.items():
        yield question, _days(derived[name])
    yield from _completeness(derived)


def _of_organisation(record: PublicRecord) -> Iterator[tuple[str, str]]:
    derived = record.content["derived"]
    names = names_of(derived["succeeded_by"])
    yield "Size", derived["size_band"]["label"] if derived["size_band"] else NOT_KNOWN
    yield "Whether it is a community land trust", derived["clt_status"]["label"]
    yield (
        "Carried on by",
        ", ".join(names.get(each, "no longer on the register") for each in derived["succeeded_by"]) or "nobody",
    )
    yield from _completeness(derived)


def _days(span: dict[str, Any]) -> str:
    """Between which two days it was, or the one."""
    first, last = (date_in_words(span[end]) for end in ("earliest", "latest"))
    if not first or not last or first == last:
        return first or last or NOT_KNOWN
    return f"between {first} and {last}"


def _completeness(derived: dict[str, Any]) -> Iterator[tuple[str, str]]:
    counted = derived["completeness"]
    yield "Questions answered", f"{counted['answered']} of {counted['questions']}"


ANSWERS = {"partnership": _of_partnership, "organisation": _of_organisation}
