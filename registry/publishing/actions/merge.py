"""Two records of one thing become one, with the rows of both; the other id leads to it for ever."""

from dataclasses import dataclass

from django.db import transaction

from registry.feed.models import Change, Ending

from ...catalogue.identity import identity_problems
from ...content import Content, Kind, Problem, kind_of, require_texts
from ...content.verdict import problems_in_normal
from ...errors import TransitionNotAllowed, UnknownRecord
from ..comparing import differences_between
from ..current import CurrentRecord, current_records
from ..locking import lock_records
from ..merging import Merged, merged_content
from .move import move_proposals
from .prepare import prepare
from .publish import publish_prepared
from .withdraw import end_record


@dataclass(frozen=True)
class MergerPreview:
    """What the record that stays would say, what is new in it, and the verdict on it."""

    content: Content
    changes: list[dict]
    problems: list[Problem]


def preview_merger(*, record: str, into: str) -> MergerPreview:
    """What `merge_record` would publish, before anybody decides; nothing is locked or written."""
    staying, ending = _both(record, into)
    merged = merged_content(staying.kind, staying.content, ending.content)
    problems = problems_in_normal(staying.kind, merged.content)
    if not any(problem.blocks for problem in problems):
        gives_way = frozenset({record})
        problems += identity_problems(staying.kind, [merged.content], giving_way=gives_way).get(into, [])
    changes = differences_between(staying.kind.name, staying.content, merged.content)
    return MergerPreview(merged.content, changes, problems)


@transaction.atomic
def merge_record(*, record: str, into: str, reason: str, by: str) -> Ending:
    """Publish an edition of the record that stays with the rows of both, then leave a tombstone that names it.

    Raises NotValid where the two together break a rule: whoever merges them first corrects one of them. What was confirmed
    of either does not carry over; open proposals do, and their authors hand them in again. Challenges stay with the
    record they were made of and are shown beside the one that stays; memberships are not carried.
    """
    require_texts(Ending, {"record": record, "into": into, "reason": reason}, {"into": "replaced_by"})
    require_texts(Change, {"by": by}, {"by": "publisher"})
    lock_records([record, into])
    staying, ending = _both(record, into)
    merged = merged_content(staying.kind, staying.content, ending.content)
    _publish_survivor(staying, merged, by, record)
    tombstone = end_record(record=record, kind=Ending.MERGED, reason=reason, by=by, replaced_by=into)
    move_proposals(ending, into, merged)
    return tombstone


def _publish_survivor(staying: CurrentRecord, merged: Merged, by: str, record: str) -> None:
    """No edition where the other record says nothing that this one does not."""
    if merged.content == staying.content:
        return
    publish_prepared(prepare([merged.content], giving_way=frozenset({record})), by, frozenset())


def _both(record: str, into: str) -> tuple[CurrentRecord, CurrentRecord]:
    """How the record that stays and the one that ends are today."""
    require_texts(Ending, {"record": record, "into": into}, {"into": "replaced_by"})
    kind = _kind_of_both(record, into)
    current = current_records(kind, [record, into])
    if into not in current or current[into].has_ended:
        raise TransitionNotAllowed(f"{into} is not a current record: name the one that stays.")
    if record not in current:
        raise UnknownRecord(f"{record} has never been published.")
    if current[record].has_ended:
        raise TransitionNotAllowed(f"{record} has been withdrawn or merged already.")
    return current[into], current[record]


def _kind_of_both(record: str, into: str) -> Kind:
    kind = kind_of(into)
    if kind is None or record == into or kind is not kind_of(record):
        raise TransitionNotAllowed("A record merges into another one of its kind.")
    return kind
