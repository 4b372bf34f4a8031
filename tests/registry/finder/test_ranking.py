"""What the criteria make of evidence, without a database."""

import pytest

from registry.finder.criteria import here, kind
from registry.finder.evidence import Evidence, NearPartnership
from registry.finder.ranking import ranked, weights_of
from registry.partnerships.taking_part import ONLY_NAMED


def near(kilometres: float = 0.0, **more) -> NearPartnership:
    facts = {"is_here": kilometres == 0, "side": "association", "part": "took_part", "model": "", "year": 2020} | more
    return NearPartnership("chp-1", "org-1", kilometres, **facts)


def association(name: str = "One", **more) -> Evidence:
    return Evidence(f"org-{name}", name, "", None, "", **({"is_in_nation": True} | more))


def test_one_in_the_district_says_most_and_the_next_a_share_of_what_is_left():
    assert here(association(nearby=[near()])) == pytest.approx(0.7)
    assert here(association(nearby=[near(), near()])) == pytest.approx(0.91)
    assert here(association()) == 0


def test_it_fades_with_distance():
    values = [here(association(nearby=[near(kilometres)])) for kilometres in (1, 10, 30, 100, 400)]

    assert values == sorted(values, reverse=True)
    assert values[2] == pytest.approx(0.7 * 0.7 / 2.718281828)


@pytest.mark.parametrize(
    "less",
    [{"side": "community"}, {"model": "transfer_out_of_community_control"}],
)
def test_some_partnerships_say_less(less):
    assert 0 < here(association(nearby=[near(**less)])) < here(association(nearby=[near()]))


@pytest.mark.parametrize("part", sorted(ONLY_NAMED))
def test_what_it_was_only_named_for_is_no_work_done(part):
    only_named = association(nearby=[near(part=part)])

    assert here(only_named) == 0
    (in_order,) = ranked([only_named], weights_of({}, kind_counts=False))
    assert in_order.nearest_km == float("inf")


def test_who_was_replaced_in_everything_does_not_come_first():
    everywhere = association("A", nearby=[near(10, part="replaced")], partnerships=1)
    once = association("B", nearby=[near(20, part="replaced")], partnerships=2)
    stayed = association("C", nearby=[near(50)], partnerships=1)

    order = ranked([everywhere, once, stayed], weights_of({}, kind_counts=False))

    assert [each.evidence.name for each in order] == ["B", "C", "A"]


def test_experience_with_a_kind_saturates():
    assert [round(kind(association(of_kind=number)), 3) for number in (0, 1, 2, 4, 50)] == [0, 0.5, 0.75, 1, 1]


def test_neither_size_nor_endings_nor_homes_are_scored():
    """Whatever else is known of an association leaves its score as it is."""
    weights = weights_of({}, kind_counts=True)
    alike = [
        Evidence("org-a", "A", band, homes, "england", 1, 1.0, 1, 2020, True, [near()])
        for homes, band in ((10, "under_100"), (60_000, "50000_and_over"), (None, ""))
    ]

    assert len({each.score for each in ranked(alike, weights)}) == 1


def test_withdrawing_never_counts_less_than_staying():
    assert (
        here(association(nearby=[near(part="withdrew")]))
        == here(association(nearby=[near(part="replaced")]))
        == pytest.approx(0.7)
    )


def test_ties_are_broken_by_distance_then_number_then_name():
    far, close = near(300, is_here=False), near(299.9999999, is_here=False)
    order = ranked(
        [
            association("B", nearby=[far], partnerships=1),
            association("A", nearby=[far], partnerships=1),
            association("C", nearby=[far], partnerships=2),
            association("D", nearby=[close], partnerships=1),
        ],
        weights_of({}, kind_counts=False),
    )

    assert [each.evidence.name for each in order] == ["D", "C", "A", "B"]


def test_nothing_in_the_nation_is_far_down_and_still_there():
    weights = weights_of({}, kind_counts=False)
    (at_home,), (elsewhere,) = (
        ranked([association(nearby=[near()], is_in_nation=known)], weights) for known in (True, False)
    )

    assert elsewhere.score == pytest.approx(at_home.score / 4, abs=1e-5)


def test_weights_are_the_callers_and_what_is_not_asked_for_does_not_count():
    assert weights_of({"here": 0.5}, kind_counts=False) == {"here": 0.5, "area": 2}
    assert weights_of({}, place_counts=False, kind_counts=True) == {"kind": 1}
