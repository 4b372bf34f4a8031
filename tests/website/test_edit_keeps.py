"""Nothing that was typed is lost: by another page, another person, or a value that is wrong."""

import json

import pytest

from registry.website.editing.sections import SECTIONS

from .conftest import signed_in
from .filling import Sent, content_of, save


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


def test_a_wrong_cell_is_named_where_it_is_and_saved_as_written(draft, editor):
    new = {"row": ["homes:new1"], "homes:new1:count": "twelve", "homes:new1:state": "completed"}
    page = save(signed_in(editor), draft, "homes", new).text
    row = content_of(draft)["homes"][-1]
    assert row["count"] == "twelve"
    anchor = f"f-homes-{row['key']}-count"
    assert f'<a href="#{anchor}">' in page
    assert f'id="{anchor}-problem"' in page
    assert 'aria-invalid="true"' in page


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
