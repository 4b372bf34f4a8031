"""The reconciliation service, asked as OpenRefine asks it."""

import json
from urllib.parse import urlencode

import pytest

from tests.statements import costs

from .reconciliation_schemas import answers_to_queries, extended, manifest, suggested

pytestmark = pytest.mark.django_db
HERE = "/api/v1/reconcile/"
FORM = "application/x-www-form-urlencoded"
# A batch as the program sends it: ten cells of a column, with what stands in another beside them.
NAMES = (
    "Karbon Homes", "Gŵyr Community Land Trust", "Heart of Hastings CLT", "Páirc Trust", "Bron Afon Community Housing",
    "Homebaked CLT", "Aster Group", "Coin Street Community Builders", "Red Kite Community Housing", "Plus Dane Housing",
)  # fmt: skip
BATCH = {
    f"q{number}": {"query": name, "type": "organisation", "type_strict": "should", "limit": 3}
    for number, name in enumerate(NAMES)
}


def post(client, **members):
    sent = urlencode({name: json.dumps(value) for name, value in members.items()})
    return client.post(HERE, sent, content_type=FORM)


def get(client, **members):
    return client.get(HERE, {name: json.dumps(value) for name, value in members.items()})


def test_the_manifest_is_as_specified_and_every_address_in_it_answers(public_client, settings):
    settings.PUBLIC_ADDRESS = "http://testserver"
    answer = public_client.get(HERE).json()

    assert list(manifest.iter_errors(answer)) == []
    assert answer["versions"] == ["0.2"]
    record = "org-amfzqj16ak"
    for service in answer["suggest"].values():
        address = service["service_url"] + service["service_path"]
        assert public_client.get(address, {"prefix": "a"}).status_code == 200
    proposing = answer["extend"]["propose_properties"]
    address = proposing["service_url"] + proposing["service_path"]
    for kind in answer["defaultTypes"]:
        assert public_client.get(address, {"type": kind["id"]}).json()["properties"]
    assert public_client.get(answer["preview"]["url"].replace("{{id}}", record)).status_code == 200
    assert public_client.get(answer["view"]["url"].replace("{{id}}", record)).status_code in (200, 303)


@pytest.mark.parametrize("ask", [get, post])
def test_a_batch_is_answered_as_specified_query_by_query(public_client, ask):
    answer = ask(public_client, queries=BATCH).json()

    assert list(answers_to_queries.iter_errors(answer)) == []
    assert list(answer) == list(BATCH)
    for key, query in BATCH.items():
        first = answer[key]["result"][0]
        assert first["match"] is True, query
        assert not any(each["match"] for each in answer[key]["result"][1:])
        assert len(answer[key]["result"]) <= 3


def test_a_batch_of_sure_names_costs_two_statements(public_client):
    post(public_client, queries=BATCH)
    with costs(2):
        post(public_client, queries=BATCH)


def test_a_query_of_no_type_is_answered_with_both_and_matched_where_one_alone_is_sure(public_client):
    (answer,) = post(public_client, queries={"q0": {"query": "Karbon Homes"}}).json().values()
    assert answer["result"][0]["match"] is True
    assert answer["result"][0]["type"] == [{"id": "organisation", "name": "Organisation"}]
    scores = [each["score"] for each in answer["result"][1:]]
    assert scores == sorted(scores, reverse=True)


def test_what_was_reconciled_before_is_taken_by_its_id(public_client):
    query = {
        "query": "", "type": "partnership",
        "properties": [{"pid": "association", "v": {"id": "org-amfzqj16ak", "name": "Aster Group"}}, {"pid": "place", "v": ""}],
    }  # fmt: skip
    (answer,) = post(public_client, queries={"q0": query}).json().values()
    assert answer["result"]
    assert all({"id": "association", "value": True} in each["features"] for each in answer["result"])


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"query": "x", "tpye": "organisation"}, "Did you mean type?"),
        ({"query": "x", "type": "organization"}, "Did you mean organisation?"),
        ({"query": "x", "type": ["organisation", 1]}, "write organisation or partnership"),
        ({"query": "x", "type_strict": "exact"}, "write one of any, should, all"),
        ({"query": 1}, "write a text"),
        ({"query": "x", "limit": 0}, "1 or more"),
        ({"query": "x", "limit": True}, "1 or more"),
        ({"query": "x", "properties": {}}, "write a list"),
        ({"query": "x", "properties": [{"pid": "place"}]}, "properties/0"),
        ({"query": "x", "properties": [{"pid": "place", "v": None}]}, "properties/0/v"),
        ({"query": "x", "properties": [{"pid": "town", "v": "Ely"}]}, "of type organisation are place, number"),
        ({"query": "x", "type": "organisation", "properties": [{"pid": "community", "v": "x"}]}, "no type"),
        ({"properties": []}, "give a query, or properties"),
        ({}, "give a query, or properties"),
        ("x", "write an object"),
    ],
)
def test_a_query_that_is_wrong_is_named_with_what_to_write(public_client, query, sentence):
    problem = post(public_client, queries={"q0": {"query": "Karbon"}, "q7": query})
    assert problem.status_code == 400
    assert problem.json()["code"] == "invalid_queries"
    assert sentence in problem.json()["detail"]
    assert "'q7'" in problem.json()["detail"]


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ("&", 400, "missing_parameter"),
        ("queries=%ff", 400, "invalid_encoding"),
        (r'queries={"q0":{"query":"\ud800"}}', 400, "invalid_queries"),
        ("queries=", 400, "empty_value"),
        ("queries=[]", 400, "invalid_queries"),
        ("queries={", 400, "invalid_queries"),
        ("queries=%7B%22a%22%3A1,%22a%22%3A1%7D", 400, "invalid_queries"),
        ("queries=%7B%7D&queries=%7B%7D", 400, "repeated_parameter"),
        ("queries=%7B%7D&callback=f", 400, "unknown_parameter"),
        ("queries=%7B%7D&extend=%7B%22ids%22:[],%22properties%22:[]%7D", 400, "queries_and_extension"),
        ("extend=%7B%7D", 400, "invalid_extension"),
        ('extend={"ids":["a"],"properties":[{"id":"stagee"}]}', 400, "invalid_extension"),
        ('extend={"ids":["a"],"properties":[{"id":"stage","settings":{"limit":1}}]}', 400, "invalid_extension"),
        ('extend={"ids":[1],"properties":[]}', 400, "invalid_extension"),
        (b"queries=\xff", 400, "invalid_encoding"),
        ("queries=" + json.dumps({f"q{n}": {"query": "a"} for n in range(51)}), 400, "too_many_values"),
        ("queries=" + "x" * 1_000_001, 413, "too_large"),
    ],
)
def test_a_form_that_is_wrong_is_named(public_client, sent, status, code):
    answer = public_client.post(HERE, sent, content_type=FORM)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


