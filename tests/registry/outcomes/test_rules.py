"""The rules of outcomes, among them those that keep persons from being known by small numbers."""

import pytest

from tests.builders import GONE, a_partnership, breaks_exactly, samples

pytestmark = pytest.mark.django_db

JOBS, SURVEY = "/outcomes/o1", "/outcomes/o2"
EMPTIED = {f"{SURVEY}/value": None, f"{SURVEY}/suppressed": "small_base"}

CLAIM = {
    "indicator": "social_value_claimed", "value": "12000", "kind": "outturn", "method_words": "A bank of values, 2018",
    "measured_by": "self", "sources": ["s1"],
}  # fmt: skip

SAMPLES = samples(
    ("M01", {f"{JOBS}/value": None}, f"{JOBS}/value", {f"{JOBS}/value": None, f"{JOBS}/text_value": "A few"}),
    ("M02", {f"{SURVEY}/base_n": 9}, f"{SURVEY}/value", {f"{SURVEY}/base_n": 9, **EMPTIED}),
    ("M03", {f"{SURVEY}/response_rate": "49.9", f"{SURVEY}/base_n": 29}, f"{SURVEY}/value",
     {f"{SURVEY}/response_rate": "49.9", f"{SURVEY}/base_n": 30}),
    ("M04", {f"{SURVEY}/suppressed": "small_base"}, f"{SURVEY}/value", EMPTIED),
    ("M05", {f"{SURVEY}/value": "100.1"}, f"{SURVEY}/value", {f"{SURVEY}/value": "100"}),
    ("M06", {f"{SURVEY}/period_to": "2018"}, f"{SURVEY}/period_to", {f"{SURVEY}/period_to": "2019-01"}),
    ("M07", {f"{SURVEY}/comparator_description": GONE}, f"{SURVEY}/comparator_description",
     {f"{SURVEY}/comparator_description": GONE, f"{SURVEY}/comparator": None}),
    ("M08", {f"{SURVEY}/base_n": None}, f"{SURVEY}/base_n", {f"{SURVEY}/base_n": None, f"{SURVEY}/evidence_level": "e2"}),
    ("M10", {"/outcomes/o3": CLAIM | {"measured_by": None}}, "/outcomes/o3/measured_by", {"/outcomes/o3": CLAIM}),
    ("M09", {f"{SURVEY}/kind": "target", f"{SURVEY}/evidence_level": "e4"}, f"{SURVEY}/evidence_level", {f"{SURVEY}/kind": "target"}),
)  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_rule_breaks_on_its_own_ground_only(sample):
    breaks_exactly(a_partnership(), sample)
