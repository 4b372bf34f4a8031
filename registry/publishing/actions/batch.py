"""Many proposals that came together: handed in at once, and decided on at once by a second person."""

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.models import AuditEntry
from registry.accounts.policy import require
from registry.content import kinds, require_texts

from ..current import CurrentRecord, current_records
from ..locking import lock_records
from ..models import PublicReason, Status, Submission
from ..rights.kept_claims import with_claims_kept
from ..telling.proposals import tell_published, tell_submitted
from .asking import write_down_needs
from .basis import basis_in_draft
from .batch_checks import require_batch_agreed, require_batch_unmoved
from .deciding import require_decider
from .needing import needs_of_all, require_right
from .publish import CHUNK, publish_locked
from .review import content_to_publish, publisher_of
from .unchanged import require_change

OPEN = (Status.DRAFT, Status.SUBMITTED, Status.RETURNED)


@dataclass(frozen=True)
class Proposed:
    """One content of a batch, judged already, and the edition it was made from."""

    record: str
    content: dict[str, Any]
    base: int | None


@transaction.atomic
def submit_batch(
    *,
    kind: str,
    organisation: str | None,
    proposals: Iterable[Proposed],
    batch: str,
    writers: Collection[int] = (),
    by: Actor,
) -> list[Submission]:
    """Hand in many proposals; each waits for a second person like any other.

    `writers` are the people who wrote them; who hands them in is one too.
    """
    require(by, "submission.create", organisation or "")
    require(by, "submission.submit", organisation or "")
    proposals = list(proposals)
    current = current_records(kinds()[kind], (proposal.record for proposal in proposals if proposal.base is not None))
    contents = {
        proposal.record: proposal.content | basis_in_draft(kind, organisation, current.get(proposal.record))
        for proposal in proposals
    }
    submissions = [
        Submission(
            kind=kind,
            record=proposal.record,
            is_new=proposal.base is None,
            base=proposal.base,
            organisation_id=organisation,
            content=json.dumps(contents[proposal.record], ensure_ascii=False),
            status=Status.SUBMITTED,
            submitted_at=timezone.now(),
            author=by.person,
            token=by.token,
            writers=list(writers),
            batch=batch,
        )
        for proposal in proposals
    ]
    for submission in submissions:
        submission.written_by(by)
        if submission.record in current:
            contents[submission.record] = _kept(submission, current[submission.record], contents[submission.record])
    needed = needs_of_all([(submission, contents[submission.record]) for submission in submissions], current)
    for needs in needed.values():
        require_right(needs)
    Submission.objects.bulk_create(submissions, batch_size=500)
    write_down_needs(
        {submission.id: (submission, needed[submission.record]) for submission in submissions},
        {
            submission.id: current[submission.record].content.get("parties", []) if submission.record in current else []
            for submission in submissions
        },
    )
    Submission.objects.bulk_update(submissions, ["decider", "deciders", "concerned"], batch_size=500)
    tell_submitted(submissions, by)
    note_many(by, "submission.submit", submissions)
    return submissions


def _kept(submission: Submission, before: CurrentRecord, content: dict[str, Any]) -> dict[str, Any]:
    """What is proposed, with what others published kept beside it; refused where it says nothing new."""
    kept = with_claims_kept(submission, before.content, content)
    require_change(submission, before, kept)
    submission.content = json.dumps(kept, ensure_ascii=False)
    return kept


def publish_batch(*, batch: str, by: Actor, public_reason: str = "") -> int:
    """Publish what waits of a batch, a chunk a transaction; how many that were.

    Refused as a whole where one of its records has moved. After a crash, calling it again
    publishes the rest.
    """
    require_texts(PublicReason, {"public_reason": public_reason}, {"public_reason": "words"})
    waiting = Submission.objects.filter(batch=batch, status=Status.SUBMITTED)
    alike = ("organisation", "writers", "decider", "deciders")
    for submission in waiting.defer("content").order_by(*alike).distinct(*alike):
        require_decider(submission, by)
    require_batch_unmoved(list(waiting.defer("content")))
    known = frozenset(Submission.objects.filter(batch=batch).values_list("record", flat=True))
    published = 0
    while done := _publish_chunk(batch, known, by, public_reason):
        published += done
    return published


@transaction.atomic
def _publish_chunk(batch: str, known: frozenset[str], by: Actor, public_reason: str) -> int:
    waiting = Submission.objects.select_for_update().filter(batch=batch, status=Status.SUBMITTED)
    chunk = list(waiting.order_by("record")[:CHUNK])
    if not chunk:
        return 0
    lock_records(submission.record for submission in chunk)
    require_batch_unmoved(chunk)
    contents = [content_to_publish(submission) for submission in chunk]
    require_batch_agreed(chunk, contents, by, public_reason)
    editions = publish_locked(contents=contents, by=publisher_of(chunk[0]), also_known=known)
    line_of = {edition.record_id: edition.pk for edition in editions}
    if public_reason.strip():
        PublicReason.objects.bulk_create(
            PublicReason(sequence=line, words=public_reason.strip()) for line in line_of.values()
        )
    now = timezone.now()
    for submission in chunk:
        submission.status, submission.published_seq = Status.PUBLISHED, line_of[submission.record]
        submission.decided_by, submission.decided_at, submission.changed_at = by.person, now, now
        submission.revision += 1
    changed = ["status", "published_seq", "decided_by", "decided_at", "changed_at", "revision"]
    Submission.objects.bulk_update(chunk, changed, batch_size=CHUNK)
    if not waiting.exists():
        # One letter for all of the batch, with the chunk that completes it.
        tell_published(Submission.objects.filter(batch=batch, status=Status.PUBLISHED), by)
    note_many(by, "submission.publish", chunk)
    return len(chunk)


@transaction.atomic
def withdraw_batch(*, batch: str, by: Actor) -> int:
    """Take back what is not published of a batch; how many that were."""
    open_ones = list(Submission.objects.select_for_update().filter(batch=batch, status__in=OPEN).defer("content"))
    for submission in open_ones:
        require(by, "submission.withdraw", submission.organisation_id or "", state=submission.status)
        submission.status, submission.changed_at = Status.WITHDRAWN, timezone.now()
        submission.revision += 1
    Submission.objects.bulk_update(open_ones, ["status", "changed_at", "revision"], batch_size=500)
    note_many(by, "submission.withdraw", open_ones)
    return len(open_ones)


def note_many(by: Actor, action: str, submissions: list[Submission]) -> None:
    """An audit entry for each, in the same transaction as the action."""
    AuditEntry.objects.bulk_create(
        [
            AuditEntry(
                person=by.person,
                token=by.token,
                session=by.session,
                request_id=by.request_id,
                action=action,
                organisation=submission.organisation_id or "",
                target=submission.id,
                sequence=submission.published_seq,
            )
            for submission in submissions
        ],
        batch_size=500,
    )
