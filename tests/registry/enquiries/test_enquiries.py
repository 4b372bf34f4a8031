"""An enquiry: typed by anybody, relayed only by whoever owns the address, to whoever answers today."""

import datetime
import re

import pytest
from django.utils import timezone

from registry.enquiries.actions import (
    MOST_OF_A_CLIENT,
    MOST_OF_AN_ADDRESS,
    MOST_TO_ONE,
    EnquiryLinkRefused,
    NotTaken,
    confirm_enquiry,
    make_enquiry,
    remove_old_enquiries,
)
from registry.enquiries.destinations import Way, destination_of
from registry.enquiries.models import Enquiry
from registry.errors import NotStorable, NotValid, TooOften, UnknownRecord
from registry.outbox.models import Letter
from registry.publishing.actions import merge_record
from tests.builders import an_association, person, published, withdrawn
from tests.letters import posted

pytestmark = pytest.mark.django_db

MAILBOX = "partnerships@border.example.org"
TYPED = {
    "group_name": "Ashgill Community Land Trust",
    "name": "",
    "email": "group@example.org",
    "question": "We have a field.\nMay we talk?",
    "consent": True,
}


def association(**fields) -> str:
    content = an_association(**({"contact_email": MAILBOX} | fields))
    published(content)
    return content["id"]


def typed(organisation: str, **changed) -> Enquiry:
    return make_enquiry(organisation=organisation, **(TYPED | changed))


def secret_in(letter) -> str:
    return re.search(r"/enquiries/([\w-]+)/", letter.body).group(1)


def test_first_a_link_that_says_nothing_of_what_was_typed_then_the_enquiry_and_a_copy():
    organisation = association()
    typed(organisation)
    (link,) = posted()
    assert link.to == ["group@example.org"]
    assert "Ashgill" not in link.body + link.subject
    assert "field" not in link.body
    secret = secret_in(link)
    assert secret not in str(Enquiry.objects.values().get())

    confirm_enquiry(secret=secret)
    confirm_enquiry(secret=secret)
    enquiry, copy = posted()
    assert (enquiry.to, enquiry.reply_to) == ([MAILBOX], ["group@example.org"])
    assert "> We have a field.\n> May we talk?" in enquiry.body
    assert (copy.to, copy.reply_to) == (["group@example.org"], [])
    assert MAILBOX not in copy.body + link.body
    assert "> We have a field." in copy.body


def test_nothing_of_it_is_kept_once_both_letters_have_gone():
    typed(association())
    confirm_enquiry(secret=secret_in(posted()[0]))
    posted()
    kept = str(Enquiry.objects.values().get()) + str(list(Letter.objects.values("subject", "text")))
    assert "field" not in kept
    assert "group@example.org" not in str(Enquiry.objects.values().get())


def test_a_merged_organisation_s_enquiry_goes_to_its_successor_and_says_so():
    gone, stays = association(name="Gone Homes", contact_email=None), association(name="Stays Homes")
    merge_record(record=gone, into=stays, reason="They merged.", by="registry editors")
    typed(gone)
    confirm_enquiry(secret=secret_in(posted()[0]))
    enquiry, copy = posted()
    assert enquiry.to == [MAILBOX]
    assert "They looked for Gone Homes" in enquiry.body
    assert "Stays Homes carries on its work" in copy.body


def test_one_that_passed_its_work_on_is_answered_for_by_those_who_carry_it_on():
    stays, also = (
        association(name="Stays Homes"),
        association(name="Also Homes", contact_email="homes@also.example.org"),
    )
    gone = association(
        name="Gone Homes", relations=[{"key": "r1", "kind": "merged_into", "organisation": stays, "date": "2017"}]
    )
    assert destination_of(gone).answering == ((stays, "Stays Homes"),)
    split = association(
        name="Split Homes",
        relations=[
            {"key": "r1", "kind": "engagements_transferred_to", "organisation": stays, "date": "2017"},
            {"key": "r2", "kind": "engagements_transferred_to", "organisation": also, "date": "2017"},
        ],
    )
    assert {name for _, name in destination_of(split).answering} == {"Stays Homes", "Also Homes"}
    with pytest.raises(NotTaken):
        typed(split)


