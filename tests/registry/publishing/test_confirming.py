"""How far the parties confirm a partnership."""

import json

import pytest
from django.db import IntegrityError, connection, transaction

from registry.accounts.policy import MissingScope, NotAllowed
from registry.catalogue.models import Assurance
from registry.catalogue.reading import read_record
from registry.catalogue.reading.moments import Moment
from registry.content import content_of, kinds
from registry.errors import Moved, NotValid, TransitionNotAllowed
from registry.feed.models import Change
from registry.publishing.actions import confirm, merge_record, publish, withdraw_record
from registry.publishing.assurance import rebuild_assurances, refresh_after_publication, wrong_assurances
from registry.publishing.current import current_edition_of
from registry.publishing.models import Confirmation

from .cast import curator, head, member, organisation, scheme, token_of

pytestmark = pytest.mark.django_db


def stands(record, known_at=None) -> str:

    return json.loads(read_record("partnership", record, moment=Moment(sequence=known_at)).assurance)["confirmation"]


def say(scheme, body, verdict="confirmed", words="", edition=1):
    return confirm(
        partnership=scheme.id, edition=edition, organisation=body, verdict=verdict, words=words, by=member(body)
    )


def test_one_side_then_both_confirm_and_each_moment_is_known_later():
    one = scheme()
    assert stands(one.id) == "unconfirmed"
    first = say(one, one.community)
    assert stands(one.id) == "one_sided"
    second = say(one, one.association)
    assert stands(one.id) == "confirmed"
    assert [stands(one.id, at) for at in (first.sequence - 1, first.sequence, second.sequence)] == [
        "unconfirmed", "one_sided", "confirmed",
    ]  # fmt: skip
    assert Change.objects.get(pk=second.sequence).kind == "confirmed"


def test_a_dispute_needs_words_and_stands_until_its_body_speaks_again():
    one = scheme()
    with pytest.raises(NotValid):
        say(one, one.community, "disputed")
    say(one, one.community, "disputed", "Twelve homes, not ten.")
    assert stands(one.id) == "disputed"
    one.publish_again(parties=[one.content["parties"][1]])
    assert stands(one.id) == "disputed", "leaving a body out does not clear what it said"
    say(one, one.community, edition=2)
    assert stands(one.id) == "one_sided"


def test_a_changed_fact_lapses_what_was_confirmed_and_a_changed_note_does_not():
    one = scheme()
    say(one, one.community)
    say(one, one.association)
    one.publish_again(summary="Twelve homes by the green.", homes=[one.content["homes"][0] | {"note": "By the green."}])
    assert stands(one.id) == "confirmed"
    homes = one.content["homes"]
    one.publish_again(homes=[homes[0] | {"count": 13}])
    assert stands(one.id) == "lapsed"
    one.publish_again(homes=homes)
    assert stands(one.id) == "confirmed", "it says again what was confirmed"


def test_who_may_not_confirm():
    one, other = scheme(), organisation()
    for by, error in (
        (member(one.community, "editor"), NotAllowed),
        (curator(), NotAllowed),
        (member(other), NotAllowed),
    ):
        with pytest.raises(error):
            confirm(partnership=one.id, edition=1, organisation=one.community, verdict="confirmed", by=by)
    with pytest.raises(NotAllowed):
        say(one, other)
    token, _ = token_of(one.community, ["submissions:write"])
    with pytest.raises(MissingScope):
        confirm(partnership=one.id, edition=1, organisation=one.community, verdict="confirmed", by=token)
    assert not Confirmation.objects.exists()


def test_the_edition_that_was_read_must_be_the_current_one():
    one = scheme()
    one.publish_again(summary="More.")
    with pytest.raises(Moved):
        say(one, one.community, edition=1)


def test_nobody_says_the_same_twice():
    one = scheme()
    say(one, one.community)
    with pytest.raises(TransitionNotAllowed):
        say(one, one.community)


def test_a_successor_speaks_for_its_predecessor_and_replaces_its_word():
    one = scheme()
    say(one, one.association, "disputed", "Not so.")
    successor = organisation("Successor Homes")
    relation = {"key": "r1", "kind": "merged_into", "organisation": successor, "date": "2020"}
    before = content_of(current_edition_of(kinds()["organisation"], one.association))
    publish(contents=[before | {"relations": [relation], "ended_on": "2020"}], by="registry editors")
    given = say(one, successor)
    assert given.speaks_for == [one.association]
    say(one, one.community)
    assert stands(one.id) == "confirmed"


def test_a_record_merged_into_another_hands_its_voice_over():
    one = scheme()
    double = organisation("The same again")
    merge_record(record=one.association, into=double, reason="The same body.", by="registry editors")
    assert say(one, double).speaks_for == [one.association]


def test_one_body_on_both_sides_does_not_confirm_alone():
    body = organisation()
    one = scheme(community=body, association=body)
    say(one, body)
    assert stands(one.id) == "one_sided"


def test_a_body_that_declined_does_not_speak_for_its_side():
    one = scheme()
    parties = one.content["parties"]
    one.publish_again(parties=[parties[0], parties[1] | {"part": "declined"}])
    say(one, one.community, edition=2)
    say(one, one.association, edition=2)
    assert stands(one.id) == "one_sided"


def test_a_withdrawn_record_has_no_assurance_and_its_past_keeps_it():
    one = scheme()
    given = say(one, one.community)
    withdraw_record(record=one.id, reason="Never happened.", by="registry editors")
    assert not Assurance.objects.filter(record_id=one.id, until_seq=None).exists()
    assert stands(one.id, given.sequence) == "one_sided"
    with pytest.raises(TransitionNotAllowed):
        say(one, one.association)


@pytest.mark.parametrize(
    "statement", ["update publishing_confirmation set verdict = 'confirmed'", "delete from publishing_confirmation"]
)
def test_what_was_said_never_changes(statement):
    one = scheme()
    say(one, one.community, "disputed", "Not so.")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_assurances_made_anew_are_the_same():
    one, other = scheme(), scheme()
    say(one, one.community)
    say(other, other.community, "disputed", "Not so.")
    one.publish_again(stage="build")
    say(one, one.association, edition=2)
    withdraw_record(record=other.id, reason="Never happened.", by="registry editors")
    columns = (
        "record_id",
        "since_seq",
        "until_seq",
        "confirmation",
        "confirmed_by",
        "disputed_by",
        "open_challenges",
        "text",
    )
    before = list(Assurance.objects.order_by("record_id", "since_seq").values_list(*columns))
    assert len(before) == 4
    assert rebuild_assurances() == 2
    assert list(Assurance.objects.order_by("record_id", "since_seq").values_list(*columns)) == before
    assert list(wrong_assurances()) == []
    Assurance.objects.filter(record_id=one.id, until_seq=None).update(open_challenges=3)
    assert len(list(wrong_assurances())) == 1


def test_publishing_what_nobody_spoke_of_costs_one_more_query(django_assert_num_queries):
    one = scheme()
    line = head()
    with django_assert_num_queries(1):
        refresh_after_publication({one.id: line})
