"""What of a partnership is an association's own work, on every door that counts it."""

import datetime
from collections.abc import Iterator

import pytest

from registry.catalogue.models import Involvement
from registry.clock import uk_day
from registry.finder.answer import Question, answer_to
from registry.finder.checklist.facts import SMALLEST
from registry.finder.comparison import Association, association_of, associations_to_compare, compare
from registry.finder.comparison.track_record import departures_in_words
from registry.finder.places import Place
from registry.finder.profile import profile_of
from registry.partnerships.stages import LEFT_BEHIND
from registry.website.public.reading import public_record
from tests.builders.schemes import Scheme, organisation, scheme

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 26)


def association_with(*ways: str, **cells) -> tuple[Association, list[Scheme]]:
    """An association with one partnership of each of these ways of going on without it."""
    of = organisation()
    made = [scheme(association=of, **cells) for _ in ways]
    for each, way in zip(made, ways, strict=True):
        first, second = each.content["parties"]
        each.publish_again(parties=[first, second | ({"until": "../2015-03"} if way == "until" else {"part": way})])
    (association,) = associations_to_compare([of])
    return association, made


def lines(association: Association, code: str) -> list[str]:
    row = compare([association], TODAY).row(code)
    return [line.sentence for line in row.cells[0].answers]


@pytest.mark.parametrize("way", ["until", "replaced", "withdrew"])
def test_what_went_on_without_it_is_not_finished_by_it(way):
    association, _ = association_with(way)

    assert lines(association, "homes") == []
    assert lines(association, "stages") == [f"{LEFT_BEHIND}: 1"]
    assert list(SMALLEST.read(association, TODAY)) == []
    assert len(lines(association, "endings")) == 1
    assert not any(term.partnerships for term in association.terms)
    assert len(lines(association, "partnerships")) == 1, "it took part, and that stays on record"


def test_a_part_that_ends_with_the_scheme_or_passes_to_an_heir_is_not_left():
    ended, (made,) = association_with("until", status="ended", ending_kind="completed")
    assert not ended.partnerships[0].was_left
    assert lines(ended, "endings") == [], "what did what it was for did not fail"

    heir = organisation()
    before = organisation(relations=[{"key": "r1", "kind": "merged_into", "organisation": heir}])
    made = scheme(association=before)
    first, second = made.content["parties"]
    made.publish_again(parties=[first, second | {"until": "2020"}, second | {"key": "p3", "organisation": heir}])
    for each in associations_to_compare([before, heir]):
        assert not each.partnerships[0].was_left


def test_homes_are_those_that_its_part_is_of():
    homes = [
        {"key": "h1", "count": 42, "unit": "homes", "tenure": "social_rent", "state": "completed"},
        {"key": "h2", "count": 18, "unit": "homes", "tenure": "social_rent", "state": "completed"},
    ]
    of = organisation()
    made = scheme(association=of, homes=homes)
    assert lines(associations_to_compare([of])[0], "homes") == ["60 finished, in 1 partnership"]
    first, second = made.content["parties"]
    made.publish_again(parties=[first, second | {"about": ["/homes/h2"]}])

    (association,) = associations_to_compare([of])

    assert lines(association, "homes") == ["18 finished, in 1 partnership"]
    (smallest,) = SMALLEST.read(association, TODAY)
    assert (smallest.sentence, smallest.records) == (
        "On record: 18 homes, finished",
        ((made.id, made.content["name"]),),
    )


def test_of_several_associations_the_freeholder_owns_the_land():
    one, other = organisation(), organisation()
    made = scheme(association=one)
    first, second = made.content["parties"]
    bought = {"instrument": "conveyance", "status": "completed", "asset_kinds": ["land"]}
    made.publish_again(
        parties=[
            first | {"roles": ["occupier"]},
            second | {"roles": ["landowner"]},
            second | {"key": "p3", "organisation": other, "roles": ["freeholder"]},
        ],
        asset_transfers=[bought | {"key": "t1", "to_party": "p2"}, bought | {"key": "t2", "to_party": "p3"}],
    )

    before, owner = associations_to_compare([one, other])

    assert lines(before, "freehold") == ["Another association (1 partnership)."]
    assert lines(owner, "freehold") == ["The association (1 partnership)."]


def test_a_right_in_a_deed_between_others_is_theirs():
    of = organisation()
    deed = {"key": "t1", "instrument": "conveyance", "status": "completed", "asset_kinds": ["land"], "to_party": "p1"}
    rights = [{"key": "r1", "kind": "reverter", "transfer": "t1"}]
    scheme(association=of, asset_transfers=[deed], protections=rights)

    assert lines(associations_to_compare([of])[0], "rights") == []


def test_a_plan_that_has_stalled_is_told_as_that():
    planned = [{"key": "h1", "count": 9, "unit": "homes", "tenure": "social_rent", "state": "planned"}]
    association, _ = association_with("took_part", status="stalled", stage="plan", homes=planned)

    assert lines(association, "stages") == ["Being planned, stalled: 1"]
    assert lines(association, "homes") == ["9 planned (year not recorded), of which 9 in schemes that have stalled"]
    assert lines(association, "endings") == ["Stalled: nothing has moved there for a time"]


def associations_of_the_seed() -> Iterator[Association]:
    ids = (
        Involvement.objects.filter(side="association")
        .order_by("organisation_id")
        .values_list("organisation_id", flat=True)
    )
    for each in ids.distinct():
        yield association_of(dict(public_record("organisation", each).content))


def test_over_the_seed_the_profile_and_the_comparison_count_alike():
    left = 0
    for association in associations_of_the_seed():
        profile = profile_of(association.content, uk_day())
        by_record = {each.record: each for each in profile.involvements}
        for own in association.partnerships:
            assert by_record[own.record].was_left == own.was_left, (association.name, own.name)
            assert own.was_left == bool(list(departures_in_words(own))), (association.name, own.name)
            left += own.was_left
    assert left > 5


def test_the_list_of_partners_says_what_became_of_a_scheme():
    here = ["E06000052"]
    (gone, _), (sold, _), (fine, _) = (
        association_with("until", areas=here),
        association_with("took_part", areas=here, status="ended", ending_kind="sold_elsewhere"),
        association_with("took_part", areas=here),
    )
    answer = answer_to(Question(Place.of_area(here[0]), shown=50), uk_day())
    sentences = {each["organisation"]: each["criteria"][0]["sentence"] for each in answer["results"]}

    assert sentences[gone.id].endswith(", which went on without it.")
    assert sentences[sold.id].endswith(", ended: sold elsewhere.")
    assert sentences[fine.id].endswith(f"{fine.partnerships[0].name}.")


def test_a_departure_is_told_once_and_a_role_within_a_group_is_none():
    group = organisation()
    before, after = (
        organisation(relations=[{"key": "r1", "kind": "subsidiary_of", "organisation": group}]) for _ in range(2)
    )
    made = scheme(association=after)
    first, second = made.content["parties"]
    gone = second | {"key": "p3", "part": "replaced", "until": "2012"}
    made.publish_again(parties=[first, second, gone | {"organisation": before}])
    association, (other,) = association_with("withdrew")
    first, second = other.content["parties"]
    other.publish_again(parties=[first, second | {"until": "2012"}])

    (in_the_group,) = associations_to_compare([before])
    (left,) = associations_to_compare([association.id])

    assert not in_the_group.partnerships[0].was_left
    assert lines(left, "endings") == ["Took part and then left"]
