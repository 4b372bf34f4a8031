"""A sample with a seed is the same for everybody, in every format, and says of how many it is."""

import hashlib

import pytest

from registry.exports import FORMATS
from tests.api.v1.walking import answer, ids_of, walk

from .test_every_format import READERS

pytestmark = pytest.mark.django_db
LIST = "/api/v1/partnerships/"


def ids(client, query: str) -> list[str]:
    return [identifier for page in walk(client, f"{LIST}?{query}") for identifier in ids_of(page)]


def drawn(identifiers: list[str], size: int, seed: int) -> set[str]:
    """As anybody can draw it again, outside the register."""
    return set(
        sorted(identifiers, key=lambda each: hashlib.md5(f"{each}:{seed}".encode(), usedforsecurity=False).hexdigest())[
            :size
        ]
    )


@pytest.mark.parametrize("question", ["", "stage=live", "area=E92000001&ordering=-homes", "q=trust"])
def test_a_sample_is_of_what_the_question_keeps(public_client, question):
    everything = ids(public_client, f"{question}&page_size=200")

    sample = ids(public_client, f"{question}&sample=9&seed=7&page_size=4")

    assert set(sample) == drawn(everything, 9, 7) != drawn(everything, 9, 8)
    assert sample == [each for each in everything if each in set(sample)], "in the order that was asked for"
    page = answer(public_client, f"{LIST}?{question}&sample=9&seed=7")
    assert (page["count"], page["sample"]) == (9, {"size": 9, "seed": 7, "of": len(everything)})


@pytest.mark.parametrize("written_in", FORMATS)
def test_files_hold_the_same_sample(public_client, written_in):
    everything = ids(public_client, "stage=live&page_size=200")
    response = public_client.get(f"{LIST}?stage=live&sample=9&seed=7&format={written_in}")
    rows = READERS[written_in](response.getvalue())

    sample = {dict(row)["id"] if isinstance(row[0], tuple) else row[0] for row in rows}

    assert sample == drawn(everything, 9, 7)
    assert response["Register-Sample"] == f"9 of {len(everything)}; seed=7"
    assert "sample=9&seed=7" in response["Register-Citation"]


def test_statistics_are_of_the_sample(public_client):
    sample = ids(public_client, "stage=live&sample=30&seed=7&page_size=200")
    counted = answer(public_client, "/api/v1/statistics/?stage=live&sample=30&seed=7&group_by=nation&measure=homes")
    by_id = answer(public_client, f"/api/v1/statistics/?id={','.join(sample)}&group_by=nation&measure=homes")

    numbers = ("nation", "partnerships", "homes", "homes_missing")
    assert [[row[name] for name in numbers] for row in counted["results"]] == [
        [row[name] for name in numbers] for row in by_id["results"]
    ]
    assert counted["sample"]["of"] == answer(public_client, f"{LIST}?stage=live")["count"]
    assert {row["url"] for row in counted["results"]} == {None}


def test_a_larger_sample_than_there_is_keeps_all(public_client):
    assert ids(public_client, "stage=group&sample=10000") == ids(public_client, "stage=group")


def test_a_seed_alone_is_refused(public_client):
    refused = public_client.get(f"{LIST}?seed=7")

    assert refused.status_code == 400
    assert "sample=50" in refused.json()["detail"]
    assert public_client.get("/api/v1/organisations/?sample=5").status_code == 400
