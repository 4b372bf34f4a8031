"""A submission as its owners see it."""

from typing import Any

from registry.publishing.actions import report_on
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.models import Submission


def short(submission: Submission) -> dict[str, Any]:
    """As lists show it."""
    return {
        "id": submission.id,
        "url": f"/api/v1/submissions/{submission.id}/",
        "name": content_of_submission(submission).get("name"),
        "proposal": submission.proposal,
        "kind": submission.kind,
        "record": submission.record,
        "former": submission.former or None,
        "is_new": submission.is_new,
        "base": submission.base,
        "organisation": submission.organisation_id,
        "status": submission.status,
        "revision": submission.revision,
        "created_at": submission.created_at,
        "changed_at": submission.changed_at,
        "submitted_at": submission.submitted_at,
        "decided_at": submission.decided_at,
        "published_seq": submission.published_seq,
        "batch": submission.batch or None,
    }


def whole(submission: Submission) -> dict[str, Any]:
    """With its content and the full report of the rules."""
    report = [problem.as_dict() for problem in report_on(submission)]
    return short(submission) | {
        "reason": submission.reason or None,
        "answer": submission.answer or None,
        "replaced_by": submission.replaced_by or None,
        "can_be_submitted": not any(problem["severity"] == "error" for problem in report),
        "report": report,
        "content": content_of_submission(submission),
    }
