"""Cursors are ours, belong to one query, and say the same tomorrow."""

import pytest
from django.core.signing import Signer

from registry.catalogue.reading.cursors import SALT

from .walking import answer, local

pytestmark = pytest.mark.django_db

LIST = "/api/v1/partnerships/"


def cursor_in(address: str) -> str:
    return address.partition("cursor=")[2].partition("&")[0]


def refused(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 400
    return response.json()["code"]


def test_a_cursor_that_was_changed_is_none(public_client):
    cursor = cursor_in(answer(public_client, f"{LIST}?page_size=5")["next"])

    for place in range(0, len(cursor), 7):
        other = "A" if cursor[place] != "A" else "B"
        code = refused(public_client, f"{LIST}?page_size=5&cursor={cursor[:place]}{other}{cursor[place + 1 :]}")
        assert code == "invalid_cursor"


@pytest.mark.parametrize("other", ["stage=live", "ordering=-name", "known_at=400", "q=trust", "id=chp-cnza8bakrv"])
def test_a_cursor_of_another_query_is_named_as_such(public_client, other):
    cursor = cursor_in(answer(public_client, f"{LIST}?page_size=5")["next"])

    assert refused(public_client, f"{LIST}?{other}&cursor={cursor}") == "cursor_mismatch"


def test_a_cursor_of_another_list_is_refused(public_client):
    cursor = cursor_in(answer(public_client, f"{LIST}?page_size=5")["next"])

    assert refused(public_client, f"/api/v1/homes/?cursor={cursor}") == "cursor_mismatch"
    assert refused(public_client, f"/api/v1/organisations/?cursor={cursor}") == "cursor_mismatch"

    cursor = cursor_in(answer(public_client, "/api/v1/homes/?page_size=5")["next"])
    assert refused(public_client, f"/api/v1/parties/?cursor={cursor}") == "cursor_mismatch"


@pytest.mark.parametrize("signed", [None, [], [1, 2], {"a": 1}, "text"])
def test_a_cursor_signed_elsewhere_in_another_shape_is_none(public_client, signed):
    cursor = Signer(salt=SALT).sign_object(signed, compress=True)

    assert refused(public_client, f"{LIST}?cursor={cursor}") in ("invalid_cursor", "cursor_mismatch")


def test_a_page_has_the_same_next_on_every_reading(public_client):
    first, second = (answer(public_client, f"{LIST}?page_size=5")["next"] for _ in range(2))

    assert first == second


def test_a_page_and_its_links_say_the_same(public_client):
    middle = answer(public_client, f"{LIST}?page_size=5")["next"]
    response = public_client.get(local(middle))

    assert f'<{response.json()["next"]}>; rel="next"' in response["Link"]
    assert f'<{response.json()["previous"]}>; rel="prev"' in response["Link"]


def test_a_cursor_keeps_its_place_while_others_publish(public_client):
    from tests.builders import a_partnership, published

    first = answer(public_client, f"{LIST}?page_size=5")
    expected = answer(public_client, local(first["next"]))["results"]
    published(a_partnership(name="A: sorts before all others"))

    assert answer(public_client, local(first["next"]))["results"] == expected


def test_the_page_size_may_change_on_the_way(public_client):
    cursor = cursor_in(answer(public_client, f"{LIST}?page_size=5")["next"])

    assert len(answer(public_client, f"{LIST}?page_size=7&cursor={cursor}")["results"]) == 7
