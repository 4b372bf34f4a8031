"""What must never be a 500 or a silent wrong answer; the numbers are those of the table of bad inputs.

Where a parameter has another name here: stage for status, homes_min, completed_after for start_date,
id for id__in, q for search. There are no pages by number and no offsets, so those are unknown.
"""

import pytest
from django.test import Client

from registry.identifiers import mint
from registry.places.directory import forget_directory
from registry.places.postcode_loading import load_postcodes
from registry.places.postcode_sources import FileSource

from .bad_queries import QUERIES, UNPUBLISHED, WRONG_CHECK

LIST = "/api/v1/partnerships/"


def named(postcode) -> str | None:
    return postcode[:40].encode("ascii", "replace").decode() if isinstance(postcode, str) else None


def problem(response, status: int, code: str) -> dict:
    """The organisation of an answer that says clearly what was wrong."""
    assert response.status_code == status, response.content[:300]
    assert response["Content-Type"] == "application/problem+json"
    payload = response.json()
    assert payload["code"] == code
    assert payload["status"] == status
    assert payload["request_id"] == response["X-Request-ID"]
    assert payload["title"]
    assert payload["detail"]
    assert response["Cache-Control"] == "no-store"
    return payload


@pytest.mark.parametrize(("row", "query", "status", "code"), QUERIES, ids=named)
def test_a_bad_query_is_named(public_client, row, query, status, code):
    payload = problem(public_client.get(f"{LIST}?{query}"), status, code)

    (error,) = payload["errors"]
    assert error["code"] == code
    name = query.partition("=")[0]
    if row not in (13, 14, 15, 27):
        assert error["parameter"] in (name, "postcode", query.split("&")[-1].partition("=")[0])


@pytest.mark.parametrize("path", ["/api/v1/homes/", "/api/v1/organisations/", "/api/v1/areas/", "/api/v1/rules/"])
@pytest.mark.parametrize(
    ("query", "code"),
    [("nmae=foo", "unknown_parameter"), ("q=a&q=b", "repeated_parameter"), ("format=pdf", "unknown_value"), ("q=%ff", "invalid_utf8")],
)  # fmt: skip
def test_every_list_is_as_strict(public_client, path, query, code):
    problem(public_client.get(f"{path}?{query}"), 400, code)


def test_a_misspelt_parameter_is_answered_with_the_nearest(public_client):
    assert "Did you mean stage?" in public_client.get(f"{LIST}?stagee=live").json()["detail"]
    assert "Did you mean live?" in public_client.get(f"{LIST}?stage=lvie").json()["detail"]
    assert "Did you mean row_tenure?" in public_client.get("/api/v1/homes/?row_tenur=social_rent").json()["detail"]


@pytest.mark.parametrize("record", ["nmae", "known_at=x", "fields=nmae", "known_at=1&known_at=2"])
def test_a_record_is_as_strict(public_client, record):
    assert public_client.get(f"{LIST}chp-cnza8bakrv/?{record}").status_code == 400


@pytest.fixture
def one_postcode(db, tmp_path):
    file = tmp_path / "one.csv"
    file.write_text("pcd,oseast1m,osnrth1m,laua\nNE43 7DY,405000,561000,E06000057\n")
    load_postcodes(FileSource(file, edition="2025-11"))
    yield
    forget_directory()


def test_row_26_a_postcode_nobody_has_is_named_and_a_sloppy_one_understood(public_client, one_postcode):
    problem(public_client.get(f"{LIST}?postcode=ZZ99+9ZZ"), 400, "unknown_postcode")
    for typed in ("NE43+7DY", "ne437dy", "%20ne43%207dy"):
        assert public_client.get(f"{LIST}?postcode={typed}&within_km=30").json()["count"] >= 0
    problem(public_client.get(f"{LIST}?near=54.95,-1.93&postcode=NE43+7DY"), 400, "conflicting_parameters")


