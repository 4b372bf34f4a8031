"""Two records of one thing become one: the rows of both, and what they say differently side by side."""

import json

import pytest

from registry.accounts.models import Membership
from registry.content import kinds, normal
from registry.errors import NotValid, TransitionNotAllowed
from registry.feed.models import Change
from registry.publishing.actions import create_submission, merge_record, preview_merger, submit
from registry.publishing.current import current_record
from registry.publishing.merging import merged_content
from registry.publishing.models import Status
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders import (
    a_full_organisation,
    a_full_partnership,
    a_land_trust,
    a_partnership,
    curator,
    latest_sequence,
    member,
    published,
)

pytestmark = pytest.mark.django_db
TRUST, LANDLORD, SIBLING = ({"id": each} for each in ("org-1", "org-2", "chp-3"))
FULL = [lambda: a_full_partnership(TRUST, LANDLORD, SIBLING), lambda: a_full_organisation(LANDLORD)]
SOURCE = {"key": "s1", "title": "Minutes of the parish council", "kind": "party"}
LOCAL = {"scheme": "GB-COH", "value": "09876543"}


def merged(record: dict, into: dict) -> None:
    merge_record(record=record["id"], into=into["id"], reason="They are one.", by=REGISTRY_EDITORS)


def now(record: dict) -> dict:
    kind = kinds()["partnership" if record["id"].startswith("chp") else "organisation"]
    return current_record(kind, record["id"]).content


def test_the_one_that_stays_has_the_rows_of_both():
    stays = a_land_trust(
        name="Kept Trust", names=[{"key": "n1", "name": "The Kept", "kind": "short"}], sources=[SOURCE]
    )
    ending = a_land_trust(
        name="Double Trust",
        names=[{"key": "n1", "name": "Doubles", "kind": "trading", "sources": ["s1"]}],
        identifiers=[{"key": "i1", **LOCAL}],
        sources=[SOURCE | {"title": "Its own page"}],
    )
    published(stays, ending)
    merged(ending, stays)

    content = now(stays)
    assert [(row["key"], row["name"]) for row in content["names"]] == [("n1", "The Kept"), ("n1_2", "Doubles")]
    assert content["names"][1]["sources"] == ["s1_2"]
    assert [row["key"] for row in content["sources"]] == ["s1", "s1_2"]
    assert [row["value"] for row in content["identifiers"]] == [LOCAL["value"]]
    assert content["name"] == "Kept Trust"
    claims = {tuple(row["about"]): (row["value"], row["sources"]) for row in content["other_claims"]}
    assert claims[("/name",)] == ("Double Trust", ["s1_2"])


@pytest.mark.parametrize("full", FULL)
def test_rows_that_both_have_are_there_once(full):
    stays = full()
    kind = kinds()["partnership" if stays["id"].startswith("chp") else "organisation"]
    content = normal(kind, stays)

    assert merged_content(kind, content, content | {"id": "another"}).content == content


@pytest.mark.parametrize("full", FULL)
def test_whatever_leads_to_a_row_leads_to_it_under_its_new_key(full):
    stays = full()
    kind = kinds()["partnership" if stays["id"].startswith("chp") else "organisation"]
    content = normal(kind, stays)
    # Each row says something else, so that none is the same as its twin.
    other = json.loads(json.dumps(content))
    for table in kind.tables:
        for row in other[table]:
            row["note" if "note" in row else "title" if "title" in row else "value"] = "Of the other record."
    ours = merged_content(kind, content, other | {"id": "another"})
    back = {table: {new: old for old, new in keys.items()} for table, keys in ours.keys.by_table.items()}

    for table in kind.tables:
        mine = len(content[table])
        theirs = ours.content[table][mine : mine + len(other[table])]
        assert ours.content[table][:mine] == content[table]
        assert len({row["key"] for row in ours.content[table]}) == len(ours.content[table])
        assert [back[table][row["key"]] for row in theirs] == [row["key"] for row in other[table]]
        for row, before in zip(theirs, other[table], strict=True):
            if row.get("sources"):
                assert [back["sources"][key] for key in row["sources"]] == before["sources"]


