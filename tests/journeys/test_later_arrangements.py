"""Real arrangements that the hundred of the seed have no like of: all that they say has a column."""

import json
from pathlib import Path

import pytest

from registry.content import kinds, normal
from tests.builders import an_organisation, published, token_of

pytestmark = pytest.mark.django_db

JSON = "application/json"
FOLDER = Path(__file__).parents[1] / "samples" / "arrangements"
SAMPLES = sorted(FOLDER.glob("*.json"))
# What each sample is there for: its cell in a column that came with it.
SHOWS = {
    "an_exchange_for_serviced_plots": ("asset_transfers", "consideration_words"),
    "an_under_lease_under_a_head_lease": ("asset_transfers", "link"),
    "board_seats_split_three_ways": ("board_seats", "filled_by"),
    "lettings_that_widen_with_time": ("letting_steps", "after"),
    "one_lease_payment_for_two_recipients": ("payments", "amount"),
    "promises_reported_after_a_transfer": ("clauses", "kept_stated_by"),
    "residents_picked_from_a_pool": ("board_seats", "held_by"),
}


def kind_of_sample(content: dict) -> str:
    return "partnership" if "parties" in content else "organisation"


def sent_by(content: dict, kind: str) -> tuple[dict, str]:
    """What is sent, and the organisation that sends it: a party of its own, or the organisation itself."""
    sender = an_organisation()
    published(sender)
    if kind == "organisation":
        return {"kind": kind, "record": sender["id"], "content": content}, sender["id"]
    party = {"key": "sender", "side": "other", "organisation": sender["id"], "roles": ["adviser"], "part": "took_part"}
    return {"kind": kind, "content": content | {"parties": [*content["parties"], party]}}, sender["id"]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_later_arrangement_passes_every_door(client, path):
    content = json.loads(path.read_text(encoding="utf-8"))
    kind = kind_of_sample(content)

    checked = client.post("/api/v1/validate/", {"kind": kind, "content": content}, content_type=JSON)
    assert checked.status_code == 200, checked.content
    assert checked.json()["report"] == []

    sent, sender = sent_by(content, kind)
    _, key = token_of(sender)
    created = client.post("/api/v1/submissions/", sent, content_type=JSON, headers={"Authorization": f"Bearer {key}"})
    assert created.status_code == 201, created.content
    assert created.json()["can_be_submitted"], created.json()["report"]
    expected = normal(kinds()[kind], sent["content"])
    assert {name: created.json()["content"][name] for name in content} == {name: expected[name] for name in content}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_each_sample_shows_its_column(path):
    table, column = SHOWS[path.stem]

    assert any(row.get(column) is not None for row in json.loads(path.read_text(encoding="utf-8"))[table])
