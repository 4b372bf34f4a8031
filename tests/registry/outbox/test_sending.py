"""The sender: what is due, once; put off, given up, taken up anew; nothing of an address in what it writes down."""

import datetime
import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from registry.outbox.models import Letter, State
from registry.outbox.recipients import person_numbered, somebody_at
from registry.outbox.sending import (
    LONGEST_DELAY,
    MOST_TRIES,
    delay_after,
    remove_old_letters,
    send_again,
    send_due_letters,
    words_of,
)
from registry.outbox.writing import write_letter
from tests.builders import person

pytestmark = pytest.mark.django_db


def written(email="reader@example.org") -> Letter:
    return write_letter("challenge_link", to=somebody_at(email), context={"link": "https://example.org/secret"})


class Refusing(EmailBackend):
    """A mail server that will have nothing to do with some addresses."""

    def send_messages(self, messages):
        if messages[0].to == ["refused@example.org"]:
            raise smtplib.SMTPRecipientsRefused({"refused@example.org": (550, b"no refused@example.org here")})
        return super().send_messages(messages)


class Away(EmailBackend):
    def open(self):
        raise ConnectionRefusedError("nobody listens")


@pytest.fixture
def refusing(settings):
    settings.EMAIL_BACKEND = f"{__name__}.Refusing"


def make_due(letter: Letter) -> None:
    Letter.objects.filter(pk=letter.pk).update(next_try_at=timezone.now())


def test_a_letter_is_sent_once_and_its_text_goes():
    letter = written()
    assert send_due_letters().sent == 1
    assert send_due_letters().sent == 0
    (message,) = mail.outbox
    headers = message.message()
    assert headers["Message-ID"] == letter.message_id
    assert headers["Auto-Submitted"] == "auto-generated"
    assert "https://example.org/secret" in message.body
    letter.refresh_from_db()
    assert (letter.state, letter.text) == (State.SENT, "")


def test_what_fails_is_put_off_with_growing_delay_then_given_up_and_the_others_go_out(refusing):
    bad, good = written("refused@example.org"), written()
    waits = []
    for _ in range(MOST_TRIES):
        make_due(bad)
        before = timezone.now()
        send_due_letters()
        bad.refresh_from_db()
        waits.append(bad.next_try_at - before)
    good.refresh_from_db()
    assert good.state == State.SENT
    assert (bad.state, bad.tries) == (State.GIVEN_UP, MOST_TRIES)
    assert waits[:3] == sorted(waits[:3])
    assert bad.last_error == "SMTPRecipientsRefused 550"
    assert list(Letter.objects.in_trouble()) == [bad]


def test_a_letter_given_up_is_taken_up_anew_with_its_message_id(refusing, settings):
    bad = written("refused@example.org")
    Letter.objects.filter(pk=bad.pk).update(state=State.GIVEN_UP, tries=MOST_TRIES)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_again(bad)
    assert send_due_letters().sent == 1
    assert mail.outbox[0].message()["Message-ID"] == bad.message_id
    send_again(bad)
    assert send_due_letters().sent == 0


def test_the_delay_grows_to_half_a_day():
    delays = [delay_after(tries) for tries in range(1, MOST_TRIES)]
    assert delays == sorted(delays)
    assert delays[0] == datetime.timedelta(minutes=1)
    assert delays[-1] == LONGEST_DELAY
    assert sum(delays, datetime.timedelta()) > datetime.timedelta(days=2)


def test_a_server_that_is_away_counts_against_no_letter(settings):
    letter = written()
    settings.EMAIL_BACKEND = f"{__name__}.Away"
    assert send_due_letters().unreachable == "ConnectionRefusedError"
    with pytest.raises(CommandError, match="EMAIL_HOST"):
        call_command("send_letters")
    letter.refresh_from_db()
    assert (letter.state, letter.tries) == (State.WAITING, 0)


def test_who_has_no_address_any_more_is_given_up_at_once():
    leaver = person("leaver", is_active=False)
    letter = write_letter("challenge_link", to=person_numbered(leaver.pk), context={"link": "l"})
    assert send_due_letters().given_up == 1
    letter.refresh_from_db()
    assert letter.state == State.GIVEN_UP


def test_after_ninety_days_nothing_is_left():
    old, new = written(), written()
    Letter.objects.filter(pk=old.pk).update(written_at=timezone.now() - datetime.timedelta(days=91))
    assert remove_old_letters() == 1
    assert list(Letter.objects.all()) == [new]


def test_the_command_says_what_it_did(capsys):
    written()
    call_command("send_letters")
    assert "1 sent, 0 put off, 0 given up" in capsys.readouterr().out


@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPSenderRefused(553, b"secret@example.org", "secret@example.org"),
        smtplib.SMTPDataError(554, b"secret@example.org is blocked"),
        ValueError("secret@example.org"),
    ],
)
def test_no_address_stands_in_what_is_written_down_of_an_error(error):
    assert "@" not in words_of(error)
    assert words_of(error)


def test_the_application_s_role_may_send():
    letter = written()
    with connection.cursor() as cursor:
        cursor.execute("set local role registry_app")
    assert send_due_letters().sent == 1
    remove_old_letters(now=timezone.now() + datetime.timedelta(days=91))
    with connection.cursor() as cursor:
        cursor.execute("reset role")
    assert not Letter.objects.filter(pk=letter.pk).exists()
