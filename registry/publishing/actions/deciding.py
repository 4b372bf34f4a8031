"""Whether somebody may decide on a proposal now: the right person, and everybody agreed whose consent it needs."""

from collections.abc import Iterable

from registry.accounts.actor import Actor
from registry.accounts.models import Role
from registry.accounts.policy import NeedsSecondPerson, NotAllowed, may, require
from registry.clock import uk_day
from registry.dates_in_words import day_in_words
from registry.errors import BadParameter, Moved, RegistryError

from ..current import name_of_organisation
from ..models import Answer, Consent, Decider, Ground, Submission
from ..rights import Needs

BadParameter.explain(
    reason_needed="A curator decides without everybody's consent, or alters what a party confirmed. Say why, in public.",
)


class ConsentNeeded(RegistryError):
    code = "consent_needed"
    meaning = "A party that it concerns has not agreed to it. Wait for its answer, or for the day that is named."
    title = "Somebody else has to agree first"


def decides_for(submission: Submission, by: Actor) -> str | None:
    """The organisation in whose name somebody would decide, "" for the register; None who is not the one to decide."""
    own = submission.organisation_id or ""
    if submission.decider == Decider.OWN:
        return own
    if own and own in by.roles:
        return None
    approving = {organisation for organisation, role in by.roles.items() if role == Role.APPROVER}
    if submission.decider == Decider.APART and (mine := approving & set(submission.deciders)):
        return min(mine)
    concerned = {voice for consent in submission.consents.all() for voice in consent.voices}
    return "" if by.is_curator and not concerned & by.roles.keys() else None


def may_decide_on(submission: Submission, by: Actor, operation: str = "submission.publish") -> bool:
    """Whether it is for this person to publish or return it, once it is handed in."""
    owner = decides_for(submission, by)
    return owner is not None and may(by, operation, owner, state=submission.status, made_by=submission.writers)


def require_decider(submission: Submission, by: Actor, operation: str = "submission.publish") -> None:
    """Anyone who wrote any of it, a curator too, leaves the decision to somebody else; a program never decides."""
    if by.person is None:
        raise NotAllowed("A person has to decide on it.")
    owner = decides_for(submission, by)
    if owner is None and by.person.pk in submission.writers:
        raise NeedsSecondPerson("You made this: somebody else has to decide on it.")
    if owner is None:
        raise NotAllowed(f"{submission.get_decider_display()} decides on this, and nobody for two sides of it.")
    require(by, operation, owner, state=submission.status, made_by=submission.writers)


def require_consents(
    needs: Needs, consents: Iterable[Consent], by: Actor, decided_for: str, public_reason: str
) -> None:
    """Everybody agreed, or a curator may decide without: where nobody can be asked, time is over, or there was an objection."""
    answers = {consent.organisation: consent for consent in consents}
    if needs.consents.keys() - answers.keys():
        raise Moved("It concerns others than when it was handed in. Take it back, and hand it in again.")
    open_ones = [answers[each] for each in needs.consents if not _agrees(answers[each], decided_for)]
    if waiting := [consent for consent in open_ones if not (by.is_curator and _can_be_overruled(consent))]:
        raise ConsentNeeded(" ".join(_in_words(consent) for consent in waiting[:3]))
    unexplained = [consent for consent in open_ones if consent.ground != Ground.ENDING or consent.answer]
    if (unexplained or needs.public_reason) and not public_reason.strip():
        raise BadParameter(
            "public_reason", "reason_needed", "Say why, in words that anyone can read beside the edition."
        )


def _agrees(consent: Consent, decided_for: str) -> bool:
    """Who decides in the name of a party has agreed for it."""
    return consent.answer == Answer.AGREES or (bool(decided_for) and decided_for in consent.voices)


def _can_be_overruled(consent: Consent) -> bool:
    return not consent.voices or consent.answer == Answer.OBJECTS or (consent.due_on or uk_day()) < uk_day()


def _in_words(consent: Consent) -> str:
    name = (
        name_of_organisation(consent.organisation) if consent.organisation else "A party that is written by name only"
    )
    if not consent.voices:
        return f"{name} has nobody on the register to answer: a curator has to decide."
    if consent.answer == Answer.OBJECTS:
        return f"{name} objects: “{consent.words}” A curator has to decide."
    assert consent.due_on is not None  # noqa: S101  somebody can answer
    if consent.due_on < uk_day():
        return f"{name} has not answered in time: a curator has to decide."
    return f"{name} has until {day_in_words(consent.due_on)} to answer."
