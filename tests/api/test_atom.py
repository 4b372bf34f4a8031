"""The feed of changes in a feed reader."""

import xml.etree.ElementTree as ElementTree

import pytest

from tests.builders import a_partnership, latest_sequence, published, withdrawn

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(answer):
    assert answer["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")  # noqa: S314  our own answer


@pytest.mark.django_db
def test_the_newest_line_stands_first_and_each_has_an_address_of_its_own(public_client):
    found = entries(public_client.get("/changes.atom"))

    assert len(found) == 50
    assert f"after={latest_sequence() - 1}&" in found[0].find(f"{ATOM}id").text
    assert len({entry.find(f"{ATOM}id").text for entry in found}) == 50


@pytest.mark.django_db
def test_one_record_is_followed_to_its_end(public_client):
    scheme = a_partnership()
    published(scheme)
    withdrawn(scheme)

    titles = [
        entry.find(f"{ATOM}title").text for entry in entries(public_client.get(f"/changes.atom?record={scheme['id']}"))
    ]

    assert titles == [f"Withdrawn: {scheme['id']}", f"Published: edition 1 of {scheme['id']}"]


def test_what_is_known_already_is_not_sent_again(public_client):
    tag = public_client.get("/changes.atom")["ETag"]

    assert public_client.get("/changes.atom", headers={"If-None-Match": tag}).status_code == 304


def test_a_parameter_that_nobody_knows_is_named(public_client):
    answer = public_client.get("/changes.atom?recrod=chp-cnza8bakrv")

    assert (answer.status_code, answer.json()["code"]) == (400, "unknown_parameter")


def test_a_filter_is_followed_by_what_entered_changed_and_left_it(public_client):
    stays, leaves = (
        a_partnership(name="Ashgill stays", stage="build"),
        a_partnership(name="Ashgill left", stage="build"),
    )
    published(stays, leaves)
    last, enters = latest_sequence(), a_partnership(name="Ashgill enters", stage="build")
    published(enters)
    published(stays | {"summary": "It goes on."})
    published(leaves | {"stage": "live"})
    address = f"/effects.atom?after={last}&filter=q%3Dashgill%26stage%3Dbuild"

    found = entries(public_client.get(address))

    titles = [entry.find(f"{ATOM}title").text for entry in found]
    assert titles == ["Left: Ashgill left", "Changed: Ashgill stays", "Entered: Ashgill enters"]
    assert len({entry.find(f"{ATOM}id").text for entry in found}) == 3
    again = public_client.get(address)
    assert public_client.get(address, headers={"If-None-Match": again["ETag"]}).status_code == 304
    whole = entries(public_client.get("/effects.atom?filter=q%3Dashgill"))
    assert {entry.find(f"{ATOM}title").text.partition(":")[0] for entry in whole} == {"Entered"}


def test_a_filter_that_cannot_be_read_is_named(public_client):
    answer = public_client.get("/effects.atom?filter=staeg%3Dlive")
    assert (answer.status_code, answer.json()["errors"][0]["parameter"]) == (400, "filter")
