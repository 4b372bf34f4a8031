"""Every route says who may use it; every private one treats strangers to it alike."""

import uuid

import pytest
from django.urls import URLPattern, get_resolver

from api.views import View
from registry.accounts.models import Token
from registry.accounts.policy import OPERATIONS
from registry.publishing.actions import create_submission
from registry.publishing.models import Submission
from tests.builders import member, scheme, token_of

pytestmark = pytest.mark.django_db

# Address → method → operation of the policy. Views that only read published things need no row.
ROUTES: dict[str, dict[str, str]] = {
    "api/v1/validate/": {"post": "content.validate"},
    "api/v1/reconcile/": {"get": "record.read", "post": "record.read"},
    "api/v1/cite/": {"get": "record.read", "post": "citation.fix"},
    "api/v1/challenges/": {"get": "record.read", "post": "challenge.make"},
    "api/v1/challenges/verify/": {"post": "challenge.make"},
    "api/v1/submissions/": {"get": "submission.read", "post": "submission.create"},
    "api/v1/submissions/<str:submission>/": {"get": "submission.read", "patch": "submission.edit"},
    "api/v1/submissions/<str:submission>/diff/": {"get": "submission.read"},
    "api/v1/submissions/<str:submission>/submit/": {"post": "submission.submit"},
    "api/v1/submissions/<str:submission>/withdraw/": {"post": "submission.withdraw"},
    "api/v1/imports/": {"get": "import.read", "post": "import.upload"},
    "api/v1/imports/export.xlsx": {"get": "import.read"},
    "api/v1/imports/export.csv": {"get": "import.read"},
    "api/v1/imports/<str:identifier>/": {"get": "import.read"},
    "api/v1/imports/<str:identifier>/rows/": {"get": "import.read"},
    "api/v1/imports/<str:identifier>/apply/": {"post": "import.apply"},
    "api/v1/imports/<str:identifier>/undo/": {"post": "import.undo"},
}
# Routes that ask the policy nothing, and why.
NO_OPERATION = {
    "api/v1/tokens/self/": "any token may look at itself, and nobody else can",
    "api/v1/imports/template.xlsx": "an empty form, for anyone",
    "api/v1/imports/template.csv": "an empty form, for anyone",
    "api/v1/health/live": "for the keepers of machines",
    "api/v1/health/ready": "for the keepers of machines",
    "api/v1/schema/": "documentation",
    "api/v1/reference/": "documentation",
    "api/v1/try/": "documentation",
    "id/<str:record>": "a redirect",
}
METHODS = ("get", "post", "put", "patch", "delete")


def routes(patterns=None, before=""):
    """(address, view class or None) of every route of the API."""
    for pattern in patterns if patterns is not None else get_resolver().url_patterns:
        address = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            if address.startswith(("api/", "id/")):
                yield address, getattr(pattern.callback, "view_class", None)
        else:
            yield from routes(pattern.url_patterns, address)


def is_a_public_read(view) -> bool:
    """Whether it gives published things to anyone, and takes nothing."""
    takes = [method for method in METHODS if hasattr(view, method)]
    return issubclass(view, View) and takes == ["get"] and view.scope is None


def test_a_new_route_needs_a_row():
    for address, view in routes():
        if address in NO_OPERATION or (view and is_a_public_read(view)):
            continue
        assert address in ROUTES, f"{address}: say in ROUTES which operation each of its methods is"
        answered = {method for method in METHODS if hasattr(view, method)}
        assert answered == ROUTES[address].keys(), address
        assert set(ROUTES[address].values()) <= OPERATIONS.keys()


def test_no_row_is_left_over():
    assert ROUTES.keys() <= {address for address, _ in routes()}


def draft_of(organisation, partnership) -> Submission:
    return create_submission(
        kind="partnership", organisation=organisation, record=partnership.id, by=member(organisation)
    )


def calls(submission: str):
    """Every request there is about one submission."""
    for address, methods in ROUTES.items():
        if "<str:submission>" in address:
            for method in methods:
                yield method, "/" + address.replace("<str:submission>", submission)


def ask(client, method, address, key="", payload=None, **headers):
    if key:
        headers["Authorization"] = f"Bearer {key}"
    more = {} if method == "get" else {"data": payload or {}, "content_type": "application/json"}
    return getattr(client, method)(address, headers=headers, **more)


def seen(response):
    """All that a caller sees, but for the id of the request."""
    payload = response.json()
    payload.pop("request_id", None)
    headers = {name: value for name, value in response.items() if name not in ("X-Request-ID", "RateLimit")}
    return response.status_code, payload, headers


