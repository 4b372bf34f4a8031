"""Telling of challenges by readers."""

from registry.accounts.actor import Actor
from registry.accounts.telling import number_behind
from registry.dates_in_words import day_in_words
from registry.notifications.event import News
from registry.notifications.tell import tell
from registry.vocabularies.vocabulary import label

from ..models import Challenge, ChallengeAddress
from .concerned import in_words, name_of_record, page_of, parties_of
from .events import CHALLENGE_ANSWERED, CHALLENGE_MADE, CHALLENGE_OPENED, CHALLENGE_TO_SCREEN

DESK = "/my/challenges/"


def tell_made(email: str, secret: str) -> None:
    """The reader gets the link by which a curator is allowed to read it."""
    tell(News(CHALLENGE_MADE, {"link": f"/challenges/verify/{secret}/"}, address=email))


def tell_verified(challenge: Challenge) -> None:
    """Curators hear that it waits for them."""
    tell(News(CHALLENGE_TO_SCREEN, _facts(challenge) | {"link": DESK}))


def tell_opened(challenge: Challenge, owner: str, by: Actor) -> None:
    """Whoever published what is challenged hears by when to answer."""
    tell(News(CHALLENGE_OPENED, facts_of_due(challenge), organisation=owner), by=number_behind(by))


def tell_answered(challenge: Challenge, owner: str, by: Actor) -> None:
    """The reader hears the answer, and so do the parties."""
    facts = _facts(challenge) | {
        "who": in_words(challenge.answered_by),
        "outcome": label("challenge_answer", challenge.outcome),
        "answer": challenge.answer,
        "link": page_of(challenge.record),
    }
    email = ChallengeAddress.objects.filter(pk=challenge.pk).values_list("email", flat=True).first() or ""
    news = News(
        CHALLENGE_ANSWERED, facts, organisation=owner, parties=parties_of(challenge.record), address=email
    )  # fmt: skip
    tell(news, by=number_behind(by))


def facts_of_due(challenge: Challenge) -> dict[str, str]:
    """What letters say of an open challenge and its day."""
    due = day_in_words(challenge.due_on) if challenge.due_on else ""
    return _facts(challenge) | {"due": due, "link": DESK}


def _facts(challenge: Challenge) -> dict[str, str]:
    return {"name": name_of_record(challenge.record), "reason": challenge.reason}
