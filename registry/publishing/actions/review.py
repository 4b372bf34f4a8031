"""Deciding on a proposal: one person submits, another publishes or returns it."""

import json
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require
from registry.content import kind_named, require_texts
from registry.errors import BadParameter, Moved, NotValid

from ..current import CurrentRecord, current_record, name_of_organisation
from ..locking import lock_records
from ..models import Proposal, PublicReason, Status, Submission, WithdrawalGround
from ..publishers import REGISTRY_EDITORS
from ..rights.kept_claims import with_claims_kept
from ..telling.proposals import tell_published, tell_returned, tell_submitted
from .asking import write_down_needs
from .basis import basis_of
from .deciding import decides_for, require_consents, require_decider
from .endings import ENDINGS, problems_of_ending
from .incorporate import problems_of_incorporation, publish_incorporation
from .merge import merge_record
from .needing import needs_of_one, require_right
from .propose import content_of_submission, locked, report_on
from .publish import publish_locked
from .restore import restore_record
from .unchanged import require_change
from .withdraw import withdraw_record

BadParameter.explain(
    blank="A text is empty. Write something, or leave it out.",
)


@transaction.atomic
def submit(*, submission: Submission, by: Actor) -> Submission:
    """Hand a draft in for a second person; it must be free of blocking problems."""
    submission = _locked_for(submission, "submission.submit", by)
    current = current_record(kind_named(submission.kind), submission.former or submission.record)
    if current and submission.proposal == Proposal.EDITION:
        kept = with_claims_kept(submission, current.content, content_of_submission(submission))
        submission.content = json.dumps(kept, ensure_ascii=False)
    if submission.proposal in ENDINGS:
        blocking = problems_of_ending(submission)
    else:
        blocking = [problem for problem in report_on(submission) if problem.blocks]
        blocking += problems_of_incorporation(submission)
    if blocking:
        raise NotValid(blocking, record=submission.record)
    content = content_of_submission(submission)
    require_change(submission, current, content)
    needs = needs_of_one(submission, content, current)
    require_right(needs)
    parties = current.content.get("parties", []) if current else []
    write_down_needs({submission.id: (submission, needs)}, {submission.id: parties})
    submission.status, submission.submitted_at = Status.SUBMITTED, timezone.now()
    tell_submitted([submission], by)
    return _kept(submission, "submission.submit", by)


@transaction.atomic
def return_submission(*, submission: Submission, reasons: str, by: Actor) -> Submission:
    """Give it back with reasons; its authors may change it and submit it again."""
    require_texts(Submission, {"reasons": reasons}, {"reasons": "answer"})
    submission = locked(submission)
    require_decider(submission, by, "submission.return")
    if not reasons.strip():
        raise BadParameter("reasons", "blank", "Say what has to change: the authors will read it.")
    submission.status, submission.answer, submission.submitted_at = Status.RETURNED, reasons.strip(), None
    tell_returned(submission, by)
    return _kept(submission, "submission.return", by)


@transaction.atomic
def withdraw_submission(*, submission: Submission, by: Actor) -> Submission:
    """Take a proposal back; the record itself stays as it is."""
    submission = _locked_for(submission, "submission.withdraw", by)
    submission.status = Status.WITHDRAWN
    return _kept(submission, "submission.withdraw", by)


@transaction.atomic
def publish_submission(*, submission: Submission, by: Actor, public_reason: str = "") -> Submission:
    """Make a proposal public, by a second person: edition, feed, catalogue and audit, or nothing.

    `public_reason` is a curator's, where somebody has not agreed or what a party confirmed changes.
    """
    require_texts(PublicReason, {"public_reason": public_reason}, {"public_reason": "words"})
    submission = locked(submission)
    require_decider(submission, by)
    current = _locked_record_of(submission)
    require_unmoved(submission, current)
    needs = needs_of_one(submission, content_of_submission(submission), current)
    require_right(needs)
    require_consents(needs, submission.consents.all(), by, decides_for(submission, by) or "", public_reason)
    line = _published(submission, current, by)
    if public_reason.strip():
        PublicReason.objects.create(sequence=line, words=public_reason.strip())
    submission.status, submission.published_seq = Status.PUBLISHED, line
    submission.decided_by, submission.decided_at = by.person, timezone.now()
    tell_published([submission], by)
    return _kept(submission, "submission.publish", by, sequence=line)


def _published(submission: Submission, current: CurrentRecord | None, by: Actor) -> int:
    """Do what is proposed; the line of the feed that says so."""
    publisher = publisher_of(submission)
    if submission.proposal == Proposal.WITHDRAWAL:
        is_by_law = submission.ground == WithdrawalGround.LAW
        ended = withdraw_record(record=submission.record, reason=submission.reason, by=publisher, is_by_law=is_by_law)
        return ended.sequence
    if submission.proposal == Proposal.RESTORATION:
        return restore_record(record=submission.record, reason=submission.reason, by=publisher).pk
    if submission.proposal == Proposal.MERGER:
        return merge_record(
            record=submission.record, into=submission.replaced_by, reason=submission.reason, by=publisher
        ).sequence
    if submission.proposal == Proposal.INCORPORATION:
        return publish_incorporation(submission, current, publisher=publisher, by=by)
    (edition,) = publish_locked(contents=[content_to_publish(submission)], by=publisher)
    return edition.pk


def content_to_publish(submission: Submission) -> dict[str, Any]:
    """What is proposed, with what the register sets itself."""
    content = content_of_submission(submission)
    return content | basis_of(submission.kind, submission.organisation_id, content)


def _locked_record_of(submission: Submission) -> CurrentRecord | None:
    """How the record stands that the proposal was made from, read once nobody else can publish it.

    All records that the proposal is about are locked at once, so that their order is the one of all writers.
    """
    lock_records(filter(None, [submission.record, submission.former, submission.replaced_by]))
    return current_record(kind_named(submission.kind), submission.former or submission.record)


def require_unmoved(submission: Submission, current: CurrentRecord | None) -> None:
    """Refuse what was made from an edition that is no longer the current one."""
    if (current.line if current else None) != submission.base:
        raise Moved(
            "The register moved on: another edition was published since this was begun. "
            "Compare the two, and begin from the new one.",
            compare=f"/api/v1/submissions/{submission.id}/diff/",
        )


def publisher_of(submission: Submission) -> str:
    """In whose name it is published: the organisation's name as of now."""
    if submission.organisation_id is None:
        return REGISTRY_EDITORS
    return name_of_organisation(submission.organisation_id)


def _locked_for(submission: Submission, operation: str, by: Actor) -> Submission:
    submission = locked(submission)
    require(by, operation, submission.organisation_id or "", state=submission.status, made_by=submission.writers)
    return submission


def _kept(submission: Submission, action: str, by: Actor, sequence: int | None = None) -> Submission:
    submission.revision += 1
    submission.save()
    note(by, action, organisation=submission.organisation_id or "", target=submission.id, sequence=sequence)
    return submission
