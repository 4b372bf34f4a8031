"""The API passes the pages' middlewares by, and nobody can tell: each answer is that of the whole chain."""

import re

import pytest
from django.db import OperationalError, transaction
from django.test import Client

from api.throttling import ReadsPerMinute
from registry.publishing.actions import merge_record
from tests.builders import a_land_trust, a_partnership, person, published, scheme, token_of, withdrawn

pytestmark = pytest.mark.django_db

STRAIGHT = "api.straight.StraightToTheAPI"
RECORD = "/api/v1/partnerships/chp-cnza8bakrv/"
LIST = "/api/v1/partnerships/"
# Made anew for each caller: ids of requests, of what is proposed, moments.
CHANCE = re.compile(r"(?<=sub-)[0-9a-f]{20}|(?<=imp-)[0-9a-f]{20}|\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)")

READS = {
    "200 of a record": RECORD,
    "200 of a list": f"{LIST}?stage=live&page_size=3",
    "200 of a download": f"{LIST}?stage=live&format=csv",
    "200 of an index": "/api/v1/",
    "200 of a page to read": "/api/v1/reference/",
    "200 of a page to try": "/api/v1/try/",
    "200 of the contract": "/api/v1/schema/",
    "200 of its health": "/api/v1/health/live",
    "400 for a parameter": f"{LIST}?stege=live",
    "400 for a secret in the address": f"{LIST}?token=x",
    "401": "/api/v1/submissions/",
    "404 of a record": "/api/v1/partnerships/chp-0000000000/",
    "404 of an address": "/api/v1/partnership/",
    "308 without its slash": RECORD[:-1],
}  # fmt: skip
METHODS = ("get", "head", "options", "post", "put", "patch", "delete", "trace")


@pytest.fixture
def whole_chain(settings) -> list[str]:
    """The middlewares of the settings but for the short way, so that the API passes through all."""
    assert STRAIGHT in settings.MIDDLEWARE
    return [name for name in settings.MIDDLEWARE if name != STRAIGHT]


@pytest.fixture
def both(settings, whole_chain):
    """Ask by the whole chain and by the straight way: all that a caller sees of each answer."""
    straight = list(settings.MIDDLEWARE)

    def asked(ask, **client) -> list[tuple]:
        answers = []
        for settings.MIDDLEWARE in (whole_chain, straight):
            ReadsPerMinute.counts.clear()
            with transaction.atomic():
                caller = Client(enforce_csrf_checks=True, headers={"X-Request-ID": "the-same-for-both"}, **client)
                answers.append(seen(ask(caller)))
                transaction.set_rollback(True)
        return answers

    return asked


def seen(response) -> tuple:
    payload = response.getvalue() if response.streaming else response.content
    headers = sorted((name, CHANCE.sub("…", value)) for name, value in response.items())
    return response.status_code, headers, sorted(response.cookies), CHANCE.sub("…", payload.decode(errors="replace"))


def same(answers: list[tuple], status: int) -> None:
    whole, straight = answers

    assert straight == whole
    assert straight[0] == status


@pytest.mark.parametrize("kind", READS)
def test_a_read_is_answered_the_same(both, kind):
    same(both(lambda client: client.get(READS[kind])), int(kind[:3]))


@pytest.mark.parametrize("path", [RECORD, LIST])
def test_a_304_is_the_same(both, public_client, path):
    etag = public_client.get(path)["ETag"]

    same(both(lambda client: client.get(path, headers={"If-None-Match": etag})), 304)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", [RECORD, LIST, "/api/v1/submissions/", "/api/v1/health/live", "/api/v1/partnership/"])
def test_every_method_is_answered_the_same(both, method, path):
    whole, straight = both(lambda client: getattr(client, method)(path))

    assert straight == whole


def test_what_a_browser_asks_before_it_reads_is_answered_the_same(both):
    asks = {"Origin": "https://example.org", "Access-Control-Request-Method": "GET"}

    same(both(lambda client: client.options(RECORD, headers=asks)), 204)