@pytest.mark.parametrize("state", ["draft", "submitted", "returned", "withdrawn"])
def test_another_organisations_draft_answers_as_one_that_never_was(client, state):
    partnership = scheme()
    submission = draft_of(partnership.community, partnership)
    Submission.objects.filter(pk=submission.pk).update(status=state)
    _, stranger = token_of(partnership.association)
    never = f"sub-{'0' * 20}"
    for (method, address), (_, nowhere) in zip(calls(submission.id), calls(never), strict=True):
        there = ask(client, method, address, stranger, If_Match="*")
        assert seen(there) == seen(ask(client, method, nowhere, stranger, If_Match="*")), (method, address)
        assert there.status_code == 404
    mine = ask(client, "get", "/api/v1/submissions/", stranger).json()
    assert (mine["count"], mine["results"]) == (0, [])
    listed = ask(client, "get", f"/api/v1/submissions/?record={partnership.id}", stranger).json()
    assert listed["count"] == 0
    assert client.get(f"/api/v1/partnerships/{partnership.id}/editions/").json()["count"] == 1


@pytest.mark.parametrize(
    ("key", "code"),
    [("", "token_missing"), ("nonsense", "token_invalid"), ("expired", "token_expired"), ("revoked", "token_revoked")],
)
def test_private_routes_refuse_those_without_a_good_token(client, key, code):
    partnership = scheme()
    submission = draft_of(partnership.community, partnership)
    actor, whole = token_of(partnership.community)
    if key in ("expired", "revoked"):
        column = {"expired": "expires_at", "revoked": "revoked_at"}[key]
        Token.objects.filter(pk=actor.token.pk).update(**{column: "2020-01-01T00:00Z"})
        key = whole
    for method, address in [*calls(submission.id), ("get", "/api/v1/submissions/")]:
        refused = ask(client, method, address, key, {}, If_Match="*")
        assert (refused.status_code, refused.json()["code"]) == (401, code), (method, address)
        assert refused["WWW-Authenticate"].startswith("Bearer")


@pytest.mark.parametrize(
    ("scope", "may"),
    [
        ("submissions:read", {"submission.read"}),
        (
            "submissions:write",
            {"submission.read", "submission.create", "submission.edit", "submission.submit", "submission.withdraw"},
        ),
    ],
)
def test_a_scope_opens_its_own_routes_and_no_other(client, scope, may):
    partnership = scheme()
    submission = draft_of(partnership.community, partnership)
    _, key = token_of(partnership.community, [scope])
    for address, methods in ROUTES.items():
        for method, operation in methods.items():
            # Imports need a file, or an import to speak of: tests/api/v1/imports asks them.
            if not OPERATIONS[operation].scope or address.startswith("api/v1/imports/"):
                continue
            payload = {
                "api/v1/submissions/": {"kind": "partnership", "record": partnership.id},
                "api/v1/submissions/<str:submission>/": {"content": {"summary": "Other."}},
            }.get(address)
            at = "/" + address.replace("<str:submission>", submission.id)
            answered = ask(client, method, at, key, payload, If_Match="*")
            if operation in may:
                assert answered.status_code < 300, (method, at, answered.content)
                Submission.objects.filter(pk=submission.id).update(status="draft")
            else:
                assert (answered.status_code, answered.json()["code"]) == (403, "missing_scope"), (method, at)


def test_a_token_proposes_and_never_decides(client):
    partnership = scheme()
    _, key = token_of(partnership.community)
    created = ask(
        client,
        "post",
        "/api/v1/submissions/",
        key,
        {"kind": "partnership", "record": partnership.id, "content": partnership.content | {"summary": "By program."}},
    )
    at = f"/api/v1/submissions/{created.json()['id']}/"
    assert ask(client, "get", f"{at}diff/", key).json()["changes"][0]["path"] == "/summary"
    changed = ask(client, "patch", at, key, {"content": {"summary": "By program, twice."}}, If_Match=created["ETag"])
    stale = ask(client, "patch", at, key, {"content": {"summary": "Late."}}, If_Match=created["ETag"])
    assert (changed.status_code, stale.status_code) == (200, 412)
    assert ask(client, "patch", at, key, {"content": {}}).status_code == 428
    handed_in = ask(client, "post", f"{at}submit/", key, If_Match=changed["ETag"])
    assert handed_in.json()["status"] == "submitted"
    for step in ("publish", "return"):
        # Only people decide, on their pages: the contract has no such thing.
        assert ask(client, "post", f"{at}{step}/", key, If_Match="*").status_code == 404


def test_a_key_is_answered_once_and_belongs_to_one_body_of_request(client):
    partnership = scheme()
    _, key = token_of(partnership.community)
    once = str(uuid.uuid4())
    payload = {"kind": "partnership", "record": partnership.id}
    first = ask(client, "post", "/api/v1/submissions/", key, payload, Idempotency_Key=once)
    again = ask(client, "post", "/api/v1/submissions/", key, payload, Idempotency_Key=once)
    other = ask(client, "post", "/api/v1/submissions/", key, payload | {"reason": "x"}, Idempotency_Key=once)
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 422)
    assert again.content == first.content
    assert Submission.objects.filter(record=partnership.id).count() == 1
