"""`WWW-Authenticate` over HTTP, as RFC 6750 has it."""

import pytest
from django.test import Client

from api.problem_kinds import NOT_FOR_YOU, ProblemKind
from api.problems import document, respond
from tests.builders import scheme, token_of

pytestmark = pytest.mark.django_db


def test_who_sent_no_token_is_told_of_no_error() -> None:
    answer = Client().get("/api/v1/tokens/self/")
    assert answer.status_code == 401
    assert answer["WWW-Authenticate"] == 'Bearer realm="registry"'


@pytest.mark.parametrize("header", ["Bearer nonsense", "Bearer", "Basic abc", "Bearer a, b"])
def test_a_bad_token_is_an_invalid_token(header: str) -> None:
    answer = Client().get("/api/v1/tokens/self/", headers={"Authorization": header})
    assert answer.status_code == 401
    assert answer.json()["code"] == "token_invalid"
    challenge = answer["WWW-Authenticate"]
    assert challenge.startswith('Bearer realm="registry", error="invalid_token", error_description="')
    assert challenge.isascii()
    assert challenge.count('"') == 6


@pytest.mark.parametrize(
    ("status", "code", "error"),
    [
        (401, "token_expired", "invalid_token"),
        (401, "token_revoked", "invalid_token"),
        (403, "missing_scope", "insufficient_scope"),
    ],
)
def test_other_refusals_have_the_word_of_the_standard(status: int, code: str, error: str) -> None:
    answer = respond(document(ProblemKind(status, code, "Refused"), 'It is "refused".'))
    assert f'error="{error}", error_description="It is refused."' in answer["WWW-Authenticate"]


def test_a_right_that_no_token_gives_is_no_challenge() -> None:
    assert "WWW-Authenticate" not in respond(document(NOT_FOR_YOU, "Ask."))


def test_a_missing_scope_is_named() -> None:
    _, key = token_of(scheme().community, ["submissions:read"])
    answer = Client().post(
        "/api/v1/submissions/", {"kind": "partnership"}, "application/json", headers={"Authorization": f"Bearer {key}"}
    )
    assert (answer.status_code, answer.json()["scope"]) == (403, "submissions:write")
    assert 'error="insufficient_scope"' in answer["WWW-Authenticate"]
    assert answer["WWW-Authenticate"].endswith(', scope="submissions:write"')