def test_the_edition_comes_before_the_ending_and_nothing_new_is_no_edition():
    stays, ending = a_partnership(name="Kept Barn"), a_partnership(name="Double Barn")
    published(stays, ending)
    before = latest_sequence()
    merged(ending, stays)

    lines = Change.objects.filter(sequence__gt=before).order_by("sequence").values_list("kind", "record")
    assert list(lines) == [("published", stays["id"]), ("merged", ending["id"])]
    twin = a_partnership() | now(stays) | {"id": a_partnership()["id"]}
    published(twin)
    before = latest_sequence()
    merged(twin, stays)
    assert list(Change.objects.filter(sequence__gt=before).values_list("kind", flat=True)) == ["merged"]


def test_the_preview_is_what_is_published():
    stays, ending = a_partnership(name="Kept Barn"), a_partnership(name="Double Barn", summary="Two barns.")
    published(stays, ending)
    preview = preview_merger(record=ending["id"], into=stays["id"])
    assert current_record(kinds()["partnership"], stays["id"]).number == 1

    merged(ending, stays)

    assert now(stays) == preview.content
    assert [problem for problem in preview.problems if problem.blocks] == []
    assert "/other_claims" in {change["path"].rpartition("/")[0] for change in preview.changes}


def test_two_that_break_a_rule_as_one_are_corrected_first():
    stays, ending = (
        a_land_trust(
            name=f"A trust {words}",
            clt_test=[{"key": "t1", "limb": "body_corporate", "met": met, "evidence": "Its rules."}],
        )
        for words, met in (("that meets it", "met"), ("that does not", "not"))
    )
    published(stays, ending)
    preview = preview_merger(record=ending["id"], into=stays["id"])
    before = latest_sequence()

    assert [problem.code for problem in preview.problems if problem.blocks] == ["O25"]
    with pytest.raises(NotValid):
        merged(ending, stays)
    assert latest_sequence() == before


def test_rows_that_bind_the_two_to_each_other_go():
    stays, ending = a_land_trust(name="Kept Trust"), a_land_trust(name="Double Trust")
    published(stays, ending)
    published(ending | {"relations": [{"key": "r1", "kind": "see_also", "organisation": stays["id"]}]})
    merged(ending, stays)

    assert now(stays)["relations"] == []


def test_an_open_change_moves_to_the_record_that_stays_and_back_to_its_authors():
    stays, ending = a_partnership(name="Kept Barn"), a_partnership(name="Double Barn")
    published(stays, ending)
    by = curator()
    content = now(ending)
    homes = [row | {"note": "Two have gardens."} for row in content["homes"]]
    draft = create_submission(
        kind="partnership", organisation=None, by=by, record=ending["id"], content=content | {"homes": homes}
    )
    against = create_submission(
        kind="partnership", organisation=None, by=by, record=ending["id"], content=content | {"name": "A third name"}
    )
    submit(submission=draft, by=by)
    merged(ending, stays)

    for submission in (draft, against):
        submission.refresh_from_db()
    assert (draft.status, draft.record) == (Status.RETURNED, stays["id"])
    assert "hand it in again" in draft.answer
    assert draft.base == current_record(kinds()["partnership"], stays["id"]).line
    proposed = json.loads(draft.content)
    assert "Two have gardens." in {row["note"] for row in proposed["homes"]}
    assert proposed["name"] == "Kept Barn"
    assert (against.status, against.record) == (Status.RETURNED, ending["id"])
    assert "copy over" in against.answer
    assert submit(submission=draft, by=by).status == Status.SUBMITTED


def test_memberships_are_not_carried():
    stays, ending = a_land_trust(name="Kept Trust"), a_land_trust(name="Double Trust")
    published(stays, ending)
    member(ending["id"], "approver")
    merged(ending, stays)

    assert not Membership.objects.filter(organisation=stays["id"]).exists()


def test_only_two_current_records_are_merged():
    stays, ending = a_partnership(), a_partnership()
    published(stays, ending)
    merged(ending, stays)

    with pytest.raises(TransitionNotAllowed, match="already"):
        preview_merger(record=ending["id"], into=stays["id"])
