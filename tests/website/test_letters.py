"""No link in any letter comes from the Host header: whoever asks for a letter could write anything there."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from registry.publishing.actions import make_challenge
from tests.builders import PASSWORD, person
from tests.letters import posted

from .conftest import signed_in

EVIL = "127.0.0.1:6666"
PUBLIC = "https://register.example.org"


@pytest.fixture(autouse=True)
def public_address(settings):
    # How often somebody signed up is counted there, over all tests.
    cache.clear()
    settings.PUBLIC_ADDRESS = f"{PUBLIC}/"


def asked_by(client, letter: str, organisation: str):
    """Have one letter sent by a request with a Host header of its own."""
    address = "somebody.new@example.org"
    if letter == "sign-up":
        password = "a long and quiet password"
        sent = {"email": address, "password1": password, "password2": password}
        return client.post("/accounts/signup/", sent, HTTP_HOST=EVIL)
    if letter == "sign-up of somebody who is there":
        password = "a long and quiet password"
        person("there")
        sent = {"email": "there@example.org", "password1": password, "password2": password}
        return client.post("/accounts/signup/", sent, HTTP_HOST=EVIL)
    if letter == "forgotten password":
        person("forgetful")
        return client.post("/accounts/password/reset/", {"email": "forgetful@example.org"}, HTTP_HOST=EVIL)
    if letter == "forgotten password of nobody":
        return client.post("/accounts/password/reset/", {"email": address}, HTTP_HOST=EVIL)
    if letter == "another address":
        sent = {"email": address, "action_add": ""}
        client.force_login(person("moving"))
        # Only somebody who gave the password just now may do it.
        client.post("/accounts/reauthenticate/", {"password": PASSWORD})
        assert client.get("/accounts/email/").status_code == 200
        return client.post("/accounts/email/", sent, HTTP_HOST=EVIL)
    curator = signed_in(person("curator", is_curator=True))
    sent = {"email": address, "role": "editor"}
    return curator.post(f"/my/organisations/{organisation}/people/", sent, HTTP_HOST=EVIL)


@pytest.mark.parametrize(
    "letter",
    [
        "sign-up",
        "sign-up of somebody who is there",
        "forgotten password",
        "forgotten password of nobody",
        "another address",
        "invitation",
    ],
)
def test_links_lead_to_the_public_address(letter, organisation):
    mail.outbox.clear()
    answer = asked_by(Client(), letter, organisation)

    assert answer.status_code in (200, 302), answer.status_code
    posted()
    (sent,) = mail.outbox
    whole = f"{sent.subject}\n{sent.body}"
    assert EVIL not in whole
    assert "6666" not in whole
    links = re.findall(r"https?://\S+", whole)
    assert [link for link in links if not link.startswith(f"{PUBLIC}/")] == []
    assert links or "nobody" in letter


def test_the_link_of_a_challenge_leads_there_as_well(partnership):
    make_challenge(record=partnership.record_id, pointer="/name", reason="It is another.", email="reader@example.org")

    assert f"{PUBLIC}/challenges/verify/" in posted()[-1].body