@pytest.mark.parametrize(
    "accept",
    ["text/html", "nonsense", "application/xml;q=0.9", ", ".join(f"text/x{n}" for n in range(5000))],
    ids=named,
)
def test_rows_28_and_29_a_format_we_have_not_is_not_acceptable(public_client, accept):
    payload = problem(public_client.get(LIST, headers={"accept": accept}), 406, "not_acceptable")

    assert "application/json" in payload["detail"]
    assert "text/csv" in payload["detail"]


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/*", "text/html, */*;q=0.1"])
def test_a_browser_is_answered_in_json(public_client, accept):
    assert public_client.get(LIST, headers={"accept": accept})["Content-Type"] == "application/json"


@pytest.mark.parametrize(
    "record",
    [WRONG_CHECK, "chp-" + "9" * 5000, "chp-%D9%A1nza8bakrv", "chp-%00", "org-xr3x226n33", "1", "chp-", "%F0%9F%98%80", UNPUBLISHED],
    ids=named,
)  # fmt: skip
def test_rows_30_and_31_an_id_that_is_none_is_not_found(public_client, record):
    problem(public_client.get(f"{LIST}{record}/"), 404, "not_found")
    problem(public_client.get(f"/id/{record}"), 404, "not_found") if not record.startswith("org-") else None


def test_row_30_a_wrong_check_character_is_pointed_out(public_client):
    assert "check character" in public_client.get(f"{LIST}{WRONG_CHECK}/").json()["detail"]


def test_row_32_an_id_that_was_minted_but_never_published_looks_like_any_unknown_one(public_client):
    from registry.partnerships.models import Partnership

    reserved, unknown = mint("chp"), mint("chp")
    Partnership.objects.create(pk=reserved)

    def bytes_of(record: str) -> bytes:
        answer = public_client.get(f"{LIST}{record}/", headers={"x-request-id": "the-same-one"})
        return answer.content.replace(record.encode(), b"")

    assert bytes_of(reserved) == bytes_of(unknown)


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        ("/api/v1/partnershps/", "/api/v1/partnerships/"),
        ("/api/v2/", "/api/v1/"),
        ("/nothing/here", "/api/v1/"),
        ("/" + "a" * 5000, "/api/v1/"),
    ],
    ids=named,
)
def test_row_34_an_unknown_address_is_answered_with_the_nearest(public_client, path, hint):
    assert hint in problem(public_client.get(path), 404, "no_such_endpoint")["detail"]


@pytest.mark.parametrize(
    "path", [LIST, f"{LIST}chp-cnza8bakrv/", "/api/v1/homes/", "/api/v1/areas/", "/id/chp-cnza8bakrv"]
)
@pytest.mark.parametrize("method", ["TRACE", "FOO", "DELETE", "POST", "PUT", "PATCH"])
def test_row_35_a_method_we_have_not_is_named_with_those_we_have(public_client, method, path):
    response = public_client.generic(method, path)

    problem(response, 405, "method_not_allowed")
    assert {"GET", "HEAD"} <= set(response["Allow"].split(", "))


def test_row_60_markup_in_a_text_is_shown_as_text(public_client):
    from tests.builders import a_partnership, published

    scheme = a_partnership(name="<script>alert(1)</script>")
    published(scheme)
    response = public_client.get(f"{LIST}{scheme['id']}/")

    assert response.json()["name"] == "<script>alert(1)</script>"
    assert response["Content-Type"] == "application/json"
    assert response["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("host", ["evil.example.org", "testserver.evil.example.org", "a b", "[::1"])
def test_row_74_a_foreign_host_is_refused(public_client, host):
    problem(public_client.get(LIST, headers={"host": host}), 400, "bad_host")


def test_row_74_forwarded_headers_change_nothing(public_client, settings):
    response = public_client.get(
        f"{LIST}?page_size=1", headers={"x-forwarded-host": "evil.example.org", "x-forwarded-proto": "gopher"}
    )

    assert response.json()["next"].startswith("http://testserver/")


def test_errors_outside_the_api_are_problems_too(client: Client, db):
    problem(client.get("/%ff"), 404, "no_such_endpoint")
