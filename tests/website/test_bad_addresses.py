"""Whatever address of a page is opened, in whatever way: an answer that people can read, and nothing changed."""

import pytest
from django.test import Client
from django.urls import get_resolver

from registry.website import urls

from .visiting import BAD, addresses_of_sign_in, every_address, patterns, readable, rows

PARTS = {
    "a null character": "%00",
    "half a character": "%ED%A0%80",
    "bytes that are no UTF-8": "%ff",
    "a number of 5,000 digits": "9" * 5000,
    "a number past 64 bits": "9" * 25,
    "5,000 letters": "x" * 5000,
    "a slash": "a%2Fb",
    "a line break": "a%0d%0ab",
}


@pytest.mark.parametrize("kind", PARTS)
def test_no_part_of_an_address_is_a_fault_of_ours(cast, kind):
    before, client = rows(), cast.clients["curator"]
    for part in cast.parts:
        for address in every_address(cast, **{part: PARTS[kind]}):
            # The page of a secret is the same for all, until its button is pressed.
            if PARTS[kind] not in address or part == "secret":
                continue
            for method in (client.get, client.post, client.put, client.delete, client.head):
                answer = method(address)
                readable(answer, (address, kind))
                # A former address leads on whatever follows in it, and the refusal is there.
                refusals = (308, 400, 404, 405) if part == "rest" else (400, 404, 405)
                assert answer.status_code in refusals, (address, kind, answer.status_code)
    assert rows() == before


@pytest.mark.parametrize("kind", BAD)
def test_no_query_is_a_fault_of_ours(cast, kind):
    before, client = rows(), cast.clients["curator"]
    for address in [*every_address(cast), *addresses_of_sign_in()]:
        for name in (
            "q",
            "page",
            "with",
            "name",
            "topic",
            "organisation",
            "community_kind",
            "list",
            "show",
            "open",
            "checked",
            "record",
            "person",
            "act",
            "day",
            "next",
            "shown",
            "%00",
            "%ff",
        ):
            answer = client.get(f"{address}?{name}={BAD[kind].decode()}")
            readable(answer, (address, name, kind))
    assert rows() == before


def test_a_form_without_its_token_is_a_page_that_says_so(cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.editor)
    for address in every_address(cast):
        # A mail program that ends a following by one click has no form (RFC 8058): the secret in the link is enough.
        if "/imports/own-" in address or address.endswith("/stop/"):
            continue
        answer = client.post(address, {"reasons": "x"})
        assert answer.status_code in (403, 404, 405), address
        readable(answer, address)


def test_every_address_of_the_pages_is_walked(cast):
    walked = {get_resolver().resolve(address).url_name for address in every_address(cast)}

    assert walked == {name for name, _ in patterns(urls.urlpatterns)}
    assert "/accounts/login/" in addresses_of_sign_in()
