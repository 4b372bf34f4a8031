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

from ..locking import lock_records
from ..models import Status, Submission
from .batch_checks import require_batch_unmoved, require_open
from .propose import content_of_submission
from .publish import CHUNK, publish_locked
from .review import publisher_of, require_second_decider

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
    submissions = [
        Submission(
            kind=kind,
            record=proposal.record,
            is_new=proposal.base is None,
            base=proposal.base,
            organisation_id=organisation,
            content=json.dumps(proposal.content, ensure_ascii=False),
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
    Submission.objects.bulk_create(submissions, batch_size=500)
    note_many(by, "submission.submit", submissions)
    return submissions


def publish_batch(*, batch: str, by: Actor) -> int:
    """Publish what waits of a batch, a chunk a transaction; how many that were.

    Refused as a whole where one of its records has moved. After a crash, calling it again
    publishes the rest.
    """
    waiting = Submission.objects.filter(batch=batch, status=Status.SUBMITTED)
    for submission in waiting.defer("content").order_by("organisation", "writers").distinct("organisation", "writers"):
        require_second_decider(submission, by)
    require_batch_unmoved(list(waiting.defer("content")))
    known = frozenset(Submission.objects.filter(batch=batch).values_list("record", flat=True))
    published = 0
    while done := _publish_chunk(batch, known, by):
        published += done
    return published


@transaction.atomic
def _publish_chunk(batch: str, known: frozenset[str], by: Actor) -> int:
    waiting = Submission.objects.select_for_update().filter(batch=batch, status=Status.SUBMITTED)
    chunk = list(waiting.order_by("record")[:CHUNK])
    if not chunk:
        return 0
    lock_records(submission.record for submission in chunk)
    require_batch_unmoved(chunk)
    contents = [content_of_submission(submission) for submission in chunk]
    require_open(chunk, contents)
    editions = publish_locked(contents=contents, by=publisher_of(chunk[0]), also_known=known)
    line_of = {edition.record_id: edition.pk for edition in editions}
    now = timezone.now()
    for submission in chunk:
        submission.status, submission.published_seq = Status.PUBLISHED, line_of[submission.record]
        submission.decided_by, submission.decided_at, submission.changed_at = by.person, now, now
        submission.revision += 1
    changed = ["status", "published_seq", "decided_by", "decided_at", "changed_at", "revision"]
    Submission.objects.bulk_update(chunk, changed, batch_size=CHUNK)
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
