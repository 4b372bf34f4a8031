"""Associations on the same questions, and the checklist made from what is recorded and what is not."""

import datetime
import re

import pytest

from registry.catalogue.models import OrganisationCard
from registry.errors import BadParameter, UnknownRecord
from registry.finder.checklist import MEETING_QUESTIONS, checklist_for
from registry.finder.comparison import QUESTIONS, associations_to_compare, compare, in_brief
from registry.finder.library import TOPICS
from registry.identifiers import mint
from tests.builders.schemes import organisation, scheme

ONLY_A_CLAUSE = r"Agreed in a clause \(\d+ partnerships?\)\."
TODAY = datetime.date(2026, 11, 26)


def compared(*ids: str):
    return compare(associations_to_compare(ids), TODAY)


def sentences(comparison, code: str) -> list[list[str]]:
    return [[line.sentence for line in cell.answers] for cell in comparison.row(code).cells]


@pytest.mark.django_db
def test_each_stands_in_its_column_and_differences_are_marked():
    small, large = organisation(homes_owned=90), organisation(homes_owned=35803)

    comparison = compared(small, large)

    assert sentences(comparison, "size") == [["90 homes"], ["35,803 homes"]]
    assert comparison.row("size").differs
    assert not comparison.row("kind").differs


@pytest.mark.django_db
def test_what_is_not_recorded_is_no_difference():
    comparison = compared(organisation(homes_owned=90), organisation())

    assert not comparison.row("size").differs
    assert not comparison.row("size").cells[1].is_known


@pytest.mark.django_db
def test_what_a_clause_says_and_how_many_show_it_is_no_difference():
    once, twice, by_a_clause = organisation(), organisation(), organisation()
    lease = {"key": "t1", "instrument": "long_lease", "status": "completed", "from_party": "p1", "to_party": "p2"}
    for association in (once, twice, twice):
        scheme(association=association, asset_transfers=[lease | {"asset_kinds": ["land"], "term_years": 125}])
    scheme(association=by_a_clause, clauses=[{"key": "c1", "topic": "allocation", "plain_words": "Locals first."}])

    comparison = compared(once, twice, by_a_clause)

    assert sentences(comparison, "lease_taken")[:2] == [
        ["125 years, in 1 partnership."],
        ["125 years, in 2 partnerships."],
    ]
    assert not comparison.row("lease_taken").differs
    assert comparison.row("allocation").cells[2].is_known
    assert not comparison.row("allocation").differs


@pytest.mark.django_db
def test_a_row_differs_between_stated_answers_only_in_every_pair_of_the_seed():
    cards = OrganisationCard.objects.filter(superseded_seq=None, kind="housing_association", ended_by=None)
    ids = [card.record_id for card in cards.order_by("record_id")]
    marked, clauses = 0, 0
    for pair in zip(ids[::2], ids[1::2], strict=False):
        for row in compared(*pair).rows:
            words = [" ".join(line.sentence for line in cell.answers) for cell in row.cells]
            clauses += any(text.startswith("Agreed in a clause") for text in words)
            if row.differs:
                marked += 1
                assert all(text and not re.fullmatch(ONLY_A_CLAUSE, text) for text in words), (pair, words)
    assert marked > 20
    assert clauses


@pytest.mark.django_db
def test_in_brief_stand_those_questions_that_one_of_them_answers():
    association, other = organisation(homes_owned=90), organisation()
    scheme(association=association, community_kinds=["cohousing_group"])
    clause = {"key": "c1", "topic": "exit", "plain_words": "Twelve months' notice."}
    scheme(association=association, clauses=[clause])

    rows = {row.label: row.words for row in in_brief(compared(association, other), ["cohousing_group"])}

    assert rows["Partnerships on record"] == ("2", "")
    assert rows["With a cohousing group"] == ("1", "")
    assert rows["What happens if one side leaves"] == ("Agreed in 1 partnership", "")
    assert rows["Homes it owns"] == ("90 homes", "")
    assert "Ground rent it pays for each home" not in rows


@pytest.mark.django_db
def test_partnerships_are_told_by_kind_stage_and_homes():
    association = organisation()
    scheme(association=association)
    scheme(association=association, stage="plan", homes=[], community_kinds=["cohousing_group"])

    comparison = compared(association, organisation())

    assert sentences(comparison, "community_kinds")[0] == ["Cohousing: 1", "Community land trust: 1"]
    assert sentences(comparison, "stages")[0] == ["In use: 1", "Being planned: 1 (year not recorded)"]
    assert sentences(comparison, "homes")[0] == ["12 finished, in 1 partnership"]


@pytest.mark.django_db
def test_a_refusal_is_a_fact_and_no_partnership():
    association = organisation()
    party = {"key": "p2", "side": "association", "organisation": association, "roles": ["landlord"], "part": "declined"}
    community = organisation(kind="community_land_trust")
    first = {"key": "p1", "side": "community", "organisation": community, "roles": [], "part": "took_part"}
    scheme(community, association, parties=[first, party])

    comparison = compared(association, organisation())

    assert sentences(comparison, "endings")[0] == ["Was asked and said no"]
    assert not comparison.row("partnerships").cells[0].is_known


@pytest.mark.django_db
def test_a_notice_that_has_lapsed_is_not_shown():
    lapsed, valid = (
        organisation(partner_notices=[{"key": "n1", "statement": "We are open.", "valid_until": until}])
        for until in ("2026-01-01", "2027-06-30")
    )

    comparison = compared(lapsed, valid)

    assert sentences(comparison, "notice") == [[], ["“We are open.”, valid until 30 June 2027"]]


@pytest.mark.django_db
def test_whoever_was_merged_stands_as_the_survivor_and_twice_the_same_is_once():
    one, other = organisation(), organisation()

    assert [each.id for each in associations_to_compare([one, other, one])] == [one, other]


@pytest.mark.django_db
def test_ids_that_cannot_be_compared_are_refused():
    with pytest.raises(BadParameter):
        associations_to_compare(["org-wrong"])
    with pytest.raises(BadParameter):
        associations_to_compare([organisation() for _ in range(5)])
    with pytest.raises(UnknownRecord):
        associations_to_compare([organisation(), mint("org")])


@pytest.mark.django_db
def test_four_take_as_many_statements_as_two(django_assert_max_num_queries):
    several = [organisation() for _ in range(4)]
    for each in several:
        scheme(association=each)
    with django_assert_max_num_queries(4):
        compared(*several)


def test_each_question_is_asked_once_and_names_what_answers_it():
    codes = [question.code for question in QUESTIONS]

    assert len(codes) == len(set(codes))
    assert {each.topic for each in MEETING_QUESTIONS if each.topic} <= {topic.code for topic in TOPICS}
    assert len({each.code for each in MEETING_QUESTIONS}) == len(MEETING_QUESTIONS)


@pytest.mark.django_db
def test_the_checklist_says_what_is_known_and_what_to_ask():
    association = organisation()
    lease = {"key": "t1", "instrument": "long_lease", "status": "completed", "from_party": "p1", "to_party": "p2"}
    scheme(association=association, asset_transfers=[lease | {"asset_kinds": ["land"], "term_years": 125}])

    asks = {ask.question.code: ask for _, of in checklist_for(compared(association).associations, TODAY) for ask in of}

    (lease_known,) = asks["lease"].known[0].facts
    assert lease_known.lines[0].sentence == "125 years, in 1 partnership."
    rent = asks["ground_rent"]
    assert (rent.known, rent.to_ask) == ((), (compared(association).associations[0].name,))
