"""What was typed is not lost where a form expired, or where somebody signed out in another tab; nor offered to others."""

import re

import pytest
from django.test import Client

from tests.builders import signed_in

from .filling import Sent, content_of
from .visiting import every_form, every_page_of

HERE, ELSEWHERE = "http://testserver", "https://elsewhere.example.org"
SUMMARY = 'Nine homes "beside" the <green>.\r\nThe trust keeps the land.'


def typed_into(client, draft) -> dict[str, list[str]]:
    """What a browser would send of the first part of the form, with another summary."""
    page = client.get(f"/my/submissions/{draft.id}/edit/about/")
    form = page.text.partition("novalidate data-rows>")[2]
    return Sent(form).lists() | {"head:summary": [SUMMARY], "do": ["save"]}


def form_of(page) -> dict[str, list[str]]:
    """The form of the page that keeps what was typed."""
    return Sent(page.text.partition("<main")[2]).lists()


def test_signing_out_in_another_tab_loses_nothing(draft, editor):
    client, address = signed_in(editor), f"/my/submissions/{draft.id}/edit/about/"
    sent = typed_into(client, draft)
    client.logout()
    kept = client.post(address, sent, headers={"Origin": HERE})
    assert kept.status_code == 403
    assert "You are signed out" in kept.text
    again = form_of(kept)
    assert again | {"csrfmiddlewaretoken": sent["csrfmiddlewaretoken"]} == sent
    signed_in(editor).post(address, again)
    assert content_of(draft)["summary"] == SUMMARY.replace("\r\n", "\n")


def test_an_expired_form_is_sent_again_by_its_button(draft, editor):
    client, address = signed_in(editor, enforce_csrf_checks=True), f"/my/submissions/{draft.id}/edit/about/"
    sent = typed_into(client, draft) | {"csrfmiddlewaretoken": ["x" * 64]}
    kept = client.post(address, sent, headers={"Origin": HERE})
    assert "The form had expired" in kept.text
    answer = client.post(address, form_of(kept), headers={"Origin": HERE})
    assert answer.status_code == 302
    assert content_of(draft)["summary"] == SUMMARY.replace("\r\n", "\n")


@pytest.mark.parametrize("headers", [{"Origin": ELSEWHERE}, {"Referer": f"{ELSEWHERE}/page"}, {"Origin": "null"}, {}])
def test_what_another_site_made_up_is_not_offered(draft, editor, headers):
    address, sent = f"/my/submissions/{draft.id}/edit/about/", {"head:summary": SUMMARY}
    signed_out = Client().post(address, sent, headers=headers)
    assert signed_out["Location"].startswith("/accounts/login/")
    expired = signed_in(editor, enforce_csrf_checks=True).post(address, sent, headers=headers)
    assert (expired.status_code, "Send it again" in expired.text) == (403, False)


def test_a_password_is_never_shown_again():
    client = Client(enforce_csrf_checks=True)
    answer = client.post(
        "/accounts/login/", {"login": "a@example.org", "password": "s3cret!"}, headers={"Origin": HERE}
    )
    assert answer.status_code == 403
    assert "s3cret!" not in answer.text


@pytest.mark.parametrize("who", ["editor", "approver", "curator"])
def test_every_form_is_kept_whole(cast, who):
    """The walk: each form of each page, sent by somebody who has signed out since."""
    walked = 0
    for form in every_form(cast.clients[who], every_page_of(cast, who)):
        typed = [(name, value) for name, value in form.fields if value and name != "csrfmiddlewaretoken"]
        if form.method != "post" or not form.action.startswith("/my/") or not typed or form.action == "/my/mail/":
            continue
        sent: dict[str, list[str]] = {}
        for name, value in typed:
            sent.setdefault(name, []).append(value)
        answer = Client().post(form.action, sent, headers={"Origin": HERE})
        if answer.status_code != 403 or "You are signed out" not in answer.text:
            continue
        kept = form_of(answer)
        assert {name: kept.get(name) for name in sent} == {
            name: [re.sub("\r?\n", "\r\n", value) for value in values] for name, values in sent.items()
        }, form.action
        walked += 1
    assert walked > 3
