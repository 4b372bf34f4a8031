"""A steering group becomes a society: a new organisation, and the old one that leads to it, published as one."""

import json
from typing import Any

from django.db import transaction

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.models import Membership
from registry.accounts.policy import require
from registry.content import Problem, kinds, require_texts
from registry.errors import NotValid, TransitionNotAllowed, UnknownRecord
from registry.identifiers import mint

from ..current import CurrentRecord, current_record
from ..models import Proposal, Submission
from .needing import needs_of_one, require_right
from .propose import content_in, content_of_submission
from .publish import publish_locked

RELATION = "incorporated_as"


@transaction.atomic
def propose_incorporation(
    *, group: str, organisation: str | None, content: dict[str, Any] | None = None, reason: str = "", by: Actor
) -> Submission:
    """Propose the organisation that a group became; without content it begins as the group's own record.

    A second person publishes it. The group's record is then closed on the day the new organisation was
    formed, with a relation that leads to it, in the same transaction.
    """
    require_texts(Submission, {"group": group, "organisation": organisation, "reason": reason}, {"group": "former"})
    require(by, "submission.create", organisation or "")
    of = kinds()["organisation"]
    current = current_record(of, group)
    if current is None:
        raise UnknownRecord(f"{group[:40]} is not on the register.")
    _require_unincorporated(current)
    identifier = mint(of.prefix)
    proposed = (content_in(of, content) if content is not None else current.content) | {"id": identifier}
    submission = Submission(
        kind=of.name,
        record=identifier,
        is_new=True,
        base=current.line,
        former=group,
        organisation_id=organisation,
        proposal=Proposal.INCORPORATION,
        reason=reason,
        content=json.dumps(proposed, ensure_ascii=False),
        author=by.person,
        token=by.token,
    )
    require_right(needs_of_one(submission, proposed, current))
    submission.written_by(by)
    submission.save()
    note(
        by, "submission.create", organisation=organisation or "", target=submission.id, words=f"{group} → {identifier}"
    )
    return submission


def publish_incorporation(submission: Submission, group: CurrentRecord | None, *, publisher: str, by: Actor) -> int:
    """Both editions at once; people of the group act for the new organisation from now on. The line of the new one."""
    if group is None or group.has_ended:
        raise TransitionNotAllowed(f"{submission.former} is no longer on the register.")
    society = content_of_submission(submission)
    _require_unincorporated(group)
    if problems := problems_of_incorporation(submission):
        raise NotValid(problems, record=submission.record)
    editions = publish_locked(contents=[society, _closed(group.content, society)], by=publisher)
    line = next(edition.pk for edition in editions if edition.record_id == submission.record)
    for membership in Membership.objects.filter(organisation=submission.former, until=None):
        Membership.objects.create(person=membership.person, organisation_id=submission.record, role=membership.role)
        note(
            by,
            "member.join",
            organisation=submission.record,
            target=f"person:{membership.person_id}",
            words=f"{membership.role}, by incorporation of {submission.former}",
        )
    return line


def problems_of_incorporation(submission: Submission) -> list[Problem]:
    """The new organisation must say when it was formed: the group ended on that day."""
    if submission.proposal != Proposal.INCORPORATION or content_of_submission(submission)["formed_on"]:
        return []
    return [Problem("/formed_on", "blank", "Say when the new organisation was formed: the group ended on that day.")]


def _closed(group: dict[str, Any], society: dict[str, Any]) -> dict[str, Any]:
    """The group's content, ended by its incorporation."""
    keys = {row["key"] for row in group["relations"]}
    key = next(f"inc{number or ''}" for number in range(len(keys) + 1) if f"inc{number or ''}" not in keys)
    relation = {"key": key, "kind": RELATION, "organisation": society["id"], "date": society["formed_on"]}
    return group | {"ended_on": society["formed_on"], "relations": [*group["relations"], relation]}


def _require_unincorporated(group: CurrentRecord) -> None:
    content = group.content
    if group.has_ended or content["ended_on"] or any(row["kind"] == RELATION for row in content["relations"]):
        raise TransitionNotAllowed(f"{group.id} has ended already: it cannot become another organisation.")
