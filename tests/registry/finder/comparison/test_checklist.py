"""Under each question of a first meeting stands what answers it, and nothing that only stands near it in a record."""

from collections.abc import Iterable, Iterator

import pytest

from registry.catalogue.models import OrganisationCard
from registry.clock import uk_day
from registry.finder.checklist import MEETING_QUESTIONS, checklist_for, partnerships_to_ring
from registry.finder.comparison import QUESTIONS, Association, Line, associations_to_compare, compare
from registry.finder.comparison.track_record import LEFT
from registry.finder.evidence import ASSOCIATIONS
from registry.finder.library import TOPICS, topic_of
from registry.finder.places import Place
from registry.finder.terms import OwnPartnership
from registry.finder.terms.questions import RIGHTS
from registry.finder.typed_place import TypedPlace, place_typed
from registry.places.distance import Point
from tests.builders.schemes import organisation, scheme

# Question → the facts under it, and of a narrowed right the kinds.
DECLARED = {
    "open": {"notice"},
    "area": {"areas", "districts"},
    "done": {"partnerships"},
    "ended": {"endings"},
    "smallest": {"smallest"},
    "freehold": {"freehold"},
    "lease": {"lease_taken", "lease_given"},
    "ground_rent": {"ground_rent"},
    "options": {"buy_out", "pre_emption", "break", "reverter"},
    "lender": {"mortgagee_protection"},
    "allocation": {"allocation"},
    "results": {"results"},
    "confirm": {"confirmations"},
}
# Questions of the comparison that are not for a meeting, with why.
NOT_ASKED = {
    **dict.fromkeys(("kind", "size", "peer_group", "registered", "group"), "Who they are is looked up, not asked."),
    **dict.fromkeys(("community_kinds", "stages", "homes"), "A count; the schemes themselves stand under done."),
    "exits": "Stands there in the words of the clause library.",
    "contact": "Stands above the questions.",
    "rights": "Stands in two, as options and as the lender's.",
}
# Question about rights → the topics of the clause library to which its kinds belong.
TOPICS_OF = {"options": {"buy-out", "break", "sale", "land"}, "lender": {"lender"}}
OTHER_RIGHTS = {
    "options": ("Mortgagee protection",),
    "lender": ("Buy-out", "Break", "Reverter", "First refusal"),
}


def clauses_or_rights(own: OwnPartnership) -> set[str]:
    return {row["kind"] for row in own.content["protections"]} | {
        row["topic"] for row in own.content["clauses"] if row["topic"] == "buy_out"
    }


def test_each_question_declares_what_answers_it():
    declared = {
        question.code: {kind for fact in question.facts for kind in fact.kinds or (fact.code,)}
        for question in MEETING_QUESTIONS
        if question.facts
    }

    assert declared == DECLARED
    facts = {fact.code for question in MEETING_QUESTIONS for fact in question.facts}
    assert {question.code for question in QUESTIONS} - facts == NOT_ASKED.keys() - {"rights"}
    assert set().union(*(fact.kinds for each in MEETING_QUESTIONS for fact in each.facts)) == set(RIGHTS)
    assert {each.topic for each in MEETING_QUESTIONS} - {""} <= {topic.code for topic in TOPICS}
    for code, topics in TOPICS_OF.items():
        assert {topic_of("protections", kind).code for kind in declared[code]} == topics


@pytest.mark.django_db
def test_what_stands_under_a_question_is_of_its_kind_for_every_association_of_the_seed():
    cards = OrganisationCard.objects.filter(superseded_seq=None, kind__in=ASSOCIATIONS)
    walked = dict.fromkeys((question.code for question in MEETING_QUESTIONS), 0)
    for association in associations_of(cards):
        own = {each.record: each for each in association.named}
        for ask in (ask for _, of in checklist_for([association], uk_day()) for ask in of):
            for fact in (fact for known in ask.known for fact in known.facts):
                walked[ask.question.code] += 1
                if fact.of.topic:
                    continue
                check(ask.question.code, fact.of.kinds, fact.lines, own)
    # No association of the seed has a right of a lender or gives notice, and of advisers no record tells.
    assert {code for code, number in walked.items() if not number} == {"lender", "adviser", "open"}, walked


def associations_of(cards: Iterable[OrganisationCard]) -> Iterator[Association]:
    ids = [card.record_id for card in cards]
    for start in range(0, len(ids), 4):
        yield from associations_to_compare(ids[start : start + 4])


@pytest.mark.django_db
def test_comparison_library_and_checklist_say_the_same_of_every_association_of_the_seed():
    cards = OrganisationCard.objects.filter(superseded_seq=None, kind__in=ASSOCIATIONS)
    topics = {question.topic for question in MEETING_QUESTIONS}
    for association in associations_of(cards):
        asks = [ask for _, of in checklist_for([association], uk_day()) for ask in of]
        assert [bool(ask.to_ask) is not bool(ask.known) for ask in asks] == [True] * len(MEETING_QUESTIONS)
        facts = [fact for ask in asks for known in ask.known for fact in known.facts]
        lines = {fact.of.code: fact.lines for fact in facts}
        for row in compare([association], uk_day()).rows:
            if row.question.code not in NOT_ASKED:
                assert lines.get(row.question.code, ()) == row.cells[0].answers, (association.name, row.question.code)
        rights = next(term for term in association.terms if term.code == "rights")
        shown = {kind for fact in facts for kind in fact.of.kinds}
        assert {answer.code for answer in rights.answers} <= shown, association.name
        kept = [own for own in association.partnerships if not own.was_left]
        words = " ".join(line.sentence for fact in facts for line in fact.lines)
        for clause in (row for own in kept for row in own.content["clauses"]):
            if topic_of("clauses", clause["topic"]).code in topics:
                assert clause["plain_words"] in words, (association.name, clause["key"])