def test_without_a_mailbox_the_website_else_the_curators_else_nobody(settings):
    assert destination_of(association()).way is Way.MAILBOX
    with_site = association(contact_email=None, website="https://www.border.example.org/")
    assert destination_of(with_site).way is Way.WEBSITE
    with pytest.raises(NotTaken):
        typed(with_site)
    unknown = association(contact_email=None)
    assert destination_of(unknown).way is Way.NONE
    settings.OPERATOR_EMAIL = "register@example.org"
    assert destination_of(unknown).way is Way.CURATORS
    typed(unknown)
    link = posted()[0]
    assert "It is to go to the curators of the register." in link.body
    confirm_enquiry(secret=secret_in(link))
    to_curators, copy = posted()
    assert "answer comes from them" not in copy.body
    assert (to_curators.to, to_curators.reply_to) == (["register@example.org"], ["group@example.org"])
    assert "went to the curators" in copy.body


def test_of_an_unknown_or_withdrawn_organisation_nobody_is_asked():
    content = an_association(contact_email=MAILBOX)
    published(content)
    withdrawn(content)
    for organisation in (content["id"], "org-0000000000"):
        with pytest.raises(UnknownRecord):
            typed(organisation)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("group_name", ""),
        ("group_name", "A\nBcc: all@example.org"),
        ("group_name", "A\r\n\r\nBuy now"),
        ("group_name", "\u202etsurT"),
        ("group_name", "Win at www.example.org"),
        ("group_name", "x" * 121),
        ("name", "A\tB\x07"),
        ("name", "https://example.org"),
        ("email", ""),
        ("email", "a@example.org, b@example.org"),
        ("email", "a@example.org\nBcc: b@example.org"),
        ("email", "nobody"),
        ("question", " \n "),
        ("question", "x" * 3001),
        ("question", "Null \0"),
        ("question", "http://a.example http://b.example www.c.example"),
        ("consent", False),
    ],
)
def test_what_cannot_be_passed_on_is_refused_and_nothing_is_sent(field, value):
    with pytest.raises((NotValid, NotStorable)):
        typed(association(), **{field: value})
    assert not Enquiry.objects.exists()
    assert posted() == []


def test_limits_by_client_by_address_and_by_organisation():
    organisation = association()
    for number in range(MOST_OF_A_CLIENT):
        typed(organisation, email=f"group{number}@example.org", client="192.0.2.7")
    with pytest.raises(TooOften) as refused:
        typed(organisation, email="another@example.org", client="192.0.2.7")
    assert 0 < refused.value.retry_after <= 86_401

    for number in range(MOST_OF_AN_ADDRESS):
        typed(organisation, email="Same@example.org", client=f"192.0.2.{number + 10}")
    with pytest.raises(TooOften):
        typed(organisation, email="same@example.org", client="192.0.2.99")


def test_an_organisation_gets_so_many_a_day_and_no_more():
    organisation = association()
    for number in range(MOST_TO_ONE):
        typed(organisation, email=f"group{number}@example.org", client=f"192.0.2.{number}")
        confirm_enquiry(secret=secret_in(posted()[-1]))
        posted()
    typed(organisation, email="late@example.org", client="192.0.2.200")
    secret = secret_in(posted()[-1])
    with pytest.raises(TooOften):
        confirm_enquiry(secret=secret)
    # It is not lost: the link goes on working, and tomorrow it is sent.
    assert Enquiry.objects.get(relayed_at=None).question


def test_a_link_lapses_and_what_was_typed_goes_with_it():
    typed(association())
    secret = secret_in(posted()[0])
    Enquiry.objects.update(expires_at=timezone.now())
    with pytest.raises(EnquiryLinkRefused):
        confirm_enquiry(secret=secret)
    assert remove_old_enquiries() == 1
    assert not Enquiry.objects.exists()


def test_what_was_relayed_is_forgotten_after_ninety_days():
    typed(association())
    confirm_enquiry(secret=secret_in(posted()[0]))
    assert remove_old_enquiries(now=timezone.now() + datetime.timedelta(days=89)) == 0
    assert remove_old_enquiries(now=timezone.now() + datetime.timedelta(days=91)) == 1


def test_the_sender_s_account_gets_its_letters_by_number():
    person("group")
    typed(association())
    assert Letter.objects.get().email == ""
    assert posted()[0].to == ["group@example.org"]
