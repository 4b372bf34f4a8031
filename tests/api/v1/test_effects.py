"""What changed for a filter: against the filter itself, asked at both moments."""

import pytest

from registry.publishing.actions import merge_record
from tests.builders import a_partnership, an_association, freeholder, latest_sequence, lessee, published, withdrawn

pytestmark = pytest.mark.django_db
EFFECTS = "/api/v1/changes/effects/"


def effects(client, after, **query):
    page = client.get(EFFECTS, {"after": after, **query}).json()
    assert page["next"] is None
    return {row["id"]: (row["effect"], row["sequence"]) for row in page["results"]}


def test_records_enter_change_and_leave(public_client):
    stays, leaves, gone = (a_partnership(name=f"Ashgill {n}", stage="build") for n in ("stays", "leaves", "gone"))
    outside = a_partnership(name="Ashgill outside", stage="live")
    published(stays, leaves, gone, outside)
    before = latest_sequence()
    enters = a_partnership(name="Ashgill enters", stage="build")
    published(enters)
    published(stays | {"summary": "It goes on."})
    published(leaves | {"stage": "live"})
    published(outside | {"summary": "Never in it."})
    withdrawn(gone)

    found = effects(public_client, before, filter="q=ashgill&stage=build")

    assert found == {
        enters["id"]: ("entered", before + 1),
        stays["id"]: ("changed", before + 2),
        leaves["id"]: ("left", before + 3),
        gone["id"]: ("left", before + 5),
    }
    assert effects(public_client, latest_sequence(), filter="q=ashgill&stage=build") == {}


def test_a_record_enters_because_another_one_changed(public_client):
    taken_over, successor = an_association(name="Old Homes"), an_association(name="New Homes")
    scheme = a_partnership(parties=[freeholder(), lessee(taken_over)])
    published(taken_over, successor, scheme)
    before = latest_sequence()
    merge_record(record=taken_over["id"], into=successor["id"], reason="The same body.", by="registry editors")

    assert effects(public_client, before, filter=f"organisation={successor['id']}") == {scheme["id"]: ("entered", None)}


def test_pages_of_effects_are_those_of_the_filter(public_client):
    whole, walked = set(), []
    address = "/api/v1/partnerships/?stage=live&fields=id&page_size=200"
    while address:
        page = public_client.get(address).json()
        whole |= {row["id"] for row in page["results"]}
        address = page["next"]
    address = f"{EFFECTS}?filter=stage=live&page_size=30"
    while address:
        page = public_client.get(address).json()
        walked += [row["id"] for row in page["results"]]
        address, back = page["next"], page["previous"]

    assert walked == sorted(whole)
    assert [row["id"] for row in public_client.get(back).json()["results"]] == walked[-30 - len(walked) % 30 :][:30]


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("filter=stagee=live", "Did you mean stage"),
        ("filter=stage=lve", "not one of its codes"),
        ("of=partners", "partnerships"),
    ],
)
def test_a_filter_that_nobody_knows_is_refused(public_client, query, says):
    answer = public_client.get(f"{EFFECTS}?after=1&{query}")

    assert answer.status_code == 400
    assert says in answer.json()["errors"][0]["detail"]
