"""The rules of organisations."""

import pytest

from registry.identifiers import mint
from tests.builders import GONE, an_organisation, breaks_exactly, samples, verdict

pytestmark = pytest.mark.django_db

OTHER, THIRD = mint("org"), mint("org")
MERGED = {"kind": "merged_into", "organisation": OTHER}
NOTICE = "/partner_notices/o1"
SILENT = dict.fromkeys(
    [f"{NOTICE}/{name}" for name in ("community_kinds", "areas", "roles", "supply", "statement")], GONE
)

CLAIM = {
    "indicator": "social_value_claimed", "value": "12000", "method_words": "A bank of values, 2018",
    "measured_by": "self", "sources": ["c1"],
}  # fmt: skip

SAMPLES = samples(
    ("O01", {"/names/n1/name": "TYNE Valley homes"}, "/names/n1/name", {"/names/n1/name": "TYNE Valley homes", "/names/n1/kind": "short"}),
    ("O03", {"/identifiers/i1/value": "RS017815R"}, "/identifiers/i1/value", {"/identifiers/i1/value": "30080R"}),
    ("O04", {"/identifiers/i1/value": "X1"}, "/identifiers/i1/value", {"/identifiers/i1/value": "4453"}),
    ("O05", {"/identifiers/i3": {"scheme": "GB-SC", "value": "SC042386"}}, "/identifiers/i3/scheme",
     {"/identifiers/i3": {"scheme": "GB-CHC", "value": "279417"}}),
    ("O06", {"/jurisdiction": "scotland"}, "/identifiers/i2/scheme", {"/jurisdiction": "united_kingdom"}),
    ("O11", {"/ended_on": "1974"}, "/ended_on", {"/ended_on": "1975"}),
    ("O12", {"/relations/r1/until": "2000"}, "/relations/r1/until", {"/relations/r1/until": "2001"}),
    ("O13", {"/relations/r2": MERGED, "/relations/r3": {**MERGED, "organisation": THIRD}}, "/relations/r3",
     {"/relations/r2": MERGED, "/relations/r3": {**MERGED, "organisation": THIRD, "until": "2009"}}),
    ("O14", {"/relations/r2": {**MERGED, "date": "2020"}}, "/ended_on", {"/relations/r2": {**MERGED, "date": "2020"}, "/ended_on": "2020"}),
    ("O20", {"/homes_owned_as_at": GONE}, "/homes_owned_as_at", {"/homes_owned_as_at": GONE, "/homes_owned": None}),
    ("O21", {"/members": None}, "/members_as_at", {"/members": 0}),
    ("O22", {"/share_price": "-1"}, "/share_price", {"/share_price": "0"}),
    ("O23", {"/board_seats/b1": {"constituency": "resident", "majority": True}, "/board_seats/b2": {"constituency": "independent", "majority": True}},
     "/board_seats/b2/majority",
     {"/board_seats/b1": {"constituency": "resident", "majority": True, "until": "2000"},
      "/board_seats/b2": {"constituency": "independent", "majority": True}}),
    ("O24", {"/board_seats/b2/majority": False}, "/board_seats/b2/majority", {"/board_seats/b2/majority": False, "/board_seats/b2/seats": 4}),
    ("O25", {"/clt_test/t2": {"limb": "body_corporate", "met": "unknown"}}, "/clt_test/t2/limb",
     {"/clt_test/t2": {"limb": "open_membership", "met": "unknown"}}),
    ("O26", {"/clt_test/t1/evidence": GONE}, "/clt_test/t1/evidence", {"/clt_test/t1/evidence": GONE, "/clt_test/t1/met": "not"}),
    ("O27", {"/figures/g2": CLAIM | {"method_words": None}}, "/figures/g2/method_words", {"/figures/g2": CLAIM}),
    ("O30", {"/contact_email": "jane.doe@example.org"}, "/contact_email", {"/contact_email": "new.homes@example.org"}),
    ("O31", {"/share_terms": "Ask jo@example.org"}, "/share_terms", {"/share_terms": "Ask the office"}),
    ("O32", {f"{NOTICE}/statement": "Ask Ms Doe."}, f"{NOTICE}/statement", {f"{NOTICE}/statement": "Ask our team."}),
    ("O40", {f"{NOTICE}/homes_max": 4}, f"{NOTICE}/homes_max", {f"{NOTICE}/homes_max": 5}),
    ("O41", SILENT, NOTICE, {**SILENT, f"{NOTICE}/supply": ["conversion"]}),
    ("O43", {"/transfer_offers/f1/price": "-1"}, "/transfer_offers/f1/price", {"/transfer_offers/f1/price": "1"}),
    ("O50", {"/homes_owned_to": 1200}, "/homes_owned_to", {"/homes_owned_to": 1300}),
    ("O42", {"/operating_areas/a1/area": "E99999999"}, "/operating_areas/a1/area", {"/operating_areas/a1/area": "E07000156"}),
)  # fmt: skip


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_rule_breaks_on_its_own_ground_only(sample):
    breaks_exactly(an_organisation(), sample)


@pytest.mark.parametrize(
    "address",
    ["homes@gmail.com", "no address", "a@b", "two@example.org, three@example.org", "jane_doe@example.org"],
)
def test_a_person_s_mailbox_is_refused(address):
    assert verdict(an_organisation(contact_email=address)) == {("O30", "/contact_email")}


ONE_ORGANISATION_TWO_SPELLINGS = [("GB-MPR", "17815R", "RS017815R"), ("GB-COH", "01234567", "1234567")]


@pytest.mark.parametrize(("scheme", "first", "second"), ONE_ORGANISATION_TWO_SPELLINGS)
def test_O02_sees_one_number_through_two_spellings(scheme, first, second):  # noqa: N802
    content = an_organisation(
        identifiers=[{"key": "i1", "scheme": scheme, "value": first}, {"key": "i2", "scheme": scheme, "value": second}]
    )

    assert {code for code, _ in verdict(content)} == {"O02", "O03"}
    assert ("O02", "/identifiers/i1/value") in verdict(content)


def test_O10_an_organisation_has_no_relation_to_itself():  # noqa: N802
    content = an_organisation()
    content["relations"] = [{"key": "r1", "kind": "member_of", "organisation": content["id"]}]

    assert verdict(content) == {("O10", "/relations/r1/organisation")}
    content["relations"][0]["organisation"] = OTHER
    assert verdict(content) == set()
