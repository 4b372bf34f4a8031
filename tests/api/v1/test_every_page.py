"""Every page: whatever the filters, the order and the page size, no row twice and none missing."""

from functools import cache
from urllib.parse import urlencode

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from registry.catalogue.filters import OrganisationFilters, PartnershipFilters, form_fields, place_fields
from registry.catalogue.filters.identifiers import Identifiers
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.filters.search_words import SearchWords
from registry.catalogue.reading import ORDERINGS
from registry.content import kinds
from registry.seed.contents import seed_contents

from .walking import answer, ids_of, local, walk

pytestmark = pytest.mark.django_db

# Parameters that are not drawn, and why.
NOT_DRAWN = {
    "postcode": "postcodes are not loaded in the tests; near goes the same way",
    "within_km": "means something only beside near, whose own distance is drawn",
    "area_evidence": "means something only beside area; its own tests ask it with each",
}
AREAS = [
    "E12000001",
    "E06000057",
    "E92000001",
    "S92000003",
    "W92000004",
    "E12000009",
    "E06000052",
    "E07000156",
    "K02000001",
]
WORDS = [
    "stocksfield",
    "stocksfeild",
    "trust",
    "housing",
    "green",
    "co-operative",
    '"land trust"',
    "nothing-of-the-kind",
]
DAYS = ["1990-01-01", "2010-06", "2016", "2016-01-01", "2020-12-31", "2026-12-01"]


@cache
def seed_ids(prefix: str) -> list[str]:
    return [content["id"] for content in seed_contents() if content["id"].startswith(prefix)]


def listed(values: list[str]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3, unique=True).map(",".join)


def texts_for(field) -> st.SearchStrategy[str]:
    """Texts that a parameter with this form field takes."""
    drawn = {
        SearchWords: lambda: st.sampled_from(WORDS),
        form_fields.ChosenCodes: lambda: listed(list(field.codes)),
        form_fields.ChosenIds: lambda: listed(seed_ids(field.prefix)),
        form_fields.WholeNumber: lambda: st.sampled_from([n for n in (0, 1, 4, 10, 99, 1000) if field.least <= n <= field.most]).map(str),
        form_fields.DecimalNumber: lambda: st.sampled_from(["1", "10.5", "250"]),
        form_fields.YesOrNo: lambda: st.sampled_from(["true", "false"]),
        form_fields.OneDay: lambda: st.sampled_from(DAYS),
        form_fields.Days: lambda: st.sampled_from(DAYS),
        place_fields.AreaCode: lambda: listed(AREAS),
        place_fields.PointOnEarth: lambda: st.sampled_from(["54.95,-1.93", "51.5,-0.1"]),
        place_fields.BoxOnEarth: lambda: st.just("-3.5,50.5,-2.0,51.5"),
        Identifiers: lambda: st.just("GB-SHPE-4846"),
    }  # fmt: skip
    return drawn[type(field)]()


@st.composite
def queries(draw, filters, kind: str | None) -> dict[str, str]:
    drawable = sorted(filters.base_filters.keys() - NOT_DRAWN.keys())
    names = draw(st.lists(st.sampled_from(drawable), max_size=2, unique=True))
    query = {name: draw(texts_for(filters.base_filters[name].form_field)) for name in names}
    if kind:
        orders = st.lists(st.sampled_from(sorted(ORDERINGS[kind])), max_size=2, unique=True)
        chosen = [f"{draw(st.sampled_from(['', '-']))}{name}" for name in draw(orders)]
        query |= {"ordering": ",".join(chosen)} if chosen else {}
    if draw(st.booleans()):
        query["known_at"] = str(draw(st.sampled_from([0, 100, 330, 380, 10**9])))
    return query


def walk_is_whole(client, path: str, query: dict[str, str], size: int) -> None:
    address = f"{path}?{urlencode(query)}"
    first = client.get(f"{address}&page_size={size}")
    assume(not (first.status_code == 400 and first.json()["code"] == "range_reversed"))
    pages = walk(client, f"{address}&page_size={size}")
    seen = [identifier for page in pages for identifier in ids_of(page)]

    assert len(seen) == len(set(seen)), "a row stands twice"
    assert all(page["count"] == len(seen) for page in pages), "rows are missing, or counted that are not there"
    assert all(len(page["results"]) == size for page in pages[:-1])
    assert seen == [identifier for page in walk(client, f"{address}&page_size=200") for identifier in ids_of(page)]
    if pages[-1]["previous"]:
        back = walk(client, local(pages[-1]["previous"]), "previous")
        assert [identifier for page in reversed(back) for identifier in ids_of(page)] == seen[
            : len(seen) - len(pages[-1]["results"])
        ]


drawing = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@drawing
@given(query=queries(PartnershipFilters, "partnership"), size=st.sampled_from([9, 33]))
def test_partnerships_can_be_read_page_by_page(public_client, query, size):
    walk_is_whole(public_client, "/api/v1/partnerships/", query, size)


@drawing
@given(query=queries(OrganisationFilters, "organisation"), size=st.sampled_from([40, 90]))
def test_organisations_can_be_read_page_by_page(public_client, query, size):
    walk_is_whole(public_client, "/api/v1/organisations/", query, size)


@st.composite
def row_queries(draw) -> tuple[str, dict[str, str]]:
    table = draw(st.sampled_from(["parties", "homes", "asset_transfers", "milestones", "outcomes", "decision_rights"]))
    own = row_filters(kinds()["partnership"].tables[table])
    query = draw(queries(PartnershipFilters, None))
    if own.base_filters and draw(st.booleans()):
        name = draw(st.sampled_from(sorted(own.base_filters)))
        query[name] = draw(texts_for(own.base_filters[name].form_field))
    return table.replace("_", "-"), query


@drawing
@given(address=row_queries(), size=st.sampled_from([60, 150]))
def test_rows_can_be_read_page_by_page(public_client, address, size):
    table, query = address
    walk_is_whole(public_client, f"/api/v1/{table}/", query, size)


@pytest.mark.parametrize("kind", ["partnership", "organisation"])
def test_every_order_has_the_unknown_last_both_ways(public_client, kind):
    for name in ORDERINGS[kind]:
        up = [
            identifier
            for page in walk(public_client, f"/api/v1/{kind}s/?ordering={name}&page_size=200")
            for identifier in ids_of(page)
        ]
        down = [
            identifier
            for page in walk(public_client, f"/api/v1/{kind}s/?ordering=-{name}&page_size=200")
            for identifier in ids_of(page)
        ]
        assert sorted(up) == sorted(down)
        assert up != down


def test_search_finds_by_relevance_first_unless_an_order_is_asked(public_client):
    best = answer(public_client, "/api/v1/partnerships/?q=stocksfield")["results"][0]
    by_name = answer(public_client, "/api/v1/partnerships/?q=housing&ordering=name")["results"]

    assert "Stocksfield" in best["name"]
    assert [row["name"].casefold() for row in by_name] == sorted(row["name"].casefold() for row in by_name)
