"""What a second person reads before deciding: a new record as a record, a change as a change, all of it in words."""

import json
import re
from html import unescape

import pytest

from registry.content import fields_of, kinds, normal
from registry.content.sound import sound_part
from registry.publishing.actions import create_submission
from registry.publishing.models import Submission
from registry.website.drafted import page_of_draft
from registry.website.editing.wording import label_of
from registry.website.public.telling.page import PartnershipPage
from registry.website.worked_out import worked_out_changes
from tests.builders import a_partnership, acting, an_organisation, person, published

from .conftest import signed_in

FULL = {"partnership": a_partnership, "organisation": an_organisation}
KINDS = sorted(FULL)
PLACES = [(kind, table) for kind in KINDS for table in kinds()[kind].tables]
# What says something to programs alone: ids, pointers, codes and keys of rows.
FOR_PROGRAMS = re.compile(r"\b(?:org|chp)-[0-9a-z]{10}\b|(?<![\w/:.])/[a-z_]+(?:/[a-z0-9_]+)+|\b[a-z]+_[a-z_]+\b")
WRONG = (None, "no such", ["x"], {"a": 1}, -5, True, 10**30)


def full(kind: str) -> dict:
    """A record with a row in every table, in normal form."""
    return normal(kinds()[kind], FULL[kind]())


def words_of(text: str) -> str:
    """What is read on the main part of a page."""
    main = re.search(r"<main.*?</main>", text, re.DOTALL).group()
    main = re.sub(r"<(script|style)\b.*?</\1>", " ", main, flags=re.DOTALL)
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", main).split()))


def draft_with(kind: str, by, before: dict, changed: dict) -> Submission:
    draft = create_submission(kind=kind, organisation=None, record=before["id"], by=acting(by))
    Submission.objects.filter(pk=draft.pk).update(content=json.dumps(before | changed))
    return draft


def page_of(client, draft: Submission, more: str = "") -> str:
    page = client.get(f"/my/submissions/{draft.id}/{more}")
    assert page.status_code == 200
    return page.text


@pytest.mark.parametrize(("kind", "table"), PLACES)
def test_each_change_is_told_in_the_labels_of_the_form_and_in_nothing_for_programs(kind, table, curator):
    before = full(kind)
    published(before)
    client, model, row = signed_in(curator), kinds()[kind].tables[table], before[table][0]
    emptied = [{name: value if name == "key" else None for name, value in row.items()}]

    for rows in (emptied, [], [*before[table], row | {"key": "zz9"}]):
        words = words_of(page_of(client, draft_with(kind, curator, before, {table: rows})))
        assert FOR_PROGRAMS.findall(words) == []
        assert "zz9" not in words
        shown = words.lower()
        for name, field in fields_of(model).items():
            if name != "key" and row[name] not in (None, []):
                assert label_of(table, name, str(field.verbose_name)).lower() in shown, name


@pytest.mark.parametrize("kind", KINDS)
def test_each_change_of_a_single_cell_is_told_in_its_label(kind, curator):
    before = full(kind)
    published(before)
    filled = {name: before[name] for name in fields_of(kinds()[kind].edition) if before[name] not in (None, [])}

    words = words_of(page_of(signed_in(curator), draft_with(kind, curator, before, dict.fromkeys(filled))))

    assert FOR_PROGRAMS.findall(words) == []
    for name in filled:
        label = label_of(kind, name, str(fields_of(kinds()[kind].edition)[name].verbose_name))
        assert label.lower() in words.lower()


def test_a_change_shows_what_the_register_then_works_out_otherwise(curator):
    before = full("partnership")
    published(before)
    homes = [row | {"count": 40, "count_to": None} for row in before["homes"][:1]]

    words = words_of(page_of(signed_in(curator), draft_with("partnership", curator, before, {"homes": homes})))

    assert "What follows from it" in words
    assert re.search(r"Homes Before: .* Now: .*40", words)
    assert worked_out_changes(kinds()["partnership"], before["id"], before, before) == []


def test_a_new_record_is_shown_as_its_page_will_show_it_with_the_buttons_at_both_ends(curator):
    content = full("partnership")
    content["asset_transfers"][0] |= {"consideration": "868000", "consideration_basis": None}
    draft = create_submission(kind="partnership", organisation=None, content=content | {"id": None}, by=acting(curator))
    Submission.objects.filter(pk=draft.pk).update(status="submitted", submitted_at=draft.created_at)

    text = page_of(signed_in(person("second", is_curator=True)), draft)

    words = words_of(text)
    assert "Who takes part" in words
    assert "£868,000" in words
    assert "Added:" not in words
    assert FOR_PROGRAMS.findall(words) == []
    assert text.index("See it as readers will") < text.index("What it says") < text.index("What next")


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_that_may_be_there_already_is_named_without_its_id(kind, curator):
    before = full(kind)
    published(before)
    draft = create_submission(kind=kind, organisation=None, content=before | {"id": None}, by=acting(curator))

    words = words_of(page_of(signed_in(curator), draft))

    assert "Worth another look" in words
    assert before["id"] not in words


@pytest.mark.parametrize("kind", KINDS)
def test_the_author_reads_a_new_record_as_its_readers_will_and_nobody_else_does(kind, curator, stranger, client):
    draft = create_submission(kind=kind, organisation=None, content=full(kind) | {"id": None}, by=acting(curator))

    text = page_of(signed_in(curator), draft, "preview/")

    assert "This is how readers will see it" in text
    assert FOR_PROGRAMS.findall(words_of(text)) == []
    assert f"/my/submissions/{draft.id}/preview/" in page_of(signed_in(curator), draft)
    assert signed_in(stranger).get(f"/my/submissions/{draft.id}/preview/").status_code == 404
    assert "/accounts/login/" in client.get(f"/my/submissions/{draft.id}/preview/")["Location"]


def test_a_change_is_previewed_as_the_public_page_then_shows_it(submitted, approver, client):
    approver_sees = page_of(signed_in(approver), submitted, "preview/")
    assert "A new summary, written by the editor." in approver_sees
    assert "A new summary" not in client.get(f"/partnerships/{submitted.record}/").text


@pytest.mark.parametrize("kind", KINDS)
def test_whatever_a_draft_holds_its_preview_can_be_drawn(kind, db):
    of, whole = kinds()[kind], full(kind)
    contents = [{}, *(whole | {name: value} for name in fields_of(of.edition) for value in WRONG)]
    contents += [whole | {table: value} for table in of.tables for value in ("x", {"a": 1}, [1, "x", {}])]
    for table, model in of.tables.items():
        contents += [
            whole | {table: [whole[table][0] | {name: value}]} for name in fields_of(model) for value in WRONG[:3]
        ]
    for content in contents:
        page = page_of_draft(of, whole["id"], content).get("page")
        if page:
            for name, part in vars(PartnershipPage).items():
                if isinstance(part, property):
                    getattr(page, name)


def test_what_is_sound_stays_and_what_points_at_a_row_that_went_goes_too(db):
    of, whole = kinds()["partnership"], full("partnership")
    assert sound_part(of, whole) == whole
    homes = [whole["homes"][0] | {"state": "no such state", "count": "many"}, *whole["homes"][1:]]
    sound = sound_part(of, whole | {"homes": homes})
    gone = whole["homes"][0]["key"]
    assert gone not in [row["key"] for row in sound["homes"]]
    assert gone not in [row["homes"] for row in sound["home_parts"]]
