"""What programs look for at fixed addresses, what is missing a slash, and hosts that are not ours."""

import datetime

import pytest
from django.test import Client

from registry.settings.environment import problems_with_values

pytestmark = pytest.mark.django_db


def test_the_catalogue_of_the_api_leads_to_what_describes_it() -> None:
    answer = Client().get("/.well-known/api-catalog")
    assert answer["Content-Type"].startswith("application/linkset+json")
    assert answer["Access-Control-Allow-Origin"] == "*"
    catalog, described = answer.json()["linkset"]
    assert catalog["item"][0]["href"] == described["anchor"] == "http://testserver/api/v1/"
    for relation in ("service-desc", "service-doc", "status"):
        (link,) = described[relation]
        found = Client().get(link["href"].removeprefix("http://testserver"))
        assert (found.status_code, found["Content-Type"].partition(";")[0]) == (200, link["type"])


@pytest.mark.parametrize("address", ["/api/v1/", "/api/v1/health/live", "/api/v1/health/ready"])
def test_the_start_and_the_state_of_the_service_name_its_description(address: str) -> None:
    link = Client().get(address)["Link"]
    assert {relation for relation in ("service-desc", "service-doc", "api-catalog", "license") if f'"{relation}"' in link} == {
        "service-desc", "service-doc", "api-catalog", "license",
    }  # fmt: skip


def test_whom_to_tell_of_a_weakness_is_there_and_never_out_of_date(settings) -> None:
    settings.SECURITY_CONTACT, settings.SECURITY_DAYS = "mailto:security@example.org", 30
    lines = Client().get("/.well-known/security.txt").content.decode().splitlines()
    fields = dict(line.split(": ", 1) for line in lines)
    assert fields["Contact"] == "mailto:security@example.org"
    assert fields["Canonical"] == "http://testserver/.well-known/security.txt"
    assert fields["Expires"].endswith("Z")
    left = datetime.datetime.fromisoformat(fields["Expires"]) - datetime.datetime.now(datetime.UTC)
    assert datetime.timedelta(days=28) < left <= datetime.timedelta(days=30)


@pytest.mark.parametrize(
    ("name", "value"),
    [("SECURITY_CONTACT", "security@example.org"), ("SECURITY_CONTACT", "mailto:a@b\nExpires: x"),
     ("SECURITY_CONTACT", "http://example.org"), ("SECURITY_DAYS", "0"), ("SECURITY_DAYS", "366")],
)  # fmt: skip
def test_a_contact_that_nobody_can_use_is_refused_at_the_start(name: str, value: str) -> None:
    assert name in " ".join(problems_with_values({name: value}))
    assert not [*problems_with_values({"SECURITY_CONTACT": "https://example.org/tell", "SECURITY_DAYS": "365"})]


def test_crawlers_are_kept_from_pages_that_need_an_account() -> None:
    lines = Client().get("/robots.txt").content.decode().splitlines()
    assert lines[0] == "User-agent: *"
    assert "Disallow: /my/" in lines


@pytest.mark.parametrize("address", ["/robots.txt", "/.well-known/security.txt", "/.well-known/api-catalog"])
def test_nothing_can_be_sent_there(address: str) -> None:
    answer = Client(enforce_csrf_checks=True).post(address)
    assert (answer.status_code, answer["Allow"], answer.json()["code"]) == (405, "GET, HEAD", "method_not_allowed")


@pytest.mark.parametrize("method", ["get", "head", "post", "put", "patch", "delete"])
def test_pages_are_led_to_their_slash_too(method: str) -> None:
    answer = getattr(Client(enforce_csrf_checks=True), method)("/my/review?page=2")
    assert (answer.status_code, answer["Location"]) == (308, "/my/review/?page=2")


@pytest.mark.parametrize(
    "address", ["/api/v1/partnership", "/nowhere", "//evil.example", "//evil.example/my", "/api/v1/health/live/x"]
)
def test_there_is_no_way_to_what_is_not_there_with_a_slash_either(address: str) -> None:
    answer = Client().get("/", PATH_INFO=address)
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_endpoint")
    assert "Location" not in answer


def test_a_host_that_is_not_ours_is_a_problem_for_programs_and_a_page_for_people() -> None:
    elsewhere = Client(SERVER_NAME="elsewhere.example")
    for address in ("/api/v1/", "/id/chp-cnza8bakrv", "/.well-known/api-catalog"):
        answer = elsewhere.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
        assert answer.json()["code"] == "bad_host"
    for address in ("/", "/my/", "/accounts/login/", "/nowhere"):
        answer = elsewhere.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (400, "text/html; charset=utf-8")
        assert "elsewhere.example" not in answer.text
        assert not answer.cookies