@pytest.mark.django_db
def test_those_to_ring_are_groups_that_took_part_in_the_order_of_their_distance():
    here = place_typed("Hexham")
    cards = OrganisationCard.objects.filter(superseded_seq=None, kind__in=ASSOCIATIONS)
    rung = 0
    for association in associations_of(cards):
        own = {each.record: each for each in association.partnerships}
        to_ring = partnerships_to_ring(association, ["cohousing_group"], here)
        miles = [int(each.distance.split()[0].replace(",", "")) if each.distance else 9999 for each in to_ring]
        assert miles == sorted(miles), association.name
        for each in to_ring:
            parties = own[each.record].content["parties"]
            stayed = {row["organisation"] for row in parties if row["part"] == "took_part" and not row["until"]}
            assert set(each.groups) <= stayed - {association.id, *own[each.record].named}
            rung += len(each.groups)
    assert rung


def check(code: str, kinds: tuple[str, ...], lines: tuple[Line, ...], own: dict[str, OwnPartnership]) -> None:
    shown = [own[record] for line in lines for record, _ in line.records]
    words = " ".join(line.sentence for line in lines)
    if kinds:
        assert shown
        assert all(clauses_or_rights(each) & set(kinds) for each in shown), (code, words)
        assert not any(other in words for other in OTHER_RIGHTS[code]), (code, words)
    elif code == "smallest":
        (smallest,) = shown
        homes = [each.homes for each in own.values() if each.took_part and not each.was_left]
        state = "completed" if any(of["completed"] for of in homes) else "planned"
        least = min(of[state] for of in homes if of[state])
        assert smallest.homes[state] == least
        assert f" {least:,} home" in words
    elif code == "ended":
        assert all(
            LEFT.keys() & set(each.parts) or each.was_left or each.is_over or each.is_stalled or each.lessons
            for each in shown
        ), words


@pytest.mark.django_db
def test_a_right_of_the_lender_stands_under_its_own_question_alone():
    association = organisation()
    rights = ("mortgagee_protection", "buy_out", "reverter")
    scheme(
        association=association,
        protections=[{"key": f"x{number}", "kind": kind} for number, kind in enumerate(rights, 1)],
    )
    (known,) = associations_to_compare([association])

    asks = {ask.question.code: ask for _, of in checklist_for([known], uk_day()) for ask in of}

    assert [line.sentence for line in asks["lender"].known[0].facts[0].lines] == [
        "Mortgagee protection (1 partnership)."
    ]
    assert [line.sentence for line in asks["options"].known[0].facts[0].lines] == [
        "Buy-out (1 partnership); Reverter: the land goes back to its giver if a condition fails (1 partnership)."
    ]


@pytest.mark.django_db
def test_first_are_rung_groups_like_their_own_then_those_near():
    association = organisation()
    far = scheme(association=association, latitude=50.3, longitude=-4.1, location_precision="exact")
    near = scheme(association=association, latitude=55.0, longitude=-2.1, location_precision="exact")
    (known,) = associations_to_compare([association])

    to_ring = partnerships_to_ring(known, (), TypedPlace(Place("here", Point(55.0, -2.0))))
    assert [each.record for each in to_ring] == [near.id, far.id]
    assert to_ring[0].distance == "4 miles away"
    assert to_ring[0].groups == (near.community,)
    assert [each.distance for each in partnerships_to_ring(known, ())] == ["", ""]


@pytest.mark.django_db
def test_one_in_the_place_itself_comes_first_without_miles_from_the_middle_of_its_district():
    association = organisation()
    away = scheme(association=association, latitude=50.60, longitude=-2.02, location_precision="exact")
    itself = scheme(association=association, settlement="Toller Porcorum", areas=["E06000059"])
    (known,) = associations_to_compare([association])
    here = TypedPlace(Place.of_area("E06000059"), "Toller Porcorum", settlement="Toller Porcorum")

    to_ring = partnerships_to_ring(known, (), here)

    assert [each.record for each in to_ring] == [itself.id, away.id]
    assert to_ring[0].distance == "in Toller Porcorum"
    assert to_ring[1].distance.endswith("miles away")


@pytest.mark.django_db
def test_whoever_cannot_be_rung_comes_after_those_who_can():
    association = organisation()
    ended = scheme(association=association, status="ended", ended_on="2020", ending_kind="completed")
    _, *active = [scheme(association=association) for _ in range(4)]
    (known,) = associations_to_compare([association])
    reachable = {ended.community, *(each.community for each in active)}

    assert {each.record for each in partnerships_to_ring(known, (), reachable=reachable)} == {
        each.id for each in active
    }
    few = {ended.community, active[0].community}
    assert {ended.id, active[0].id} <= {each.record for each in partnerships_to_ring(known, (), reachable=few)}
