"""An open proposal follows what a load publishes, unless both changed one cell."""

import json

import pytest

from registry.content import kinds, normal
from registry.errors import Moved
from registry.identifiers import mint
from registry.publishing.actions import (
    change_submission,
    create_submission,
    publish_load,
    publish_submission,
    return_submission,
    submit,
)
from registry.publishing.actions.propose import content_of_submission
from registry.publishing.current import current_content, current_edition_of
from registry.publishing.models import Load, Submission
from registry.publishing.rebasing import rebased
from tests.builders import GONE, changed, curator, member

ORGANISATION = kinds()["organisation"]
ENTRY = mint("org")


def an_entry(**fields) -> dict:
    """An organisation as a list has it, with a number, a name it had and a place where it works."""
    return {
        "id": ENTRY,
        "name": "Moorland Homes",
        "kind": "housing_association",
        "names": [{"key": "n1", "name": "Moor Homes", "kind": "former"}],
        "identifiers": [{"key": "i1", "scheme": "GB-SHPE", "value": "9801"}],
        "operating_areas": [{"key": "a1", "area": "E06000057"}],
        "sources": [{"key": "c1", "title": "A list", "publisher": "A regulator", "year": 2024}],
    } | fields


def together(proposed: dict, later: dict, base: dict | None = None) -> dict | None:
    """What becomes of a proposal; each side by the pointers that it changes."""
    base = base or an_entry()
    return rebased(ORGANISATION, *(normal(ORGANISATION, changed(base, change)) for change in ({}, proposed, later)))


@pytest.mark.parametrize(
    ("proposed", "later"),
    [
        ({"/website": "https://moorland.example.org/"}, {"/name": "Moorland Housing"}),
        ({"/name": "Moorland Housing"}, {"/identifiers/i1/note": "As listed."}),
        ({"/identifiers/i1/since": "2001"}, {"/identifiers/i1/note": "As listed."}),
        ({"/operating_areas/a2": {"area": "E06000047"}}, {"/names/n2": {"name": "Moors", "kind": "short"}}),
        ({"/operating_areas/a2": {"area": "E06000047"}}, {"/operating_areas/a3": {"area": "E06000005"}}),
        ({"/names/n1": GONE}, {"/sources/c1/year": 2025}),
        ({"/website": "https://moorland.example.org/"}, {"/names/n1": GONE}),
        ({}, {"/name": "Moorland Housing"}),
    ],
)
def test_changes_of_different_cells_stand_side_by_side(proposed, later):
    merged = together(proposed, later)

    expected = normal(ORGANISATION, changed(an_entry(), proposed | later))
    assert {name: by_key(value) for name, value in merged.items()} == {
        name: by_key(value) for name, value in expected.items()
    }


def by_key(value):
    """Rows, in whatever order."""
    return {row["key"]: row for row in value} if isinstance(value, list) and value else value


@pytest.mark.parametrize(
    ("proposed", "later"),
    [
        ({"/name": "Moorland Housing"}, {"/name": "Moorland Group"}),
        ({"/identifiers/i1/value": "9802"}, {"/identifiers/i1/value": "9803"}),
        ({"/identifiers/i1": GONE}, {"/identifiers/i1/value": "9803"}),
        ({"/names/n1/name": "Moor Housing"}, {"/names/n1": GONE}),
        ({"/names/n2": {"name": "Moors", "kind": "short"}}, {"/names/n2": {"name": "The Moors", "kind": "short"}}),
    ],
)
def test_what_both_changed_otherwise_is_for_a_person_to_decide(proposed, later):
    assert together(proposed, later) is None
    assert together(later, proposed) is None


def test_what_both_changed_alike_is_no_conflict():
    change = {"/name": "Moorland Housing", "/names/n1": GONE, "/names/n2": {"name": "Moors", "kind": "short"}}

    assert together(change, change) == normal(ORGANISATION, changed(an_entry(), change))


def listed(content: dict, **changes) -> None:
    """The next list is loaded."""
    for _ in publish_load(load=Load.PROVIDERS, contents=[content | changes], by="a list"):
        pass


def drafted(content: dict, by, **changes) -> Submission:
    """A draft of the organisation's own people."""
    own = current_content(ORGANISATION, current_edition_of(ORGANISATION, content["id"]))
    return create_submission(
        kind="organisation", organisation=content["id"], record=content["id"], content=own | changes, by=by
    )


