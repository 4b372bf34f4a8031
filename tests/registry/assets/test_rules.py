"""The rules of transfers, protections and services."""

import pytest

from tests.builders import GONE, a_partnership, breaks_exactly, samples

pytestmark = pytest.mark.django_db

T1, T2 = "/asset_transfers/t1", "/asset_transfers/t2"
UNKNOWN_TERM = {"/missing/m2": {"about": [f"{T2}/term_years"], "reason": "unknown"}}

SAMPLES = samples(
    ("T01", {f"{T2}/to_party": "trust"}, f"{T2}/to_party", {f"{T2}/to_party": "council"}),
    ("T02", {f"{T2}/term_years": None}, f"{T2}/term_years", {f"{T2}/term_years": None, **UNKNOWN_TERM}),
    ("T03", {f"{T2}/link": "leaseback", f"{T2}/linked_to": GONE}, f"{T2}/linked_to", {f"{T2}/link": "leaseback"}),
    ("T04", {f"{T2}/link": GONE}, f"{T2}/link", {f"{T2}/link": GONE, f"{T2}/linked_to": GONE}),
    (
        "T05",
        {f"{T1}/consideration": "-5", f"{T1}/consideration_basis": "market"},
        f"{T1}/consideration",
        {f"{T1}/consideration": "-5", f"{T1}/consideration_basis": "negative"},
    ),
    ("T06", {f"{T1}/consideration_basis": "nil"}, f"{T1}/consideration", {f"{T1}/consideration_basis": "nil", f"{T1}/consideration": "0"}),
    (
        "T07",
        {f"{T2}/recurring_per": None},
        f"{T2}/recurring_per",
        {f"{T2}/recurring_per": None, "/missing/m2": {"about": [f"{T2}/recurring_per"], "reason": "unknown"}},
    ),
    ("T08", {f"{T2}/recurring_amount": "-1"}, f"{T2}/recurring_amount", {f"{T2}/recurring_amount": "0"}),
    ("T09", {f"{T2}/term_years": 21}, f"{T2}/instrument", {f"{T2}/term_years": 21, f"{T2}/instrument": "short_lease"}),
    ("T10", {"/protections/x1/term_years": 80}, "/protections/x1/term_years", {"/protections/x1/term_years": 80, "/protections/x1/perpetual": False}),
    ("T11", {f"{T1}/term_years": 999}, f"{T1}/term_years", {f"{T1}/instrument": "lease", f"{T1}/term_years": 999}),
    (
        "T12",
        {f"{T2}/sequence": 1, f"{T2}/from_party": "council", f"{T2}/to_party": "trust"},
        f"{T2}/sequence",
        {f"{T2}/from_party": "council", f"{T2}/to_party": "trust"},
    ),
    ("T13", {"/parties/landlord/roles": ["freeholder"]}, "/parties/landlord/roles", {"/parties/council/roles": ["freeholder"]}),
    (
        "T14",
        {f"{T1}/consideration_basis": "discounted", f"{T1}/consideration": "900", f"{T1}/assessed_value": "900"},
        f"{T1}/assessed_value",
        {f"{T1}/consideration_basis": "discounted", f"{T1}/consideration": "900", f"{T1}/assessed_value": "901"},
    ),
    ("T20", {"/protections/x1/enforcer": GONE}, "/protections/x1/enforcer", {"/protections/x2/enforcer": GONE}),
    ("T40", {"/payments/y1/to_party": GONE}, "/payments/y1/to_party", {"/payments/y1/to_party": "council"}),
    ("T41", {"/payments/y1/kind": "price", "/payments/y2": {"transfer": "t2", "kind": "price", "to_party": "council", "share": "5"}},
     "/payments/y1/share",
     {"/payments/y1/kind": "price", "/payments/y2": {"transfer": "t2", "kind": "recurring", "to_party": "council", "share": "5"}}),
    ("T30", {"/service_transfers/s1/to_party": "trust"}, "/service_transfers/s1/to_party", {"/service_transfers/s1/to_party": GONE}),
    ("T31", {"/service_transfers/s1/until": "2016"}, "/service_transfers/s1/until", {"/service_transfers/s1/until": "2017"}),
    (
        "T32",
        {"/service_transfers/s1/status": "ended", "/service_transfers/s1/until": GONE},
        "/service_transfers/s1/until",
        {"/service_transfers/s1/status": "ended"},
    ),
)  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_rule_breaks_on_its_own_ground_only(sample):
    breaks_exactly(a_partnership(), sample)


FURTHER = samples(
    ("T04", {f"{T2}/linked_to": "t2"}, f"{T2}/linked_to", {}),
    ("T04", {f"{T2}/linked_to": GONE}, f"{T2}/linked_to", {}),
    ("T05", {f"{T1}/consideration_basis": "negative"}, f"{T1}/consideration", {}),
    ("T06", {f"{T1}/consideration": "101"}, f"{T1}/consideration", {f"{T1}/consideration": "100"}),
    ("T06", {f"{T1}/consideration_basis": "undisclosed"}, f"{T1}/consideration", {}),
    ("T09", {f"{T2}/instrument": "short_lease"}, f"{T2}/instrument", {f"{T2}/instrument": "lease"}),
    ("T10", {f"{T2}/perpetual": True}, f"{T2}/term_years", {f"{T2}/perpetual": True, f"{T2}/term_years": GONE}),
)


@pytest.mark.parametrize("sample", FURTHER)
def test_a_rule_has_an_eye_on_its_other_ground_too(sample):
    breaks_exactly(a_partnership(), sample)


def test_a_dowry_is_a_negative_price_that_says_so():
    breaks_exactly(
        a_partnership(),
        samples(("T05", {f"{T1}/consideration": "-22000000.00", f"{T1}/consideration_basis": "discounted"},
                 f"{T1}/consideration", {f"{T1}/consideration": "-22000000.00", f"{T1}/consideration_basis": "negative"}))[0].values[0],
    )  # fmt: skip
