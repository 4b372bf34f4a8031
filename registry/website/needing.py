"""What a proposal needs, for its page: in sentences, and for whom its reader can answer."""

from dataclasses import dataclass

from registry.accounts.actor import Actor
from registry.accounts.policy import may
from registry.publishing.actions.deciding import may_decide_on
from registry.publishing.models import Answer, Status, Submission
from registry.publishing.needs_in_words import names_concerned, needs_now, needs_of_submission_in_words


@dataclass(frozen=True)
class Waiting:
    """What the page of a proposal says of its needs. `answers_for`: (id, name) of whom its reader can answer for."""

    sentences: list[str]
    answers_for: list[tuple[str, str]]
    needs_public_reason: bool


def waiting_of(submission: Submission, actor: Actor) -> Waiting:
    sentences = needs_of_submission_in_words(submission)
    if submission.status != Status.SUBMITTED:
        return Waiting(sentences, [], needs_public_reason=False)
    consents = list(submission.consents.all())
    mine = {voice for consent in consents for voice in consent.voices if may_answer(submission, voice, actor)}
    names = names_concerned(submission, consents)
    is_unagreed = any(consent.answer != Answer.AGREES for consent in consents)
    decides_alone = actor.is_curator and may_decide_on(submission, actor)
    return Waiting(
        sentences,
        [(voice, names.get(voice, voice)) for voice in sorted(mine)],
        needs_public_reason=decides_alone and (is_unagreed or needs_now(submission).public_reason),
    )


def may_answer(submission: Submission, voice: str, actor: Actor) -> bool:
    """Nobody acts for two sides."""
    if submission.organisation_id in actor.roles:
        return False
    return may(actor, "consent.give", voice, state=submission.status, made_by=submission.writers)
