"""Challenges: made without an account, screened, answered, overdue, removed, forgotten."""

import datetime
import re

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from registry.accounts.policy import NotAllowed
from registry.errors import NotValid, TooOften, TransitionNotAllowed, UnknownRecord
from registry.feed.models import Change
from registry.publishing.actions import (
    answer_challenge,
    forget_private_addresses,
    make_challenge,
    open_challenge,
    refuse_challenge,
    remove_challenge,
    verify_challenge,
)
from registry.publishing.actions.challenge import LinkRefused
from registry.publishing.models import Challenge, ChallengeAddress, Stage, Tally
from registry.publishing.working_days import bank_holidays, working_days_after
from tests.builders import curator, member, published_by, scheme, stranger
from tests.letters import posted

pytestmark = pytest.mark.django_db


def made(partnership, pointer="/homes/h1/count", email="reader@example.org", **sent) -> Challenge:
    sent = {"reason": "There are eleven.", "evidence_url": "https://example.org/minutes"} | sent
    return make_challenge(record=partnership.id, pointer=pointer, email=email, **sent)


def opened(partnership, **sent) -> Challenge:
    challenge = made(partnership, **sent)
    Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
    return open_challenge(challenge=challenge, by=curator())


def test_a_challenge_becomes_public_by_the_reader_s_link_and_a_curator():
    partnership = scheme()
    challenge = made(partnership)
    (letter,) = posted()
    secret = re.search(r"/challenges/verify/([\w-]+)/", letter.body).group(1)
    assert letter.to == ["reader@example.org"]
    assert secret not in str(ChallengeAddress.objects.values().get())
    with pytest.raises(TransitionNotAllowed):
        open_challenge(challenge=challenge, by=curator())
    assert verify_challenge(secret=secret).stage == Stage.QUARANTINED
    assert verify_challenge(secret=secret).stage == Stage.QUARANTINED
    with pytest.raises(NotAllowed):
        open_challenge(challenge=challenge, by=member(partnership.community))
    challenge = open_challenge(challenge=challenge, by=curator())
    assert challenge.due_on == working_days_after(challenge.opened_at.date(), 20)
    assert Change.objects.get(pk=challenge.opened_seq).kind == "challenged"


@pytest.mark.parametrize(
    ("sent", "pointer"),
    [
        ({"pointer": "/homes/h9/count"}, "/pointer"),
        ({"pointer": "/homes/h1/nonsense"}, "/pointer"),
        ({"pointer": "homes"}, "/pointer"),
        ({"pointer": "/parties/0/side"}, "/pointer"),
        ({"reason": "  "}, "/reason"),
        ({"reason": "x" * 2001}, "/reason"),
        ({"reason": "\u202eabc"}, "/reason"),
        ({"evidence_url": "javascript:alert(1)"}, "/evidence_url"),
        ({"evidence_url": "http://[::1"}, "/evidence_url"),
        ({"evidence_url": "http://192.168.1.1/"}, "/evidence_url"),
        ({"evidence_url": "https://example.org/" + "x" * 5000}, "/evidence_url"),
        ({"email": "nobody"}, "/email"),
        ({"email": "a@example.org\nBcc: b@example.org"}, "/email"),
    ],
)
def test_what_cannot_be_taken_down_is_named(sent, pointer):
    with pytest.raises(NotValid) as refused:
        made(scheme(), **sent)
    assert [problem.pointer for problem in refused.value.problems] == [pointer]


@pytest.mark.parametrize("record", ["chp-0000000000", "nonsense", ""])
def test_only_what_is_on_the_register_can_be_challenged(record):
    with pytest.raises(UnknownRecord):
        make_challenge(record=record, pointer="/name", reason="No.", email="a@example.org")


def test_five_a_day_from_one_address_or_to_one_mailbox():
    partnership = scheme()
    for _ in range(5):
        made(partnership, address="192.0.2.1")
    with pytest.raises(TooOften) as refused, transaction.atomic():
        made(partnership, email="other@example.org", address="192.0.2.1")
    assert 0 < refused.value.retry_after <= 86_401
    with pytest.raises(TooOften), transaction.atomic():
        made(partnership, address="192.0.2.2")
    made(partnership, email="other@example.org", address="192.0.2.2")
    assert "192.0.2" not in str(list(Tally.objects.values()))


def test_an_expired_or_wrong_link_opens_nothing():
    challenge = made(scheme())
    ChallengeAddress.objects.filter(pk=challenge.pk).update(expires_at=timezone.now())
    with pytest.raises(LinkRefused):
        verify_challenge(secret="wrong")


