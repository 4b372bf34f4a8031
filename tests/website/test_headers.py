"""What every page carries."""

import pytest
from django.test import Client

from registry.accounts.models import Person
from tests.builders import PASSWORD, person

from .conftest import signed_in

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
SNAPSHOT = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
    "Content-Type": "text/html; charset=utf-8",
}


@pytest.mark.parametrize("address", ["/my/", "/my/nowhere/", "/my/audit/", "/accounts/login/", "/my/organisations/x/"])
def test_pages_and_errors_carry_the_same_headers(address, db):
    answer = signed_in(person("someone")).get(address)
    if answer.status_code != 302:
        assert {name: answer[name] for name in SNAPSHOT} == SNAPSHOT
    assert answer["Cache-Control"] == "no-store"


def test_the_api_is_not_touched(public):
    answer = public.get("/api/v1/partnerships/?page_size=1")
    assert "Content-Security-Policy" not in answer or "style-src 'self';" not in answer["Content-Security-Policy"]
    assert answer.cookies == {}


@pytest.fixture
def public(db):
    return Client()


def test_an_error_shows_no_traceback_and_no_settings(db, monkeypatch):
    def broken(*args, **named):
        raise RuntimeError("SECRET_KEY is in here")

    monkeypatch.setattr("registry.website.views.overview.waiting_for", broken)
    answer = signed_in(person("someone"), raise_request_exception=False).get("/my/")
    assert answer.status_code == 500
    assert "Something went wrong on our side" in answer.text
    assert "SECRET_KEY" not in answer.text


def test_the_session_is_another_one_after_signing_in(db):
    person("someone")
    client = Client()
    client.get("/accounts/login/")
    client.session["mark"] = 1
    before = client.session.session_key
    client.post("/accounts/login/", {"login": "someone@example.org", "password": PASSWORD})
    assert client.session.session_key not in (None, before)
    assert client.get("/my/").status_code == 200


@pytest.mark.parametrize("address", ["//evil.example", "https://evil.example/", "/\\evil.example"])
def test_signing_in_leads_nowhere_else(db, address):
    person("someone")
    answer = Client().post("/accounts/login/", {"login": "someone@example.org", "password": PASSWORD, "next": address})
    assert answer["Location"] == "/my/"


def test_a_second_factor_cannot_be_walked_round(db):
    from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

    TOTP.activate(person("careful"), generate_totp_secret())
    client = Client()
    answer = client.post("/accounts/login/", {"login": "careful@example.org", "password": PASSWORD})
    assert answer["Location"] == "/accounts/2fa/authenticate/"
    assert client.get("/my/")["Location"].startswith("/accounts/login/")
    assert client.post("/my/start/", {"name": "x"})["Location"].startswith("/accounts/login/")


def test_the_second_factor_is_set_up_without_another_site(db):
    client = Client()
    person("careful")
    client.post("/accounts/login/", {"login": "careful@example.org", "password": PASSWORD})
    assert client.get("/accounts/2fa/totp/activate/")["Location"].startswith("/accounts/reauthenticate/")
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    page = client.get("/accounts/2fa/totp/activate/")
    assert page.status_code == 200
    assert 'src="data:image/svg+xml' in page.text
    assert "style=" not in page.text.replace("data:image/svg+xml", "")


def test_a_person_who_is_switched_off_is_out_at_once(db):
    client = signed_in(person("someone"))
    assert client.get("/my/").status_code == 200
    Person.objects.update(is_active=False)
    assert client.get("/my/").status_code == 302


def test_known_and_unknown_addresses_get_the_same_answer(db):
    person("known")
    for address, sent in (
        ("/accounts/login/", {"password": "wrong wrong wrong"}),
        ("/accounts/password/reset/", {}),
    ):
        texts = []
        for name in ("known", "unknown"):
            field = "login" if "login" in address else "email"
            answer = Client().post(address, {field: f"{name}@example.org", **sent}, follow=True)
            texts.append((answer.status_code, answer.text.replace("unknown@", "known@")))
        assert without_tokens(texts[0][1]) == without_tokens(texts[1][1])


def without_tokens(text: str) -> str:
    import re

    return re.sub(r'csrfmiddlewaretoken" value="[^"]+"', "", text)
