"""Results put together, of records of which the answer is known."""

import itertools

import pytest

from tests.builders import a_partnership, latest_sequence, published

pytestmark = pytest.mark.django_db
POOLED = "/api/v1/statistics/outcomes/"
SATISFIED = "tp01"


def result(key: str = "o1", **cells) -> dict:
    return {"key": key, "indicator": SATISFIED, "kind": "outturn", "population": "scheme", "method": "survey"} | cells


def stating(*results: dict, **cells) -> dict:
    whole = a_partnership(**cells)
    kept = {"id", "name", "scope", "community_kinds", "basis", "areas", "stage", "status", "parties", "sources"}
    return {name: value for name, value in whole.items() if name in kept | set(cells)} | {"outcomes": list(results)}


def pooled(client, ids: str, **query) -> list[dict]:
    answer = client.get(POOLED, {"id": ids, "page_size": 200, **query})
    assert answer.status_code == 200, answer.content[:400]
    return answer.json()["results"]


def ids_of(*records: dict) -> str:
    published(*records)
    return ",".join(record["id"] for record in records)


def test_shares_are_weighed_by_those_who_answered(public_client):
    ids = ids_of(
        stating(result(value="80", base_n=100, evidence_level="e3")),
        stating(result(value="50", base_n=50, evidence_level="e3")),
        stating(result(value="20", base_n=None, evidence_level="e0")),
    )

    (row,) = pooled(public_client, ids)

    assert row["pooled"] == 70
    assert (row["base"], row["base_missing"], row["results"], row["partnerships"]) == (150, 1, 3, 3)
    assert (row["lowest"], row["median"], row["highest"]) == (20, 50, 80)
    assert (row["e0"], row["e3"], row["level_missing"]) == (1, 2, 0)


def test_too_few_people_in_too_few_schemes_are_not_pooled(public_client):
    one, two = stating(result(value="80", base_n=12)), stating(result(value="60", base_n=12))
    ids = ids_of(one, two)

    (row,) = pooled(public_client, ids)

    assert row["not_pooled"] == "too_few"
    assert {row[name] for name in ("pooled", "lowest", "median", "highest")} == {None}
    assert (row["results"], row["base"]) == (2, 25)


def test_forecasts_are_not_put_together_with_results_nor_schemes_with_areas(public_client):
    cells = {"indicator": "jobs", "method": None}
    ids = ids_of(
        stating(
            result("o1", **cells, value="3"),
            result("o2", **cells, value="5", kind="forecast"),
            result("o3", **cells, value="900", population="area"),
            result("o4", **cells, value="7", per="year"),
        )
    )

    rows = pooled(public_client, ids)

    assert [(row["kind"], row["population"], row["per"], row["median"]) for row in rows] == [
        ("outturn", "scheme", "year", 7),
        ("outturn", "scheme", None, 3),
        ("outturn", "area", None, 900),
        ("forecast", "scheme", None, 5),
    ]


def test_what_one_study_says_in_several_records_counts_once(public_client):
    cells = {"indicator": "jobs", "method": None, "value": "40", "sources": ["s1"]}
    ids = ids_of(stating(result(**cells)), stating(result(**cells)))

    (row,) = pooled(public_client, ids)

    assert (row["cited"], row["partnerships"], row["results"], row["median"]) == (2, 2, 1, 40)


def test_a_row_leads_to_the_list_of_its_results(public_client):
    rows = public_client.get(POOLED, {"page_size": 200}).json()["results"]
    assert len(rows) > 50
    for row in rows:
        listed = public_client.get(row["url"]).json()
        keys = ("indicator", "kind", "population", "per")
        same = [each for each in listed["results"] if all((each[key] or None) == row[key] for key in keys)]
        assert len(same) == row["cited"], row["url"]


def test_a_result_held_back_is_found_by_no_difference(public_client):
    """Whatever is asked, at whatever moment, the answers differ by nothing but that a result is held back."""
    open_ones = [stating(result(value=value, base_n=40)) for value in ("80", "60", "70")]
    hidden = stating(result(base_n=7, suppressed="small_base"))
    published(*open_ones)
    before = latest_sequence()
    published(hidden)
    keep = {"results", "cited", "partnerships", "withheld", "level_missing", "url"}
    for count, known_at in itertools.product(range(4), (None, before, latest_sequence())):
        for chosen in itertools.combinations(open_ones, count):
            ids = ",".join(record["id"] for record in chosen)
            moment = {"known_at": known_at} if known_at else {}
            with_it = pooled(public_client, ",".join(filter(None, [ids, hidden["id"]])), **moment)
            without = pooled(public_client, ids, **moment) if ids else []
            if without:
                (first,), (second,) = with_it, without
                assert {name: value for name, value in first.items() if name not in keep} == {
                    name: value for name, value in second.items() if name not in keep
                }
            for row in with_it if not without else []:
                assert (row["not_pooled"], row["base"], row["median"]) == ("no_value", None, None)
