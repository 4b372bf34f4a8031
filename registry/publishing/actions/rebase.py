"""Open proposals follow an edition that a load published, where nobody has to decide."""

import json
from collections.abc import Iterable

from django.db.models import Q

from registry.accounts.actor import ANYONE
from registry.accounts.audit import note
from registry.content import Problem

from ..current import CurrentRecord, current_records
from ..models import Proposal, Status, Submission
from ..rebasing import rebased
from .propose import content_of_submission, report_on

OPEN = (Status.DRAFT, Status.SUBMITTED, Status.RETURNED)


def open_proposals(records: Iterable[str]) -> list[Submission]:
    """Open proposals about these records, locked until the transaction ends: before the records are, as by all writers."""
    ids = list(records)
    about = Q(record__in=ids) | Q(former__in=ids)
    return list(Submission.objects.select_for_update().filter(about, status__in=OPEN).order_by("pk"))


def rebase_proposals(proposals: Iterable[Submission], before: Iterable[CurrentRecord]) -> list[Submission]:
    """Put proposals on top of the editions that just followed these; those that could be.

    Where a proposal changed the same cell as the edition did, or would no longer be fit to hand in, it stays on its
    old one: whoever publishes it is told that the register moved on, and compares the two.
    """
    earlier = {record.id: record for record in before}
    moved = [submission for submission in proposals if _rebase(submission, earlier)]
    Submission.objects.bulk_update(moved, ["content", "base", "revision"])
    return moved


def _rebase(submission: Submission, earlier: dict[str, CurrentRecord]) -> bool:
    base = earlier.get(submission.former or submission.record)
    if base is None or submission.base != base.line:
        return False
    later = current_records(base.kind, [base.id])[base.id]
    content = rebased(base.kind, base.content, content_of_submission(submission), later.content)
    if content is None:
        return False
    was, submission.content = submission.content, json.dumps(content, ensure_ascii=False)
    if submission.status == Status.SUBMITTED and _blocks(submission):
        submission.content = was
        return False
    submission.base = later.line
    submission.revision += 1
    note(ANYONE, "submission.rebase", organisation=submission.organisation_id or "", target=submission.id,
         sequence=later.line, words="Put on top of what a list or the seed published.")  # fmt: skip
    return True


def _blocks(submission: Submission) -> bool:
    """Whether the verdict on what is proposed would refuse it. Of an ending the record's content is not judged."""
    if submission.proposal in (Proposal.WITHDRAWAL, Proposal.MERGER):
        return False
    problems: list[Problem] = report_on(submission)
    return any(problem.blocks for problem in problems)
