"""How often we write is each person's choice, on a page and by the link of a letter."""

import pytest
from django.test import Client

from registry.accounts.events import CLAIM_GRANTED
from registry.notifications.choosing import choice_of
from registry.notifications.event import News
from registry.notifications.models import Often
from registry.notifications.tell import tell
from tests.builders import person, signed_in
from tests.letters import posted

pytestmark = pytest.mark.django_db
PAGE = "/my/mail/"


def stop_address(somebody) -> str:
    tell(News(CLAIM_GRANTED, CLAIM_GRANTED.sample, makers=[somebody.pk]))
    (letter,) = posted()
    return letter.extra_headers["List-Unsubscribe"].strip("<>")


def test_who_chose_nothing_hears_of_each_at_once_and_may_choose():
    somebody = person()
    client = signed_in(somebody)
    assert 'value="at_once" checked' in client.get(PAGE).text

    answer = client.post(PAGE, {"often": "daily"}, follow=True)

    assert "Noted." in answer.text
    assert 'value="daily" checked' in answer.text
    assert choice_of(somebody.pk) == Often.DAILY


@pytest.mark.parametrize("often", ["", "hourly"])
def test_what_is_no_choice_is_refused_in_words(often):
    somebody = person()

    answer = signed_in(somebody).post(PAGE, {"often": often})

    assert answer.status_code == 400
    assert "Choose how often we may write to you." in answer.text
    assert choice_of(somebody.pk) == Often.AT_ONCE


def test_the_link_of_a_letter_stops_all_that_need_nobody_with_one_click_and_no_session():
    somebody = person()
    address = stop_address(somebody)
    stranger = Client(enforce_csrf_checks=True)

    assert "Stop all other letters" in stranger.get(address).text
    assert choice_of(somebody.pk) == Often.AT_ONCE, "a mail scanner opens links"

    for _ in range(2):
        answer = stranger.post(address, {"List-Unsubscribe": "One-Click"})
        assert "only those letters come that need you" in answer.text
    assert choice_of(somebody.pk) == Often.NEEDED


@pytest.mark.parametrize("change", [lambda secret: secret[:-1] + "x", lambda secret: f"1{secret}", lambda secret: "x"])
def test_a_link_that_was_mistyped_stops_nothing(change):
    somebody = person()
    secret = stop_address(somebody).split("/")[-3]

    answer = Client().post(f"/mail/{change(secret)}/stop/")

    assert answer.status_code == 400
    assert "copy the whole address" in answer.text
    assert choice_of(somebody.pk) == Often.AT_ONCE
