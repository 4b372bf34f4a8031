"""Whoever works for the organisation of today finds the record of the one that it came from."""

import pytest

from registry.vocabularies.vocabulary import codes_where

from .seed_rows import records

# Predecessor, successor, and when, as the sources say.
MERGERS = [
    ("Affinity Sutton", "Clarion Housing Group", "2016"),
    ("Beechwood and Ballantyne Community Housing Association", "Onward Homes", "2015"),
    ("Birmingham Co-operative Housing Services", "GreenSquareAccord", "../2019"),
    ("Bristol Community Housing Foundation", "United Communities", "2017"),
    ("Bute Housing Association", "Fyne Homes", "2002"),
    ("Byker Community Trust", "Karbon Homes", "2021-04"),
    ("CBHA", "Peabody", "2016/2021"),
    ("Campbeltown and District Housing Association", "Fyne Homes", "2002"),
    ("Castle Morpeth Housing", "Isos Housing", "2011-04-01"),
    ("Catalyst Housing", "Peabody", "2023-04"),
    ("Central and Cecil Housing Trust", "Aster Group", "2019/2022"),
    ("Charing Cross Housing Association", "West of Scotland Housing Association", "2022-08-01"),
    ("Circle Housing Group", "Clarion Housing Group", "2016"),
    ("Coast & Country Housing", "Beyond Housing", "2018"),
    ("Colne Housing Society", "Eastlight Community Homes", "2020-07-01"),
    ("Cube Housing Association", "Wheatley Homes Glasgow", "2021"),
    ("Dunan Housing Co-operative", "Fyne Homes", "2002"),
    ("Dunoon and Cowal Housing Association", "Fyne Homes", "2002"),
    ("East Boro Housing Trust", "Aster Group", "2020-03"),
    ("English Partnerships", "Homes and Communities Agency", "2008-12-01"),
    ("Enham Trust", "Aster Group", "2022/2025"),
    ("Fabrick Housing Group", "Thirteen Housing Group", "2014"),
    ("Flagship Housing Group", "Bromford Flagship", "2025"),
    ("Four Housing Group", "Bernicia", "2016~"),
    ("Gallions Housing Association", "Peabody", "2014-01"),
    ("Genesis Housing Association", "Notting Hill Genesis", "2018-04"),
    ("Golden Gates Housing Trust", "Torus", "2019-01-01"),
    ("GreenSquare Group", "GreenSquareAccord", "2021/2023"),
    ("Hanover Housing Association", "Anchor", "2018-11-29"),
    ("Helena Partnerships", "Torus", "2019-01-01"),
    ("Homes and Communities Agency", "Homes England", "2018-01-11"),
    ("Hyde Martlet Housing Association", "Hyde", "../2010"),
    ("Impact Housing Association", "The Riverside Group", "2018-08"),
    ("Isos Housing", "Karbon Homes", "2017"),
    ("King Alfred Housing Association", "East Boro Housing Trust", "2010/2020"),
    ("Linc Cymru", "Pobl Group", "2024"),
    ("Liverpool Mutual Homes", "Torus", "2019-01-01"),
    ("Longhurst Housing Association", "Longhurst Group", "2019-07-01"),
    ("Merlin Housing Society", "Bromford Flagship", "2018/2019"),
    ("Milecastle Housing", "Isos Housing", "2011-04-01"),
    ("Network Homes", "Sovereign Network Group", "2023"),
    ("Nomad E5 Housing Association", "Isos Housing", "2011-04-01"),
    ("Notting Hill Housing Trust", "Notting Hill Genesis", "2018-04"),
    ("Octavia Housing", "Abri Group", "2024-12"),
    ("One Housing Group", "The Riverside Group", "2021-12"),
    ("Paddington Churches Housing Association", "Genesis Housing Association", "2011"),
    ("Severn Vale Housing Society", "Bromford Flagship", "2018/2019"),
    ("Silva Homes", "Abri Group", "2023-10"),
    ("Soroptimist (Poole) Housing Association", "East Boro Housing Trust", "2010/2020"),
    ("South Shropshire Housing Association", "Connexus", "../2019-07"),
    ("South Tyneside Housing Ventures Trust", "Karbon Homes", "2023-07"),
    ("Synergy Housing", "Aster Group", "2012-11"),
    ("Tai Clwyd", "Grŵp Cynefin", "2014"),
    ("Tai Eryri", "Grŵp Cynefin", "2014"),
    ("The Cyril Wood Memorial Trust", "East Boro Housing Trust", "2010/2020"),
    ("The Phone Co-op", "The Midcounties Co-operative", "2018-06-01"),
    ("The Wrekin Housing Group", "Housing Plus Group", "2025-01-06"),
    ("Two Castles Housing Association", "Castles & Coasts Housing Association", "2017-08"),
    ("Vela Group", "Thirteen Housing Group", "2014"),
    ("West Herts Homes", "Watford Community Housing Trust", "2024-02-29"),
    ("Wheatley Homes Glasgow", "Wheatley Group", "2011"),
    ("William Woodhouse Strain Housing Association", "Fyne Homes", "2002"),
    ("Yarlington Housing Group", "Abri Group", "2019"),
]
RENAMED = [
    ("Castle Vale Community Housing Association", "The Pioneer Group"),
    ("Glasgow Housing Association", "Wheatley Homes Glasgow"),
    ("Greenfields Community Housing", "Eastlight Community Homes"),
    ("Heritage Lottery Fund", "National Lottery Heritage Fund"),
    ("Liverpool Housing Trust", "Onward Homes"),
    ("Luminus Group", "Chorus Homes Group"),
    ("Radian Group Limited", "Abri Group"),
    ("Symphony Housing Group", "Onward Group"),
]


def named(name: str) -> dict:
    return next(content for content in records("org-") if content["name"] == name)


@pytest.mark.parametrize(("before", "after", "date"), MERGERS)
def test_both_organisations_of_a_merger_are_related_with_date_and_source(before, after, date):
    successions = codes_where("organisation_relation", "successor", "yes")
    rows = [
        row
        for row in named(before)["relations"]
        if row["kind"] in successions and row["organisation"] == named(after)["id"]
    ]
    assert [row.get("date") for row in rows] == [date]
    assert rows[0]["sources"]


@pytest.mark.parametrize(("before", "after"), RENAMED)
def test_one_organisation_under_two_names_is_one_record(before, after):
    names = {(row["name"], row["kind"]) for row in named(after)["names"]}
    assert (before, "former") in names
    assert not [content for content in records("org-") if content["name"] == before]


def test_a_succession_has_its_date_or_says_why_not_and_its_sources():
    successions = codes_where("organisation_relation", "successor", "yes")
    ids = {content["id"] for content in records("org-")}
    for content in records("org-"):
        for row in content.get("relations", []):
            if row["kind"] in successions:
                assert row["organisation"] in ids
                assert row.get("date") or "date" in row.get("note", ""), (content["name"], row)
                assert row["sources"], (content["name"], row)
