"""A body that arrives in chunks is read, and one that is too large is refused for its size."""

import json
from io import BytesIO

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import RequestFactory

from registry.chunked import MOST, WholePayloads, read_whole

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _one_connection():
    """A request as a server gets it would close the connection that holds the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def answer_to(body: bytes) -> tuple[str, dict]:
    environ = RequestFactory().post("/api/v1/validate/", content_type="application/json").environ
    del environ["CONTENT_LENGTH"]
    environ |= {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input": BytesIO(body)}
    statuses: list[str] = []
    response = WholePayloads(WSGIHandler())(environ, lambda status, headers: statuses.append(status))
    return statuses[0], json.loads(b"".join(response))


def test_it_is_read_as_one_with_a_length() -> None:
    status, verdict = answer_to(b'{"kind": "partnership", "content": {"name": "Mill Lane"}}')
    assert status.startswith("200")
    assert "report" in verdict


def test_one_that_is_too_large_is_refused_for_its_size() -> None:
    status, problem = answer_to(b" " * 1_000_001)
    assert (status[:3], problem["code"]) == ("413", "too_large")


def test_no_more_is_kept_than_any_body_may_have() -> None:
    assert len(read_whole(BytesIO(b"x" * (3 * MOST)))) < MOST + 100_000
