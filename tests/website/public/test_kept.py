"""Public pages are kept while nothing is published, and belong to nobody."""

import pytest

from tests.builders import a_partnership, person, published
from tests.statements import costs

from ..conftest import signed_in

ADDRESSES = ("/", "/find/?place=Hexham", "/about/")


@pytest.mark.parametrize("address", ADDRESSES)
def test_asked_again_it_costs_one_read(public_client, address):
    first = public_client.get(address)
    assert first["Cache-Control"] == "no-cache"
    assert "Cookie" in first["Vary"]
    with costs(1):
        again = public_client.get(address, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Content-Security-Policy"] == first["Content-Security-Policy"]


def test_a_publication_makes_it_anew(public_client):
    tag = public_client.get("/")["ETag"]
    published(a_partnership())
    answer = public_client.get("/", headers={"If-None-Match": tag})
    assert answer.status_code == 200
    assert answer["ETag"] != tag


def test_the_page_of_who_is_signed_in_is_not_kept(db):
    answer = signed_in(person("someone")).get("/")
    assert answer["Cache-Control"] == "no-store"
    assert "ETag" not in answer


def test_an_answer_that_refuses_is_not_kept(public_client):
    answer = public_client.get("/find/?area=E99999999")
    assert (answer.status_code, answer["Cache-Control"]) == (400, "no-store")


def test_other_questions_have_other_tags(public_client):
    tags = {public_client.get(address)["ETag"] for address in (*ADDRESSES, "/find/?place=Wooler")}
    assert len(tags) == 4


def test_who_runs_it_is_part_of_the_tag(public_client, settings):
    tag = public_client.get("/about/")["ETag"]
    settings.OPERATOR_NAME = "Somebody Else"
    assert public_client.get("/about/", headers={"If-None-Match": tag}).status_code == 200
