"""The benchmark compares like with like: the same register each time, the same answers from all."""

import json

import pytest
from django.test import Client, override_settings

from registry.content import kind_of, problems_in
from registry.places.shipped import load_places
from registry.publishing.verification import differences

from .chance import id_of
from .load import read_wrk
from .synthetic import Recipe, districts, publish_synthetic, rounds_of

TINY = Recipe(partnerships=20, organisations=40, seed=3)
LIST = "/api/v1/partnerships/"
QUERIES = ("", "stage=live", "homes_min=10", "stage=live,build&homes_min=5")


@pytest.fixture
def areas(db):
    load_places()


@pytest.fixture
def tiny_register(areas):
    return list(publish_synthetic(TINY))[-1]


def contents_of(recipe: Recipe) -> list[list[dict]]:
    return [list(contents) for contents in rounds_of(recipe, districts())]


def test_the_same_seed_gives_the_same_register(areas):
    assert contents_of(TINY) == contents_of(TINY)


def test_another_seed_gives_another_register(areas):
    assert contents_of(TINY) != contents_of(Recipe(TINY.partnerships, TINY.organisations, seed=4))


def test_an_invented_record_has_no_problem_but_warnings(areas):
    def all_exist(model, ids):
        return ids

    for contents in contents_of(TINY):
        for content in contents:
            problems = problems_in(kind_of(content["id"]), content, all_exist)
            assert [str(problem) for problem in problems if problem.blocks] == []


def test_a_third_of_organisations_and_most_partnerships_have_later_editions(areas):
    organisations, first, later, second, third = contents_of(Recipe(200, 90))

    assert len(organisations) == 90
    assert len(first) == 200
    assert 30 <= len(later) <= 45
    assert (len(second), len(third)) == (150, 70)


def test_an_edition_speaks_of_the_same_place_and_organisations_as_the_one_before(areas):
    _, first, _, second, _ = contents_of(TINY)
    before = {content["id"]: content for content in first}

    for content in second:
        for name in ("name", "areas", "settlement", "parties"):
            assert content[name] == before[content["id"]][name]


def test_what_was_published_passes_the_nightly_check(tiny_register):
    assert tiny_register > TINY.partnerships + TINY.organisations
    assert list(differences()) == []


@pytest.mark.parametrize("query", QUERIES)
def test_register_and_viewset_list_the_same_partnerships_in_the_same_order(tiny_register, query):
    ours = Client().get(f"{LIST}?{query}").json()
    with override_settings(ROOT_URLCONF="tests.benchmarks.plain_urls"):
        theirs = Client().get(f"{LIST}?{query}").json()

    assert theirs["count"] == ours["count"] > 0
    assert [one["id"] for one in theirs["results"]] == [one["id"] for one in ours["results"]]


def test_register_and_viewset_tell_of_the_same_rows(tiny_register):
    record = id_of("chp", f"{TINY.seed}/0")
    ours = Client().get(f"{LIST}{record}/").json()
    with override_settings(ROOT_URLCONF="tests.benchmarks.plain_urls"):
        theirs = Client().get(f"{LIST}{record}/").json()

    for table in ("parties", "homes", "asset_transfers", "outcomes", "sources"):
        assert [row["key"] for row in theirs[table]] == [row["key"] for row in ours[table]]


@pytest.mark.parametrize("query", QUERIES)
def test_the_floor_returns_the_bytes_of_the_register(tiny_register, query):
    from django.db import connection

    from . import floor

    address = f"{LIST}?{query}"
    with connection.cursor() as cursor:
        answer = floor.prepared(cursor, address, 900 + QUERIES.index(query), "testserver")()

    assert answer == Client().get(address).content


def test_the_bare_view_and_the_floor_return_the_record_of_the_register(tiny_register):
    from django.db import connection

    from . import floor

    record = id_of("chp", f"{TINY.seed}/1")
    ours = Client().get(f"{LIST}{record}/").content
    with override_settings(ROOT_URLCONF="tests.benchmarks.plain_urls"):
        bare = Client().get(f"/bare/partnerships/{record}/").content
    with connection.cursor() as cursor:
        floors = floor.prepared(cursor, f"{LIST}{record}/?", 950, "testserver")()

    assert json.loads(ours)["id"] == record
    assert bare == floors == ours


def test_what_wrk_prints_is_read_and_errors_are_not_passed_over():
    printed = """
  Latency Distribution
     50%    2.51ms
     75%    3.05ms
     90%    3.62ms
     99%    1.20s
  5921 requests in 2.00s, 13.51MB read
Requests/sec:   2957.11
"""
    read = read_wrk(printed)

    assert (read.requests, read.per_second, read.p50, read.p99) == (5921, 2957.11, 2.51, 1200.0)
    with pytest.raises(ValueError, match="Non-2xx"):
        read_wrk(f"{printed}  Non-2xx or 3xx responses: 7\n")
