"""Districts by deprivation: what is recorded of each, and who near by has experience."""

import pytest

from registry.errors import BadParameter
from registry.finder.left_behind import Share, districts_of, every_scope, scope_of
from registry.places.directory import directory
from tests.builders.schemes import organisation, scheme

pytestmark = pytest.mark.django_db

# South Tyneside and Newport: much deprived, with nothing on record in the seed register.
TYNESIDE, NEWPORT = "E08000023", "W06000022"


def district(code: str):
    (found,) = districts_of([code])
    return found


def homes(supply: str, state: str = "completed") -> list[dict]:
    return [{"key": "h1", "count": 5, "unit": "homes", "tenure": "social_rent", "state": state, "supply": supply}]


def test_every_district_of_today_is_in_one_part_and_has_the_index_of_its_nation():
    listed = [code for scope in every_scope() for code in scope.districts]

    assert sorted(listed) == sorted(area.code for area in directory() if area.current and area.level == "district")
    nations = {scope.nation.name for scope in every_scope()}
    assert nations == {"England", "Northern Ireland", "Scotland", "Wales"}
    found = districts_of(listed, look_around=False)
    assert len(found) == len(listed)
    assert [each.name for each in found if each.share is None] == []
    assert all(each.nearest_new_build is None for each in found)


def test_the_most_deprived_of_its_nation_comes_first():
    shares = [each.share.value for each in districts_of(scope_of("W92000004").districts)]

    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(
    ("value", "band"), [(0.2, "much"), (0.198, "much"), (0.19, "some"), (0.1, "some"), (0.09, "little"), (0, "little")]
)
def test_a_share_is_set_beside_that_of_the_nation(value, band):
    assert Share(value, "Index", "2025").band == band


def test_a_small_share_is_not_rounded_to_none():
    assert [Share(value, "Index", "2025").in_a_hundred for value in (0, 0.001, 0.2)] == [0, 1, 20]


def test_new_homes_are_counted_beside_those_repaired_or_bought():
    before = district(TYNESIDE)
    scheme(areas=[TYNESIDE], homes=homes("new_build"))
    scheme(areas=[TYNESIDE], homes=homes("refurbishment_of_empty"))
    scheme(areas=[TYNESIDE], homes=homes("existing"))
    both = [*homes("acquisition"), *[row | {"key": "h2"} for row in homes("bought_new")]]
    scheme(areas=[TYNESIDE], homes=both)
    after = district(TYNESIDE)

    assert (before.partnerships, before.new_build, before.reuse, before.other) == (0, 0, 0, 0)
    assert (after.partnerships, after.new_build, after.reuse, after.other) == (4, 2, 2, 1)


def test_the_nearest_has_experience_of_its_kind():
    builder, repairer = organisation(name="Builder"), organisation(name="Repairer")
    scheme(association=builder, areas=[TYNESIDE], homes=homes("new_build"))
    made = scheme(association=repairer, areas=[TYNESIDE], homes=homes("refurbishment_of_empty"))
    found = district(TYNESIDE)

    assert found.nearest_new_build.organisation == builder
    assert (found.nearest_reuse.organisation, found.nearest_reuse.record) == (repairer, made.id)
    assert found.nearest_reuse.distance == "in this district"


def test_one_of_the_district_comes_before_one_nearer_to_its_middle():
    """Northumberland is wide: from its middle, a scheme in Newcastle is nearer than its own ones."""
    nearest = district("E06000057").nearest_new_build

    assert nearest.is_here
    assert nearest.kilometres > 25


def test_what_is_not_lived_in_yet_is_no_experience():
    planner = organisation(name="Planner")
    scheme(association=planner, areas=[TYNESIDE], stage="plan", homes=homes("new_build", "planned"))

    assert district(TYNESIDE).nearest_new_build.organisation != planner


def test_a_predecessors_experience_is_that_of_the_association_of_today():
    heir = organisation(name="Heir")
    before = organisation(name="Before", relations=[{"key": "r1", "kind": "merged_into", "organisation": heir}])
    scheme(association=before, areas=[TYNESIDE], homes=homes("new_build"))

    assert district(TYNESIDE).nearest_new_build.organisation == heir


def test_experience_beyond_the_border_is_not_asked():
    """Land law and money are those of the nation."""
    bristol = organisation(name="Across the water")
    scheme(association=bristol, areas=["E06000023"], homes=homes("new_build"))
    nearest = district(NEWPORT).nearest_new_build

    assert nearest.organisation != bristol
    assert nearest.distance.startswith("about ")


def test_one_statement_tells_a_region_and_is_asked_once_for_each_line(django_assert_num_queries):
    scope = scope_of("E12000001")
    # The other asks for the last line of the feed.
    with django_assert_num_queries(2):
        first = districts_of(scope.districts)
    with django_assert_num_queries(1):
        assert districts_of(scope.districts) == first

    scheme(areas=[scope.districts[0]])
    counted = [sum(each.partnerships for each in of) for of in (first, districts_of(scope.districts))]
    assert counted[1] == counted[0] + 1


@pytest.mark.parametrize("code", ["E92000001", "K02000001", "E99999999", "nowhere"])
def test_only_a_part_can_be_looked_at(code):
    with pytest.raises(BadParameter):
        scope_of(code)
