"""Open proposals about a record that was merged: on top of the record that stays, back with their authors."""

import json

from django.db.models import Q

from registry.accounts.actor import ANYONE
from registry.accounts.audit import note

from ..current import CurrentRecord
from ..merging import Merged
from ..models import Proposal, Status, Submission
from ..rebasing import rebased
from .propose import content_of_submission
from .rebase import OPEN

MOVED = (
    "The record was merged into another one while you changed it. Your change is now one of the record that stays: look "
    "through it, and hand it in again."
)
LEFT = (
    "The record was merged into another one while you changed it, and that one says something else where you changed "
    "this one. Begin a change of the record that stays, and copy over what is still right."
)
OVER = (
    "One of the records was merged into another one meanwhile: take this back, or propose it for the record that stays."
)


def move_proposals(ending: CurrentRecord, into: str, merged: Merged) -> list[Submission]:
    """Give them back with a sentence, those that could be as changes of the record that stays; returns all of them.

    Somebody who is deciding on one at this moment waits for the records, which are locked: to wait for them in turn would
    be a deadlock. What they decide on is then refused, since its record has ended.
    """
    about = Q(record=ending.id) | Q(former=ending.id) | Q(proposal=Proposal.MERGER, replaced_by=ending.id)
    ours = Q(proposal=Proposal.MERGER, record=ending.id, replaced_by=into)
    proposals = list(
        Submission.objects.select_for_update(skip_locked=True).filter(about, ~ours, status__in=OPEN).order_by("pk")
    )
    line = _newest_line(into, ending)
    for submission in proposals:
        submission.answer = _moved(submission, ending, into, merged, line)
        submission.status, submission.submitted_at = Status.RETURNED, None
        submission.revision += 1
        submission.save()
        note(ANYONE, "submission.move", organisation=submission.organisation_id or "", target=submission.id,
             words=f"{ending.id} → {into}")  # fmt: skip
    return proposals


def _newest_line(into: str, ending: CurrentRecord) -> int:
    return ending.kind.edition.objects.filter(record_id=into).latest("number").pk


def _moved(submission: Submission, ending: CurrentRecord, into: str, merged: Merged, line: int) -> str:
    """Put an edition on top of the merged content where the two do not contradict each other; what its authors read."""
    if submission.proposal != Proposal.EDITION:
        return OVER
    was, proposed = (
        merged.keys.content(content, into) for content in (ending.content, content_of_submission(submission))
    )
    content = rebased(ending.kind, was, proposed, merged.content)
    if submission.base != ending.line or content is None:
        return LEFT
    submission.record, submission.base = into, line
    submission.content = json.dumps(content, ensure_ascii=False)
    return MOVED
