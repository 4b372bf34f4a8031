"""The derived values have one shape, whatever the record holds."""

import json

import pytest

from registry.catalogue.derived import METHOD, derived_of
from registry.content import kinds, normal
from registry.places.directory import Directory

from .arrangements import arrangement, organisation

PARTNERSHIP = [
    "model",
    "facets",
    "community_land",
    "community_holds_land",
    "land_positions",
    "has_association",
    "intended_roles",
    "ground_rent_per_home_year",
    "perpetuity",
    "place",
    "months_to_live",
    "homes",
    "power",
    "began",
    "completed",
    "ended",
    "lease_years",
    "completeness",
]
ORGANISATION = ["size_band", "clt_status", "place", "succeeded_by", "former_names", "completeness"]


@pytest.mark.parametrize(
    ("kind", "content", "keys"),
    [("partnership", arrangement, PARTNERSHIP), ("organisation", organisation, ORGANISATION)],
)
def test_the_values_are_ready_for_json_and_in_order(kind, content, keys):
    derived = derived_of(kind, content(), Directory([]))
    assert list(derived) == keys
    assert json.loads(json.dumps(derived)) == derived


def test_an_empty_record_is_derived_too():
    for kind in ("partnership", "organisation"):
        assert derived_of(kind, normal(kinds()[kind], {}), Directory([]))


def test_the_method_has_a_number():
    assert METHOD == 5


def test_deriving_leaves_the_content_alone():
    content = arrangement()
    before = json.dumps(content)
    derived_of("partnership", content, Directory([]))
    assert json.dumps(content) == before
