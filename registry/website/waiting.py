"""What waits for somebody: the events of the letters that need them, as they stand now, with links to where to act.

A further kind of work joins by a function in SOURCES; it is grouped by what its event says there is to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from registry.accounts.events import CLAIM_MADE, CLAIM_VOUCHED, TOKENS_ENDED
from registry.accounts.models import Claim, Role
from registry.accounts.policy import may
from registry.clock import uk_day
from registry.dates_in_words import day_in_words
from registry.notifications.event import Event
from registry.notifications.tell import words_of
from registry.publishing.actions.asking import consents_wanted
from registry.publishing.models import Challenge, Stage
from registry.publishing.telling.events import (
    CHALLENGE_DUE,
    CHALLENGE_OPENED,
    CHALLENGE_OVERDUE,
    CHALLENGE_TO_SCREEN,
    CONSENT_NEEDED,
    SUBMITTED,
)
from registry.publishing.telling.reminders import CHALLENGE_AHEAD, challenges, dues
from registry.suggestions.events import SUGGESTION_WAITS

from .actor import actor_of
from .editing.names import names_of
from .ended_tokens import ended_tokens_for
from .finding import claims_to_decide, waiting_for_decision
from .proposals import name_of
from .views.challenges import challenges_for
from .views.suggestions import waiting_suggestions

# A desk of more would not be read; the page behind the link has all.
MOST = 50


@dataclass(frozen=True)
class Waiting:
    """One thing to do: what it is about, and where it is done."""

    event: Event
    words: str
    link: str


def waiting_for(request: HttpRequest) -> list[tuple[str, list[Waiting]]]:
    """(what there is to do, about what), in the order of SOURCES."""
    groups: dict[str, list[Waiting]] = {}
    for source in SOURCES:
        for each in source(request):
            groups.setdefault(each.event.waits_for, []).append(each)
    return [(title, rows[:MOST]) for title, rows in groups.items()]


def proposals(request: HttpRequest) -> Iterator[Waiting]:
    for submission in waiting_for_decision(request):
        yield Waiting(SUBMITTED, name_of(submission), reverse("website:submission", args=[submission.pk]))


def consents(request: HttpRequest) -> Iterator[Waiting]:
    for consent in consents_wanted(actor_of(request)):
        assert consent.due_on is not None  # noqa: S101  somebody can answer
        words = f"{name_of(consent.submission)}, by {day_in_words(consent.due_on)}"
        yield Waiting(CONSENT_NEEDED, words, reverse("website:submission", args=[consent.submission_id]))


def claims(request: HttpRequest) -> Iterator[Waiting]:
    undecided = claims_to_decide(request)
    names = names_of(claim.organisation_id for claim in undecided)
    for claim in undecided:
        event = CLAIM_VOUCHED if claim.status == Claim.VOUCHED else CLAIM_MADE
        organisation = names.get(claim.organisation_id, claim.organisation_id)
        yield Waiting(event, f"{claim.person.email} says: I work for {organisation}", reverse("website:claims"))


def challenges_by_readers(request: HttpRequest) -> Iterator[Waiting]:
    waiting = challenges_for(actor_of(request))
    names = names_of(challenge.record for challenge in waiting)
    for challenge in waiting:
        words = names.get(challenge.record, challenge.record)
        if challenge.due_on:
            words += f", due on {day_in_words(challenge.due_on)}"
        yield Waiting(_event_of(challenge), words, reverse("website:challenges"))


def _event_of(challenge: Challenge) -> Event:
    if challenge.stage == Stage.QUARANTINED or challenge.due_on is None:
        return CHALLENGE_TO_SCREEN
    if challenge.due_on < uk_day():
        return CHALLENGE_OVERDUE
    return CHALLENGE_DUE if challenge.due_on <= uk_day() + CHALLENGE_AHEAD else CHALLENGE_OPENED


def suggestions_of_readers(request: HttpRequest) -> Iterator[Waiting]:
    if may(actor_of(request), "suggestion.decide"):
        for suggestion in waiting_suggestions():
            yield Waiting(
                SUGGESTION_WAITS, f"{suggestion.parties}, {suggestion.location}", reverse("website:suggestions")
            )


def tokens_that_ended(request: HttpRequest) -> Iterator[Waiting]:
    ended = ended_tokens_for(actor_of(request))
    names = names_of(organisation for organisation, _, _ in ended)
    for organisation, person, count in ended:
        tokens = f"{count} token{'' if count == 1 else 's'} of {names.get(organisation, organisation)}"
        words = f"{tokens} ended because {person} left"
        yield Waiting(TOKENS_ENDED, words, reverse("website:tokens", args=[organisation]))


def days_that_come(request: HttpRequest) -> Iterator[Waiting]:
    """What letters remind approvers of; challenges are listed by themselves, whatever their day."""
    roles = actor_of(request).roles
    mine = [organisation for organisation, role in roles.items() if role == Role.APPROVER]
    for due in dues(organisations=mine, besides=[challenges]) if mine else []:
        subject, _ = words_of(due.news)
        yield Waiting(due.news.event, subject, due.news.facts["link"])


SOURCES = (
    proposals,
    consents,
    claims,
    challenges_by_readers,
    suggestions_of_readers,
    days_that_come,
    tokens_that_ended,
)
