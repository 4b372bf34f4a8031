"""Following: begun by whoever owns the address, within limits, and ended by one click."""

import datetime

import pytest
from django.utils import timezone

from registry.errors import BadParameter, NotStorable, NotValid, TooOften
from registry.following.actions import (
    LINK_LASTS,
    MOST_FOLLOWED,
    MOST_OF_A_CLIENT,
    MOST_OF_AN_ADDRESS,
    confirm_following,
    following_behind,
    forget_unconfirmed,
    stop_following,
)
from registry.following.models import Followed, Following
from registry.following.secrets_of_links import FollowingLinkRefused, secret_of
from registry.following.subjects import filter_of
from tests.builders import a_partnership, published
from tests.letters import posted

from .followers import READER, a_filter, ask, begin, letters_after, secret_in

pytestmark = pytest.mark.django_db


def test_first_a_link_that_says_nothing_of_what_was_chosen_then_nothing_until_it_is_used():
    ask(a_filter(q="buy cheap"), title="Partnerships: Words: buy cheap")
    (link,) = posted()
    assert link.to == [READER]
    assert "cheap" not in link.body + link.subject
    published(a_partnership(name="Buy cheap"))
    assert letters_after() == []
    assert secret_in(link) not in str(Following.objects.values().get())
    confirm_following(secret=secret_in(link))
    assert confirm_following(secret=secret_in(link)).confirmed_at


def test_who_asks_again_for_another_changes_nothing_of_what_was_confirmed():
    following = begin(a_filter(stage="live"), often="weekly")
    ask(a_filter(stage="live"), often="daily", title="Something else")
    (letter,) = posted()
    assert secret_in(letter) == secret_of(following)
    following.refresh_from_db()
    assert (following.often, following.title) == ("weekly", "What they chose")


def test_a_link_lapses_and_the_address_goes_with_it():
    ask(a_filter(stage="live"))
    secret = secret_in(posted()[0])
    assert forget_unconfirmed() == 0
    Following.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))
    with pytest.raises(FollowingLinkRefused):
        confirm_following(secret=secret)
    assert forget_unconfirmed() == 1
    assert not Following.objects.exists()


def test_what_is_confirmed_is_not_forgotten():
    begin(a_filter(stage="live"))
    assert forget_unconfirmed(now=timezone.now() + 10 * LINK_LASTS) == 0
    assert Following.objects.exists()


@pytest.mark.parametrize("secret", ["", "fol-", "fol-0000000000000000000f-x", "x" * 64, "fol-é"])
def test_what_we_did_not_sign_opens_nothing(secret):
    begin(a_filter(stage="live"))
    for opened in (following_behind, stop_following):
        with pytest.raises(FollowingLinkRefused):
            opened(secret=secret)
    assert Following.objects.count() == 1


def test_letters_under_an_earlier_key_can_still_be_stopped(settings):
    secret = secret_of(begin(a_filter(stage="live")))
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "another key " * 8, [settings.SECRET_KEY]
    stop_following(secret=secret)
    assert not Following.objects.exists()


@pytest.mark.parametrize(
    ("changed", "error"),
    [
        ({"email": ""}, NotValid),
        ({"email": "nobody"}, NotStorable),
        ({"email": "a@example.org\nBcc: b@example.org"}, NotStorable),
        ({"email": "a@example.org, b@example.org"}, NotStorable),
        ({"often": ""}, NotValid),
        ({"often": "hourly"}, NotStorable),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_sent(changed, error):
    with pytest.raises(error):
        ask(a_filter(stage="live"), **changed)
    assert posted() == []
    assert not Following.objects.exists()


def test_a_filter_that_is_none_is_named():
    with pytest.raises(BadParameter):
        a_filter(staeg="live")


def test_the_same_filter_written_otherwise_is_the_same():
    assert filter_of(
        Followed.PARTNERSHIPS, {"stage": "live", "model": "x_y"} | {"model": "not_enough_known"}
    ) == filter_of(Followed.PARTNERSHIPS, {"model": "not_enough_known", "stage": "live"})


def test_limits_by_client_by_address_and_in_all():
    for number in range(MOST_OF_A_CLIENT):
        ask(a_filter(stage="live"), email=f"reader{number}@example.org", client="192.0.2.7")
    with pytest.raises(TooOften):
        ask(a_filter(stage="live"), email="another@example.org", client="192.0.2.7")
    for number in range(MOST_OF_AN_ADDRESS):
        ask(a_filter(stage="live"), email="Same@example.org", client=f"192.0.2.{number + 10}")
    with pytest.raises(TooOften):
        ask(a_filter(stage="live"), email="same@example.org", client="192.0.2.99")


def test_one_address_follows_so_much_and_no_more():
    first = begin(a_filter(stage="live"))
    Following.objects.bulk_create(
        Following(
            email=READER, followed="partnerships", question=f"q={number}", title="x", often="daily", line=0,
            expires_at=first.expires_at, confirmed_at=first.confirmed_at, due_on=first.due_on,
        )
        for number in range(MOST_FOLLOWED - 1)
    )  # fmt: skip
    ask(a_filter(stage="build"))
    with pytest.raises(FollowingLinkRefused):
        confirm_following(secret=secret_in(posted()[0]))
