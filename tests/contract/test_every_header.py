"""What goes with answers, walked over everything that is served: compression, cookies, and what other sites may do."""

import gzip
import re

import pytest
from django.test import Client

from api.compression import LEAST
from api.cors import MAY_BE_READ, open_methods
from registry.website import urls as pages

from .conforming import GENERAL, ZONE
from .reads import every_read, of_the_seed
from .served import Served, every_operation

pytestmark = pytest.mark.django_db
GZIP = {"Accept-Encoding": "gzip, br"}
ELSEWHERE = {"Origin": "https://example.org"}
OPERATIONS = list(every_operation())


@pytest.fixture
def bare_reads(operations_of, resolved) -> list[str]:
    addresses = [read.address for read in every_read(of_the_seed(), operations_of, resolved) if not read.parameter]
    assert len(addresses) >= 80
    return addresses


def scope_of(served: Served) -> str | None:
    return served.operation.scope if served.operation.scope is not None else served.view.scope


def test_every_public_answer_of_some_size_is_compressed_under_a_tag_of_its_own(client, bare_reads) -> None:
    compressed = 0
    for address in bare_reads:
        plain, packed = client.get(address), client.get(address, headers=GZIP)
        if not plain["Cache-Control"].startswith("public"):
            assert "Content-Encoding" not in packed, address
            continue
        assert plain["Vary"] == packed["Vary"], address
        assert plain["Vary"].endswith("Accept-Encoding"), address
        text = plain.getvalue()
        if packed.get("Content-Encoding") != "gzip":
            assert len(text) <= LEAST, address
            assert packed["ETag"] == plain["ETag"], address
            continue
        compressed += 1
        assert gzip.decompress(packed.getvalue()) == text, address
        assert packed["ETag"] == plain["ETag"][:-1] + '-gzip"', address
        again = client.get(address, headers=GZIP | {"If-None-Match": packed["ETag"]})
        assert (again.status_code, again["ETag"], again.content) == (304, packed["ETag"], b""), address
        assert client.get(address, headers={"If-None-Match": packed["ETag"]})["ETag"] == plain["ETag"], address
    assert compressed > 40


def test_head_has_the_headers_of_get(client, bare_reads) -> None:
    for address in bare_reads:
        for headers in ({}, GZIP):
            get, head = client.get(address, headers=headers), client.head(address, headers=headers)
            assert head.getvalue() == b""
            # The length of a file that is streamed is known to neither; the server frames what it sends.
            assert seen(head) == seen(get), address


def seen(answer) -> tuple[int, dict[str, str]]:
    return answer.status_code, {name: value for name, value in answer.items() if name != "X-Request-ID"}


def test_no_public_answer_sets_a_cookie_or_has_a_moment_without_z(client, bare_reads) -> None:
    for address in [*bare_reads, "/", "/robots.txt", "/.well-known/security.txt", "/.well-known/api-catalog"]:
        answer = client.get(address)
        assert not answer.cookies, address
        assert not ZONE.search(answer.getvalue().decode(errors="replace")), address
        assert not ZONE.search(str(answer.headers)), address


def test_no_page_that_anyone_may_open_sets_a_cookie(client) -> None:
    """Except where it has a form to send: the form's own key is in it."""
    for pattern in pages.my:
        address = "/my/" + re.sub(r"<\w+:(\w+)>", "1", str(pattern.pattern))
        answer = client.get(address)
        assert answer.status_code in (302, 404, 405), address
        assert not answer.cookies, address
    for address in ("/api/v1/reference/", "/api/v1/try/", "/my", "/nowhere", "/static/website/register.css"):
        answer = client.get(address)
        answer.getvalue()
        assert not answer.cookies, address


@pytest.mark.parametrize("address", sorted({each.address for each in OPERATIONS}))
def test_other_sites_may_do_what_anyone_may(client, address: str) -> None:
    here = [each for each in OPERATIONS if each.address == address]
    anyone = {each.method for each in here if scope_of(each) is None}
    path = re.sub(r"<\w+:(\w+)>", "1", address)
    answer = client.options(path, headers=ELSEWHERE | {"Access-Control-Request-Method": "POST"})
    assert answer.status_code == 204
    assert "Access-Control-Allow-Credentials" not in answer
    if not anyone:
        assert not [name for name in answer.headers if name.startswith("Access-Control")]
        assert "Access-Control-Allow-Origin" not in client.get(path, headers=ELSEWHERE)
        return
    assert answer["Access-Control-Allow-Origin"] == "*"
    allowed = set(answer["Access-Control-Allow-Methods"].split(", "))
    assert allowed == anyone | {"OPTIONS"} | ({"HEAD"} if "GET" in anyone else set())
    sent = set(answer["Access-Control-Allow-Headers"].split(", "))
    assert sent >= {"Content-Type", "Cache-Control", "X-Requested-With", "If-None-Match", "Range"}
    assert "Authorization" not in sent


def test_what_needs_no_token_can_be_sent_from_elsewhere() -> None:
    writing = {each.operation.id for each in OPERATIONS if "POST" in open_methods(each.view) and each.method == "POST"}
    assert writing == {"validateRecord", "reconcileNames", "makeChallenge", "verifyChallenge", "fixCitation"}


def test_every_header_of_ours_can_be_read_from_elsewhere(client, bare_reads) -> None:
    readable = set(MAY_BE_READ.split(", "))
    assert readable >= {"Location", "ETag", "Register-Sequence", "Register-As-Of", "Content-Disposition", "Retry-After"}
    for address in bare_reads:
        assert set(client.get(address).headers) - GENERAL <= readable, address


@pytest.mark.parametrize("served", OPERATIONS, ids=lambda each: each.operation.id)
def test_a_missing_slash_is_led_to_the_address_with_method_and_query_kept(served: Served) -> None:
    path = re.sub(r"<\w+:(\w+)>", "1", served.address)
    if not path.endswith("/"):
        return
    client = Client()
    ask = getattr(client, served.method.lower())
    answer = ask(f"{path[:-1]}?stage=a%26b&q=x", **({} if served.method == "GET" else {"data": {}}))
    assert (answer.status_code, answer["Location"]) == (308, f"{path}?stage=a%26b&q=x")
