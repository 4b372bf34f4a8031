"""Follow this: from a page by the link in a letter to the next letter, and the click that stops it."""

import re

import pytest
from django.test import Client

from registry.clock import uk_day
from registry.following.digests import write_due_digests
from registry.following.models import Following
from tests.builders import a_partnership, published
from tests.letters import posted

TYPED = {"email": "reader@example.org", "often": "daily"}
FORM = "application/x-www-form-urlencoded"


def link_in(letter, ending: str = "") -> str:
    return re.search(rf"/following/[\w-]+/{ending}", letter.body).group()


def test_from_the_list_to_the_letter_and_out_again(public_client):
    page = public_client.get("/explore/?q=ashgill&stage=build").text
    address = re.search(r'href="(/follow/partnerships/[^"]*)"', page).group(1).replace("&amp;", "&")
    form = public_client.get(address).text
    assert "Partnerships: Words: ashgill; Stage: " in form
    assert "Look into your mail" in public_client.post(address, TYPED).text
    link = link_in(posted()[0])
    assert "Press the button" in public_client.get(link).text
    assert not Following.objects.exclude(confirmed_at=None).exists()
    assert "We write to you" in public_client.post(link).text

    scheme = a_partnership(name="Ashgill", stage="build")
    published(scheme)
    Following.objects.update(due_on=uk_day())
    write_due_digests()
    (letter,) = posted()
    assert f"/id/{scheme['id']}" in letter.body

    stop = link_in(letter, "stop/")
    assert "Stop these letters" in public_client.get(stop).text
    assert Following.objects.exists()
    assert "No further letter comes" in public_client.post(stop, {"stop": "yes"}).text
    assert not Following.objects.exists()
    assert public_client.get(link).status_code == 400
    assert "No further letter comes" in public_client.post(stop, {"stop": "yes"}).text


def test_a_mail_program_stops_it_without_a_cookie_and_without_the_key_of_a_form(public_client):
    public_client.post("/follow/partnerships/", TYPED)
    link = link_in(posted()[0])
    public_client.post(link)
    program = Client(enforce_csrf_checks=True)
    assert program.post(link).status_code == 403
    answer = program.post(f"{link}stop/", b"List-Unsubscribe=One-Click", content_type=FORM)
    assert answer.status_code == 200
    assert not Following.objects.exists()


@pytest.mark.parametrize("page", ["partnerships", "organisations"])
def test_each_record_leads_there(page, public_client):
    record = public_client.get(f"/api/v1/{page}/?page_size=1").json()["results"][0]
    assert f'href="/follow/{record["id"]}/"' in public_client.get(f"/{page}/{record['id']}/").text
    assert record["name"] in public_client.get(f"/follow/{record['id']}/").text.replace("&amp;", "&").replace(
        "&#x27;", "'"
    )
    public_client.post(f"/follow/{record['id']}/", TYPED)
    public_client.post(link_in(posted()[0]))
    assert Following.objects.get().record == record["id"]


def test_the_feed_that_is_offered_instead_answers(public_client):
    for address in (
        "/follow/partnerships/?stage=live&area=E12000009",
        "/follow/organisations/",
        "/follow/chp-cnza8bakrv/",
    ):
        feed = re.search(r'href="(/[a-z]+\.atom[^"]*)"', public_client.get(address).text).group(1)
        answer = public_client.get(feed.replace("&amp;", "&"))
        assert answer.status_code == 200, feed
        assert answer["Content-Type"].startswith("application/atom+xml")


def test_errors_keep_what_was_typed(public_client):
    answer = public_client.post("/follow/partnerships/?stage=live", TYPED | {"email": "nobody <x>"})
    assert answer.status_code == 400
    assert "nobody &lt;x&gt;" in answer.text
    assert posted() == []


def test_the_address_is_on_no_page(public_client):
    public_client.post("/follow/partnerships/", TYPED)
    link = link_in(posted()[0])
    pages = [public_client.get(link), public_client.post(link), public_client.get(f"{link}stop/")]
    assert not any("reader@example.org" in page.text for page in pages)


@pytest.mark.parametrize(
    "address", ["/follow/everything/", "/follow/chp-0000000000/", "/follow/partnerships/?staeg=live"]
)
def test_what_there_is_not_cannot_be_followed(address, public_client):
    answer = public_client.get(address)
    assert answer.status_code in (400, 404)
    assert "<h1" in answer.text