def test_withdrawn_and_merged_records_are_answered_the_same(both):
    gone, merged, stays = a_partnership(), a_land_trust(), a_land_trust()
    published(gone, merged, stays)
    withdrawn(gone)
    merge_record(record=merged["id"], into=stays["id"], reason="One organisation.", by="registry editors")

    same(both(lambda client: client.get(f"{LIST}{gone['id']}/")), 410)
    same(both(lambda client: client.get(f"/api/v1/organisations/{merged['id']}/")), 301)


def test_one_who_reads_too_often_is_answered_the_same(both, settings, monkeypatch):
    settings.READS_PER_MINUTE = 1
    monkeypatch.setattr("time.time", lambda: 1_800_000_030.0)

    same(both(lambda client: client.get(RECORD)), 200)
    same(both(lambda client: [client.get(RECORD), client.get(RECORD)][1]), 429)


def test_one_who_writes_is_answered_the_same(both):
    partnership = scheme()
    _, key = token_of(partnership.community)
    new = {"kind": "partnership", "record": partnership.id, "content": partnership.content}

    def post(payload, **headers):
        as_json = {"content_type": "application/json"}
        return lambda client: client.post("/api/v1/submissions/", payload, **as_json, headers=headers)

    bearer = {"Authorization": f"Bearer {key}"}
    same(both(post(new, **bearer)), 201)
    same(both(post(new, **bearer, **{"Idempotency-Key": "k"})), 201)
    same(both(post(new)), 401)
    same(both(post(new | {"kind": "boat"}, **bearer)), 400)
    twice = {**bearer, "Idempotency-Key": "k"}
    same(both(lambda client: [post(new, **twice)(client), post(new | {"reason": "x"}, **twice)(client)][1]), 422)
    same(both(post("{", **bearer)), 400)
    same(both(lambda client: client.post("/api/v1/submissions/", new, headers=bearer)), 415)
    same(
        both(
            lambda client: client.post(
                "/api/v1/validate/",
                {"kind": "partnership", "content": partnership.content},
                content_type="application/json",
            )
        ),
        200,
    )


def test_a_host_that_is_not_ours_is_answered_the_same(both):
    same(both(lambda client: client.get(RECORD), SERVER_NAME="elsewhere.example"), 400)


def test_behind_tls_only_it_is_answered_the_same(both, settings):
    settings.SECURE_SSL_REDIRECT, settings.SECURE_HSTS_SECONDS = True, 3600

    same(both(lambda client: client.get(RECORD)), 301)
    same(both(lambda client: client.get(RECORD, secure=True)), 200)


@pytest.mark.parametrize(("error", "status"), [(RuntimeError("no"), 500), (OperationalError("away"), 503)])
def test_an_error_that_nothing_handled_is_answered_the_same(both, monkeypatch, error, status):
    def fails(*args, **kwargs):
        raise error

    # A view of Django's own kind, whose errors the framework of the other views does not see.
    monkeypatch.setattr("api.openapi.views._page", fails)

    same(both(lambda client: client.get("/api/v1/reference/")), status)


# What differs, each for a reason: (asked how, whole chain, straight way).
def test_a_cookie_is_not_even_read(both, client):
    client.force_login(person())
    session = client.cookies["sessionid"].value

    def ask(caller):
        caller.cookies["sessionid"] = session
        return caller.get(RECORD)

    whole, straight = both(ask)
    assert dict(whole[1])["Vary"] == "Cookie, Accept-Encoding"
    assert dict(straight[1])["Vary"] == "Accept-Encoding"
    assert [header for header in whole[1] if header[0] != "Vary"] == [
        header for header in straight[1] if header[0] != "Vary"
    ]
    assert (whole[0], whole[3]) == (straight[0], straight[3])


def test_a_page_of_the_api_that_is_sent_something_says_that_it_takes_nothing(both):
    whole, straight = both(lambda client: client.post("/api/v1/reference/", {}))

    assert (whole[0], straight[0]) == (403, 405)


def test_pages_keep_their_middlewares(client):
    assert client.get("/my/").status_code == 302
    assert "csrftoken" in client.get("/accounts/login/").cookies
