"""Reminders: in time, to those who have to act, once."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone

from registry.accounts.actions import issue_token
from registry.accounts.policy import SCOPES
from registry.publishing.actions import make_challenge, open_challenge, verify_challenge
from registry.publishing.telling.reminders import dues, send_reminders
from tests.builders import curator, member, organisation, published_by, scheme
from tests.letters import posted
from tests.website.visiting import secret_in

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2031, 3, 1)
DAY = datetime.timedelta(days=1)


def notice(until, key="n1"):
    return {"key": key, "valid_until": until, "statement": "We would work with any group."}


def test_approvers_hear_fourteen_days_before_a_notice_lapses_and_once():
    publisher = organisation("Open Homes", partner_notices=[notice("2031-03-15"), notice("2031-06-01", "n2")])
    approver = member(publisher).person.email
    member(publisher, "editor")
    written = [send_reminders(today=day) for day in (TODAY - DAY, TODAY, TODAY, datetime.date(2031, 3, 15))]

    assert written == [0, 1, 0, 0]
    (letter,) = posted()
    assert letter.to == [approver]
    assert "15 March 2031" in letter.body


def test_a_lapsed_notice_is_past():
    member(organisation(partner_notices=[notice("2031-02-28")]))
    assert send_reminders(today=TODAY) == 0


def test_a_token_that_expires_soon_is_told_of_until_it_is_revoked():
    publisher = organisation("Open Homes")
    approver = member(publisher)
    lasts = datetime.timedelta(days=20)
    token, _ = issue_token(organisation=publisher, name="Nightly", scopes=list(SCOPES), lasts=lasts, by=approver)
    today = timezone.now().date()

    assert send_reminders(today=today) == 0
    assert send_reminders(today=today + 10 * DAY) == 1
    (letter,) = posted()
    assert letter.subject.startswith("The token Nightly of Open Homes expires on ")

    token.revoked_at = timezone.now()
    token.save()
    member(publisher)
    assert send_reminders(today=today + 10 * DAY) == 0, "nobody needs it any more"


def test_an_answer_is_due_in_five_days_then_overdue_and_each_is_told_once():
    estate = scheme(name="Dartington Fields")
    answering = member(estate.community)
    published_by(estate.community, estate, summary="New words.")
    make_challenge(record=estate.id, pointer="/name", reason="Another name.", email="reader@example.org")
    challenge = verify_challenge(secret=secret_in(posted()[-1]))
    challenge = open_challenge(challenge=challenge, by=curator())
    posted()

    subjects = []
    for days in (-6, -5, -1, 0, 1, 2):
        send_reminders(today=challenge.due_on + days * DAY)
        subjects.append([each.subject.split()[0] for each in posted() if each.to == [answering.person.email]])

    assert subjects == [[], ["Due"], [], [], ["Overdue"], []]


def test_all_of_a_day_is_one_letter():
    publisher = organisation("Open Homes", partner_notices=[notice("2031-03-15"), notice("2031-03-14", "n2")])
    member(publisher)
    assert send_reminders(today=TODAY) == 1
    (letter,) = posted()
    assert "2 times" in letter.subject
    assert letter.body.count("The notice of Open Homes to partners lapses on") == 2


def test_a_desk_has_the_dues_of_its_organisations_alone():
    mine, other = (organisation(partner_notices=[notice("2031-03-15")]) for _ in range(2))
    assert [due.news.organisation for due in dues(today=TODAY, organisations=[mine])] == [mine]
    assert {due.news.organisation for due in dues(today=TODAY)} == {mine, other}


def test_the_command_says_how_many(capsys):
    call_command("send_reminders")
    assert "0 letters written" in capsys.readouterr().out
