"""The form gives back what it was given, but for what a person changed."""

import pytest

from registry.content import fields_of, kinds
from registry.content.verdict import problems_in
from registry.publishing.models import Submission
from registry.website.editing.sections import SECTIONS
from registry.website.editing.wording import TABLES

from .conftest import signed_in
from .filling import content_of, save


@pytest.mark.parametrize("kind", ["partnership", "organisation"])
def test_every_field_and_table_is_on_one_page(kind):
    of = kinds()[kind]
    shown = [name for section in SECTIONS[kind] for name in section.head + section.tables]
    assert sorted(shown) == sorted([*fields_of(of.edition), *of.tables])
    for table in of.tables:
        known = fields_of(of.tables[table])
        assert set(TABLES[table].first) & set(known)


def test_saving_every_page_with_every_row_open_changes_nothing(draft, editor):
    """Of the richest seed records, so that each kind of cell is met."""
    client = signed_in(editor)
    before = content_of(draft)
    for section in SECTIONS["partnership"]:
        rows = [f"{table}:{row['key']}" for table in section.tables for row in before[table]]
        assert save(client, draft, section.slug, opened=rows).status_code == 200
        assert content_of(draft) == before, section.slug


def test_any_seed_record_comes_back_unchanged(organisation, editor, curator):
    from registry.catalogue.models import PartnershipCard
    from registry.publishing.actions import create_submission
    from tests.builders import acting

    client = signed_in(curator)
    for card in PartnershipCard.objects.filter(superseded_seq=None).order_by("-completeness", "record_id")[:6]:
        draft = create_submission(kind="partnership", organisation=None, record=card.record_id, by=acting(curator))
        before = content_of(draft)
        for section in SECTIONS["partnership"]:
            rows = [f"{table}:{row['key']}" for table in section.tables for row in before[table]]
            save(client, draft, section.slug, opened=rows)
        assert content_of(draft) == before, card.record_id


def test_a_name_becomes_the_organisation_or_is_offered(draft, editor):
    client = signed_in(editor)
    rows = len(content_of(draft)["parties"])
    new = {"row": ["parties:new1"], "parties:new1:side": "association", "parties:new1:part": "took_part"}
    save(client, draft, "parties", new | {"parties:new1:organisation": "karbon homes ltd"})
    added = content_of(draft)["parties"][rows]
    assert added["organisation"].startswith("org-")
    page = save(client, draft, "parties", new | {"parties:new1:organisation": "Karbn"}).text
    assert "Which organisation is “Karbn”?" in page
    assert f'value="{added["organisation"]}"> Karbon Homes</label>' in page
    assert "We cannot tell which record this is." in page


def test_an_area_is_found_by_its_name(draft, editor):
    save(signed_in(editor), draft, "place", {"head:areas": "Northumberland; County Durham"})
    assert content_of(draft)["areas"] == ["E06000057", "E06000047"]


def test_rows_are_added_without_script(draft, editor):
    client = signed_in(editor)
    page = save(client, draft, "dates", do="add:milestones").text
    assert 'name="milestones:new1:kind"' in page
    assert [row["key"] for row in content_of(draft)["milestones"]] == [
        row["key"] for row in content_of(draft)["milestones"] if row["kind"]
    ]


def test_a_row_is_taken_out(draft, editor):
    rows = content_of(draft)["parties"]
    last = rows[-1]["key"]
    save(signed_in(editor), draft, "parties", do=f"remove:parties:{last}")
    assert [row["key"] for row in content_of(draft)["parties"]] == [row["key"] for row in rows[:-1]]


def test_an_organisation_cannot_leave_its_own_partnership_draft(editor, organisation):
    client = signed_in(editor)
    client.post("/my/start/", {"organisation": organisation, "name": "Meadow Row"})
    draft = Submission.objects.get()
    answer = save(client, draft, "parties", do="remove:parties:p1")
    assert "Not saved." in answer.text
    assert content_of(draft)["parties"]


def test_a_new_draft_passes_the_verdict_when_its_pages_are_filled_in(editor, organisation):
    client = signed_in(editor)
    client.post("/my/start/", {"organisation": organisation, "name": "Meadow Row"})
    draft = Submission.objects.get()
    save(client, draft, "about", {"head:scope": "scheme", "head:stage": "plan", "head:status": "active"})
    save(client, draft, "place", {"head:areas": "Northumberland", "head:settlement": "Allendale"})
    blocking = [problem for problem in problems_in(kinds()["partnership"], content_of(draft)) if problem.blocks]
    assert blocking == []
