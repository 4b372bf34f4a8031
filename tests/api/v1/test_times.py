"""What the register said on a past day, and that the answer stays the same."""

import datetime
import json

import pytest

from registry.feed.models import Change
from tests.builders import a_land_trust, a_partnership, freeholder, published

from .walking import answer, count, ids_of

pytestmark = pytest.mark.django_db

PARTNERSHIPS = "/api/v1/partnerships/"
STOCKSFIELD = "partnerships/chp-cnza8bakrv/"


def test_before_the_first_line_nothing_was_known(public_client):
    for path in (PARTNERSHIPS, "/api/v1/organisations/", "/api/v1/homes/"):
        page = answer(public_client, f"{path}?known_at=0")
        assert (page["count"], page["results"], page["as_of"], page["organisations"]) == (0, [], 0, {})


def test_the_day_before_the_first_load_nothing_was_known(public_client):
    day = Change.objects.get(pk=1).at.date() - datetime.timedelta(days=1)

    assert count(public_client, f"{PARTNERSHIPS}?known_at={day}") == 0


def test_what_was_said_before_a_second_edition_is_still_said_of_then(public_client):
    scheme = a_partnership(stage="plan")
    (first,) = published(scheme)
    (second,) = published(scheme | {"stage": "build", "name": "Ashgill Mill"})
    here = f"{PARTNERSHIPS}{scheme['id']}/"

    def reads(query: str) -> tuple:
        record = answer(public_client, f"{here}{query}")
        return record["name"], record["stage"], record["edition"]["number"]

    then, now = ("Ashgill Green", "plan", 1), ("Ashgill Mill", "build", 2)
    assert reads(f"?known_at={first.pk}") == then
    assert reads(f"?known_at={second.pk}") == now
    assert reads("") == now
    assert count(public_client, f"{PARTNERSHIPS}?id={scheme['id']}&stage=plan&known_at={first.pk}") == 1
    assert count(public_client, f"{PARTNERSHIPS}?id={scheme['id']}&stage=plan") == 0
    assert public_client.get(f"{here}?known_at={first.pk - 1}").status_code == 404


def test_names_beside_an_old_answer_are_those_of_then(public_client):
    trust = a_land_trust(name="The Old Trust")
    scheme = a_partnership(parties=[freeholder(trust)])
    _, edition = published(trust, scheme)
    published(trust | {"name": "The New Trust"})
    here = f"{PARTNERSHIPS}{scheme['id']}/"

    assert answer(public_client, here)["organisations"] == {trust["id"]: "The New Trust"}
    assert answer(public_client, f"{here}?known_at={edition.pk}")["organisations"] == {trust["id"]: "The Old Trust"}
    listed = answer(public_client, f"{PARTNERSHIPS}?id={scheme['id']}&known_at={edition.pk}")
    assert listed["organisations"] == {trust["id"]: "The Old Trust"}


def test_a_search_of_an_earlier_day_looks_at_the_names_of_then(public_client):
    scheme = a_partnership(name="Quillfeather Rise")
    (first,) = published(scheme)
    published(scheme | {"name": "Ashgill Mill"})

    assert ids_of(answer(public_client, f"{PARTNERSHIPS}?q=quillfeather&known_at={first.pk}")) == [scheme["id"]]
    assert count(public_client, f"{PARTNERSHIPS}?q=quillfeather") == 0


def test_a_merger_published_later_changes_nothing_of_before(public_client):
    old, new = a_land_trust(), a_land_trust(name="Successor Trust")
    scheme = a_partnership(parties=[freeholder(old)])
    *_, edition = published(old, new, scheme)
    published(old | {"relations": [{"key": "r1", "kind": "merged_into", "organisation": new["id"]}]})

    address = f"{PARTNERSHIPS}?organisation={new['id']}"
    assert ids_of(answer(public_client, address)) == [scheme["id"]]
    assert count(public_client, f"{address}&known_at={edition.pk}") == 0


def test_a_moment_beyond_the_feed_is_answered_as_of_its_head_and_says_so(public_client):
    head = Change.objects.latest("sequence").pk
    page = answer(public_client, f"{PARTNERSHIPS}?known_at=999999999")

    assert page["as_of"] == head
    assert str(head) in page["note"]
    assert page["count"] == count(public_client, PARTNERSHIPS)


@pytest.mark.parametrize(
    "text", ["2100-01-01", "2100-01-01T00:00:00Z", "2100-01-01T00:00:00+01:00", "2100-01-01T00:00:00%2B01:00"]
)
def test_a_moment_can_be_written_as_a_day_or_with_its_zone(public_client, text):
    assert count(public_client, f"{PARTNERSHIPS}?known_at={text}") == count(public_client, PARTNERSHIPS)


@pytest.mark.parametrize(
    "path", ["partnerships/", "organisations/", "homes/", "areas/", "vocabularies/", f"{STOCKSFIELD}editions/"]
)
def test_every_list_says_as_of_when(public_client, path):
    assert answer(public_client, f"/api/v1/{path}")["as_of"] == Change.objects.latest("sequence").pk


@pytest.mark.parametrize("path", [STOCKSFIELD, f"{STOCKSFIELD}editions/1/"])
def test_a_record_says_since_which_line_it_is_so(public_client, path):
    record = answer(public_client, f"/api/v1/{path}")
    published(a_partnership())

    lines = Change.objects.filter(record__in=[record["id"], *record["organisations"]])
    assert record["as_of"] == lines.latest("sequence").pk
    assert answer(public_client, f"/api/v1/{path}") == record


def test_downloads_of_an_earlier_day_hold_what_was_known(public_client):
    features = json.loads(public_client.get(f"{PARTNERSHIPS}?known_at=0&format=geojson").getvalue())["features"]

    assert features == []


def test_two_editions_are_compared_cell_by_cell(public_client):
    scheme = a_partnership()
    published(scheme)
    later = scheme | {
        "stage": "build",
        "homes": scheme["homes"][:1],
        "settlement": None,
        "sources": [*scheme["sources"], {"key": "s2", "title": "New"}],
    }
    published(later)

    changes = answer(public_client, f"{PARTNERSHIPS}{scheme['id']}/compare/?from=1&to=2")["changes"]

    assert {(change["op"], change["path"]) for change in changes} == {
        ("replace", "/stage"), ("remove", "/settlement"), ("remove", "/homes/h2"), ("add", "/sources/s2"),
    }  # fmt: skip
    assert all(change["words"].endswith(".") for change in changes)
    assert answer(public_client, f"{PARTNERSHIPS}{scheme['id']}/compare/?from=1&to=1")["changes"] == []


@pytest.mark.parametrize(
    ("query", "status"),
    [("from=1", 400), ("from=1&to=x", 400), ("from=1&to=9", 404), ("from=0&to=1", 400), ("from=1&to=1&x=1", 400)],
)
def test_a_comparison_needs_two_editions_that_exist(public_client, query, status):
    assert public_client.get(f"{PARTNERSHIPS}chp-cnza8bakrv/compare/?{query}").status_code == status
