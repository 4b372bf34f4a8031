"""Who hears of what, how often, and that one batch is one letter."""

import datetime

import pytest

from registry.accounts.events import CLAIM_GRANTED, CLAIM_MADE, TOKEN_EXPIRES
from registry.notifications.choosing import choose_mail
from registry.notifications.digests import write_due_notices
from registry.notifications.event import Event, Hearer, News
from registry.notifications.models import Often, WaitingNotice
from registry.notifications.reminding import Due, remind
from registry.notifications.tell import tell
from registry.outbox.models import Letter
from registry.outbox.writing import OutsideOfTransaction
from tests.builders import curator, member, organisation, person
from tests.letters import posted

pytestmark = pytest.mark.django_db
DAY = datetime.date(2027, 3, 1)


def news_of(event: Event, **concerns) -> News:
    return News(event, event.sample, **concerns)


def recipients() -> list[str]:
    return sorted(letter.to[0] for letter in posted())


@pytest.fixture
def association() -> str:
    return organisation("Teign Housing")


def test_who_decides_hears_and_an_editor_does_not(association):
    member(association, name="approver")
    member(association, "editor", name="editor")

    tell(news_of(CLAIM_MADE, organisation=association))

    assert recipients() == ["approver@example.org"]


def test_curators_hear_where_nobody_decides_for_the_organisation(association):
    somebody = curator()

    tell(news_of(CLAIM_MADE, organisation=association))

    assert recipients() == [somebody.person.email]


def test_nobody_hears_of_what_they_did_themselves(association):
    somebody, other = member(association), member(association, name="other")

    tell(news_of(CLAIM_MADE, organisation=association), by=somebody.person.pk)

    assert recipients() == [other.person.email]


def test_of_whoever_left_the_address_hears_nothing(association):
    somebody = person(is_active=False)

    assert tell(news_of(CLAIM_GRANTED, makers=[somebody.pk])) == 0


def test_a_letter_says_why_it_came_and_how_to_get_fewer():
    somebody = person()
    tell(news_of(CLAIM_GRANTED, makers=[somebody.pk]))

    (letter,) = posted()

    assert letter.subject == "You act for Teign Housing now"
    assert "because you asked for it" in letter.body
    assert (
        "https://" in letter.extra_headers["List-Unsubscribe"] or "http://" in letter.extra_headers["List-Unsubscribe"]
    )
    assert letter.extra_headers["List-Unsubscribe"].strip("<>") in letter.body


def test_a_letter_that_needs_somebody_has_no_link_to_stop_it(association):
    member(association)
    tell(news_of(CLAIM_MADE, organisation=association))

    (letter,) = posted()

    assert "List-Unsubscribe" not in letter.extra_headers
    assert "/my/mail/" in letter.body


def test_a_batch_is_one_letter_a_recipient_with_a_line_for_each(association):
    member(association, name="approver")

    tell(*[news_of(CLAIM_MADE, organisation=association)] * 60)

    (letter,) = posted()
    assert letter.subject.startswith("60 times on the partnership register: Somebody says")
    assert letter.body.count("Ann Lee says that they belong") == 50
    assert "And 10 more." in letter.body


def test_who_chose_a_digest_hears_once_a_day_and_at_once_of_what_needs_them(association):
    somebody = member(association).person
    choose_mail(person=somebody.pk, often=Often.DAILY)

    tell(news_of(CLAIM_GRANTED, makers=[somebody.pk]))
    tell(news_of(CLAIM_MADE, organisation=association))
    assert [letter.subject for letter in posted()] == ["Ann Lee says that they belong to Teign Housing"]

    assert write_due_notices(day=DAY) == 1
    (letter,) = posted()
    assert "You act for Teign Housing now" in letter.body

    tell(news_of(CLAIM_GRANTED, makers=[somebody.pk]))
    assert write_due_notices(day=DAY) == 0, "once a day"
    assert write_due_notices(day=DAY + datetime.timedelta(days=1)) == 1


def test_who_stopped_letters_hears_of_what_needs_them_alone(association):
    somebody = member(association).person
    tell(news_of(CLAIM_GRANTED, makers=[somebody.pk]))
    choose_mail(person=somebody.pk, often=Often.DAILY)
    tell(news_of(CLAIM_GRANTED, makers=[somebody.pk]))
    Letter.objects.all().delete()

    choose_mail(person=somebody.pk, often=Often.NEEDED)
    tell(news_of(CLAIM_GRANTED, makers=[somebody.pk]), news_of(CLAIM_MADE, organisation=association))

    assert [letter.subject for letter in posted()] == ["Ann Lee says that they belong to Teign Housing"]
    assert not WaitingNotice.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_outside_of_a_transaction_nothing_is_told():
    with pytest.raises(OutsideOfTransaction):
        tell(news_of(CLAIM_MADE))


def test_a_letter_gets_the_facts_of_its_sample_and_no_others():
    with pytest.raises(ValueError, match="claim_made: facts and sample differ in person, reason, role"):
        News(CLAIM_MADE, {"name": "Teign Housing", "link": "/my/"})


def test_a_reminder_comes_once_to_each_and_again_for_another_day(association):
    member(association, name="first")
    due = Due(news_of(TOKEN_EXPIRES, organisation=association), "token:1", "2027-03-04")

    assert [remind([due]), remind([due])] == [1, 0]
    member(association, name="second")
    assert remind([due]) == 1, "who joined later is reminded too"
    assert remind([Due(due.news, due.about, "2028-03-04")]) == 2


def test_an_operators_mailbox_is_reminded_once_too(settings, association):
    settings.OPERATOR_EMAIL = "Register <office@example.org>"
    due = Due(news_of(CLAIM_MADE, organisation=association), "claim:1", "2027-03-04")

    assert [remind([due]), remind([due])] == [1, 0]


def test_the_questions_do_not_grow_with_the_batch(association, django_assert_max_num_queries):
    somebody = member(association).person
    concerns = {"organisation": association, "makers": [somebody.pk]}
    everything = [news_of(CLAIM_MADE, **concerns), news_of(CLAIM_GRANTED, **concerns)] * 50
    with django_assert_max_num_queries(5):
        tell(*everything)


def test_every_reason_to_hear_is_in_words():
    assert all(hearer.words and hearer.why for hearer in Hearer)
