"""Reminders of notices to partners: in time, to approvers, once."""

import datetime

import pytest
from django.core import mail
from django.core.management import call_command

from registry.publishing.notices import remind_notices
from tests.builders import member, organisation
from tests.letters import posted

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2031, 3, 1)


def notice(until, key="n1"):
    return {"key": key, "valid_until": until, "statement": "We would work with any group."}


def reminded(today=TODAY) -> list[str]:
    return [to for letter in mail.outbox for to in letter.to]


def test_approvers_are_told_fourteen_days_before_and_once():
    publisher = organisation("Open Homes", partner_notices=[notice("2031-03-15"), notice("2031-06-01", "n2")])
    approver = member(publisher).person.email
    member(publisher, "editor")
    for today, letters in (
        (TODAY - datetime.timedelta(days=1), 0),
        (TODAY, 1),
        (TODAY, 0),
        (datetime.date(2031, 3, 15), 0),
    ):
        assert remind_notices(today=today) == letters, today
        posted()
    assert reminded() == [approver]
    assert "2031-03-15" in mail.outbox[0].body


def test_a_renewed_notice_is_a_new_one_and_a_lapsed_one_is_past():
    publisher = organisation(partner_notices=[notice("2031-02-28")])
    member(publisher)
    assert remind_notices(today=TODAY) == 0
    call_command("remind_notices")
    posted()
    assert reminded() == []
