"""Every list, in every order and format, alone and while somebody publishes: no row twice, none missing."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from api.lists.view import ListView, list_parameters
from api.openapi.parameter_examples import example_of
from registry.accounts.actions import issue_token
from registry.accounts.policy import SCOPES
from registry.content import content_of, kinds
from tests.api.v1.walking import ids_of, local, walk
from tests.builders import a_land_trust, a_partnership, member, organisation, published, scheme
from tests.contract.served import Served, every_operation

pytestmark = pytest.mark.django_db

LISTS = {
    each.operation.id: each for each in every_operation() if each.method == "GET" and issubclass(each.view, ListView)
}
# Lists of what a person or a program has begun: their rows are made here.
PRIVATE = {"listSubmissions": "/api/v1/submissions/"}
# Empty in the seed, or of one import: their own tests fill and walk them.
WALKED_ELSEWHERE = {
    "listImports": "tests/api/v1/imports",
    "listPlannedRows": "tests/api/v1/imports",
    "listConfirmations": "tests/api/v1/test_challenges.py",
    "listChallenges": "tests/api/v1/test_challenges.py",
}
PUBLIC = {name: each for name, each in LISTS.items() if name not in PRIVATE and name not in WALKED_ELSEWHERE}
FORMATS = ("csv", "geojson")
# How many of the queries of a list are walked: each order, and each third filter with an order of its own.
EACH = 3
# Parameters that mean something only beside another, or for which the seed lacks what they need.
NEED_ANOTHER = ("postcode", "within_km", "area_evidence")


def address_of(served: Served) -> str:
    """The list itself, without the query of its example."""
    return served.operation.example.partition("?")[0]


def text_of(example: Any) -> str:
    if isinstance(example, list):
        return ",".join(map(str, example))
    return str(example).lower() if isinstance(example, bool) else str(example)


def queries_of(served: Served) -> Iterator[str]:
    """The orders of a list, and its filters with the orders in turn: pairs, not all combinations."""
    view: Any = served.view
    known = list_parameters(view)
    orders = [f"{sign}{name}" for name in view.orderings for sign in ("", "-")]
    yield ""
    for order in orders:
        yield f"&ordering={order}"
    filters = [name for name in view.filter_parameters() if name not in (*NEED_ANOTHER, *view.set_by_address)]
    for number, name in enumerate(filters[::EACH]):
        example = text_of(example_of(known[name], dict(known[name].field.schema)))
        yield f"&{name}={example}" + (f"&ordering={orders[number % len(orders)]}" if orders else "")


def ids_in(client: Client, address: str, written_in: str) -> list[str]:
    answer = client.get(f"{address}&format={written_in}")
    text = answer.getvalue().decode()
    assert answer.status_code == 200, (address, text[:300])
    if written_in == "csv":
        return [row["id"] for row in csv.DictReader(io.StringIO(text))]
    return [feature["id"] for feature in json.loads(text)["features"]]


@pytest.fixture
def reader(settings) -> Client:
    settings.READS_PER_MINUTE = 0
    return Client()


@pytest.mark.parametrize("name", PUBLIC)
def test_pages_and_downloads_hold_the_same_rows_once(reader, name):
    for number, query in enumerate(queries_of(PUBLIC[name])):
        address = f"{address_of(PUBLIC[name])}?{query.removeprefix('&')}"
        size = (200, 7, 40)[number % 3]
        pages = walk(reader, f"{address}&page_size={size}")
        ids = [identifier for page in pages for identifier in ids_of(page)]
        assert len(ids) == len(set(ids)) == pages[0]["count"], address
        assert ids_in(reader, address, FORMATS[number % 2]) == ids, address


@pytest.mark.parametrize("name", PUBLIC)
def test_a_walk_backwards_meets_the_same_rows(reader, name):
    address = f"{address_of(PUBLIC[name])}?page_size=30"
    forwards = walk(reader, address)
    last = reader.get(local(forwards[-2]["next"])).json() if len(forwards) > 1 else forwards[-1]
    backwards = [last]
    while backwards[-1]["previous"]:
        backwards.append(reader.get(local(backwards[-1]["previous"])).json())
    there = [identifier for page in forwards for identifier in ids_of(page)]
    back = [identifier for page in reversed(backwards) for identifier in ids_of(page)]
    assert back == there


@pytest.mark.parametrize("name", [name for name, each in PUBLIC.items() if each.view.known_at])
def test_a_walk_is_a_snapshot_while_others_publish(reader, name):
    """A record is renamed and another one published between two pages: neither is seen, and nothing is missed."""
    for ordering in ("", "&ordering=-name"):
        if ordering and "name" not in PUBLIC[name].view.orderings:
            continue
        address = f"{address_of(PUBLIC[name])}?page_size=20{ordering}"
        whole = [identifier for page in walk(reader, address) for identifier in ids_of(page)]
        pages = [reader.get(address).json()]
        while pages[-1]["next"]:
            rename(record_of(pages[0]["results"][0]), f"Zz {len(pages)}" if len(pages) % 2 else f"Aa {len(pages)}")
            published(a_land_trust(name=f"M {name} {len(pages)}"), a_partnership(name=f"M {name} {len(pages)}"))
            pages.append(reader.get(local(pages[-1]["next"])).json())
        assert [identifier for page in pages for identifier in ids_of(page)] == whole, address
        assert {page["as_of"] for page in pages} == {pages[0]["as_of"]}


def record_of(row: dict) -> str:
    """The record that a row is, is of, or tells of."""
    return row["record"] if "sequence" in row and "record" in row else row["id"].partition(".")[0]


def rename(record: str, name: str) -> None:
    """The same record under another name, as its next edition. Rows that are no records, such as lines of the feed or
    districts, have nothing to rename: for them others publish, and that is all.
    """
    kind = next((kind for kind in kinds().values() if record.startswith(f"{kind.prefix}-")), None)
    if kind is None:
        return
    edition = kind.edition.objects.filter(record_id=record).order_by("-number")[0]
    published(content_of(edition) | {"name": name})


def test_private_lists_walk_through_all_that_was_begun(client, settings):
    settings.READS_PER_MINUTE = 0
    trust, association = organisation("A Trust", kind="community_land_trust"), organisation("Border Homes")
    _, key = issue_token(organisation=association, name="System", scopes=list(SCOPES), by=member(association))
    headers = {"Authorization": f"Bearer {key}"}
    begun = []
    for number in range(7):
        sent = {"kind": "partnership", "record": scheme(trust, association, name=f"Lane {number}").id}
        made = client.post(PRIVATE["listSubmissions"], sent, content_type="application/json", headers=headers)
        begun.append(made.json()["id"])
    for ordering, expected in (("-created_at", begun[::-1]), ("created_at", begun)):
        ids, address = [], f"{PRIVATE['listSubmissions']}?page_size=2&ordering={ordering}"
        while address:
            page = client.get(address, headers=headers).json()
            ids += ids_of(page)
            address = local(page["next"]) if page["next"] else ""
        assert ids == expected
        assert page["count"] == len(begun)


def test_no_list_is_forgotten():
    assert set(PUBLIC) | set(PRIVATE) | set(WALKED_ELSEWHERE) == set(LISTS)
    assert set(WALKED_ELSEWHERE) <= set(LISTS)
