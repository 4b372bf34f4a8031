"""A challenge as anyone may read it. Who made it is shown to nobody."""

import datetime
from typing import Any

from registry.publishing.models import Challenge, Stage


def as_answer(challenge: Challenge, as_of: int, today: datetime.date) -> dict[str, Any]:
    """What was public of it at a line of the feed; text that was removed since is gone for all moments."""
    answered = challenge.answered_seq is not None and challenge.answered_seq <= as_of
    shown = {
        "id": challenge.id,
        "url": f"/api/v1/challenges/{challenge.id}/",
        "record": challenge.record,
        "edition": challenge.number,
        "pointer": challenge.pointer,
        "status": _status(challenge, answered, as_of),
        "sequence": challenge.opened_seq,
        "opened_at": challenge.opened_at,
        "due_on": challenge.due_on,
        "overdue": _overdue(challenge, answered, today),
        "reason": challenge.reason or None,
        "evidence_url": challenge.evidence_url or None,
        "answer": _answer_of(challenge) if answered else None,
    }
    if challenge.removed_at:
        shown["removal"] = {"at": challenge.removed_at, "reason": challenge.removal_reason}
    return shown


def _status(challenge: Challenge, answered: bool, as_of: int) -> str:
    if challenge.removed_seq is not None and challenge.removed_seq <= as_of:
        return Stage.REMOVED.value
    return (Stage.ANSWERED if answered else Stage.OPEN).value


def _overdue(challenge: Challenge, answered: bool, today: datetime.date) -> bool:
    """Not answered on its day, or answered later than that."""
    if challenge.due_on is None or (challenge.removed_seq is not None and not answered):
        return False
    until = challenge.answered_at.date() if answered and challenge.answered_at else today
    return until > challenge.due_on


def _answer_of(challenge: Challenge) -> dict[str, Any]:
    opened, answered = challenge.opened_at, challenge.answered_at
    return {
        "sequence": challenge.answered_seq,
        "outcome": challenge.outcome,
        "reason": challenge.answer,
        "at": answered,
        "by": challenge.answered_by,
        "days_taken": (answered.date() - opened.date()).days if opened and answered else None,
    }
