"""What partnerships say of the terms of an association, and what they leave open."""

from decimal import Decimal

import pytest

from registry.catalogue.models import Involvement, RenderedEdition
from registry.clock import uk_day
from registry.finder.comparison import associations_to_compare
from registry.finder.comparison.track_record import stages
from registry.finder.terms import left_out_of, own_partnerships, sentence_of, terms_of
from tests.builders.schemes import organisation, scheme

pytestmark = pytest.mark.django_db


def lease(**more) -> dict:
    cells = {"key": "t1", "instrument": "long_lease", "status": "completed", "from_party": "p1", "to_party": "p2"}
    return cells | {"asset_kinds": ["land"]} | more


def terms(association: str) -> dict:
    return {term.code: term for term in terms_of(own_partnerships([association])[association])}


def test_lease_years_are_a_range_with_the_records_behind_it():
    association = organisation()
    long, short = (scheme(association=association, asset_transfers=[lease(term_years=y)]) for y in (125, 99))
    scheme(association=association)

    term = terms(association)["lease_taken"]

    assert (term.lowest, term.highest) == (99, 125)
    assert {answer.record for answer in term.answers} == {long.id, short.id}
    assert (term.partnerships, term.silent) == (3, 1)


@pytest.mark.parametrize(
    ("topic", "term", "answer"),
    [
        ("allocation", "allocation", "in_a_clause"), ("local_connection", "allocation", "in_a_clause"),
        ("ground_rent", "ground_rent", "in_a_clause"),
        ("lender_protection", "rights", "mortgagee_protection"), ("buy_out", "rights", "buy_out"),
    ],
)  # fmt: skip
def test_a_term_is_recorded_where_only_a_clause_tells_of_it(topic, term, answer):
    association = organisation()
    clause = {"key": "c1", "topic": topic, "plain_words": "As the two agreed."}
    scheme(association=association, clauses=[clause | {"status": "refused"}])
    assert not terms(association)[term].answers

    made = scheme(association=association, clauses=[clause | {"status": "agreed"}])

    assert [(each.record, each.code) for each in terms(association)[term].answers] == [(made.id, answer)]


def test_no_association_on_the_register_is_silent_on_what_a_clause_of_its_own_tells():
    associations = sorted(
        set(Involvement.objects.filter(as_association=True).values_list("organisation_id", flat=True))
    )
    told_by_clauses = 0
    for partnerships in own_partnerships(associations).values():
        own = {each.record: each for each in partnerships if not each.was_left}
        for term in terms_of(partnerships):
            agreed = {
                record
                for record, each in own.items()
                for row in each.content["clauses"]
                if row["topic"] in term.question.clauses and row["status"] in (None, "", "agreed")
            }
            assert agreed <= {answer.record for answer in term.answers}, term.code
            told_by_clauses += len(agreed)
    assert told_by_clauses > 30


def test_a_lease_between_others_says_nothing_of_the_association():
    association = organisation()
    scheme(association=association, asset_transfers=[lease(to_party=None, term_years=60)])

    assert terms(association)["lease_taken"].silent == 1


def test_a_lease_it_gave_stands_apart_from_one_it_took():
    association = organisation()
    scheme(association=association, asset_transfers=[lease(from_party="p2", to_party="p1", term_years=60)])

    assert terms(association)["lease_given"].highest == 60
    assert not terms(association)["lease_taken"].answers


def test_what_is_only_planned_does_not_widen_the_range():
    association = organisation()
    scheme(association=association, asset_transfers=[lease(term_years=125)])
    scheme(association=association, asset_transfers=[lease(term_years=999, status="proposed")])

    term = terms(association)["lease_taken"]

    assert (term.highest, len(term.answers), term.are_all_planned) == (125, 2, False)


