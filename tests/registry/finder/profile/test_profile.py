"""What is read of one organisation beside the questions of the comparison."""

from registry.clock import uk_day
from registry.finder.evidence import evidence_for
from registry.finder.peers import peer_group_of, peer_groups
from registry.finder.places import Place
from registry.finder.profile import profile_of
from registry.finder.profile.areas import areas_of_work
from registry.finder.profile.involvements import counted_by_stage, counted_by_years
from registry.website.public.reading import public_record
from tests.builders.schemes import organisation, scheme


def profile(record: str):
    return profile_of(public_record("organisation", record).content, uk_day())


def test_a_partnership_that_names_it_twice_is_one(db):
    made = scheme()
    community = {
        "key": "p3",
        "side": "other",
        "organisation": made.community,
        "roles": ["adviser"],
        "part": "took_part",
    }
    made.publish_again(parties=[*made.content["parties"], community])

    (involvement,) = profile(made.community).involvements

    assert involvement.roles == ("adviser", "freeholder")
    assert involvement.sides == ("community", "other")


def test_stages_and_years_count_each_partnership_once(db):
    association = organisation()
    scheme(association=association, stage="build")
    scheme(association=association, status="ended", ended_on="2018")
    partnerships = profile(association).partnerships

    assert counted_by_stage(partnerships) == [("Being built", 1), ("Over", 1)]
    assert counted_by_years(partnerships) == [("2015 to 2019", 1), ("Year not recorded", 1)]


def test_areas_of_the_same_sources_and_day_stand_together(db):
    record = organisation(
        sources=[{"key": "s1", "title": "Annual report"}],
        operating_areas=[
            {"key": "a1", "area": "E12000001", "as_at": "2025", "sources": ["s1"]},
            {"key": "a2", "area": "E12000009", "as_at": "2025", "sources": ["s1"]},
            {"key": "a3", "name": "The fens", "certainty": "reported"},
        ],
    )

    first, second = areas_of_work(profile(record).content)

    assert (first.names, first.day, first.sources) == (("North East", "South West"), "2025", (("Annual report", ""),))
    assert (second.names, second.certainty) == (("The fens",), "Reported by others")


def test_a_peer_group_is_that_of_the_finder(db):
    evidence = evidence_for(Place(""), [], year=2026, codes=[])
    groups = peer_groups(evidence)
    assert len(groups) > 5
    for (band, jurisdiction), group in groups.items():
        assert peer_group_of(band, jurisdiction) == group
