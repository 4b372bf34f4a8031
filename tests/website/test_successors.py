"""An organisation that succeeded another finds the other's partnerships on its desk."""

import pytest

from registry.website.finding import records_of
from tests.builders import a_partnership, an_association, published

pytestmark = pytest.mark.django_db


def test_a_successor_finds_the_partnerships_of_the_organisation_it_succeeded():
    successor = an_association()
    before = an_association(
        relations=[{"key": "r1", "kind": "merged_into", "organisation": successor["id"], "date": "2017"}]
    )
    party = {
        "key": "ha",
        "side": "association",
        "organisation": before["id"],
        "roles": ["landlord"],
        "part": "took_part",
    }
    scheme = a_partnership()
    scheme["parties"] = [*scheme["parties"], party]
    published(successor, before, scheme)

    assert [card.record_id for card in records_of(successor["id"])] == [scheme["id"]]
