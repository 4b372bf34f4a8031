"""Writing the letters that are due: each in the transaction that notes how far it has told.

Whatever kills it, what was told and what was not is known: nothing is told twice and nothing is left out. The sender
may repeat a letter, with the same Message-ID.
"""

import datetime
import logging
from dataclasses import dataclass, field

from django.db import DatabaseError, transaction

from registry.catalogue.reading.latest import latest_sequence
from registry.clock import uk_day
from registry.errors import BadParameter
from registry.feed.endings import ending_at
from registry.outbox.recipients import somebody_at
from registry.outbox.writing import write_letter
from registry.public_address import at

from .actions import next_day
from .models import Followed, Following
from .secrets_of_links import secret_of
from .subjects import News, news_of

log = logging.getLogger("registry.following")

PAGES = {Followed.PARTNERSHIPS: "/explore/", Followed.ORGANISATIONS: "/explore/organisations/"}


@dataclass
class Round:
    """What came of those that were due; `failed` are ids."""

    written: int = 0
    nothing_new: int = 0
    failed: set[str] = field(default_factory=set)


def write_due_digests(*, day: datetime.date | None = None) -> Round:
    """Look at all that is due by the day. One that fails is left as it was, for the next run, and hinders no other."""
    results, day = Round(), day or uk_day()
    while True:
        following = None
        try:
            with transaction.atomic():
                due = Following.objects.due(day).exclude(pk__in=results.failed)
                following = due.select_for_update(skip_locked=True).first()
                if following is None:
                    return results
                if _write_news(following, day):
                    results.written += 1
                else:
                    results.nothing_new += 1
        except DatabaseError as error:
            if following is None:
                raise
            results.failed.add(following.pk)
            log.error("not looked at: %s", f"{following.pk}: {type(error).__name__}")


def _write_news(following: Following, day: datetime.date) -> bool:
    """Write its letter, if there is anything new, and note how far it has told."""
    until = latest_sequence()
    try:
        news = news_of(following, until)
    except BadParameter:
        # The register has no such filter any more.
        _write("following_ended", following, News())
        following.delete()
        return True
    if news:
        _write("following_digest", following, news)
    following.line, following.due_on = until, next_day(following, day)
    following.save(update_fields=["line", "due_on"])
    _go_on_with_what_it_became(following)
    return bool(news)


def _write(kind: str, following: Following, news: News) -> None:
    stop = at(f"/following/{secret_of(following)}/stop/")
    context = {"following": following, "news": news, "stop": stop, "page": _page_of(following)}
    write_letter(kind, to=somebody_at(following.email), context=context, stop_link=stop)


def _page_of(following: Following) -> str:
    """Where what is followed can be read."""
    if following.followed == Followed.RECORD:
        return at(f"/id/{following.record}")
    return at(f"{PAGES[Followed(following.followed)]}{'?' if following.question else ''}{following.question}")


def _go_on_with_what_it_became(following: Following) -> None:
    """A record that has gone: follow the one that took its place; without one there is nothing more to tell."""
    ending = ending_at(following.record) if following.record else None
    if ending is None:
        return
    already = Following.objects.filter(
        email=following.email, followed=Followed.RECORD, record=ending.replaced_by
    ).exists()
    if not ending.replaced_by or already:
        following.delete()
    else:
        following.record = ending.replaced_by
        following.save(update_fields=["record"])
