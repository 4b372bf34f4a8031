"""A suggestion: typed by anybody, sent on by whoever owns the address, taken up or closed by a curator, and forgotten."""

import datetime
import hashlib
import secrets
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import require, signed_in
from registry.content import Problem, require_texts
from registry.errors import NotValid, RegistryError
from registry.fields.answers.texts import NOBODY
from registry.notifications.event import News
from registry.notifications.tell import tell
from registry.publishing.actions import create_submission
from registry.publishing.limits import count_or_refuse
from registry.publishing.models import Submission

from .checks import CELLS, problems_in
from .events import DESK, FORM, SUGGESTION_CLOSED, SUGGESTION_MADE, SUGGESTION_TAKEN_UP, SUGGESTION_WAITS
from .models import Suggestion

# A day.
MOST_OF_A_CLIENT, MOST_OF_AN_ADDRESS = 10, 5
LONGEST_REASON = 1000
LINK_LASTS = datetime.timedelta(days=7)
KEPT_FOR = datetime.timedelta(days=30)


class SuggestionLinkRefused(RegistryError):
    """The link has expired, was mistyped, or its suggestion is gone. Said by pages alone, so without a code."""

    title = "The link cannot be used"


@transaction.atomic
def make_suggestion(
    *, location: str, parties: str, facts: str, source_url: str, email: str, client: str = ""
) -> Suggestion:
    """Take a suggestion down and send its link; nobody gets to see it before the link was opened.

    `client` is where the request came from: it counts towards the limit and is not kept.
    """
    texts = {"location": location, "parties": parties, "facts": facts, "source_url": source_url, "email": email}
    require_texts(Suggestion, texts)
    count_or_refuse("suggestion.client", client, MOST_OF_A_CLIENT)
    texts = {name: text.strip() for name, text in texts.items()} | {"email": email.strip().lower()}
    texts["source_url"] = CELLS["source_url"].meant_by(texts["source_url"], NOBODY) or texts["source_url"]
    if problems := list(problems_in(texts)):
        raise NotValid(problems)
    count_or_refuse("suggestion.email", texts["email"], MOST_OF_AN_ADDRESS)
    secret = secrets.token_urlsafe(24)
    suggestion = Suggestion.objects.create(digest=_digest(secret), expires_at=timezone.now() + LINK_LASTS, **texts)
    tell(News(SUGGESTION_MADE, {"link": f"/suggestions/{secret}/"}, address=suggestion.email))
    return suggestion


def suggestion_behind(secret: str) -> Suggestion:
    """The suggestion of a link that can be used; SuggestionLinkRefused otherwise."""
    suggestion = Suggestion.objects.filter(digest=_digest(secret), expires_at__gt=timezone.now()).first()
    if suggestion is None:
        raise SuggestionLinkRefused("It has expired or was mistyped: write the suggestion again.")
    return suggestion


@transaction.atomic
def confirm_suggestion(*, secret: str) -> Suggestion:
    """The sender opened the link and sent it on: it waits for a curator. Doing it twice tells them once."""
    suggestion = _locked(suggestion_behind(secret))
    if suggestion.confirmed_at is None:
        suggestion.confirmed_at = timezone.now()
        suggestion.save(update_fields=["confirmed_at"])
        tell(News(SUGGESTION_WAITS, {"link": DESK}))
    return suggestion


@transaction.atomic
def take_up_suggestion(*, suggestion: Suggestion, by: Actor) -> Submission:
    """Begin a draft of the register's editors from it, and tell the sender. Another curator decides on the draft."""
    suggestion = _locked(suggestion)
    require(by, "suggestion.decide", state=suggestion.state)
    draft = create_submission(kind="partnership", organisation=None, content=_beginning_of(suggestion), by=by)
    suggestion.submission = draft.id
    _answer(suggestion, by, News(SUGGESTION_TAKEN_UP, {"link": "/explore/"}, address=suggestion.email))
    return draft


@transaction.atomic
def close_suggestion(*, suggestion: Suggestion, reason: str, by: Actor) -> Suggestion:
    """Say why no record is made of it: the sender gets the reason."""
    suggestion = _locked(suggestion)
    require(by, "suggestion.decide", state=suggestion.state)
    reason = reason.strip()
    if not reason or len(reason) > LONGEST_REASON:
        raise NotValid(
            [Problem("/reason", "blank", f"Say why, in at most {LONGEST_REASON:,} letters: the sender reads it.")]
        )
    require_texts(Suggestion, {"reason": reason}, {"reason": "facts"})
    _answer(suggestion, by, News(SUGGESTION_CLOSED, {"answer": reason, "link": FORM}, address=suggestion.email))
    return suggestion


@transaction.atomic
def remove_old_suggestions(*, now: datetime.datetime | None = None) -> int:
    """Delete suggestions whose link has expired unused, and the others 30 days after their answer; returns how many."""
    count, _ = old_suggestions(now or timezone.now()).delete()
    return count


def old_suggestions(now: datetime.datetime) -> QuerySet[Suggestion]:
    """Those that the page about privacy says are deleted by then."""
    return Suggestion.objects.filter(Q(confirmed_at=None, expires_at__lt=now) | Q(answered_at__lt=now - KEPT_FOR))


def _answer(suggestion: Suggestion, by: Actor, news: News) -> None:
    suggestion.answered_at, suggestion.answered_by = timezone.now(), signed_in(by)
    suggestion.save(update_fields=["answered_at", "answered_by", "submission"])
    tell(news)
    note(by, "suggestion.decide", target=suggestion.id, words="taken up" if suggestion.submission else "closed")


def _beginning_of(suggestion: Suggestion) -> dict[str, object]:
    """What the draft begins with; what else the reader wrote stays with the suggestion, for its curator to check."""
    return {
        "name": f"{suggestion.parties}, {suggestion.location}"[:300],
        "basis": "compiled_from_public_sources",
        "sources": [
            {"key": "s1", "title": urlsplit(suggestion.source_url).hostname or "Source", "url": suggestion.source_url}
        ],
    }


def _locked(suggestion: Suggestion) -> Suggestion:
    return Suggestion.objects.select_for_update().get(pk=suggestion.pk)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode(errors="replace")).hexdigest()
