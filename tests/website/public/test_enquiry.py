"""The form by which a group writes to an association, and the page of the link."""

import re

import pytest

from registry.enquiries.models import Enquiry
from tests.builders import an_association, person, published
from tests.letters import posted

from ..conftest import signed_in

MAILBOX = "partnerships@border.example.org"
TYPED = {
    "group_name": "Ashgill & Friends",
    "name": "",
    "email": "group@example.org",
    "question": "May we talk?",
    "consent": "yes",
}


@pytest.fixture
def page(db) -> str:
    content = an_association(contact_email=MAILBOX)
    published(content)
    return f"/organisations/{content['id']}/enquiry/"


def test_from_the_form_by_the_link_to_the_mailbox(page, public_client):
    assert "Border Housing Association" in public_client.get(page).text
    assert "Look into your mail" in public_client.post(page, TYPED).text
    link = re.search(r"/enquiries/\S+", posted()[0].body).group()

    opened = public_client.get(link).text
    assert "May we talk?" in opened
    assert "Ashgill &amp; Friends" in opened
    assert posted() == []
    assert "It is on its way" in public_client.post(link).text
    assert [letter.to for letter in posted()] == [[MAILBOX], ["group@example.org"]]
    assert "It is on its way" in public_client.post(link).text
    assert posted() == []


def test_the_mailbox_is_on_no_page(page, public_client):
    public_client.post(page, TYPED)
    link = re.search(r"/enquiries/\S+", posted()[0].body).group()
    answers = [public_client.get(page), public_client.get(page.removesuffix("enquiry/")), public_client.get(link)]
    answers += [public_client.post(page, TYPED), public_client.post(link)]
    assert [answer.status_code for answer in answers] == [200] * 5
    assert not any(MAILBOX in answer.text for answer in answers)


def test_errors_keep_what_was_typed(page, public_client):
    answer = public_client.post(page, {"group_name": "Ashgill", "question": "May we <talk>?", "email": "nobody"})
    assert answer.status_code == 400
    assert 'value="Ashgill"' in answer.text
    assert "May we &lt;talk&gt;?" in answer.text
    answer = public_client.post(page, TYPED | {"consent": ""})
    assert answer.status_code == 422
    assert "Tick that we may pass on" in answer.text
    assert not Enquiry.objects.exists()


def test_what_was_asked_of_the_finder_begins_the_question(page, public_client):
    text = public_client.get(f"{page}?place=Hexham&community_kind=community_land_trust&homes=12").text
    assert "We are a community land trust near Hexham, and we think of about 12 homes." in text
    assert "We are" not in public_client.get(f"{page}?community_kind=nonsense&homes=many").text


def test_a_name_that_was_put_right_travels_so(page, public_client):
    text = public_client.get(f"{page}?place=Cornwal").text
    assert "We are a community group near Cornwall." in text
    assert 'name="location" class="wide" value="Cornwall"' in text
    assert "Back to the list near Cornwall<" in text


def test_the_plans_are_kept_when_something_is_wrong(page, public_client):
    plans = {"location": "Hexham", "community_kind": "cohousing_group", "homes": "few", "stage": "land"}
    answer = public_client.post(page, TYPED | plans)
    assert answer.status_code == 422
    assert "Write how many homes as a number" in answer.text
    for words in ('value="Hexham"', 'value="few"', 'value="cohousing_group" selected', 'value="land" selected'):
        assert words in answer.text


def test_the_eleventh_of_a_day_waits_and_says_when(page, public_client):
    for number in range(10):
        public_client.post(page, TYPED | {"email": f"group{number}@example.org"})
    answer = public_client.post(page, TYPED)
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 86_401
    assert "come back tomorrow" in answer.text
    assert "May we talk?" in answer.text


def test_finder_profile_and_comparison_lead_there(public_client):
    assert re.search(
        r'href="/organisations/org-\w+/enquiry/\?place=Hexham[^"]*&amp;community_kind=cohousing_group"',
        public_client.get("/find/?place=Hexham&community_kind=cohousing_group").text,
    )
    assert '/organisations/org-xr3x226n33/enquiry/"' in public_client.get("/organisations/org-xr3x226n33/").text
    compared = public_client.get("/compare/?with=org-xr3x226n33&with=org-amfzqj16ak").text
    assert '/organisations/org-amfzqj16ak/enquiry/"' in compared


@pytest.mark.parametrize("method", ["get", "post"])
def test_of_an_unknown_organisation_nobody_is_asked(public_client, method):
    answer = getattr(public_client, method)("/organisations/org-0000000000/enquiry/", TYPED)
    assert answer.status_code == 404
    assert "<h1" in answer.text


def test_a_link_that_is_none_says_what_to_do(public_client, db):
    answer = public_client.get("/enquiries/no-such-secret/")
    assert answer.status_code == 400
    assert "write the enquiry again" in answer.text


def test_a_curator_sees_letters_that_did_not_get_through_and_has_them_tried_again(page, public_client, settings):
    settings.EMAIL_BACKEND = "tests.registry.outbox.test_sending.Refusing"
    public_client.post(page, TYPED | {"email": "refused@example.org"})
    posted()
    curator = signed_in(person("curator", is_curator=True))
    text = curator.get("/my/letters/").text
    assert "SMTPRecipientsRefused 550" in text
    assert "refused@example.org" not in text
    number = re.search(r'name="letter" value="(\d+)"', text).group(1)
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    curator.post("/my/letters/", {"letter": number})
    assert [letter.to for letter in posted()] == [["refused@example.org"]]
    assert curator.post("/my/letters/", {"letter": number}).status_code == 404
    assert "All letters got through" in curator.get("/my/letters/").text


def test_nobody_but_curators_sees_letters(db):
    assert signed_in(person("someone")).get("/my/letters/").status_code == 403
