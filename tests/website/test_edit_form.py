"""The form gives back what it was given, but for what a person changed."""

import json
from html.parser import HTMLParser

import pytest

from registry.content import fields_of, kinds
from registry.content.verdict import problems_in
from registry.publishing.models import Submission
from registry.website.editing.sections import SECTIONS
from registry.website.editing.wording import TABLES

from .conftest import signed_in


class Sent(HTMLParser):
    """What a browser would send for the form of a page, without script."""

    def __init__(self, text: str):
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self.depth = 0
        self.select = self.area = None
        self.feed(text)

    def handle_starttag(self, tag, found):
        at = dict(found)
        self.depth += tag == "template"
        if self.depth:
            return
        if tag == "input" and at.get("name") and at.get("type") != "submit":
            if at["type"] not in ("checkbox", "radio") or "checked" in at:
                self.pairs.append((at["name"], at.get("value") or ""))
        elif tag == "select":
            self.select = at["name"]
            self.pairs.append((self.select, ""))
        elif tag == "option" and "selected" in at:
            self.pairs[-1] = (self.select, at["value"])
        elif tag == "textarea":
            self.area = at["name"]
            self.pairs.append((self.area, ""))

    def handle_data(self, text):
        if self.area and not self.depth:
            name, before = self.pairs[-1]
            self.pairs[-1] = (name, before + text)

    def handle_endtag(self, tag):
        self.depth -= tag == "template"
        if tag == "textarea" and self.area and not self.depth:
            name, text = self.pairs[-1]
            # The first line break after the tag is not part of the text.
            self.pairs[-1] = (name, text.removeprefix("\n").replace("\n", "\r\n"))
            self.area = None

    def lists(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name, value in self.pairs:
            found.setdefault(name, []).append(value)
        return found


def save(client, draft, slug: str, changed: dict | None = None, opened=(), do: str = "save"):
    """Open a section, change some cells, press a button."""
    address = f"/my/submissions/{draft.id}/edit/{slug}/"
    page = client.get(address, {"checked": "1", "open": list(opened)})
    form = page.text.partition("novalidate data-rows>")[2]
    return client.post(address, Sent(form).lists() | {"do": do} | (changed or {}), follow=True)


def content_of(draft: Submission) -> dict:
    draft.refresh_from_db()
    return json.loads(draft.content)


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


def test_what_the_form_cannot_show_is_kept(draft, editor):
    content = content_of(draft) | {"homes": "not a table", "of_the_future": 1}
    content["parties"] = [*content["parties"], "not a row"]
    draft.content = json.dumps(content)
    draft.save()
    client = signed_in(editor)
    save(client, draft, "homes")
    save(client, draft, "parties")
    after = content_of(draft)
    assert (after["homes"], after["of_the_future"], after["parties"][-1]) == ("not a table", 1, "not a row")


def test_a_name_becomes_the_organisation_or_is_offered(draft, editor):
    client = signed_in(editor)
    rows = len(content_of(draft)["parties"])
    new = {"row": ["parties:new1"], "parties:new1:side": "association", "parties:new1:part": "took_part"}
    save(client, draft, "parties", new | {"parties:new1:organisation": "karbon homes ltd"})
    added = content_of(draft)["parties"][rows]
    assert added["organisation"].startswith("org-")
    page = save(client, draft, "parties", new | {"parties:new1:organisation": "Karbn"}).text
    assert "Did you mean one of these?" in page
    assert f"Karbon Homes ({added['organisation']})" in page
    assert "We cannot tell which record this is." in page


def test_an_area_is_found_by_its_name(draft, editor):
    save(signed_in(editor), draft, "place", {"head:areas": "Northumberland; County Durham"})
    assert content_of(draft)["areas"] == ["E06000057", "E06000047"]


def test_a_wrong_cell_is_named_where_it_is_and_saved_as_written(draft, editor):
    new = {"row": ["homes:new1"], "homes:new1:count": "twelve", "homes:new1:state": "completed"}
    page = save(signed_in(editor), draft, "homes", new).text
    row = content_of(draft)["homes"][-1]
    assert row["count"] == "twelve"
    anchor = f"f-homes-{row['key']}-count"
    assert f'<a href="#{anchor}">' in page
    assert f'id="{anchor}-problem"' in page
    assert 'aria-invalid="true"' in page


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


def test_a_page_that_somebody_else_saved_meanwhile_shows_both(draft, editor, approver):
    mine, theirs = signed_in(editor), signed_in(approver)
    address = f"/my/submissions/{draft.id}/edit/about/"
    stale = Sent(mine.get(address).text.partition("data-rows>")[2]).lists()
    save(theirs, draft, "about", {"head:summary": "Theirs."})
    answer = mine.post(address, stale | {"head:summary": "Mine.", "do": "save"})
    assert answer.status_code == 409
    assert "Theirs." in answer.text
    assert "Mine." in answer.text
    assert content_of(draft)["summary"] == "Theirs."
    again = Sent(answer.text.partition("<main")[2]).lists() | {"do": "save"}
    mine.post(address, again)
    assert content_of(draft)["summary"] == "Mine."


def test_a_row_that_somebody_took_out_meanwhile_is_told(draft, editor, approver):
    key = content_of(draft)["parties"][-1]["key"]
    address = f"/my/submissions/{draft.id}/edit/parties/"
    mine = signed_in(editor)
    stale = Sent(mine.get(address, {"open": f"parties:{key}"}).text.partition("data-rows>")[2]).lists()
    save(signed_in(approver), draft, "parties", do=f"remove:parties:{key}")
    answer = mine.post(address, stale | {"do": "save"})
    assert answer.status_code == 409
    assert "They took out a party that you had open." in answer.text


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '" onfocus="alert(1)', "{{ 7*7 }}{% csrf_token %}"])
def test_what_people_write_is_shown_as_text(draft, editor, text):
    client = signed_in(editor)
    save(client, draft, "about", {"head:name": text, "head:summary": text})
    assert content_of(draft)["name"] == text
    for address in ("", "edit/about/"):
        page = client.get(f"/my/submissions/{draft.id}/{address}").text
        assert "<script>alert" not in page
        assert '" onfocus="alert' not in page
        assert "7*7" not in text or "{{ 7*7 }}" in page


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


def test_going_to_another_part_keeps_what_was_typed(draft, editor):
    client, address = signed_in(editor), f"/my/submissions/{draft.id}/edit/about/"
    page = client.get(address)
    assert 'form="part" name="do" value="go:' in page.text
    other = next(section.slug for section in SECTIONS["partnership"] if section.slug != "about")
    pairs = Sent(page.text).pairs
    before = json.loads(draft.content)["summary"]
    (field,) = [name for name, value in pairs if value.replace("\r\n", "\n") == before]
    sent = {}
    for name, value in [*pairs, ("do", f"go:{other}")]:
        sent.setdefault(name, []).append("Typed before going elsewhere." if name == field else value)
    answer = client.post(address, sent)
    assert answer["Location"] == f"/my/submissions/{draft.id}/edit/{other}/"
    draft.refresh_from_db()
    assert json.loads(draft.content)["summary"] == "Typed before going elsewhere."


def test_a_part_that_is_not_there_saves_and_stays(draft, editor):
    client, address = signed_in(editor), f"/my/submissions/{draft.id}/edit/about/"
    sent = {}
    for name, value in [*Sent(client.get(address).text).pairs, ("do", "go:https://example.org")]:
        sent.setdefault(name, []).append(value)
    assert client.post(address, sent)["Location"].startswith(address)
