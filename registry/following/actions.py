"""Following something: asked for by anybody, begun by whoever owns the address, ended by one click."""

import datetime

from django.db import transaction
from django.utils import timezone

from registry.catalogue.reading.latest import latest_sequence
from registry.clock import uk_day
from registry.content import Problem, require_texts
from registry.errors import NotValid
from registry.outbox.recipients import somebody_at
from registry.outbox.writing import write_letter
from registry.public_address import at
from registry.publishing.limits import count_or_refuse

from .models import Following, Often
from .secrets_of_links import FollowingLinkRefused, id_behind, secret_of
from .subjects import Subject

# A day.
MOST_OF_A_CLIENT, MOST_OF_AN_ADDRESS = 20, 5
# In all: whoever wants to know of more is better served by the feed.
MOST_FOLLOWED = 50
LINK_LASTS = datetime.timedelta(days=7)
DAYS_BETWEEN = {Often.DAILY: 1, Often.WEEKLY: 7}


@transaction.atomic
def follow(*, subject: Subject, title: str, email: str, often: str, client: str = "") -> None:
    """Send a link to the address; whoever opens it there may begin. Whether the address follows it already is not told.

    `client` is where the request came from: it counts towards the limit and is not kept.
    """
    require_texts(Following, {"email": email, "often": often, "question": subject.question})
    count_or_refuse("following.client", client, MOST_OF_A_CLIENT)
    problems = []
    if not email.strip():
        problems.append(Problem("/email", "blank", "Give your email address: a link is sent there first."))
    if not often:
        problems.append(Problem("/often", "blank", "Choose how often a letter may come."))
    if problems:
        raise NotValid(problems)
    address = email.strip().lower()
    count_or_refuse("following.email", address, MOST_OF_AN_ADDRESS)
    following = _following_of(subject, title, address, often)
    # No word of what is followed: a search in it may have been typed by a stranger.
    write_letter("following_link", to=somebody_at(address), context={"link": at(f"/following/{secret_of(following)}/")})


def _following_of(subject: Subject, title: str, email: str, often: str) -> Following:
    """The following of this address; one that is confirmed stays as its owner has it, whoever asks."""
    following, _ = Following.objects.select_for_update().get_or_create(
        email=email,
        followed=subject.followed,
        question=subject.question,
        record=subject.record,
        defaults={
            "title": title[:500],
            "often": often,
            "line": latest_sequence(),
            "expires_at": timezone.now() + LINK_LASTS,
        },
    )
    if following.confirmed_at is None:
        following.often, following.title = often, title[:500]
        following.expires_at = timezone.now() + LINK_LASTS
        following.save(update_fields=["often", "title", "expires_at"])
    return following


def following_behind(secret: str) -> Following:
    """What a link is for; FollowingLinkRefused where it was stopped, or was not confirmed in time."""
    following = Following.objects.filter(pk=id_behind(secret)).first()
    if following is None or (following.confirmed_at is None and following.expires_at <= timezone.now()):
        raise FollowingLinkRefused("It has been stopped, or was not confirmed within seven days. No letter will come.")
    return following


@transaction.atomic
def confirm_following(*, secret: str) -> Following:
    """Whoever owns the address wants the letters. Doing it twice changes nothing."""
    following = Following.objects.select_for_update().get(pk=following_behind(secret).pk)
    if following.confirmed_at:
        return following
    if Following.objects.filter(email=following.email).exclude(confirmed_at=None).count() >= MOST_FOLLOWED:
        raise FollowingLinkRefused(f"This address follows {MOST_FOLLOWED} things already. Stop one of them first.")
    following.confirmed_at, following.line = timezone.now(), latest_sequence()
    following.due_on = next_day(following, uk_day())
    following.save(update_fields=["confirmed_at", "line", "due_on"])
    return following


def next_day(following: Following, day: datetime.date) -> datetime.date:
    """When it is looked at again."""
    return day + datetime.timedelta(days=DAYS_BETWEEN[Often(following.often)])


@transaction.atomic
def stop_following(*, secret: str) -> None:
    """Forget it, and the address with it. Doing it twice is no error: mail programs repeat themselves."""
    Following.objects.filter(pk=id_behind(secret)).delete()


def forget_unconfirmed(*, now: datetime.datetime | None = None) -> int:
    """Delete those that nobody confirmed within seven days; returns how many."""
    count, _ = Following.objects.unconfirmed().filter(expires_at__lt=now or timezone.now()).delete()
    return count
