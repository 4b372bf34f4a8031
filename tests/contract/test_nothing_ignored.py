"""Nothing that is sent is ignored: a parameter that nobody reads, by no operation, and callers are known first."""

import pytest
from django.test import Client

from .served import every_operation

OPERATIONS = {served.operation.id: served for served in every_operation()}
PATH = {"edition": "1", "vocabulary": "stage"}
RECORDS = {"partnerships": "chp-cnza8bakrv", "organisations": "org-xr3x226n33"}


def asked(operation: str, query: str = "", **headers: str):
    served = OPERATIONS[operation]
    address = served.address
    for name in served.view.path:
        value = PATH.get(name) or next((record for of, record in RECORDS.items() if f"/{of}/<" in address), "")
        value = value or str(served.view.path[name].example)
        for kind in ("str", "int", "slug", "path"):
            address = address.replace(f"<{kind}:{name}>", value)
    assert "<" not in address, f"say in PATH what stands for the parameters of {address}"
    return Client().generic(served.method, address + query, headers=headers)


def needs_a_token(operation: str) -> bool:
    served = OPERATIONS[operation]
    own = served.operation.scope
    return (own if own is not None else served.view.scope) is not None


@pytest.mark.django_db
@pytest.mark.parametrize("operation", sorted(OPERATIONS))
def test_no_operation_ignores_a_parameter(operation):
    answer = asked(operation, "?bogus=1")

    expected = (401, "token_missing") if needs_a_token(operation) else (400, "unknown_parameter")
    assert (answer.status_code, answer.json()["code"]) == expected


@pytest.mark.django_db
@pytest.mark.parametrize("operation", sorted(filter(needs_a_token, OPERATIONS)))
def test_who_has_to_be_known_is_asked_before_anything_is_looked_up(operation):
    answer = asked(operation)

    assert (answer.status_code, answer.json()["code"]) == (401, "token_missing")


@pytest.mark.django_db
@pytest.mark.parametrize("coding", ["gzip", "br", "deflate, gzip"])
def test_what_is_sent_compressed_is_refused_in_words(coding):
    answer = Client().post(
        "/api/v1/validate/", b"{}", content_type="application/json", headers={"Content-Encoding": coding}
    )

    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_encoding")


def test_a_slash_too_many_leads_to_the_address_without_it(db):
    answer = Client().get("/id/chp-cnza8bakrv/?a=1")

    assert (answer.status_code, answer["Location"]) == (308, "/id/chp-cnza8bakrv?a=1")
