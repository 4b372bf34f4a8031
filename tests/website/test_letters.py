"""No link in any letter comes from the Host header: whoever asks for a letter could write anything there."""

import re
from pathlib import Path

import allauth
import pytest
from allauth.account.adapter import get_adapter
from allauth.core import context
from django.core import mail
from django.core.cache import cache
from django.test import Client, RequestFactory

from registry.publishing.actions import make_challenge
from tests.builders import PASSWORD, person
from tests.letters import posted

from .conftest import signed_in

EVIL = "127.0.0.1:6666"
PUBLIC = "https://register.example.org"


@pytest.fixture(autouse=True)
def public_address(settings, db):
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


def letters_of_accounts() -> list[str]:
    """Every letter that allauth could write, as far as it is installed: `account/email/…`."""
    folders = [Path(allauth.__file__).parent / "templates" / app / "email" for app in ("account", "mfa")]
    messages = [file for folder in folders for file in folder.glob("*_message.txt")]
    # Two are what others extend.
    names = {file.relative_to(file.parents[2]).as_posix().removesuffix("_message.txt") for file in messages}
    return sorted(names - {"account/email/base", "account/email/email_confirm"})


@pytest.mark.parametrize("letter", letters_of_accounts())
def test_no_link_of_any_letter_of_accounts_is_of_the_host_header(letter, db):
    request = RequestFactory().post("/accounts/", HTTP_HOST=EVIL)
    forged = {
        name: request.build_absolute_uri("/accounts/somewhere/")
        for name in ("activate_url", "password_reset_url", "signup_url", "request_login_code_url")
    }
    # As allauth does it: the request of the moment stands in a context of its own.
    with context.request_context(request):
        get_adapter().send_mail(letter, "somebody@example.org", forged | {"user": person(), "code": "1234"})

    (sent,) = posted()
    assert EVIL not in f"{sent.subject}\n{sent.body}"
    assert all(link.startswith(PUBLIC) for link in re.findall(r"https?://\S+", sent.body))


# Where an address is made of the Host header, and why no letter comes of it.
OF_THE_HOST = {
    "api/lists/envelope.py": "addresses of the next and previous page, for whoever asks",
    "api/middleware.py": "is the header one of ALLOWED_HOSTS at all?",
    "registry/website/sending_again.py": "did a page of this very host send the form?",
    "api/well_known.py": "addresses of documents, for whoever asks",
    "registry/website/leading.py": "does the page that sent a form belong to us?",
}


def test_letters_are_written_where_nothing_is_made_of_the_host_header():
    root = Path(__file__).parents[2]
    files = [file for room in ("registry", "api") for file in (root / room).rglob("*.py")]
    of_host = re.compile(r"build_absolute_uri|get_host\(|HTTP_HOST|SERVER_NAME|get_current_site")
    found = {file.relative_to(root).as_posix() for file in files if of_host.search(file.read_text())}
    assert found == OF_THE_HOST.keys()
    writers = {
        file.relative_to(root).as_posix() for file in files if re.search(r"\bwrite_(letter|down)\(", file.read_text())
    }
    assert writers
    assert not writers & OF_THE_HOST.keys()


def test_templates_of_letters_name_no_address_of_their_own():
    root = Path(__file__).parents[2] / "registry"
    templates = [*root.glob("*/templates/letters/*.txt")]
    assert templates
    for file in templates:
        assert not re.search(r"https?:|request\.|\{% url", file.read_text()), file.name


def test_the_link_of_a_challenge_leads_there_as_well(partnership):
    make_challenge(record=partnership.record_id, pointer="/name", reason="It is another.", email="reader@example.org")

    assert f"{PUBLIC}/challenges/verify/" in posted()[-1].body
