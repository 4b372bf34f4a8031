"""The publisher answers a challenge; the answer and the time it took are public."""

from django.db import transaction

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require
from registry.content import Problem, kind_of, require_texts
from registry.errors import NotValid, TransitionNotAllowed
from registry.feed.lines import append, lock_feed
from registry.vocabularies.vocabulary import terms

from ..answering import who_answers
from ..assurance import refresh_assurance
from ..current import current_record, name_of_organisation, published_contents
from ..locking import lock_records
from ..models import Challenge, Stage
from ..pointers import NOTHING, value_at
from ..publishers import REGISTRY_EDITORS
from ..telling.challenges import tell_answered
from .screen import locked, require_words

CORRECTED, WITHDRAWN = "upheld_corrected", "upheld_withdrawn"


@transaction.atomic
def answer_challenge(*, challenge: Challenge, outcome: str, reason: str, by: Actor) -> Challenge:
    """Answer in the name of the organisation that published the edition that stands, or of the register's editors."""
    require_texts(Challenge, {"outcome": outcome, "reason": reason}, {"reason": "answer"})
    challenge = locked(challenge)
    owner = who_answers(challenge, by)
    require(by, "challenge.answer", owner, state=challenge.stage)
    if outcome not in terms("challenge_answer"):
        raise NotValid([Problem("/outcome", "unknown_code", f"Give one of {', '.join(terms('challenge_answer'))}.")])
    require_words("/reason", reason)
    lock_records([challenge.record])
    _require_action(challenge, outcome)
    name = name_of_organisation(owner) if owner and not by.is_curator else REGISTRY_EDITORS
    (line,) = append(
        lock_feed(),
        [{"kind": "answered", "record": challenge.record, "edition": challenge.number, "publisher": name}],
    )
    challenge.stage, challenge.outcome, challenge.answer = Stage.ANSWERED, outcome, reason.strip()
    challenge.answered_seq, challenge.answered_at, challenge.answered_by = line.sequence, line.at, name
    challenge.save()
    refresh_assurance({challenge.record: line.sequence})
    tell_answered(challenge, owner, by)
    note(by, "challenge.answer", organisation=owner, target=challenge.id, sequence=line.sequence, words=outcome)
    return challenge


def _require_action(challenge: Challenge, outcome: str) -> None:
    """A challenge is upheld when the register says otherwise by now, not by words alone."""
    if outcome not in (CORRECTED, WITHDRAWN):
        return
    kind = kind_of(challenge.record)
    assert kind is not None  # noqa: S101  it was challenged as a record
    now = current_record(kind, challenge.record)
    assert now is not None  # noqa: S101
    if now.has_ended:
        return
    then = published_contents(kind, [challenge.edition])[challenge.edition]
    before, after = (value_at(content, challenge.pointer) for content in (then, now.content))
    if before == after:
        raise TransitionNotAllowed("The field still says the same: publish the correction first, then answer.")
    if outcome == WITHDRAWN and after not in NOTHING:
        raise TransitionNotAllowed("The field says something else now: answer upheld_corrected.")
