"""What one proposal needs, in sentences, for its page and for programs."""

from registry.catalogue.models import OrganisationCard
from registry.content import kind_named

from .actions.needing import needs_of_one
from .actions.propose import content_of_submission
from .current import current_record
from .models import Consent, Status, Submission
from .rights import Needs
from .rights.in_words import needs_in_words, waits_in_words
from .rights.voices import voices_of


def needs_now(submission: Submission) -> Needs:
    """What it needs as it is, by the edition that stands; known already where an action has just found out."""
    if submission.judged is not None and submission.judged[0] == submission.content:
        return submission.judged[1]
    current = current_record(kind_named(submission.kind), submission.former or submission.record)
    return needs_of_one(submission, content_of_submission(submission), current)


def needs_of_submission_in_words(submission: Submission) -> list[str]:
    """None once it was decided or taken back."""
    if submission.status in (Status.PUBLISHED, Status.WITHDRAWN):
        return []
    if submission.status == Status.SUBMITTED:
        consents = list(submission.consents.all())
        return waits_in_words(submission, consents, names_concerned(submission, consents))
    needs = needs_now(submission)
    return needs_in_words(submission, needs, voices_of(needs.consents), names_concerned(submission, [], needs))


def names_concerned(submission: Submission, consents: list[Consent], needs: Needs | None = None) -> dict[str, str]:
    """Id → name of every organisation that these sentences are about."""
    named = {submission.organisation_id or "", *submission.deciders, *(consent.organisation for consent in consents)}
    named |= {voice for consent in consents for voice in consent.voices} | set(needs.consents if needs else ())
    cards = OrganisationCard.objects.filter(record_id__in=named - {""}, superseded_seq=None)
    return dict(cards.values_list("record_id", "name"))
