"""Who may read a proposal: its own people, curators, and from when it was handed in the approvers whom it concerns."""

from registry.accounts.actor import Actor
from registry.accounts.models import Role
from registry.accounts.policy import may

from .models import Status, Submission

SHOWN_TO_OTHERS = (Status.SUBMITTED, Status.PUBLISHED)


def may_read(submission: Submission, actor: Actor) -> bool:
    """Drafts never; nor do programs of others read it."""
    if may(actor, "submission.read", submission.organisation_id or ""):
        return True
    if actor.person is None or submission.status not in SHOWN_TO_OTHERS:
        return False
    return any(actor.roles.get(organisation) == Role.APPROVER for organisation in submission.concerned)
