"""A challenge as it was seen at a line of the feed, and on a day."""

import datetime
from dataclasses import dataclass
from typing import Any

from registry.publishing.models import Challenge, Stage


@dataclass(frozen=True)
class SeenChallenge:
    """What was public of it then."""

    challenge: Challenge
    as_of: int
    day: datetime.date

    @property
    def is_answered(self) -> bool:
        answered = self.challenge.answered_seq
        return answered is not None and answered <= self.as_of

    @property
    def status(self) -> str:
        removed = self.challenge.removed_seq
        if removed is not None and removed <= self.as_of:
            return Stage.REMOVED.value
        return (Stage.ANSWERED if self.is_answered else Stage.OPEN).value

    @property
    def overdue(self) -> bool:
        """Not answered on its day, or answered later than that."""
        challenge = self.challenge
        if challenge.due_on is None or (challenge.removed_seq is not None and not self.is_answered):
            return False
        answered = challenge.answered_at if self.is_answered else None
        return (answered.date() if answered else self.day) > challenge.due_on

    @property
    def answer(self) -> dict[str, Any] | None:
        challenge = self.challenge
        if not self.is_answered:
            return None
        opened, answered = challenge.opened_at, challenge.answered_at
        return {
            "sequence": challenge.answered_seq,
            "outcome": challenge.outcome,
            "reason": challenge.answer,
            "at": answered,
            "by": challenge.answered_by,
            "days_taken": (answered.date() - opened.date()).days if opened and answered else None,
        }
