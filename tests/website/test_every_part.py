"""Every part of the form opens, and every change can be reviewed, whatever kind of record and whichever table."""

import json

import pytest

from registry.accounts.actor import Actor
from registry.content import fields_of, kinds
from registry.errors import NotStorable
from registry.publishing.actions import change_submission, create_submission, submit
from registry.publishing.comparing import differences_between
from registry.publishing.models import Submission
from registry.website.editing.sections import SECTIONS, section_with
from registry.website.editing.wording import TABLES, first_columns
from tests.builders import a_partnership, acting, an_organisation, member, published, token_of

from .conftest import signed_in
from .filling import Sent, content_of, save

FULL = {"partnership": a_partnership, "organisation": an_organisation}
KINDS = sorted(FULL)
PARTS = [(kind, section.slug) for kind in KINDS for section in SECTIONS[kind]]
PLACES = [(kind, table) for kind in KINDS for table in kinds()[kind].tables]


def draft_of(kind: str, by, **cells) -> Submission:
    """The next edition of a record that has a row in every table."""
    record = FULL[kind](**cells)
    published(record)
    return create_submission(kind=kind, organisation=None, record=record["id"], by=acting(by))


def put(draft: Submission, content: dict) -> None:
    Submission.objects.filter(pk=draft.pk).update(content=json.dumps(content))


def reviewed(client, draft: Submission) -> str:
    """The page on which a second person decides."""
    page = client.get(f"/my/submissions/{draft.id}/")
    assert page.status_code == 200
    return page.text


@pytest.mark.parametrize("kind", KINDS)
def test_the_full_records_have_a_row_in_every_table(kind):
    content = FULL[kind]()
    assert [table for table in kinds()[kind].tables if not content[table]] == []


@pytest.mark.parametrize(("kind", "table"), PLACES)
def test_the_columns_shown_at_once_are_columns_of_the_table(kind, table):
    model = kinds()[kind].tables[table]
    assert first_columns(model)
    assert set(first_columns(model)) <= set(fields_of(model))


def test_every_column_named_in_the_wording_is_one_of_a_table_of_that_name():
    for table, wording in TABLES.items():
        known = {name for of in kinds().values() if table in of.tables for name in fields_of(of.tables[table])}
        assert set(wording.first) <= known, table


@pytest.mark.parametrize(("kind", "slug"), PARTS)
def test_every_part_opens_with_its_rows_closed_open_new_and_without_any(kind, slug, curator):
    client, draft = signed_in(curator), draft_of(kind, curator)
    address = f"/my/submissions/{draft.id}/edit/{slug}/"
    section = next(section for section in SECTIONS[kind] if section.slug == slug)
    before = content_of(draft)
    rows = [f"{table}:{row['key']}" for table in section.tables for row in before[table]]

    assert client.get(address).status_code == 200
    page = client.get(address, {"checked": "1", "open": [*rows, *(f"{table}:new1" for table in section.tables)]})
    assert page.status_code == 200
    for table in section.tables:
        for column in fields_of(kinds()[kind].tables[table]):
            assert (
                column == "key"
                or f'name="{table}:{before[table][0]["key"]}:{column}' in page.text
                or (f"{table}-{before[table][0]['key']}-{column}" in page.text)
            ), f"{table}/{column} has no field"
    assert save(client, draft, slug, opened=rows).status_code == 200
    assert content_of(draft) == before

    put(draft, before | {table: [] for table in section.tables})
    assert client.get(address).status_code == 200
    for table in section.tables:
        with pytest.raises(NotStorable):
            change_submission(submission=draft, content=before | {table: "no table"}, revision=None, by=acting(curator))


@pytest.mark.parametrize(("kind", "table"), PLACES)
def test_a_change_in_every_table_can_be_reviewed(kind, table, curator):
    client, draft = signed_in(curator), draft_of(kind, curator)
    before = content_of(draft)
    rows = before[table]
    part = section_with(kind, table).title
    more = [*rows, rows[0] | {"key": "zz9"}]
    emptied = [{name: value if name == "key" else None for name, value in row.items()} for row in rows]
    odd = [{name: value if name == "key" else "not known" for name, value in row.items()} for row in rows]
    for changed in (more, [], emptied, odd):
        put(draft, before | {table: changed})
        assert part in reviewed(client, draft)
        assert len(differences_between(kind, before, content_of(draft))) >= len(rows) or changed is more


@pytest.mark.parametrize(("kind", "table"), PLACES)
def test_two_versions_of_a_part_are_shown_side_by_side(kind, table, curator):
    client, draft = signed_in(curator), draft_of(kind, curator)
    slug = section_with(kind, table).slug
    address = f"/my/submissions/{draft.id}/edit/{slug}/"
    row = content_of(draft)[table][0]
    page = client.get(address, {"open": f"{table}:{row['key']}"})
    sent = Sent(page.text.partition("novalidate data-rows>")[2]).lists()
    put(draft, content_of(draft) | {table: []})
    Submission.objects.filter(pk=draft.pk).update(revision=draft.revision + 1)
    assert client.post(address, sent | {"do": "save"}).status_code == 409


def test_an_association_changes_its_board_by_page_and_another_reviews_it(db):
    record = an_organisation()
    published(record)
    author, decider = (
        member(record["id"], "editor", "author").person,
        member(record["id"], "approver", "decider").person,
    )
    draft = create_submission(
        kind="organisation", organisation=record["id"], record=record["id"], by=Actor(person=author)
    )
    part = section_with("organisation", "board_seats")
    page = save(signed_in(author), draft, part.slug, {"board_seats:b1:seats": "3"}, opened=["board_seats:b1"])
    assert part.title in page.text
    assert content_of(draft)["board_seats"][0]["seats"] == 3
    submit(submission=draft, by=Actor(person=author))
    assert "Board seats: Resident · 3" in reviewed(signed_in(decider), draft)


def test_a_program_changes_a_board_and_a_person_reviews_it(client, db):
    record = an_organisation()
    published(record)
    seats = [*record["board_seats"], {"key": "b3", "constituency": "council", "seats": 1}]
    sent = {"kind": "organisation", "record": record["id"], "content": record | {"board_seats": seats}}
    _, key = token_of(record["id"])
    answer = client.post(
        "/api/v1/submissions/", json.dumps(sent), content_type="application/json", HTTP_AUTHORIZATION=f"Bearer {key}"
    )
    assert answer.status_code == 201
    draft = Submission.objects.get(pk=answer.json()["id"])
    assert "Added: group of seats" in reviewed(signed_in(member(record["id"], "approver", "decider").person), draft)
