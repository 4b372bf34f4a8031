"""The document as a file: two versions, two formats, one making."""

import json

import pytest
import yaml

from api.openapi import document

ADDRESS = "/api/v1/schema/"


@pytest.mark.parametrize(
    ("query", "accept", "media_type", "version"),
    [
        ("", "*/*", "application/yaml", "3.1"),
        ("", "text/html,application/xhtml+xml,*/*;q=0.8", "application/yaml", "3.1"),
        ("", "application/json", "application/json", "3.1"),
        ("?format=json", "application/yaml", "application/json", "3.1"),
        ("?version=3.0", "*/*", "application/yaml", "3.0"),
        ("?version=3.0&format=json", "*/*", "application/json", "3.0"),
    ],
)
def test_it_is_sent_as_asked_for(client, query: str, accept: str, media_type: str, version: str) -> None:
    answer = client.get(f"{ADDRESS}{query}", headers={"Accept": accept})
    assert answer["Content-Type"] == media_type
    payload = answer.content.decode()
    read = json.loads(payload) if media_type == "application/json" else yaml.load(payload, yaml.CSafeLoader)
    assert read == json.loads(json.dumps(document.document(version)))
    again = client.get(f"{ADDRESS}{query}", headers={"Accept": accept, "If-None-Match": answer["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_it_is_made_once(client, monkeypatch) -> None:
    client.get(ADDRESS)
    monkeypatch.setattr(document, "generate", None)
    assert client.get(ADDRESS).status_code == 200


@pytest.mark.parametrize(
    ("query", "code"),
    [("?version=2.0", "unknown_value"), ("?verson=3.0", "unknown_parameter"), ("?format=xml", "unknown_value")],
)
def test_what_it_cannot_be_asked_is_said(client, query: str, code: str) -> None:
    answer = client.get(f"{ADDRESS}{query}")
    assert (answer.status_code, answer.json()["code"]) == (400, code)