def test_the_organisation_that_published_answers_and_nobody_else():
    partnership = scheme()
    published_by(partnership.association, partnership, summary="By the association.")
    challenge = opened(partnership)
    for by in (member(partnership.community), member(partnership.association, "editor"), stranger()):
        with pytest.raises(NotAllowed):
            answer_challenge(challenge=challenge, outcome="rejected", reason="Counted.", by=by)
    answered = answer_challenge(
        challenge=challenge, outcome="rejected", reason="Counted.", by=member(partnership.association)
    )
    assert (answered.stage, answered.outcome) == (Stage.ANSWERED, "rejected")
    assert Change.objects.get(pk=answered.answered_seq).publisher == answered.answered_by
    with pytest.raises(TransitionNotAllowed):
        answer_challenge(challenge=challenge, outcome="rejected", reason="Again.", by=member(partnership.association))


def test_curators_answer_for_what_they_compiled():
    challenge = opened(scheme())
    assert answer_challenge(
        challenge=challenge, outcome="rejected", reason="As the minutes say.", by=curator()
    ).answered_by


def test_a_challenge_is_upheld_by_deeds():
    partnership = scheme()
    challenge, gone = opened(partnership), opened(partnership, pointer="/homes/h1")
    with pytest.raises(TransitionNotAllowed):
        answer_challenge(challenge=challenge, outcome="upheld_corrected", reason="So it is.", by=curator())
    home = partnership.content["homes"][0]
    partnership.publish_again(homes=[home | {"count": 11}])
    with pytest.raises(TransitionNotAllowed):
        answer_challenge(challenge=gone, outcome="upheld_withdrawn", reason="Gone.", by=curator())
    assert answer_challenge(
        challenge=challenge, outcome="upheld_corrected", reason="So it is.", by=curator()
    ).answered_seq
    partnership.publish_again(homes=[])
    assert answer_challenge(challenge=gone, outcome="upheld_withdrawn", reason="Gone.", by=curator()).answered_seq


def test_refused_ones_stay_private_and_cannot_be_opened():
    challenge = made(scheme())
    Challenge.objects.filter(pk=challenge.pk).update(stage=Stage.QUARANTINED)
    before = Change.objects.count()
    with pytest.raises(NotValid):
        refuse_challenge(challenge=challenge, reason=" ", by=curator())
    assert refuse_challenge(challenge=challenge, reason="About a person.", by=curator()).stage == Stage.REFUSED
    assert Change.objects.count() == before
    with pytest.raises(TransitionNotAllowed):
        open_challenge(challenge=challenge, by=curator())


def test_removal_leaves_a_dated_reason():
    challenge = opened(scheme())
    removed = remove_challenge(challenge=challenge, reason="It named a person.", by=curator())
    assert (removed.reason, removed.evidence_url, removed.removal_reason) == ("", "", "It named a person.")
    assert Change.objects.get(pk=removed.removed_seq).kind == "removed"


@pytest.mark.parametrize(
    "change",
    [
        "reason = 'Another.'",
        "pointer = '/name'",
        "opened_seq = 1",
        "due_on = '2040-01-01'",
        "reason = '', evidence_url = ''",
    ],
)
def test_a_public_challenge_keeps_its_words(change):
    challenge = opened(scheme())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"update publishing_challenge set {change} where id = %s", [challenge.id])
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("delete from publishing_challenge where id = %s", [challenge.id])


def test_an_answer_is_given_once():
    challenge = answer_challenge(challenge=opened(scheme()), outcome="rejected", reason="No.", by=curator())
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("update publishing_challenge set answer = 'Yes.' where id = %s", [challenge.id])


def test_private_addresses_go_thirty_days_after_the_end():
    partnership = scheme()
    answered = answer_challenge(challenge=opened(partnership), outcome="rejected", reason="No.", by=curator())
    waiting, silent = opened(partnership, email="b@example.org"), made(partnership, email="c@example.org")
    assert forget_private_addresses() == 0
    later = timezone.now() + datetime.timedelta(days=31)
    assert forget_private_addresses(now=later) == 2
    assert list(ChallengeAddress.objects.values_list("challenge", flat=True)) == [waiting.id]
    assert not Challenge.objects.filter(pk=silent.pk).exists()
    assert Challenge.objects.filter(pk=answered.pk).exists()


def test_target_dates_leave_out_weekends_and_bank_holidays():
    day = datetime.date
    assert bank_holidays(2026) == {
        day(2026, 1, 1), day(2026, 4, 3), day(2026, 4, 6), day(2026, 5, 4), day(2026, 5, 25),
        day(2026, 8, 31), day(2026, 12, 25), day(2026, 12, 26), day(2026, 12, 28),
    }  # fmt: skip
    assert day(2022, 12, 27) in bank_holidays(2022), "Christmas Day fell on a Sunday"
    assert {day(2021, 12, 27), day(2021, 12, 28)} < bank_holidays(2021)
    assert day(2022, 9, 19) in bank_holidays(2022), "proclaimed for the funeral of Queen Elizabeth II"
    assert day(2023, 5, 8) in bank_holidays(2023), "proclaimed for the coronation of King Charles III"
    assert working_days_after(day(2026, 11, 20), 20) == day(2026, 12, 18)
    assert working_days_after(day(2023, 5, 5), 1) == day(2023, 5, 9)
    assert working_days_after(day(2026, 12, 18), 20) == day(2027, 1, 20)
