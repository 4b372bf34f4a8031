"""Whatever stands anywhere in a body, the answer is no fault of ours: it is taken, or a problem says where it is wrong."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import transaction
from rest_framework import serializers

from registry.accounts.actions import issue_token
from registry.accounts.policy import SCOPES
from registry.publishing.models import Submission
from tests.builders import member, organisation, scheme

from .served import Served, every_operation

pytestmark = pytest.mark.django_db

# Written as JSON texts: some of these no JSON library of ours would write.
VALUES = {
    "null": "null", "true": "true", "zero": "0", "negative": "-1", "decimal": "1.5", "beyond 64 bits": "1" + "0" * 29,
    "an exponent": "1e29", "empty text": '""', "a text": '"x"', "spaces": '"  "', "a long text": f'"{"x" * 6000}"',
    "half a character": r'"\ud800"', "a null character": r'"a\u0000b"', "a formula": '"=1+1"',
    "empty list": "[]", "a list of nothing": "[null]", "a list of lists": "[[]]", "a list of texts": '["x"]',
    "empty object": "{}", "an object": '{"a": 1}', "a name with half a character": r'{"\ud800": 1}',
}  # fmt: skip
MARK = "@@here@@"
# Problems of a whole request, and why no place in it is named.
WHOLE = {"link_invalid": "a secret is right or not; its one member is named by the code"}
# How deep positions go: members, what is in them, and for a content the rows of its tables and their cells.
DEEPEST = 4
Position = tuple[str | int, ...]


class Cast:
    """A scheme with two parties, a token of one of them, and a draft."""

    def __init__(self) -> None:
        self.trust = organisation("Glenkens Homes Trust", kind="community_land_trust")
        self.association = organisation("Border Homes")
        self.scheme = scheme(self.trust, self.association, name="Mill Lane, Dalry")
        _, self.key = issue_token(
            organisation=self.association, name="Housing system", scopes=list(SCOPES), by=member(self.association)
        )

    def content(self) -> dict[str, Any]:
        homes = [{"key": "h1", "count": 14, "unit": "homes", "bedrooms": "2", "note": "Two flats."}]
        return {"name": "Mill Lane", "stage": "live", "areas": ["S12000006"], "latitude": 55.1, "homes": homes}


def sendings(cast: Cast, client: Any) -> dict[str, tuple[str, Any]]:
    """Operation → (address, a body that it takes)."""
    begun = client.post(
        "/api/v1/submissions/",
        {"kind": "partnership", "record": cast.scheme.id},
        content_type="application/json",
        headers={"Authorization": f"Bearer {cast.key}"},
    )
    draft = begun.json()["url"]
    challenge = {
        "record": cast.scheme.id, "pointer": "/homes/h1/count", "reason": "The plan shows 16 homes.",
        "evidence_url": "https://example.org/plan", "email": "reader@example.org",
    }  # fmt: skip
    proposed = {
        "kind": "partnership", "record": cast.scheme.id, "content": cast.content(), "organisation": cast.association,
        "proposal": "edition", "reason": "Two more homes.", "replaced_by": cast.scheme.id,
    }  # fmt: skip
    return {
        "validateRecord": ("/api/v1/validate/", {"kind": "partnership", "content": cast.content()}),
        "createSubmission": ("/api/v1/submissions/", proposed),
        "changeSubmission": (draft, {"content": cast.content()}),
        "submitSubmission": (f"{draft}submit/", {}),
        "withdrawSubmission": (f"{draft}withdraw/", {}),
        "makeChallenge": ("/api/v1/challenges/", challenge),
        "verifyChallenge": ("/api/v1/challenges/verify/", {"secret": "d7b1f0f6c9e84a2db31c5a7e90f2c6d1"}),
        "applyImport": (f"/api/v1/imports/imp-{'0' * 20}/apply/", {"leave_out_problems": True}),
    }


def takes_json(served: Served) -> bool:
    sends = served.operation.sends
    return isinstance(sends, type) and issubclass(sends, serializers.Serializer)


OPERATIONS = {each.operation.id: each for each in every_operation() if takes_json(each)}


def positions(value: Any, before: Position = ()) -> Iterator[Position]:
    """Every place in a body, the whole of it first."""
    yield before
    if len(before) == DEEPEST:
        return
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in inside:
        yield from positions(inner, (*before, name))


def with_value(payload: Any, position: Position, text: str) -> str:
    """The body as JSON text with another value at a place."""
    if not position:
        return text
    changed = copy.deepcopy(payload)
    inside = changed
    for part in position[:-1]:
        inside = inside[part]
    inside[position[-1]] = MARK
    return json.dumps(changed).replace(f'"{MARK}"', text)


def without(payload: Any, position: Position) -> str:
    changed = copy.deepcopy(payload)
    inside = changed
    for part in position[:-1]:
        inside = inside[part]
    del inside[position[-1]]
    return json.dumps(changed)


def bodies(payload: Any) -> Iterator[tuple[str, str]]:
    """(what is wrong, the body as text): another value everywhere, members missing, members too many."""
    for position in positions(payload):
        where = "/".join(map(str, position)) or "the body"
        for name, text in VALUES.items():
            yield f"{name} at {where}", with_value(payload, position, text)
        if position:
            yield f"nothing at {where}", without(payload, position)
    yield "one more member", json.dumps(payload | {"unheard_of": 1})


@pytest.fixture
def sender(client: Any, settings: Any) -> Callable[[str, str], Any]:
    """Sends a body to an operation; what it changes is undone at once."""
    settings.READS_PER_MINUTE = 0
    cast = Cast()
    requests = sendings(cast, client)

    def send(operation: str, body: str) -> Any:
        address, _ = requests[operation]
        headers = {"Authorization": f"Bearer {cast.key}", "If-Match": "*"}
        with transaction.atomic():
            answer = client.generic(
                OPERATIONS[operation].method, address, body, content_type="application/json", headers=headers
            )
            for then in reads_after(answer):
                assert client.get(then, headers=headers).status_code == 200, (then, body[:500])
            transaction.set_rollback(True)
        return answer

    send.payloads = {name: payload for name, (_, payload) in requests.items()}  # type: ignore[attr-defined]
    return send


def reads_after(answer: Any) -> list[str]:
    """What is read next of a draft that was taken: it must never be one that cannot be shown."""
    here = answer.headers.get("Location", "") if answer.status_code in (200, 201) else ""
    return [here, f"{here}diff/"] if "/submissions/" in here else []


def test_every_operation_that_takes_a_body_is_sent_one(sender: Any) -> None:
    assert OPERATIONS.keys() == sender.payloads.keys() - {"submitSubmission", "withdrawSubmission"}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_no_body_is_a_fault_of_ours(sender: Any, operation: str) -> None:
    wrong = {}
    for name, body in bodies(sender.payloads[operation]):
        answer = sender(operation, body)
        if complaint := complaint_about(answer):
            wrong[name] = complaint
    assert wrong == {}
    assert Submission.objects.count() == 1


def complaint_about(answer: Any) -> str:
    """What is not as it should be; empty where the answer is taken, or is a problem that says where."""
    if answer.status_code >= 500:
        return f"{answer.status_code}"
    if answer.status_code < 400 or answer.status_code in (403, 404, 409, 412):
        return ""
    problem = answer.json()
    if answer["Content-Type"] != "application/problem+json" or not problem["detail"]:
        return "no problem"
    if problem["code"] in WHOLE:
        return ""
    errors = problem.get("errors") or [{}]
    return "" if all("pointer" in error for error in errors) else f"{problem['code']} without a pointer"


@pytest.mark.parametrize("body", ["", "{", "nul", "[1]", '"x"', "1", "null", '{"a":1,"a":2}', "[" * 1000, "\ufeff{}"])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_what_is_no_object_of_json_is_named(sender: Any, operation: str, body: str) -> None:
    answer = sender(operation, body)
    assert answer.status_code < 500
    if answer.status_code == 400:
        assert answer.json()["code"] in (
            "invalid_json", "not_an_object", "duplicate_key", "too_deep", "invalid_encoding",
        )  # fmt: skip
