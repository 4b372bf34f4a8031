"""The feed over HTTP: without a gap, in order, and bound line by line."""

import hashlib
import json

import pytest

from tests.builders import latest_sequence

CHANGES = "/api/v1/changes/"
HASHED = ("sequence", "at", "kind", "record", "edition", "publisher", "digest", "previous_hash")


def lines(client, query=""):
    address, found = f"{CHANGES}?page_size=200&{query}", []
    while address:
        page = client.get(address).json()
        found += page["results"]
        address = page["next"]
    return found


def hash_of(line):
    """As the contract says it is made."""
    cells = [line[name].replace("Z", "+00:00") if name == "at" else line[name] for name in HASHED]
    return hashlib.sha256(json.dumps(cells, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


@pytest.mark.django_db
def test_a_stranger_can_verify_every_line(public_client):
    found, previous = lines(public_client), "0" * 64

    assert [line["sequence"] for line in found] == list(range(1, latest_sequence() + 1))
    for line in found:
        assert line["previous_hash"] == previous
        assert hash_of(line) == line["hash"]
        previous = line["hash"]
