"""What stands in the clause library, under which topic and in which words."""

import pytest

from registry.finder.library import TOPICS, LibraryQuery, entries_of, facets_of, topic_called
from registry.finder.library.topics import OF_CLAUSE, OF_PROTECTION
from registry.vocabularies.vocabulary import terms
from tests.builders.schemes import organisation, scheme

TOPIC = {topic.code: topic for topic in TOPICS}


@pytest.mark.parametrize(
    ("vocabulary", "of", "attribute"),
    [("clause_topic", OF_CLAUSE, "clauses"), ("protection_kind", OF_PROTECTION, "protections")],
)
def test_each_clause_and_protection_belongs_to_one_topic(vocabulary, of, attribute):
    listed = [code for topic in TOPICS for code in getattr(topic, attribute)]

    assert sorted(listed) == sorted(terms(vocabulary)) == sorted(of)


def test_a_topic_is_found_by_the_code_of_a_clause_in_it_too():
    assert topic_called("exit") is topic_called("break") is TOPIC["break"]
    assert topic_called("buy_out") is TOPIC["buy-out"]
    assert topic_called("") is None


def own(association: str, topic: str = "") -> list:
    entries, total = entries_of(LibraryQuery(TOPIC.get(topic), association))
    assert len(entries) == total
    return entries


@pytest.mark.django_db
def test_a_clause_is_told_with_its_partnership_and_what_became_of_it():
    association = organisation(name="Refusing Homes")
    clause = {"key": "c1", "topic": "design", "plain_words": "Wooden windows.", "status": "refused", "refused_by": "p2"}
    made = scheme(association=association, clauses=[clause])

    (entry,) = own(association)

    assert (entry.words, entry.of.record, entry.title) == ("Wooden windows.", made.id, "Design")
    assert entry.states == ["Refused by Refusing Homes"]


@pytest.mark.django_db
def test_a_right_is_told_in_sentences():
    association = organisation()
    right = {"key": "r1", "kind": "break", "trigger": "After 40 years", "term_years": 40, "enforcer": "p1"}
    scheme(
        community=organisation(name="The Trust", kind="community_land_trust"),
        association=association,
        protections=[right],
    )

    (entry,) = own(association, "break")

    assert entry.words == "After 40 years. It lasts 40 years. The Trust can enforce it."


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"recurring_amount": "4", "recurring_period": "week", "recurring_per": "home"}, "£4 a week for each home."),
        (
            {"recurring_amount": "2080", "recurring_period": "year", "recurring_per": "scheme", "homes_count": 10},
            "£2,080 a year for the whole of 10 homes.",
        ),
        ({}, "The amount is not recorded."),
    ],
)
def test_a_ground_rent_is_told_as_it_was_agreed(cells, words):
    association = organisation()
    lease = {"key": "t1", "instrument": "long_lease", "status": "completed", "from_party": "p1", "to_party": "p2"}
    more = {"asset_kinds": ["land"], "term_years": 125, "recurring_kind": "ground_rent"}
    scheme(association=association, asset_transfers=[lease | more | cells])

    (entry,) = own(association, "ground-rent")

    assert entry.words == f"{words} The lease runs 125 years."


@pytest.mark.django_db
def test_what_was_only_asked_for_or_planned_says_so():
    association = organisation()
    lease = {"key": "t1", "instrument": "long_lease", "status": "proposed", "from_party": "p1", "to_party": "p2"}
    scheme(
        association=association,
        asset_transfers=[lease | {"asset_kinds": ["land"], "term_years": 125}],
        protections=[{"key": "r1", "kind": "buy_out", "transfer": "t1"}],
        clauses=[{"key": "c1", "topic": "design", "plain_words": "A say in the plans.", "status": "asked_for"}],
    )

    states = {entry.title: entry.states for entry in own(association)}

    assert states["Buy-out"] == ["Proposed, not agreed yet"]
    assert states["Design"] == ["Asked for; nothing is known of an answer"]


@pytest.mark.django_db
def test_filters_narrow_and_counts_follow_them():
    association = organisation()
    for topic in ("design", "design", "repairs"):
        scheme(association=association, clauses=[{"key": "c1", "topic": topic, "plain_words": "Words."}])

    facets = facets_of(LibraryQuery(organisation=association))

    assert (facets.topics["design"], facets.topics["running"]) == (2, 1)
    assert ("community_land_trust", 3) in facets.kinds
    assert not entries_of(LibraryQuery(TOPIC["design"], association, "cohousing_group"))[0]


@pytest.mark.django_db
def test_every_entry_of_the_seed_can_be_read():
    for topic in TOPICS:
        entries, _ = entries_of(LibraryQuery(topic))
        for entry in entries:
            assert entry.words
            assert entry.title
            assert "None" not in entry.words
            assert all(isinstance(state, str) for state in entry.states)


@pytest.mark.django_db
def test_a_page_takes_few_statements(django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        entries_of(LibraryQuery(TOPIC["allocation"]))
    with django_assert_max_num_queries(4):
        facets_of(LibraryQuery(TOPIC["allocation"]))
