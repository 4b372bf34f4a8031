"""Of a proposal its deciders, its makers and the other parties hear; of a draft nobody does."""

import pytest

from registry.content import kinds
from registry.publishing.actions import (
    answer_consent,
    confirm,
    create_submission,
    publish_submission,
    return_submission,
    submit,
)
from registry.publishing.actions.batch import Proposed, publish_batch, submit_batch
from registry.publishing.current import current_record
from tests.builders import Scheme, curator, member, organisation, scheme
from tests.letters import posted

pytestmark = pytest.mark.django_db


@pytest.fixture
def estate() -> Scheme:
    return scheme(community=organisation("The trust", kind="community_land_trust"), name="Dartington Fields")


def letters() -> dict[str, str]:
    """Recipient → subject."""
    return {letter.to[0]: letter.subject for letter in posted()}


def draft(estate: Scheme, by, **cells):
    return create_submission(
        kind="partnership", organisation=estate.community, record=estate.id, content=estate.content | cells, by=by
    )


def test_of_a_draft_nobody_hears(estate):
    member(estate.association), member(estate.community)

    draft(estate, member(estate.community, "editor"), summary="New words.")

    assert posted() == []


def test_of_what_is_handed_in_deciders_hear_and_the_other_parties_see_the_difference(estate, settings):
    author = member(estate.community, name="author")
    member(estate.community, name="second")
    member(estate.community, "editor", name="editor")
    member(estate.association, name="other")
    homes = [estate.content["homes"][0] | {"count": 14}]
    submission = draft(estate, author, homes=homes)

    submit(submission=submission, by=author)

    sent = {letter.to[0]: letter for letter in posted()}
    assert sent.keys() == {"second@example.org", "other@example.org"}
    assert sent["second@example.org"].subject == "To decide: Dartington Fields"
    assert f"{settings.PUBLIC_ADDRESS}/my/submissions/{submission.id}/" in sent["second@example.org"].body
    assert sent["other@example.org"].subject == "The trust proposes to change Dartington Fields"
    assert "count: 14, before 12." in sent["other@example.org"].body
    assert "/h1" not in sent["other@example.org"].body, "no key of a row"


def test_curators_decide_and_hear_where_an_organisation_has_no_approver(estate):
    deciding, author = curator(), member(estate.community, "editor")

    submit(submission=draft(estate, author, summary="New words."), by=author)

    assert letters() == {deciding.person.email: "To decide: Dartington Fields"}


def test_who_wrote_it_hears_the_reasons_of_a_return(estate):
    author, second = member(estate.community, "editor"), member(estate.community)
    submission = draft(estate, author, summary="New words.")
    submission = submit(submission=submission, by=author)
    posted()

    return_submission(submission=submission, reasons="Say where it comes from.", by=second)

    (letter,) = posted()
    assert letter.to == [author.person.email]
    assert "Say where it comes from." in letter.body


def test_of_a_publication_its_makers_hear_and_the_others_whose_record_was_changed(estate):
    author, second = member(estate.community, "editor", name="author"), member(estate.community, name="second")
    member(estate.association, name="other")
    submission = submit(submission=draft(estate, author, summary="New words."), by=author)
    posted()

    publish_submission(submission=submission, by=second)

    assert letters() == {
        "author@example.org": "Published: Dartington Fields",
        "other@example.org": "The trust changed Dartington Fields",
    }


def test_whoever_is_left_out_by_an_edition_hears_of_it_too(estate):
    author, other = member(estate.community, "editor"), member(estate.association, name="other")
    parties = [row for row in estate.content["parties"] if row["organisation"] == estate.community]
    submission = submit(submission=draft(estate, author, parties=parties), by=author)
    wanted = [letter.to for letter in posted() if letter.subject.startswith("The trust needs your consent by")]
    assert wanted == [["other@example.org"]]
    answer_consent(submission=submission, organisation=estate.association, answer="agrees", by=other)
    posted()

    publish_submission(submission=submission, by=curator())

    assert letters()["other@example.org"] == "The trust changed Dartington Fields"


def test_whom_a_new_record_names_hears_of_it(estate):
    author, second = member(estate.community, "editor"), member(estate.community)
    member(estate.association, name="other")
    submission = create_submission(
        kind="partnership",
        organisation=estate.community,
        content={name: value for name, value in estate.content.items() if name != "id"} | {"name": "A new scheme"},
        by=author,
    )
    submission = submit(submission=submission, by=author)
    assert letters()["other@example.org"] == "The trust proposes to change A new scheme"

    publish_submission(submission=submission, by=second)

    assert letters()["other@example.org"] == "The trust published A new scheme, which names you"


def test_of_a_withdrawal_the_parties_hear_the_reason(estate):
    author, other = member(estate.community, "editor"), member(estate.association, name="other")
    submission = create_submission(
        kind="partnership",
        organisation=estate.community,
        record=estate.id,
        proposal="withdrawal",
        ground="never_existed",
        reason="It never existed.",
        by=author,
    )
    submission = submit(submission=submission, by=author)
    answer_consent(submission=submission, organisation=estate.association, answer="agrees", by=other)
    posted()

    publish_submission(submission=submission, by=curator())

    sent = {letter.to[0]: letter for letter in posted()}
    assert sent["other@example.org"].subject == "Withdrawn: Dartington Fields"
    assert "It never existed." in sent["other@example.org"].body


def test_whose_confirmation_lapses_hears_that_it_does(estate):
    member(estate.association, name="other")
    confirm(
        partnership=estate.id, edition=1, organisation=estate.association, verdict="confirmed",
        by=member(estate.association, name="third"),
    )  # fmt: skip
    author, second = member(estate.community, "editor"), member(estate.community)
    homes = [estate.content["homes"][0] | {"count": 14}]
    submission = submit(submission=draft(estate, author, homes=homes), by=author)
    posted()

    publish_submission(submission=submission, by=second)

    (letter,) = [letter for letter in posted() if letter.to == ["third@example.org"]]
    assert "Your confirmation of Dartington Fields lapsed" in letter.body
    assert "The trust changed Dartington Fields" in letter.body


def test_a_batch_is_one_letter_to_each(estate):
    estates = [estate, *(scheme(estate.community, estate.association) for _ in range(5))]
    author, second = member(estate.community, "editor", name="author"), member(estate.community, name="second")
    member(estate.association, name="other")
    kind = kinds()["partnership"]
    proposals = [
        Proposed(each.id, each.content | {"summary": "New words."}, current_record(kind, each.id).line)
        for each in estates
    ]

    submit_batch(kind="partnership", organisation=estate.community, proposals=proposals, batch="imp-1", by=author)
    assert set(letters()) == {"second@example.org", "other@example.org"}

    publish_batch(batch="imp-1", by=second)
    sent = posted()
    assert sorted(letter.to[0] for letter in sent) == ["author@example.org", "other@example.org"]
    assert all(letter.subject.startswith("6 times on the partnership register") for letter in sent)
