"""What goes with every answer: ETags, licence, limits, open reads."""

import re

import pytest

from api.throttling import ReadsPerMinute
from registry.feed.models import Change
from tests.builders import a_partnership, published

from .walking import answer

pytestmark = pytest.mark.django_db

STOCKSFIELD = "chp-cnza8bakrv"
READS = [
    "/api/v1/",
    "/api/v1/partnerships/",
    "/api/v1/partnerships/?stage=live&page_size=3&ordering=-homes",
    f"/api/v1/partnerships/{STOCKSFIELD}/",
    f"/api/v1/partnerships/{STOCKSFIELD}/editions/",
    f"/api/v1/partnerships/{STOCKSFIELD}/editions/1/",
    f"/api/v1/partnerships/{STOCKSFIELD}/compare/?from=1&to=1",
    "/api/v1/organisations/",
    "/api/v1/organisations/org-xr3x226n33/",
    "/api/v1/organisations/org-xr3x226n33/partnerships/",
    "/api/v1/homes/",
    "/api/v1/areas/",
    "/api/v1/vocabularies/",
    "/api/v1/vocabularies/tenure/",
    "/api/v1/indicators/",
    "/api/v1/rules/",
]


@pytest.mark.parametrize("path", READS)
def test_every_read_has_a_strong_etag_and_a_304_without_a_body(public_client, path):
    first = public_client.get(path)
    again = public_client.get(path, headers={"if-none-match": first["ETag"]})

    assert re.fullmatch(r'"[0-9a-f]{24}"', first["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert first["Register-Sequence"] == again["Register-Sequence"] == str(Change.objects.latest("sequence").pk)
    assert public_client.get(path)["ETag"] == first["ETag"]
    assert public_client.get(path).content == first.content


@pytest.mark.parametrize("naming", ["*", "W/{etag}", '"other", {etag}', '{etag} , "other"'])
def test_any_way_of_naming_the_same_version_is_understood(public_client, naming):
    etag = public_client.get(READS[1])["ETag"]

    assert public_client.get(READS[1], headers={"if-none-match": naming.format(etag=etag)}).status_code == 304
    assert public_client.get(READS[1], headers={"if-none-match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/partnerships/", "/api/v1/homes/", "/api/v1/organisations/"])
def test_a_publication_changes_the_etag_of_every_list(public_client, path):
    before = public_client.get(path)["ETag"]
    published(a_partnership())

    assert public_client.get(path)["ETag"] != before
    assert public_client.get(path, headers={"if-none-match": before}).status_code == 200


def test_other_queries_and_formats_have_other_etags(public_client):
    addresses = [
        "/api/v1/partnerships/",
        "/api/v1/partnerships/?page_size=5",
        "/api/v1/partnerships/?stage=live",
        "/api/v1/organisations/",
    ]

    assert len({public_client.get(path)["ETag"] for path in addresses}) == len(addresses)


@pytest.mark.parametrize("path", READS)
def test_head_is_a_get_without_its_body(public_client, path):
    get, head = public_client.get(path), public_client.head(path)

    assert head.status_code == 200
    assert head.content == b""
    assert head["ETag"] == get["ETag"]


@pytest.mark.parametrize("path", [*READS, "/api/v1/partnerships/?format=csv", f"/id/{STOCKSFIELD}"])
def test_every_answer_names_the_licence_and_is_open_to_any_page(public_client, path):
    response = public_client.get(path, headers={"origin": "https://example.org"})

    assert 'rel="license"' in response["Link"]
    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    exposed = response["Access-Control-Expose-Headers"].split(", ")
    assert {"ETag", "Register-Sequence"} <= {*exposed}
    assert "Set-Cookie" not in response


def test_errors_are_open_to_any_page_too(public_client):
    response = public_client.get("/api/v1/partnerships/?x=1", headers={"origin": "https://example.org"})

    assert response["Access-Control-Allow-Origin"] == "*"


def test_a_browser_that_asks_first_is_told_what_it_may(public_client):
    response = public_client.options("/api/v1/partnerships/", headers={"origin": "https://example.org"})

    assert (response.status_code, response.content) == (204, b"")
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]


def test_options_tells_nothing_of_our_insides(public_client):
    response = public_client.options("/api/v1/partnerships/")

    assert (response.status_code, response.content) == (204, b"")
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_a_request_keeps_the_id_it_came_with_or_gets_one(public_client):
    answer = public_client.get("/api/v1/", headers={"x-request-id": "my-request-17"})
    hostile = public_client.get("/api/v1/", headers={"x-request-id": "a b\tSet-Cookie: x"})

    assert answer["X-Request-ID"] == "my-request-17"
    assert re.fullmatch(r"[0-9a-f]{16}", hostile["X-Request-ID"])


@pytest.fixture
def three_reads(settings):
    settings.READS_PER_MINUTE = 3
    ReadsPerMinute.counts.clear()
    yield
    ReadsPerMinute.counts.clear()


def test_who_reads_too_much_is_told_when_to_go_on(public_client, three_reads):
    answers = [public_client.get("/api/v1/areas/?code=E12000001") for _ in range(4)]

    assert [response.status_code for response in answers] == [200, 200, 200, 429]
    assert answers[0]["RateLimit-Policy"] == '"reads";q=3;w=60'
    assert answers[0]["RateLimit"].startswith('"reads";r=2;t=')
    assert answers[-1].json()["code"] == "rate_limited"
    assert 1 <= int(answers[-1]["Retry-After"]) <= 60


def test_a_forged_forwarding_header_gives_nobody_a_second_count(public_client, three_reads):
    for number in range(3):
        public_client.get("/api/v1/areas/?code=E12000001", headers={"x-forwarded-for": f"10.0.0.{number}"})

    assert public_client.get("/api/v1/areas/", headers={"x-forwarded-for": "10.9.9.9"}).status_code == 429


def test_behind_our_own_proxy_each_reader_counts_alone(public_client, three_reads, settings):
    settings.PROXIES_IN_FRONT = 1
    for _ in range(3):
        public_client.get("/api/v1/areas/?code=E12000001", headers={"x-forwarded-for": "6.6.6.6, 10.0.0.1"})

    assert (
        public_client.get("/api/v1/areas/?code=E12000001", headers={"x-forwarded-for": "6.6.6.6, 10.0.0.1"}).status_code
        == 429
    )
    assert (
        public_client.get("/api/v1/areas/?code=E12000001", headers={"x-forwarded-for": "6.6.6.6, 10.0.0.2"}).status_code
        == 200
    )


def test_health_is_never_limited(public_client, three_reads):
    assert {public_client.get("/api/v1/health/live").status_code for _ in range(5)} == {200}


def test_a_service_with_its_register_is_ready(public_client):
    response = public_client.get("/api/v1/health/ready")

    assert response.status_code == 200
    assert response.json()["checks"]["register"] == "ready"
    assert response.json()["checks"]["catalogue"] == "ready"


@pytest.mark.parametrize("typed", [STOCKSFIELD, STOCKSFIELD.upper(), "chp-cnza8bakrv".replace("0", "O")])
def test_the_address_of_a_thing_leads_to_what_we_have_on_it(public_client, typed):
    response = public_client.get(f"/id/{typed}")

    assert (response.status_code, response["Location"]) == (303, f"/api/v1/partnerships/{STOCKSFIELD}/")


def test_the_address_of_a_merged_or_withdrawn_thing_says_so(public_client):
    from registry.publishing.actions import merge_record
    from tests.builders import withdrawn

    gone, stays, away = a_partnership(), a_partnership(), a_partnership()
    published(gone, stays, away)
    merge_record(record=gone["id"], into=stays["id"], reason="One scheme.", by="x")
    withdrawn(away)

    moved, ended = (public_client.get(f"/id/{content['id']}") for content in (gone, away))
    assert (moved.status_code, moved["Location"]) == (301, f"/id/{stays['id']}")
    assert (ended.status_code, ended.json()["code"]) == (410, "withdrawn")


def test_every_list_that_the_index_names_is_there(public_client):
    for address in answer(public_client, "/api/v1/")["lists"].values():
        page = answer(public_client, address)
        assert page.keys() >= {"count", "count_is_exact", "as_of", "next", "previous", "results"}
        assert all(record.keys() >= {"id", "name", "url"} for record in page["results"])
