"""What is added up of partners as partnerships are written says the same as going through the partnerships."""

import pytest

from registry.publishing.actions import publish
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders import latest_sequence, organisation, scheme

from .walking import ids_of, walk

pytestmark = pytest.mark.django_db
# A nation, a region, a combined authority, a county; of districts nothing is added up.
AREAS = ("K02000001", "E92000001", "W92000004", "E12000009", "E12000001", "E47000001", "E10000008", "E06000057")


def ids(client, query: str) -> list[str]:
    pages = walk(client, f"/api/v1/organisations/?{query}&fields=id&page_size=100")
    return [record for page in pages for record in ids_of(page)]


@pytest.mark.parametrize("area", AREAS)
def test_partners_of_an_area_are_those_of_its_partnerships_now(public_client, area):
    query = f"area={area}&area_evidence=partnership"

    now = ids(public_client, query)

    assert now == ids(public_client, f"{query}&known_at={latest_sequence()}")
    assert now


@pytest.mark.parametrize("answered", ["true", "false"])
def test_who_takes_part_is_the_same_as_by_its_partnerships_now(public_client, answered):
    # One that is only named, one whose record another carries on, and one with nothing.
    made, alone = scheme(), organisation()
    made.publish_again(parties=[made.content["parties"][0], made.content["parties"][1] | {"part": "declined"}])
    query = f"has_partnership={answered}"

    now = ids(public_client, query)

    assert now == ids(public_client, f"{query}&known_at={latest_sequence()}")
    assert (alone in now, made.association in now, made.community in now) == (
        (False, False, True) if answered == "true" else (True, True, False)
    )


def test_a_successor_takes_part_in_what_its_predecessor_did(public_client, merged):
    gone, onward = merged

    assert {gone, onward} <= set(ids(public_client, "area=E12000001&area_evidence=partnership"))
    assert onward in ids(public_client, "has_partnership=true")


@pytest.fixture
def merged(db) -> tuple[str, str]:

    onward = organisation()
    made = scheme(areas=["E06000057"])
    relation = {"key": "r1", "kind": "merged_into", "organisation": onward, "date": "2022"}
    content = {"id": made.association, "name": "Gone", "kind": "housing_association", "relations": [relation]}
    publish(contents=[content | {"ended_on": "2022"}], by=REGISTRY_EDITORS)
    return made.association, onward
