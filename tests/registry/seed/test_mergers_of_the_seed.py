"""Whoever works for the organisation of today finds the record of the one that it came from."""

import pytest

from registry.vocabularies.vocabulary import codes_where

from .seed_rows import records

# Predecessor, successor, and when, as the sources say.
MERGERS = [
    ("Affinity Sutton", "Clarion Housing Group", "2016"),
    ("Coast & Country Housing", "Beyond Housing", "2018"),
    ("East Boro Housing Trust", "Aster Group", "2020-03"),
    ("English Partnerships", "Homes and Communities Agency", "2008-12-01"),
    ("Four Housing Group", "Bernicia", "2016~"),
    ("Genesis Housing Association", "Notting Hill Genesis", "2018-04"),
    ("GreenSquare Group", "GreenSquareAccord", "2021/2023"),
    ("Hanover Housing Association", "Anchor", "2018-11-29"),
    ("Homes and Communities Agency", "Homes England", "2018-01-11"),
    ("Impact Housing Association", "The Riverside Group", "2018-08"),
    ("Isos Housing", "Karbon Homes", "2017"),
    ("Liverpool Mutual Homes", "Torus", "2019-01-01"),
    ("One Housing Group", "The Riverside Group", "2021-12"),
    ("Paddington Churches Housing Association", "Genesis Housing Association", "2011"),
    ("Severn Vale Housing Society", "Bromford Flagship", "2018/2019"),
    ("Synergy Housing", "Aster Group", "2012-11"),
    ("The Phone Co-op", "The Midcounties Co-operative", "2018-06-01"),
    ("The Wrekin Housing Group", "Housing Plus Group", "2025-01-06"),
    ("Two Castles Housing Association", "Castles & Coasts Housing Association", "2017-08"),
    ("Yarlington Housing Group", "Abri Group", "2019"),
]
RENAMED = [
    ("Glasgow Housing Association", "Wheatley Homes Glasgow"),
    ("Heritage Lottery Fund", "National Lottery Heritage Fund"),
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
