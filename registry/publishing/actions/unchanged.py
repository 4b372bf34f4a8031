"""An edition says something that the one before did not: whoever hands in nothing new is told so, by whatever door."""

from registry.content import Content
from registry.errors import TransitionNotAllowed

from ..comparing import differences_between
from ..current import CurrentRecord
from ..models import Proposal, Submission


def require_change(submission: Submission, current: CurrentRecord | None, content: Content) -> None:
    """`current` is how the record stands; of a new record, and of an ending, everything is a change."""
    if current is None or submission.proposal != Proposal.EDITION:
        return
    if not differences_between(submission.kind, current.content, content):
        raise TransitionNotAllowed(
            "Nothing in it differs from what is published. Change something first, or withdraw it."
        )