@pytest.fixture
def entry(db) -> dict:
    content = an_entry()
    listed(content)
    return content


WEBSITE = {"website": "https://moorland.example.org/"}


@pytest.mark.parametrize("state", ["draft", "submitted", "returned"])
def test_an_open_proposal_follows_a_list_and_can_still_be_published(entry, state):
    author, approver = member(entry["id"]), member(entry["id"])
    submission = drafted(entry, author, **WEBSITE)
    if state != "draft":
        submission = submit(submission=submission, by=author)
    if state == "returned":
        submission = return_submission(submission=submission, reasons="Say more.", by=approver)

    listed(entry, name="Moorland Housing")

    followed = Submission.objects.get(pk=submission.pk)
    assert (followed.status, followed.revision) == (state, submission.revision + 1)
    if state != "submitted":
        followed = submit(submission=followed, by=author)
    publish_submission(submission=followed, by=approver)
    edition = current_edition_of(ORGANISATION, entry["id"])
    assert (edition.name, edition.website) == ("Moorland Housing", WEBSITE["website"])


def test_who_saves_an_older_reading_of_a_draft_is_told(entry):
    author = member(entry["id"])
    submission = drafted(entry, author, **WEBSITE)
    content = content_of_submission(submission)

    listed(entry, name="Moorland Housing")

    with pytest.raises(Moved):
        change_submission(submission=submission, content=content, revision=submission.revision, by=author)


def test_a_proposal_that_changed_the_same_cell_stays_on_its_edition(entry):
    author, approver = member(entry["id"]), member(entry["id"])
    submission = submit(submission=drafted(entry, author, name="Moorland"), by=author)

    listed(entry, name="Moorland Housing")

    left = Submission.objects.get(pk=submission.pk)
    assert (left.content, left.base, left.revision) == (submission.content, submission.base, submission.revision)
    with pytest.raises(Moved):
        publish_submission(submission=left, by=approver)


def test_a_submitted_proposal_that_would_break_a_rule_stays_on_its_edition(entry):
    author = member(entry["id"])
    other = {"key": "i2", "scheme": "GB-SHPE", "value": "9802"}
    submission = drafted(entry, author, identifiers=[*entry["identifiers"], other])
    draft = drafted(entry, author, identifiers=[*entry["identifiers"], other])
    submit(submission=submission, by=author)

    listed(entry, identifiers=[*entry["identifiers"], {**other, "key": "i3"}])

    assert Submission.objects.get(pk=submission.pk).base == submission.base, "one number would stand twice"
    assert Submission.objects.get(pk=draft.pk).base > draft.base, "its report will say so"


def test_a_proposal_made_from_an_older_edition_stays_where_it_is(entry):
    author = member(entry["id"])
    submission = drafted(entry, author, **WEBSITE)
    Submission.objects.filter(pk=submission.pk).update(base=submission.base - 1)

    listed(entry, name="Moorland Housing")

    assert json.loads(Submission.objects.get(pk=submission.pk).content)["name"] == entry["name"]


def test_what_a_person_publishes_still_makes_others_look_again(entry):
    author, approver = member(entry["id"]), member(entry["id"])
    first, second = drafted(entry, author, **WEBSITE), drafted(entry, author, members=40)
    publish_submission(submission=submit(submission=first, by=author), by=approver)

    with pytest.raises(Moved):
        publish_submission(submission=submit(submission=second, by=author), by=approver)


def test_a_curators_proposal_about_the_record_follows_too(entry):
    withdrawal = create_submission(
        kind="organisation",
        organisation=None,
        record=entry["id"],
        proposal="withdrawal",
        reason="It never was.",
        ground="never_existed",
        by=curator(),
    )

    listed(entry, name="Moorland Housing")

    assert Submission.objects.get(pk=withdrawal.pk).base == current_edition_of(ORGANISATION, entry["id"]).pk


def test_proposals_about_other_records_are_not_touched(entry):
    submission = create_submission(kind="organisation", organisation=None, record="org-xr3x226n33", by=curator())

    listed(entry, name="Moorland Housing")

    assert Submission.objects.get(pk=submission.pk).revision == submission.revision
