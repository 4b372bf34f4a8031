"""Making and changing a proposal; nothing of it is public."""

import json
from typing import Any

from django.db import transaction

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require
from registry.catalogue.documents import BESIDE
from registry.content import Kind, Problem, kinds, normal, require_storable, require_texts
from registry.errors import Moved, NotStorable, NotValid, TransitionNotAllowed, UnknownRecord
from registry.identifiers import mint

from ..current import current_record
from ..models import Proposal, Submission
from .basis import basis_in_draft
from .endings import problems_of_ending
from .needing import needs_of_one, require_right
from .restore import require_restorable

# What answers carry beside the content: a record can be read, edited and sent back as it is.
NOT_CONTENT = {"url", "edition", "derived", "as_of", "organisations"}.union(*BESIDE.values())


def content_in(kind: Kind, sent: dict[str, Any]) -> dict[str, Any]:
    """The content within what somebody sent, without the derived parts of an answer.

    Whoever sends it, by whatever door, it is refused here if it could not even be kept.
    """
    require_storable(kind, sent)
    return normal(kind, {name: value for name, value in sent.items() if name not in NOT_CONTENT})


def kind_called(name: str) -> Kind:
    """The kind of record of this name; NotStorable tells which names there are."""
    if name not in kinds():
        raise NotStorable([Problem("/kind", "unknown_code", f"Give one of {', '.join(kinds())}.")])
    return kinds()[name]


@transaction.atomic
def create_submission(
    *,
    kind: str,
    organisation: str | None,
    by: Actor,
    record: str | None = None,
    content: dict[str, Any] | None = None,
    proposal: str = Proposal.EDITION,
    reason: str = "",
    replaced_by: str = "",
    ground: str = "",
    batch: str = "",
) -> Submission:
    """Propose an edition of a new or known record, or its ending.

    Without content, the draft begins as the current edition. The draft may have problems:
    only what is submitted must be free of them.
    """
    texts = {"kind": kind, "organisation": organisation, "record": record, "proposal": proposal, "ground": ground}
    require_texts(Submission, texts | {"reason": reason, "replaced_by": replaced_by})
    require(by, "submission.create", organisation or "")
    of = kind_called(kind)
    current = current_record(of, record) if record else None
    if record and current is None:
        raise UnknownRecord(f"{record} is not on the register: leave it out to propose a new record.")
    if current and current.has_ended and proposal != Proposal.RESTORATION:
        raise TransitionNotAllowed(f"{record} has been withdrawn or merged: it takes no further edition.")
    if proposal == Proposal.RESTORATION:
        require_restorable(record or "")
    if proposal != Proposal.EDITION and current is None:
        raise TransitionNotAllowed("Only a published record can be withdrawn or merged.")
    identifier = record or mint(of.prefix)
    begun = current.content if current else normal(of, {})
    proposed = (content_in(of, content) if content is not None else begun) | {"id": identifier}
    proposed |= basis_in_draft(kind, organisation, current)
    submission = Submission(
        kind=kind,
        record=identifier,
        is_new=current is None,
        base=current.line if current else None,
        organisation_id=organisation,
        proposal=proposal,
        reason=reason,
        replaced_by=replaced_by,
        ground=ground,
        content=json.dumps(proposed, ensure_ascii=False),
        author=by.person,
        token=by.token,
        batch=batch,
    )
    if problems := problems_of_ending(submission):
        raise NotValid(problems, record=submission.record)
    require_right(needs_of_one(submission, proposed, current))
    submission.written_by(by)
    submission.save()
    note(by, "submission.create", organisation=organisation or "", target=submission.id, words=identifier)
    return submission


@transaction.atomic
def change_submission(
    *, submission: Submission, content: dict[str, Any], revision: int | None, by: Actor
) -> Submission:
    """Replace the content of a draft; `revision` is the one the caller saw."""
    submission = locked(submission)
    require(by, "submission.edit", submission.organisation_id or "", state=submission.status)
    if revision is not None and revision != submission.revision:
        raise Moved("Somebody changed it since you read it: read it again, and put your change on top.")
    of = kinds()[submission.kind]
    current = current_record(of, submission.former or submission.record)
    proposed = content_in(of, content) | {"id": submission.record}
    proposed |= basis_in_draft(submission.kind, submission.organisation_id, current)
    if proposed != content_of_submission(submission):
        submission.written_by(by)
    submission.content = json.dumps(proposed, ensure_ascii=False)
    require_right(needs_of_one(submission, proposed, current))
    submission.revision += 1
    submission.save()
    note(by, "submission.edit", organisation=submission.organisation_id or "", target=submission.id)
    return submission


def locked(submission: Submission) -> Submission:
    """The submission, locked until the transaction ends, as it is now."""
    return Submission.objects.select_for_update().get(pk=submission.pk)


def content_of_submission(submission: Submission) -> dict[str, Any]:
    """What is proposed, in normal form; whoever changes it makes another one of it."""
    return submission.proposed.content


def report_on(submission: Submission) -> list[Problem]:
    """The verdict on a draft, as it would be given on publication."""
    return submission.proposed.report