@pytest.mark.parametrize("media_type", ["application/json", "multipart/form-data; boundary=x", "text/plain"])
def test_anything_but_a_form_is_refused(public_client, media_type):
    answer = public_client.post(HERE, b"{}", content_type=media_type)
    assert (answer.status_code, answer.json()["code"]) == (415, "form_needed")


def test_what_is_matched_can_be_extended_by_columns(public_client):
    (record,) = public_client.get("/api/v1/partnerships/?page_size=1&homes_min=1").json()["results"]
    columns = [{"id": each} for each in ("name", "stage", "homes", "latitude", "community", "kind")]
    sent = {"ids": [record["id"], "org-amfzqj16ak", "chp-0000000000", "x"], "properties": columns}
    with costs(2):
        answer = post(public_client, extend=sent).json()

    assert list(extended.iter_errors(answer)) == []
    assert list(answer["rows"]) == sent["ids"]
    assert answer["rows"][record["id"]]["name"] == [{"str": record["name"]}]
    assert answer["rows"][record["id"]]["stage"] == [{"str": record["stage"]}]
    assert answer["rows"]["org-amfzqj16ak"]["name"] == [{"str": "Aster Group"}]
    assert answer["rows"]["x"]["name"] == answer["rows"]["chp-0000000000"]["name"] == []
    assert next(each for each in answer["meta"] if each["id"] == "community")["type"]["id"] == "organisation"


def test_every_column_that_is_proposed_has_a_value_of_some_record(public_client):
    for kind, address in (("organisation", "organisations"), ("partnership", "partnerships")):
        names = [each["id"] for each in public_client.get(f"{HERE}properties/?type={kind}").json()["properties"]]
        ids = [each["id"] for each in public_client.get(f"/api/v1/{address}/?page_size=200").json()["results"]]
        answer = post(public_client, extend={"ids": ids, "properties": [{"id": name} for name in names]}).json()
        assert list(extended.iter_errors(answer)) == []
        for name in names:
            assert any(row[name] for row in answer["rows"].values()), name


def test_names_types_and_properties_are_completed(public_client):
    for of, prefix, first in (("entity", "aster gro", "org-amfzqj16ak"), ("type", "part", "partnership"), ("property", "housing", "association")):  # fmt: skip
        answer = public_client.get(f"{HERE}suggest/{of}/", {"prefix": prefix}).json()
        assert list(suggested[of].iter_errors(answer)) == []
        assert answer["result"][0]["id"] == first
    every = public_client.get(f"{HERE}suggest/entity/", {"prefix": "homes", "limit": 6}).json()["result"]
    rest = public_client.get(f"{HERE}suggest/entity/", {"prefix": "homes", "limit": 4, "cursor": 2}).json()["result"]
    assert rest == every[2:]


def test_the_card_may_be_framed_and_runs_nothing(public_client):
    for record, words in (
        ("org-amfzqj16ak", "Aster Group"),
        ("ORG-AMFZQJ16AK", "Aster Group"),
        ("chp-cnza8bakrv", "Stage"),
    ):
        page = public_client.get(f"{HERE}preview/", {"id": record})
        assert page.status_code == 200
        assert page["Content-Type"] == "text/html; charset=utf-8"
        assert words in page.text
        assert "<script" not in page.text
        policy = page["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors *" in policy
        assert "X-Frame-Options" not in page
        assert not page.cookies
    for wrong in ("org-0000000000", "karbon", "<script>"):
        assert public_client.get(f"{HERE}preview/", {"id": wrong}).status_code == 404


def test_another_site_may_ask_and_no_answer_is_jsonp(public_client):
    for answer in (
        public_client.get(HERE, headers={"Origin": "https://example.org"}),
        post(public_client, queries=BATCH),
    ):
        assert answer["Access-Control-Allow-Origin"] == "*"
    assert public_client.get(HERE, {"callback": "f"}).json()["code"] == "unknown_parameter"
