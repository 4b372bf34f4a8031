"""A curator decides whether a challenge may be seen, and may take its text out again."""

from django.db import transaction
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require
from registry.content import Problem, require_texts
from registry.errors import NotValid, TransitionNotAllowed
from registry.feed.lines import append, lock_feed

from ..answering import who_answers
from ..assurance import refresh_assurance
from ..locking import lock_records
from ..models import PUBLIC, Challenge, Stage
from ..publishers import REGISTRY_EDITORS
from ..telling.challenges import tell_opened
from ..working_days import working_days_after

TARGET = 20


@transaction.atomic
def open_challenge(*, challenge: Challenge, by: Actor) -> Challenge:
    """Let it be seen: a line of the feed, and a target date for the publisher's answer."""
    challenge = locked(challenge)
    require(by, "challenge.screen", state=challenge.stage)
    lock_records([challenge.record])
    (line,) = append(lock_feed(), [_line(challenge, "challenged", "")])
    challenge.stage, challenge.decided_by, challenge.decided_at = Stage.OPEN, by.person, line.at
    challenge.opened_seq, challenge.opened_at = line.sequence, line.at
    challenge.due_on = working_days_after(line.at.date(), TARGET)
    challenge.save()
    refresh_assurance({challenge.record: line.sequence})
    note(by, "challenge.screen", target=challenge.id, sequence=line.sequence, words="opened")
    tell_opened(challenge, who_answers(challenge), by)
    return challenge


@transaction.atomic
def refuse_challenge(*, challenge: Challenge, reason: str, by: Actor) -> Challenge:
    """Keep it from the public, for a reason that stays private."""
    require_texts(Challenge, {"reason": reason}, {"reason": "refusal"})
    challenge = locked(challenge)
    require(by, "challenge.screen", state=challenge.stage)
    require_words("/reason", reason)
    challenge.stage, challenge.refusal = Stage.REFUSED, reason.strip()
    challenge.decided_by, challenge.decided_at = by.person, timezone.now()
    challenge.save()
    note(by, "challenge.screen", target=challenge.id, words="refused")
    return challenge


@transaction.atomic
def remove_challenge(*, challenge: Challenge, reason: str, by: Actor) -> Challenge:
    """Take a public challenge's text out; a dated reason stays where it stood."""
    require_texts(Challenge, {"reason": reason}, {"reason": "removal_reason"})
    challenge = locked(challenge)
    require(by, "challenge.remove")
    require_words("/reason", reason)
    if challenge.stage not in PUBLIC or challenge.stage == Stage.REMOVED:
        raise TransitionNotAllowed(f"It is {challenge.stage}: only what is public can be removed.")
    lock_records([challenge.record])
    (line,) = append(lock_feed(), [_line(challenge, "removed", REGISTRY_EDITORS)])
    challenge.stage, challenge.reason, challenge.evidence_url = Stage.REMOVED, "", ""
    challenge.removed_seq, challenge.removed_at = line.sequence, line.at
    challenge.removal_reason = reason.strip()
    challenge.save()
    refresh_assurance({challenge.record: line.sequence})
    note(by, "challenge.remove", target=challenge.id, sequence=line.sequence)
    return challenge


def locked(challenge: Challenge) -> Challenge:
    """The challenge, locked until the transaction ends, as it is now."""
    return Challenge.objects.select_for_update(of=("self",)).get(pk=challenge.pk)


def require_words(pointer: str, text: str) -> None:
    if not text.strip():
        raise NotValid([Problem(pointer, "blank", "Say why: it is kept with the decision.")])


def _line(challenge: Challenge, kind: str, publisher: str) -> dict:
    return {"kind": kind, "record": challenge.record, "edition": challenge.number, "publisher": publisher}
