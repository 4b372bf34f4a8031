"""The rules of partnerships: each breaks on the smallest change, and on nothing less."""

import pytest

from registry.identifiers import mint
from tests.builders import GONE, a_partnership, breaks_exactly, samples

pytestmark = pytest.mark.django_db

ORGANISATION = mint("org")
OTHER = mint("chp")
NEW_PARTY = {"side": "other", "roles": ["adviser"], "part": "took_part"}

PARTIES = samples(
    ("P01", {"/parties/trust/side": "other"}, "/parties", {"/parties/council/side": "community"}),
    ("P02", {"/parties/trust/name": GONE}, "/parties/trust/organisation", {"/parties/trust/name": "The trust"}),
    (
        "P03",
        {"/parties/x": {**NEW_PARTY, "roles": ["private_landowner"], "name": "The farmer"}},
        "/parties/x/name",
        {"/parties/x": {**NEW_PARTY, "roles": ["private_landowner"]}},
    ),
    (
        "P04",
        {"/parties/trust/organisation": ORGANISATION},
        "/parties/trust/name",
        {"/parties/trust/organisation": ORGANISATION, "/parties/trust/name": GONE},
    ),
    ("P05", {"/parties/council/roles": []}, "/parties/council/roles", {"/parties/x": {**NEW_PARTY, "name": "X", "part": "declined", "roles": []}}),
    (
        "P07",
        {"/parties/council/part": "replaced"},
        "/parties/council/until",
        {"/parties/council/part": "replaced", "/missing/m2": {"about": ["/parties/council/until"], "reason": "unknown"}},
    ),
    ("P08", {"/related/r1/partnership": OTHER}, "/related/r1", {"/related/r1/partnership": OTHER, "/related/r1/name": GONE}),
)  # fmt: skip

DATES = samples(
    ("P20", {"/parties/council/since": "2015", "/parties/council/until": "2014"}, "/parties/council/until",
     {"/parties/council/since": "2015", "/parties/council/until": "2015-01"}),
    ("P21", {"/milestones/done/date": "2016-02"}, "/milestones/done/date", {"/milestones/done/date": "2016"}),
    ("P22", {"/milestones/m": {"kind": "first_relet", "date": "2027"}}, "/milestones/m/forecast",
     {"/milestones/m": {"kind": "first_relet", "date": "2027", "forecast": True}}),
    ("P23", {"/status": "ended", "/ending_kind": "completed", "/ended_on": "2011"}, "/ended_on",
     {"/status": "ended", "/ending_kind": "completed", "/ended_on": "2012"}),
)  # fmt: skip

ENDINGS = samples(
    ("P10", {"/ending_kind": "expired"}, "/ending_kind", {"/ending_kind": "expired", "/status": "ended"}),
    ("P11", {"/status": "ended"}, "/ending_kind",
     {"/status": "ended", "/missing/m2": {"about": ["/ending_kind"], "reason": "unknown"}}),
    ("P12", {"/homes/h1/state": "started", "/homes/h2/state": "started"}, "/homes", {"/homes/h1/state": "started"}),
    ("P13", {"/stage": "plan", "/homes/h2/state": "planned"}, "/homes/h1/state",
     {"/stage": "plan", "/homes/h2/state": "planned", "/homes/h1/supply": "existing"}),
)  # fmt: skip

HOMES = samples(
    ("P30", {"/homes/h2/count": None}, "/homes/h2/count",
     {"/homes/h2/count": None, "/missing/m2": {"about": ["/homes/h2/count"], "reason": "unknown"}}),
    ("P32", {"/homes/h1/rent_period": None}, "/homes/h1/rent_period", {"/homes/h1/rent_period": None, "/homes/h1/rent": None}),
    ("P33", {"/homes/h1/rent": "-1.00"}, "/homes/h1/rent", {"/homes/h1/rent": "0.00"}),
    ("P34", {"/asset_transfers/t2/homes_count": 13}, "/asset_transfers/t2/homes_count",
     {"/asset_transfers/t2/homes_count": 13, "/other_claims/k2": {"about": ["/asset_transfers/t2"], "value": "13"}}),
    ("P35", {"/areas": ["S12000026"], "/latitude": None, "/longitude": None}, "/homes/h1/tenure", {"/areas": ["S12000026", "E06000057"]}),
    ("P36", {"/home_parts/p1": {"homes": "h1", "tenure": "social_rent"}}, "/home_parts/p1/count",
     {"/home_parts/p1": {"homes": "h1", "tenure": "social_rent", "share": "30"}}),
    ("P37", {"/home_parts/p1/count": 9}, "/home_parts/p1/count", {"/home_parts/p1/count": 9, "/homes/h1/count_to": 10}),
    ("P38", {"/letting_steps/l2/after_unit": None}, "/letting_steps/l2/after_unit",
     {"/letting_steps/l2/after_unit": None, "/letting_steps/l2/after": None}),
    ("P39", {"/letting_steps/l1/after": 8}, "/letting_steps/l2/after",
     {"/letting_steps/l1/after": 8, "/letting_steps/l2/homes": ["h2"]}),
    ("P70", {"/homes/h1/count_to": 8}, "/homes/h1/count_to", {"/homes/h1/count_to": 9}),
)  # fmt: skip

