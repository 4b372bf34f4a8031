"""Whose consent a proposal needs is written down when it is handed in; each of them answers for itself."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.models import Role
from registry.accounts.policy import NotAllowed, require
from registry.clock import uk_day
from registry.content import Problem, require_texts
from registry.errors import NotValid, UnknownRecord
from registry.partnerships.taking_part import organisations_taking_part

from ..models import Answer, Consent, Decider, Status, Submission
from ..rights import Needs
from ..rights.capacities import principals_of
from ..rights.voices import voices_of
from ..telling.proposals import tell_consent
from ..working_days import working_days_after
from .propose import locked

WORKING_DAYS = 10


def write_down_needs(needed: Mapping[str, tuple[Submission, Needs]], parties: Mapping[str, list[dict]]) -> None:
    """Whom these proposals wait for, on each of them, which the caller saves afterwards; `parties` are the published ones.

    By the id of the submission. Earlier answers are to another content, so all are asked anew.
    """
    principals = {key: principals_of(parties[key]) for key in needed}
    named = {organisation for _, needs in needed.values() for organisation in needs.consents}
    voices = voices_of(named.union(*(organisations_taking_part({"parties": rows}) for rows in parties.values())))
    due = working_days_after(uk_day(), WORKING_DAYS)
    Consent.objects.filter(submission__in=list(needed)).delete()
    consents = []
    for submission, needs in needed.values():
        for organisation, ground in needs.consents.items():
            answering = _others(submission, voices.get(organisation, ()))
            consents.append(
                Consent(
                    submission=submission,
                    organisation=organisation,
                    ground=ground,
                    voices=answering,
                    due_on=due if answering else None,
                )
            )
    Consent.objects.bulk_create(consents)
    for key, (submission, needs) in needed.items():
        submission.decider = needs.decider
        apart = {voice for principal in principals[key] for voice in _others(submission, voices[principal])}
        submission.deciders = sorted(apart) if needs.decider == Decider.APART else []
        parted = organisations_taking_part({"parties": parties[key]})
        submission.concerned = sorted(
            {voice for party in parted.union(needs.consents) for voice in _others(submission, voices.get(party, ()))}
        )


def _others(submission: Submission, voices: Iterable[str]) -> list[str]:
    return [voice for voice in voices if voice != submission.organisation_id]


@transaction.atomic
def answer_consent(*, submission: Submission, organisation: str, answer: str, words: str = "", by: Actor) -> Consent:
    """Agree or object in the name of an organisation that a proposal concerns, while it waits; an answer can be changed.

    Nobody acts for two sides: not who wrote any of it, nor anyone of the organisation that proposes it.
    """
    require_texts(Consent, {"words": words})
    submission, words = locked(submission), words.strip()
    require(by, "consent.give", organisation, state=submission.status, made_by=submission.writers)
    if submission.organisation_id in by.roles:
        raise NotAllowed("You act for the organisation that proposes this: another approver has to answer.")
    _require_sense(answer, words)
    waiting = [each for each in submission.consents.all() if organisation in each.voices]
    if not waiting:
        raise UnknownRecord("Nobody waits for the consent of this organisation.")
    for consent in waiting:
        consent.answer, consent.words, consent.person, consent.answered_at = answer, words, by.person, timezone.now()
        consent.save()
    tell_consent(waiting[0], organisation, by)
    note(by, "consent.give", organisation=organisation, target=submission.id, words=answer)
    return waiting[0]


def _require_sense(answer: str, words: str) -> None:
    if answer not in Answer.values:
        raise NotValid([Problem("/answer", "unknown_code", f"Say {' or '.join(Answer.values)}.")])
    if answer == Answer.OBJECTS and not words:
        raise NotValid([Problem("/words", "blank", "Say why: whoever wrote it, and a curator, will read it.")])


def consents_wanted(actor: Actor) -> list[Consent]:
    """Those that wait for an answer of this person, the first due first."""
    own = {organisation for organisation, role in actor.roles.items() if role == Role.APPROVER}
    waiting = Consent.objects.filter(
        answer="", submission__status=Status.SUBMITTED, submission__concerned__overlap=sorted(own), due_on__isnull=False
    )
    consents = waiting.select_related("submission").order_by("due_on", "pk")
    return [
        consent
        for consent in consents
        if own & set(consent.voices) and consent.submission.organisation_id not in actor.roles
    ]
