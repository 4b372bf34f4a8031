"""Sources come early, each entry ticks its own, and the record says how many do."""

import pytest

from registry.content import fields_of, kinds
from registry.publishing.actions.basis import BY_A_PARTY, COMPILED
from registry.website.editing.sections import SECTIONS
from registry.website.sourced import Sourced, sourced
from tests.builders import a_partnership, published

from .conftest import signed_in
from .filling import content_of, save

PARTNERSHIP = kinds()["partnership"]


@pytest.mark.parametrize("kind", ["partnership", "organisation"])
def test_sources_come_before_every_table_whose_entries_name_them(kind):
    order = [section.slug for section in SECTIONS[kind]]
    assert order.index("sources") <= 2


def test_an_entry_names_its_source_by_a_tick(draft, editor):
    client = signed_in(editor)
    key = content_of(draft)["sources"][0]["key"]
    new = "milestones:new1"
    page = save(client, draft, "dates", do="add:milestones").text
    assert f'type="checkbox" name="{new}:sources" value="{key}"' in page
    save(client, draft, "dates", {"row": [new], f"{new}:kind": "formed", f"{new}:sources": [key]})
    assert content_of(draft)["milestones"][-1]["sources"] == [key]


def test_the_ticks_are_in_sight_and_not_under_more(draft, editor):
    page = save(signed_in(editor), draft, "dates", do="add:milestones").text
    row = page.partition('id="f-milestones-new1"')[2]
    assert row.index('name="milestones:new1:sources"') < row.index("More details")


def test_entries_are_counted_that_name_a_source():
    content = a_partnership()
    rows = [
        row
        for table in PARTNERSHIP.tables
        if table not in ("sources", "other_claims", "missing") and "sources" in fields_of(PARTNERSHIP.tables[table])
        for row in content[table]
    ]
    assert sourced(PARTNERSHIP, content) == Sourced(len(rows), sum(bool(row.get("sources")) for row in rows))
    assert sourced(PARTNERSHIP, {"homes": "not a table"}) == Sourced(0, 0)
    assert Sourced(3, 1).words == "1 of 3 entries names the source that they come from."


@pytest.mark.django_db
def test_the_record_says_how_many_of_its_entries_name_their_sources(client):
    content = a_partnership()
    published(content)
    assert sourced(PARTNERSHIP, content).words in client.get(f"/partnerships/{content['id']}/").text


@pytest.mark.django_db
@pytest.mark.parametrize(("basis", "is_its_word"), [(BY_A_PARTY, True), (COMPILED, False)])
def test_what_a_party_publishes_is_stated_by_it_and_what_is_compiled_is_not(client, basis, is_its_word):
    content = a_partnership(basis=basis)
    published(content)
    page = client.get(f"/partnerships/{content['id']}/").text
    assert ("Stated by " in page) is is_its_word
