"""The one way in which people are told of events: letters and lines of digests, in the event's own transaction."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from registry.outbox.models import Letter
from registry.outbox.recipients import Recipient
from registry.outbox.writing import OutsideOfTransaction, prepared_letter, quoted, rendered
from registry.public_address import at

from .event import Hearer, News
from .models import MailChoice, Often, WaitingNotice
from .recipients import Items, recipients_of
from .secrets_of_links import stop_path

MAIL_PAGE = "/my/mail/"
# Facts that are somebody's own words: a letter marks them, so that none can pass for ours.
QUOTED = ("reason", "answer")
# A letter of more would not be read; of the rest it says how many there are.
MOST = 50


@dataclass(frozen=True)
class Line:
    """One event in a digest or in the letter about a batch: what happened, and where it leads."""

    words: str
    link: str


def tell(*news: News, by: int | None = None) -> int:
    """Write to all who hear of it; returns how many letters that are.

    What is told in one call is one batch: each recipient gets one letter of it. `by` is the number of the person who
    did it, who hears nothing. Those who chose a digest get a line of it instead, unless it needs them.
    """
    if not transaction.get_connection().in_atomic_block:
        raise OutsideOfTransaction("Tell of an event in its own transaction.")
    return write_to(recipients_of(news, by=by)) if news else 0


def write_to(hearing: Mapping[Recipient, Items]) -> int:
    """One letter to each recipient, or lines of a digest, as they chose; returns how many letters."""
    people = [recipient.person for recipient in hearing if recipient.person]
    # Asked though it may be of nobody: by the work it does, a page is not to tell whether an address is that of an account.
    choices = dict(MailChoice.objects.filter(person__in=[0, *people]).values_list("person", "often"))
    letters, waiting = [], []
    for recipient, items in hearing.items():
        often = choices.get(recipient.person, Often.AT_ONCE) if recipient.person else Often.AT_ONCE
        now = [item for item in items if often == Often.AT_ONCE or is_never_put_off(*item)]
        if now:
            letters.append(letter_about(recipient, now))
        if often == Often.DAILY and recipient.person:
            waiting += [_notice(recipient.person, item[0]) for item in items if item not in now]
    Letter.objects.bulk_create(letters)
    WaitingNotice.objects.bulk_create(waiting)
    return len(letters)


def is_never_put_off(news: News, hearer: Hearer) -> bool:
    """Whether it needs somebody who hears of it, or answers what they typed."""
    return news.event.needs_somebody or hearer is Hearer.ADDRESSEE


def letter_about(recipient: Recipient, items: Items) -> Letter:
    """One letter: in full about one event, a line each about several."""
    may_stop = recipient.person is not None and not all(is_never_put_off(*item) for item in items)
    stop = at(stop_path(recipient.person)) if recipient.person is not None and may_stop else ""
    news, hearer = items[0]
    if len(items) == 1:
        kind = news.event.name
        subject, text = words_of(news)
    else:
        kind = "several"
        subject, text = rendered(kind, facts_of_several(items))
    text += foot_of(hearer, mail=at(MAIL_PAGE) if recipient.person is not None else "", stop=stop)
    return prepared_letter(kind, subject, text, to=recipient, stop_link=stop)


def words_of(news: News) -> tuple[str, str]:
    """(subject, text) of the letter about one event, without its foot."""
    facts = dict(news.facts) | {name: quoted(news.facts[name]) for name in QUOTED if name in news.facts}
    return rendered(news.event.name, facts | {"link": at(news.facts["link"])})


def foot_of(hearer: Hearer, *, mail: str, stop: str) -> str:
    """Why it came, and how to get fewer."""
    _, text = rendered("foot", {"why": hearer.why, "mail": mail, "stop": stop})
    return f"\n{text}"


def facts_of_several(items: Items) -> dict[str, object]:
    """What the letter about a batch shows."""
    lines = [line_of(news) for news, _ in items]
    words = {news.event.words for news, _ in items}
    return {
        "lines": lines[:MOST],
        "count": len(lines),
        "more": max(0, len(lines) - MOST),
        "words": words.pop() if len(words) == 1 else "",
        "desk": at("/my/"),
    }


def line_of(news: News) -> Line:
    subject, _ = words_of(news)
    return Line(subject, at(news.facts["link"]))


def _notice(person: int, news: News) -> WaitingNotice:
    line = line_of(news)
    return WaitingNotice(person_id=person, event=news.event.name, line=line.words[:500], link=line.link)
