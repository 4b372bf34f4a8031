"""What is read of one organisation beside the questions of the comparison."""

import pytest

from registry.clock import uk_day
from registry.finder.gathering import evidence_for
from registry.finder.peers import PeerGroup, peer_group_of, peer_groups
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

    assert counted_by_stage(partnerships) == [("Being built", 1), ("Ended", 1)]
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

    assert (first.names, first.day, first.sources) == (
        ("the North East", "the South West"),
        "2025",
        (("Annual report", ""),),
    )
    assert (second.names, second.certainty) == (("The fens",), "Reported by others")


def test_a_peer_group_is_that_of_the_finder(db):
    evidence = evidence_for(Place(""), [], year=2026, codes=[])
    groups = peer_groups(evidence)
    assert len(groups) > 5
    for (band, jurisdiction), group in groups.items():
        assert peer_group_of(band, jurisdiction) == group


@pytest.mark.parametrize(
    ("group", "sentence"),
    [
        (PeerGroup("100_to_999", "england_and_wales", 28, 2.5),
         "Of the 28 associations in England and Wales recorded with 100 to 999 homes, at least half have 2 partnerships or fewer on record."),
        (PeerGroup("under_100", "scotland", 9, 0.0),
         "Of the 9 associations in Scotland recorded with fewer than 100 homes, at least half have none on record."),
        (PeerGroup("none", "", 30, 1.0), "In which nation it is registered is not recorded, so that it is compared with no others."),
        (PeerGroup("", "wales", 5, 1.0), "Of the 5 associations in Wales whose size is not recorded, at least half have 1 partnership or fewer on record."),
        (PeerGroup("none", "wales", 4, 1.0), "Only 4 associations in Wales are recorded as owning no homes: too few to compare."),
        (PeerGroup("", "wales", 2, 1.0), "Only 2 associations in Wales are without a recorded size: too few to compare."),
        (PeerGroup("50000_and_over", "scotland", 1, 3.0), "No other association in Scotland is recorded with 50,000 homes and over."),
    ],
)  # fmt: skip
def test_what_is_usual_for_a_size_is_said_without_statistics(group, sentence):
    assert group.sentence == sentence
