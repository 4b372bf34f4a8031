"""The lists with `q` of Accept and Accept-Encoding."""

import pytest

from api.compression import accepts_gzip
from api.negotiation import best_of

TYPES = ("application/json", "text/csv", "application/geo+json")


@pytest.mark.parametrize(
    ("header", "media_type"),
    [
        ("text/csv;q=0.1, application/json", "application/json"),
        ("text/csv, application/json;q=0.9", "text/csv"),
        ("text/csv;q=0.5, */*;q=0.6", "application/json"),
        ("application/json;q=0, */*", "text/csv"),
        ("text/*, application/json;q=0.3", "text/csv"),
        ("text/csv, */*", "text/csv"),
        ("application/*;q=0.2", "application/json"),
        ("TEXT/CSV ; Q=1.000", "text/csv"),
        ('application/json;profile="a,b;q=0";q=0.2, text/csv;q=0.1', "application/json"),
        ("text/csv;q=7", "text/csv"),
        ("*/*;q=0", None),
        ("text/html", None),
        ("text/csv;q=0.0, text/html", None),
        ("", None),
    ],
)
def test_the_format_that_is_liked_best(header: str, media_type: str | None) -> None:
    best = best_of(header, TYPES)
    assert (None if best is None else TYPES[best]) == media_type


@pytest.mark.parametrize(
    ("header", "accepted"),
    [
        ("gzip", True), ("br, gzip;q=0.5", True), ("x-gzip", True), ("*", True), ("GZIP;q=0.001", True),
        ("", False), ("br", False), ("gzip;q=0", False), ("gzip;q=0.000, *", False), ("*;q=0", False),
        ("identity", False), ("gzip;q=0.5, identity", False), ("gzip, identity;q=0.5", True),
    ],
)  # fmt: skip
def test_whether_gzip_is_accepted(header: str, accepted: bool) -> None:
    assert accepts_gzip(header) is accepted


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "media_type"),
    [("text/csv;q=0.1, application/json", "application/json"), ("application/json;q=0.1, text/csv", "text/csv")],
)
def test_a_list_is_answered_in_it(public_client, header: str, media_type: str) -> None:
    answer = public_client.get("/api/v1/areas/?level=region", headers={"Accept": header})
    assert answer["Content-Type"].partition(";")[0] == media_type


@pytest.mark.django_db
@pytest.mark.parametrize("header", ["*/*;q=0", "text/html", "application/json;q=0"])
def test_where_no_format_will_do_those_there_are_are_named(public_client, header: str) -> None:
    answer = public_client.get("/api/v1/partnerships/", headers={"Accept": header})
    assert (answer.status_code, answer.json()["code"]) == (406, "not_acceptable")
    assert all(media_type in answer.json()["detail"] for media_type in TYPES)
