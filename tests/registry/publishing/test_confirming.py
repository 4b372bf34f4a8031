"""How far the parties confirm a partnership."""

import json

import pytest
from django.db import IntegrityError, connection, transaction

from registry.accounts.policy import NotAllowed
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
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders import curator, latest_sequence, member, organisation, scheme, token_of

pytestmark = pytest.mark.django_db


def stands(record, known_at=None) -> str:

    beside = read_record("partnership", record, moment=Moment(sequence=known_at)).beside
    return json.loads(f"{{{beside}}}")["assurance"]["confirmation"]


def say(scheme, organisation, verdict="confirmed", words="", edition=1):
    return confirm(
        partnership=scheme.id,
        edition=edition,
        organisation=organisation,
        verdict=verdict,
        words=words,
        by=member(organisation),
    )


def test_one_side_then_both_confirm_and_each_moment_is_known_later():
    partnership = scheme()
    assert stands(partnership.id) == "unconfirmed"
    first = say(partnership, partnership.community)
    assert stands(partnership.id) == "one_sided"
    second = say(partnership, partnership.association)
    assert stands(partnership.id) == "confirmed"
    assert [stands(partnership.id, at) for at in (first.sequence - 1, first.sequence, second.sequence)] == [
        "unconfirmed", "one_sided", "confirmed",
    ]  # fmt: skip
    assert Change.objects.get(pk=second.sequence).kind == "confirmed"


def test_a_dispute_needs_words_and_stands_until_its_organisation_speaks_again():
    partnership = scheme()
    with pytest.raises(NotValid):
        say(partnership, partnership.community, "disputed")
    say(partnership, partnership.community, "disputed", "Twelve homes, not ten.")
    assert stands(partnership.id) == "disputed"
    partnership.publish_again(parties=[partnership.content["parties"][1]])
    assert stands(partnership.id) == "disputed", "leaving an organisation out does not clear what it said"
    say(partnership, partnership.community, edition=2)
    assert stands(partnership.id) == "one_sided"


def test_a_changed_fact_lapses_what_was_confirmed_and_a_changed_note_does_not():
    partnership = scheme()
    say(partnership, partnership.community)
    say(partnership, partnership.association)
    partnership.publish_again(
        summary="Twelve homes by the green.", homes=[partnership.content["homes"][0] | {"note": "By the green."}]
    )
    assert stands(partnership.id) == "confirmed"
    homes = partnership.content["homes"]
    partnership.publish_again(homes=[homes[0] | {"count": 13}])
    assert stands(partnership.id) == "lapsed"
    partnership.publish_again(homes=homes)
    assert stands(partnership.id) == "confirmed", "it says again what was confirmed"


def test_who_may_not_confirm():
    partnership, other = scheme(), organisation()
    for by, error in (
        (member(partnership.community, "editor"), NotAllowed),
        (curator(), NotAllowed),
        (member(other), NotAllowed),
    ):
        with pytest.raises(error):
            confirm(
                partnership=partnership.id, edition=1, organisation=partnership.community, verdict="confirmed", by=by
            )
    with pytest.raises(NotAllowed):
        say(partnership, other)
    token, _ = token_of(partnership.community, ["submissions:write"])
    with pytest.raises(NotAllowed):
        confirm(
            partnership=partnership.id, edition=1, organisation=partnership.community, verdict="confirmed", by=token
        )
    assert not Confirmation.objects.exists()


def test_the_edition_that_was_read_must_be_the_current_one():
    partnership = scheme()
    partnership.publish_again(summary="More.")
    with pytest.raises(Moved):
        say(partnership, partnership.community, edition=1)


def test_nobody_says_the_same_twice():
    partnership = scheme()
    say(partnership, partnership.community)
    with pytest.raises(TransitionNotAllowed):
        say(partnership, partnership.community)


def test_a_successor_speaks_for_its_predecessor_and_replaces_its_word():
    partnership = scheme()
    say(partnership, partnership.association, "disputed", "Not so.")
    successor = organisation("Successor Homes")
    relation = {"key": "r1", "kind": "merged_into", "organisation": successor, "date": "2020"}
    before = content_of(current_edition_of(kinds()["organisation"], partnership.association))
    publish(contents=[before | {"relations": [relation], "ended_on": "2020"}], by=REGISTRY_EDITORS)
    confirmation = say(partnership, successor)
    assert confirmation.speaks_for == [partnership.association]
    say(partnership, partnership.community)
    assert stands(partnership.id) == "confirmed"


def test_a_record_merged_into_another_hands_its_voice_over():
    partnership = scheme()
    double = organisation("The same again")
    merge_record(record=partnership.association, into=double, reason="The same organisation.", by=REGISTRY_EDITORS)
    assert say(partnership, double).speaks_for == [partnership.association]


def test_one_organisation_on_both_sides_does_not_confirm_alone():
    both_sides = organisation()
    partnership = scheme(community=both_sides, association=both_sides)
    say(partnership, both_sides)
    assert stands(partnership.id) == "one_sided"


def test_an_organisation_that_declined_does_not_speak_for_its_side():
    partnership = scheme()
    parties = partnership.content["parties"]
    partnership.publish_again(parties=[parties[0], parties[1] | {"part": "declined"}])
    say(partnership, partnership.community, edition=2)
    with pytest.raises(NotAllowed, match="may dispute the record, not confirm it"):
        say(partnership, partnership.association, edition=2)
    assert stands(partnership.id) == "one_sided"
    say(partnership, partnership.association, "disputed", "We never declined.", edition=2)
    assert stands(partnership.id) == "one_sided", "who took no part does not change how far the parties confirm it"
    assert Confirmation.objects.filter(verdict="disputed").count() == 1
    say(partnership, partnership.association, edition=2)
    assert Confirmation.objects.filter(verdict="confirmed").count() == 2, "it may take its dispute back"


def test_a_withdrawn_record_has_no_assurance_and_its_past_keeps_it():
    partnership = scheme()
    confirmation = say(partnership, partnership.community)
    withdraw_record(record=partnership.id, reason="Never happened.", by=REGISTRY_EDITORS)
    assert not Assurance.objects.filter(record_id=partnership.id, until_seq=None).exists()
    assert stands(partnership.id, confirmation.sequence) == "one_sided"
    with pytest.raises(TransitionNotAllowed):
        say(partnership, partnership.association)


@pytest.mark.parametrize(
    "statement", ["update publishing_confirmation set verdict = 'confirmed'", "delete from publishing_confirmation"]
)
def test_what_was_said_never_changes(statement):
    partnership = scheme()
    say(partnership, partnership.community, "disputed", "Not so.")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_assurances_made_anew_are_the_same():
    partnership, other = scheme(), scheme()
    say(partnership, partnership.community)
    say(other, other.community, "disputed", "Not so.")
    partnership.publish_again(stage="build")
    say(partnership, partnership.association, edition=2)
    withdraw_record(record=other.id, reason="Never happened.", by=REGISTRY_EDITORS)
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
    Assurance.objects.filter(record_id=partnership.id, until_seq=None).update(open_challenges=3)
    assert len(list(wrong_assurances())) == 1


def test_publishing_what_nobody_spoke_of_costs_one_more_query(django_assert_num_queries):
    partnership = scheme()
    line = latest_sequence()
    with django_assert_num_queries(1):
        refresh_after_publication({partnership.id: line})
