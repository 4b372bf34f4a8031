"""Whatever is sent by a form: an answer that people can read, and nothing changed."""

import pytest
from django.db import transaction

from .forms_of_pages import Form
from .visiting import (
    BAD,
    ENDS_THE_VISIT,
    FORM,
    UNREADABLE,
    addresses_of_sign_in,
    encoded,
    every_address,
    every_form,
    every_page_of,
    readable,
    rows,
    send,
)


@pytest.mark.parametrize("who", ["editor", "approver", "curator"])
def test_no_form_takes_what_cannot_be_read(cast, who):
    client = cast.clients[who]
    forms = every_form(client, every_page_of(cast, who))
    before, tried = rows(), 0
    for form in forms:
        for name in form.names:
            for kind in UNREADABLE:
                answer = send(client, form.action, form.method, changed(form, name, kind))
                assert answer.status_code == 400, (who, form.action, name, kind, answer.status_code)
                assert "Nothing was changed" in answer.text
                tried += 1
    assert rows() == before
    assert tried > 200, "the walk found hardly any form"


@pytest.mark.parametrize("kind", ["left out", "sent twice", *(kind for kind in BAD if kind not in UNREADABLE)])
@pytest.mark.parametrize("who", ["editor", "approver", "curator"])
def test_no_form_field_is_a_fault_of_ours(cast, who, kind):
    client = cast.clients[who]
    forms = [form for form in every_form(client, every_page_of(cast, who)) if form.action not in ENDS_THE_VISIT]
    for form in forms:
        names = form.names if len(form.names) < 12 else form.names[:: len(form.names) // 12]
        for name in names:
            point = transaction.savepoint()
            readable(send(client, form.action, form.method, changed(form, name, kind)), (who, form.action, name, kind))
            transaction.savepoint_rollback(point)


def changed(form: Form, name: str, kind: str) -> list[tuple[str, bytes]]:
    """What a form sends when one of its fields is as it should not be."""
    fields = encoded(form.fields)
    if kind == "left out":
        return [(other, value) for other, value in fields if other != name]
    if kind == "sent twice":
        return [*fields, (name, b"x"), (name, b"1")]
    return [(other, BAD[kind] if other == name else value) for other, value in fields]


# What these addresses say, they do, and read no form.
DO_WHAT_THEY_SAY = ("/end/", "/revoke/", "/cancel/", "/let-end/", "/close/", "/apply/", "/undo/", "/publish/")
BROKEN = {
    "no body": (b"", FORM),
    "no type": (b"a=b", ""),
    "a type of its own": (b"a=b", "text/plain"),
    "JSON": (b'{"a": ', "application/json"),
    "a form without a boundary": (b"abc", "multipart/form-data"),
    "a form that ends early": (b"--x\r\nContent-Disposition: form-data; name=a", "multipart/form-data; boundary=x"),
    "a boundary of rubbish": (b"--x", "multipart/form-data; boundary=\xff"),
    "another character set": (b"a=%ff", f"{FORM}; charset=utf-16"),
    "a character set that is none": (b"a=b", f"{FORM}; charset=bogus"),
    "a form in UTF-7": (
        b"--x\r\nContent-Disposition: form-data; name=a\r\n\r\n+2AA-\r\n--x--\r\n",
        "multipart/form-data; boundary=x; charset=utf-7",
    ),
    "3,000 fields": (b"&".join(b"a%d=1" % number for number in range(3000)), FORM),
    "two megabytes": (b"a=" + b"x" * 2_000_000, FORM),
    "fields that come twice": (b"name=a&name=b&organisation=a&organisation=b&do=a&do=b&revision=1&revision=2", FORM),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_no_broken_form_is_a_fault_of_ours(cast, kind):
    body, content_type = BROKEN[kind]
    before = rows()
    for client in cast.clients.values():
        for address in [*every_address(cast), *addresses_of_sign_in()]:
            if address.endswith(DO_WHAT_THEY_SAY) or address in ENDS_THE_VISIT:
                continue
            if any(
                part in address
                for part in ("/invitations/", "/verify/", "/enquiries/", "/suggestions/", "/following/", "/mail/")
            ):
                continue
            readable(client.generic("POST", address, body, content_type=content_type), (address, kind))
    after = rows()
    assert {name for name in before if before[name] != after[name]} <= {"publishing.submission", "accounts.auditentry"}


@pytest.mark.parametrize(
    "name", ["a\0.xlsx", "\ud800.xlsx", "x" * 300 + ".xlsx", "../../x.xlsx", "", "a\r\nSet-Cookie: b"]
)
def test_no_name_of_a_file_is_a_fault_of_ours(cast, name):
    address = f"/my/organisations/{cast.parts['organisation']}/imports/"
    quoted = name.encode("utf-8", "surrogatepass")
    head = b'--x\r\nContent-Disposition: form-data; name="kind"\r\n\r\npartnership\r\n--x\r\nContent-Disposition: '
    body = head + b'form-data; name="file"; filename="' + quoted + b'"\r\n\r\nname\r\nA\r\n--x--\r\n'
    answer = cast.clients["editor"].post(address, body, content_type="multipart/form-data; boundary=x")
    readable(answer, name)


def test_a_form_without_its_file_says_so(cast):
    address = f"/my/organisations/{cast.parts['organisation']}/imports/"
    answer = cast.clients["editor"].post(address, {"kind": "partnership", "file": "no file"})
    assert answer.status_code == 400
    assert "Choose a file" in answer.text


def test_a_name_past_its_length_is_refused_and_nothing_is_cut(cast):
    address = f"/my/organisations/{cast.parts['organisation']}/people/"
    before = rows()
    answer = cast.clients["approver"].post(address, {"email": "a" * 250 + "@example.org", "role": "editor"})
    assert answer.status_code == 400
    assert "254" in answer.text
    assert rows() == before