def test_plans_are_counted_beside_what_is_in_force():
    association = organisation()
    scheme(association=association, asset_transfers=[lease(term_years=125)])
    for year in ("2015", "2021"):
        planned = lease(term_years=999, status="proposed")
        milestones = [{"key": "m1", "kind": "group_formed", "date": year}]
        scheme(association=association, stage="plan", asset_transfers=[planned], milestones=milestones)

    term = terms(association)["lease_taken"]

    assert term.planned_beside == 2
    assert sentence_of(term) == "125 years, in 1 partnership, and 2 planned (2015 to 2021)."
    *_, line = stages(associations_to_compare([association])[0], uk_day())
    assert line.sentence == "Being planned: 2 (begun 2015 to 2021)"


def test_a_range_of_plans_alone_is_marked():
    association = organisation()
    scheme(association=association, asset_transfers=[lease(term_years=999, status="agreed")])

    assert terms(association)["lease_taken"].are_all_planned


def test_ground_rent_is_of_one_home_for_one_year():
    association = organisation()
    rent = {
        "recurring_kind": "ground_rent",
        "recurring_amount": "4",
        "recurring_period": "week",
        "recurring_per": "home",
    }
    scheme(association=association, asset_transfers=[lease(term_years=125, **rent)])

    assert terms(association)["ground_rent"].highest == Decimal("208.00")


def test_who_owns_the_land_and_who_lets_are_counted():
    association = organisation()
    rights = [{"key": "d1", "domain": "allocation_of_each_home", "decides": ["p2"], "consulted": ["p1"]}]
    for _ in range(2):
        scheme(association=association, asset_transfers=[lease(term_years=125)], decision_rights=rights)

    found = terms(association)

    assert found["freehold"].counts == [("community", "The community group", 2)]
    assert found["allocation"].counts == [("consulted", "The association decides and asks the group", 2)]


def test_options_and_breaks_count_once_for_each_partnership():
    association = organisation()
    protections = [
        {"key": "r1", "kind": "buy_out", "transfer": "t1"},
        {"key": "r2", "kind": "buy_out"},
        {"key": "r3", "kind": "break", "transfer": "t1"},
        {"key": "r4", "kind": "s106_occupancy"},
    ]
    scheme(association=association, asset_transfers=[lease(term_years=125)], protections=protections)

    assert terms(association)["rights"].counts == [("break", "Break", 1), ("buy_out", "Buy-out", 1)]


def test_what_a_predecessor_agreed_is_told_as_such():
    successor = organisation()
    before = organisation(
        name="Old Homes",
        relations=[{"key": "r1", "kind": "merged_into", "organisation": successor, "date": "2020"}],
    )
    scheme(association=before, asset_transfers=[lease(term_years=125)])

    (answer,) = terms(successor)["lease_taken"].answers

    assert answer.is_only_a_predecessors


@pytest.mark.parametrize("part", ["declined", "considered", "proposed"])
def test_one_that_never_came_has_no_terms(part):
    association = organisation()
    party = {"key": "p2", "side": "association", "organisation": association, "roles": ["landlord"], "part": part}
    scheme(association=association, parties=[party], asset_transfers=[])

    assert own_partnerships([association]) == {association: []}


def test_one_statement_reads_the_partnerships_of_several(django_assert_num_queries):
    several = [organisation(), organisation()]
    for association in several:
        scheme(association=association)

    with django_assert_num_queries(1):
        read = own_partnerships(several)

    assert [len(read[association]) for association in several] == [1, 1]


def test_a_text_that_is_not_stored_is_rendered():
    made = scheme(asset_transfers=[lease(term_years=125)])
    RenderedEdition.objects.all().delete()

    assert terms(made.association)["lease_taken"].highest == 125


@pytest.mark.parametrize("part", ["replaced", "withdrew"])
def test_terms_of_a_partnership_that_it_left_are_not_its_own(part):
    association = organisation()
    scheme(association=association, asset_transfers=[lease(term_years=125)])
    left = scheme(association=association, asset_transfers=[lease(term_years=60)])
    first, second = left.content["parties"]
    left.publish_again(parties=[first, second | {"part": part}])

    term = terms(association)["lease_taken"]

    assert (term.lowest, term.partnerships, term.silent) == (125, 1, 0)
    assert left_out_of(own_partnerships([association])[association]) == (
        "1 partnership that it left, or in which it was replaced, is not counted here."
    )
