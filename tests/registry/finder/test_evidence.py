"""What the finder counts of an association, and of those whose record it carries on."""

import pytest

from registry.finder.evidence import Evidence, Hidden
from registry.finder.gathering import evidence_for
from registry.finder.peers import peer_group_of
from registry.finder.places import Place
from registry.finder.ranking import Ranked
from registry.finder.reach import level_of
from registry.finder.sentences import Names, reason_for
from registry.publishing.actions import publish
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders.schemes import Scheme, organisation, scheme

pytestmark = pytest.mark.django_db
TRUSTS = ["community_land_trust"]
WALES = "W92000004"


def evidence_of(association: str, *, kinds=TRUSTS, year: int = 2026, hidden: Hidden | None = None) -> Evidence:
    found = evidence_for(Place(), kinds, year=year, codes=[], hidden=hidden or Hidden())
    return next(each for each in found if each.organisation == association)


def completed(association: str, year: int | None, **cells) -> Scheme:
    milestones = [{"key": "m1", "kind": "completion", "date": str(year)}] if year else []
    return scheme(association=association, milestones=milestones, **cells)


def merge(association: str, into: str) -> None:
    relation = {"key": "r1", "kind": "merged_into", "organisation": into, "date": "2022"}
    content = {"id": association, "name": "Gone", "kind": "housing_association", "relations": [relation]}
    publish(contents=[content | {"ended_on": "2022"}], by=REGISTRY_EDITORS)


def test_schemes_count_half_for_every_fifteen_years_and_half_where_no_year_is_known():
    association = organisation()
    for year in (2026, 2011, 1996, None):
        completed(association, year)

    evidence = evidence_of(association)

    assert (evidence.partnerships, evidence.schemes_of_kind, evidence.latest_of_kind) == (4, 4, 2026)
    assert evidence.of_kind == pytest.approx(1 + 0.5 + 0.25 + 0.5, abs=1e-5)


def test_only_schemes_with_the_kinds_asked_for_count_as_experience_and_each_once():
    association = organisation()
    completed(association, 2026, community_kinds=["community_land_trust", "cohousing_group"])
    completed(association, 2026, community_kinds=["housing_cooperative"])

    both = evidence_of(association, kinds=["community_land_trust", "cohousing_group"])

    assert (both.partnerships, both.schemes_of_kind) == (2, 1)
    assert evidence_of(association, kinds=["development_trust"]).of_kind == 0


def test_a_partnership_that_names_two_of_one_line_counts_once():
    predecessor, successor = organisation(), organisation()
    made = completed(predecessor, 2026)
    completed(predecessor, 2026)
    made.publish_again(
        parties=[
            *made.content["parties"],
            {"key": "p3", "side": "association", "organisation": successor, "roles": ["landlord"], "part": "took_part"},
        ]
    )
    assert (evidence_of(predecessor).partnerships, evidence_of(successor).partnerships) == (2, 1)

    merge(predecessor, successor)

    evidence = evidence_of(successor)
    assert (evidence.partnerships, evidence.schemes_of_kind) == (2, 2)
    assert evidence.of_kind == pytest.approx(2, abs=1e-5)
    # Hidden, it counts neither once nor less than nothing.
    assert evidence_of(successor, hidden=Hidden([made.id])).partnerships == 1


@pytest.mark.parametrize("part", ["considered", "declined", "proposed"])
def test_who_was_only_named_took_part_in_nothing(part):
    association = organisation()
    made = completed(association, 2026)
    parties = [
        row | {"part": part} if row.get("organisation") == association else row for row in made.content["parties"]
    ]
    made.publish_again(parties=parties)

    evidence = evidence_of(association)
    assert (evidence.partnerships, evidence.schemes_of_kind, evidence.latest_of_kind) == (0, 0, None)


def test_what_stalled_is_told_apart_from_what_came_about():
    association = organisation()
    completed(association, 2026)
    stalled = completed(association, 2026, status="stalled", stage="plan")

    evidence = evidence_of(association)
    reason = reason_for(
        "kind", Ranked(evidence, level_of(evidence), 0.0, {}), Place(), TRUSTS, Names({}, {}, {}, {}, {})
    )

    assert (evidence.schemes_of_kind, evidence.halted_of_kind) == (2, 1)
    assert reason.sentence.endswith("; 1 of them stalled or ended before it was built.")
    assert evidence_of(association, hidden=Hidden([stalled.id])).halted_of_kind == 0


def test_a_hidden_partnership_counts_for_nobody():
    association = organisation()
    made = completed(association, 2026)

    evidence = evidence_of(association, hidden=Hidden([made.id]))

    assert (evidence.partnerships, evidence.schemes_of_kind, evidence.of_kind) == (0, 0, 0)
    assert evidence.is_in_nation


def test_whether_it_did_anything_in_the_nation():
    association = organisation()
    completed(association, 2026, areas=["W06000015"])
    place = Place.of_area("W06000015")
    (evidence,) = (
        each for each in evidence_for(place, TRUSTS, year=2026, codes=place.codes) if each.organisation == association
    )
    assert place.nation is not None
    assert place.nation.code == WALES
    assert evidence.is_in_nation


def test_the_middle_of_a_peer_group_counts_as_the_ranking_does():
    band, jurisdiction = "", "northern_ireland"
    for number in range(3):
        association = organisation(jurisdiction=jurisdiction)
        for _ in range(number):
            scheme(association=association)

    group = peer_group_of(band, jurisdiction)

    assert group.associations >= 3
    assert group.partnerships <= 1
