"""A transfer of land begins with three questions; the instrument decides what else is needed."""

import json

import pytest

from registry.content import fields_of, kinds
from registry.publishing.models import Submission
from registry.vocabularies.vocabulary import terms
from registry.website.editing.depending import SECOND_SETS
from registry.website.editing.naming import Names
from registry.website.editing.rows import row_of

from .conftest import signed_in
from .filling import content_of, save

PARTNERSHIP = kinds()["partnership"]
NEW = "asset_transfers:new1"


def shown(row: dict, is_open: bool = True):
    return row_of(
        Names(PARTNERSHIP, {"asset_transfers": [row], "parties": [], "sources": []}), "asset_transfers", row, is_open
    )


def columns(cells) -> list[str]:
    return [cell.name.rpartition(":")[2] for cell in cells]


@pytest.fixture
def without_transfers(draft):
    content = json.loads(draft.content) | {"asset_transfers": [], "payments": [], "protections": [], "clauses": []}
    Submission.objects.filter(pk=draft.pk).update(content=json.dumps(content))
    return draft


def test_a_new_transfer_asks_what_from_whom_to_whom_and_by_which_instrument():
    row = shown({"key": "new1"})
    assert columns(row.first) == ["asset_kinds", "description", "from_party", "to_party", "instrument"]
    assert columns(row.cells) == columns(row.first)
    assert row.waits


@pytest.mark.parametrize(
    ("instrument", "needed", "not_needed"),
    [
        ("long_lease", ["term_years", "recurring_amount", "review"], ["consideration", "discount_percent"]),
        ("conveyance", ["consideration_basis", "consideration"], ["term_years", "recurring_amount"]),
    ],
)
def test_the_instrument_decides_what_is_needed_next(instrument, needed, not_needed):
    row = shown({"key": "t1", "instrument": instrument})
    assert set(needed) < set(columns(row.second))
    assert set(not_needed) < set(columns(row.more))


def test_what_is_filled_in_is_in_sight_whatever_the_instrument():
    row = shown({"key": "t1", "instrument": "conveyance", "term_years": 99, "hectares": "2.5"})
    assert {"term_years", "hectares"} < set(columns(row.second))
    assert {"term_years", "hectares"}.isdisjoint(columns(row.more))


@pytest.mark.parametrize("instrument", ["", *terms("instrument")])
def test_each_column_of_a_transfer_is_shown_once_under_every_instrument(instrument):
    row = shown({"key": "t1", "instrument": instrument})
    expected = [name for name in fields_of(PARTNERSHIP.tables["asset_transfers"]) if name != "key"]
    assert sorted(columns(row.cells)) == sorted(expected)


def test_every_instrument_has_its_second_set_and_no_set_is_left_over():
    of = SECOND_SETS["asset_transfers"]
    assert of.by_value.keys() == {*terms("instrument")}
    known = fields_of(PARTNERSHIP.tables["asset_transfers"])
    assert {name for value in ("", *of.by_value) for name in of.columns({"instrument": value})} <= set(known)


def test_going_on_keeps_what_was_typed_and_shows_what_a_lease_needs(without_transfers, editor):
    client = signed_in(editor)
    typed = {f"{NEW}:description": "The old school field", f"{NEW}:instrument": "long_lease"}
    page = save(client, without_transfers, "land", {"row": [NEW], **typed}, do=f"open:{NEW}").text
    (row,) = content_of(without_transfers)["asset_transfers"]
    assert (row["description"], row["instrument"]) == ("The old school field", "long_lease")
    for name in ("term_years", "recurring_amount", "review"):
        assert f'name="asset_transfers:{row["key"]}:{name}"' in page
    assert "What else is needed of this: long lease" in page
    assert "This is needed." not in page, "nobody had a chance to answer it"
    assert "Status: This is needed." in save(client, without_transfers, "land").text


def test_going_on_with_nothing_typed_shows_the_three_questions_again(without_transfers, editor):
    page = save(signed_in(editor), without_transfers, "land", {"row": [NEW]}, do=f"open:{NEW}").text
    assert f'name="{NEW}:instrument"' in page
    assert content_of(without_transfers)["asset_transfers"] == []