MONEY = samples(
    ("P40", {"/funding/grant/amount": "-1"}, "/funding/grant/amount", {"/funding/grant/amount": "0"}),
    ("P43", {"/funding/grant/stake_least": "500", "/funding/grant/stake_most": "100"}, "/funding/grant/stake_most",
     {"/funding/grant/stake_least": "100", "/funding/grant/stake_most": "500"}),
    ("P41", {"/funding/grant/funder": "landlord"}, "/funding/grant/kind",
     {"/funding/grant/funder": "landlord", "/funding/grant/kind": "own_funds"}),
    ("P42", {"/other_claims": [], "/funding/grant/amount": "1600000"}, "/funding/total/amount",
     {"/other_claims": [], "/funding/grant/amount": "1600000", "/funding/grant/state": "offered"}),
)  # fmt: skip

PLACE = samples(
    ("P50", {"/areas": ["E06000057", "E99999999"]}, "/areas/1", {"/areas": ["E06000057", "E12000001"]}),
    ("P51", {"/areas": ["E07000161"]}, "/areas/0", {"/areas": ["E06000057"]}),
    ("P52", {"/longitude": None}, "/longitude", {"/longitude": None, "/latitude": None}),
    ("P53", {"/location_precision": "withheld", "/latitude": None, "/longitude": None}, "/postcode",
     {"/location_precision": "withheld", "/latitude": None, "/longitude": None, "/postcode": None}),
    ("P54", {"/latitude": -1.93, "/longitude": 54.95}, "/latitude", {"/latitude": 60.8, "/longitude": -0.8, "/areas": ["E06000057", "S12000027"]}),
    ("P55", {"/postcode": "NE43"}, "/postcode", {"/postcode": "ne437dy"}),
    ("P56", {"/areas": [], "/location_precision": "district"}, "/areas", {"/areas": []}),
    ("P59", {"/postcode": None, "/postcode_district": "43NE"}, "/postcode_district",
     {"/postcode": None, "/postcode_district": "NE43"}),
    ("P58", {"/areas": ["E06000052"]}, "/latitude", {"/areas": ["E12000001"]}),
)  # fmt: skip

EVIDENCE = samples(
    ("P60", {"/sources": []}, "/sources", {"/sources": [], "/basis": "published_by_a_party"}),
    ("P61", {"/sources/s1/url": None, "/sources/s1/publisher": None}, "/sources/s1/url", {"/sources/s1/url": None}),
    ("P62", {"/sources/s2": {"title": "Again", "url": "https://www.ashgill.example.org/"}}, "/sources/s2/url",
     {"/sources/s2": {"title": "Again", "url": "https://www.ashgill.example.org/2"}}),
    ("P63", {"/missing/m1/about": ["/stage"]}, "/missing/m1/about", {"/missing/m1/about": ["/ended_on"]}),
    ("P64", {"/parties/trust/note": "Write to jo@example.org."}, "/parties/trust/note", {"/parties/trust/note": "Write @ noon."}),
    ("P65", {"/clauses/c1/plain_words": "Mrs Smith decides."}, "/clauses/c1/plain_words",
     {"/clauses/c1/plain_words": "The chair decides."}),
)  # fmt: skip

SAMPLES = [*PARTIES, *DATES, *ENDINGS, *HOMES, *MONEY, *PLACE, *EVIDENCE]


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_rule_breaks_on_its_own_ground_only(sample):
    breaks_exactly(a_partnership(), sample)


TWICE = samples(
    ("P06", {"/parties/x": {**NEW_PARTY, "organisation": ORGANISATION}, "/parties/y": {**NEW_PARTY, "organisation": ORGANISATION}}, "/parties/",
     {"/parties/x": {**NEW_PARTY, "organisation": ORGANISATION}, "/parties/y": {**NEW_PARTY, "organisation": ORGANISATION, "since": "2020"}}),
    ("P31", {"/homes/h3": {"count": 4, "tenure": "shared_ownership", "supply": "new_build", "state": "completed"}}, "/homes/",
     {"/homes/h3": {"count": 4, "tenure": "shared_ownership", "supply": "new_build", "state": "completed", "site": "Mill"}}),
)  # fmt: skip


@pytest.mark.parametrize("sample", TWICE)
def test_two_rows_that_say_the_same_are_both_named(sample):
    from tests.builders import changed, verdict

    problems = verdict(changed(a_partnership(), sample.bad))

    assert {code for code, _ in problems} == {sample.code}
    assert len({pointer for _, pointer in problems}) == 2
    assert all(pointer.startswith(sample.at) for _, pointer in problems)
    assert verdict(changed(a_partnership(), sample.good)) == set()


def test_a_related_arrangement_is_never_the_record_itself():
    content = a_partnership()
    content["related"] = [{"key": "r1", "relation": "follows", "partnership": content["id"]}]

    from tests.builders import verdict

    assert verdict(content) == {("P08", "/related/r1/partnership")}
