"""The document is valid, whole, and the one that was committed."""

import re
from functools import partial

import pytest
from django.core.management import CommandError, call_command
from django.urls import URLPattern, get_resolver
from openapi_spec_validator import validate

from api.formats.media import FILES
from api.lists.view import ListView
from api.management.commands import check_schema
from api.openapi import committed
from api.openapi.components import codes_of, component_name
from api.openapi.document import generate
from api.openapi.requests import XLSX
from registry.vocabularies.vocabulary import vocabularies

from .recording import BINARY
from .served import every_operation

# Addresses under /api/v1/ that are no operations, and why.
NOT_DESCRIBED = {
    "/api/v1/reference/": "a page for people, which shows the document",
    "/api/v1/try/": "a page for people, which shows the document",
    "/api/v1/reconcile/preview/": "a small page for people, which shows a record",
}


@pytest.mark.parametrize("version", ["3.1", "3.0"])
def test_it_is_valid_and_was_made_without_a_warning(version: str) -> None:
    document, warnings = generate(version)
    assert warnings == []
    assert document["openapi"].startswith(version)
    validate(document)


def test_a_document_of_3_0_has_nothing_of_3_1() -> None:
    def walk(value):
        if isinstance(value, dict):
            assert not isinstance(value.get("type"), list), value
            for name, inner in value.items():
                if name not in ("value", "example", "enum"):
                    walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    document = generate("3.0")[0]
    walk(document["components"]["schemas"])
    walk(document["components"]["parameters"])


def test_the_committed_file_is_what_the_code_says() -> None:
    call_command("check_schema", verbosity=0)


def test_a_difference_is_shown_and_says_what_to_do(tmp_path, monkeypatch) -> None:
    file = tmp_path / "openapi.yaml"
    file.write_text(committed.FILE.read_text().replace("listPartnerships", "partnerships_list"))
    monkeypatch.setattr(check_schema, "fresh", lambda: (committed.FILE.read_text(), []))
    monkeypatch.setattr(check_schema, "difference", partial(committed.difference, file=file))
    with pytest.raises(CommandError, match=r"(?s)partnerships_list.*write_schema"):
        call_command("check_schema")


def test_its_paths_are_those_of_the_register(contract: dict) -> None:
    described = {re.sub(r"\{\w+\}", "{}", path) for path in contract["paths"]}
    there = {path for path in addresses() if path.startswith("/api/v1/")}
    assert there - described == set(NOT_DESCRIBED)
    assert described <= there


def addresses(patterns=None, before: str = "/"):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        text = before + re.sub(r"<[^>]+>", "{}", str(pattern.pattern))
        if isinstance(pattern, URLPattern):
            yield text
        else:
            yield from addresses(pattern.url_patterns, text)


def test_every_operation_tells_what_it_is(contract: dict, operations_of: dict) -> None:
    tags = [tag["name"] for tag in contract["tags"]]
    order = [operation["tags"][0] for _, operation in operations_of.values()]
    assert len(operations_of) == sum(len(item) for item in contract["paths"].values())
    assert set(order) == set(tags)
    for name, (_, operation) in operations_of.items():
        assert re.fullmatch(r"[a-z]+[A-Za-z]+", name), name
        assert operation["summary"], name
        assert len(operation["description"]) > 20, name


def test_every_parameter_is_described_with_an_example(contract: dict, operations_of: dict, validator_of) -> None:
    for path, operation in operations_of.values():
        assert all(set(one) == {"$ref"} for one in operation["parameters"]), path
    for key, parameter in contract["components"]["parameters"].items():
        assert len(parameter["description"]) > 5, key
        errors = [
            error.message
            for error in validator_of(parameter["schema"]).iter_errors(parameter["examples"]["seed"]["value"])
        ]
        assert not errors, (key, errors)


def test_every_property_is_described(contract: dict) -> None:
    bare = [
        f"{name}.{part}"
        for name, schema in contract["components"]["schemas"].items()
        for part, inner in schema.get("properties", {}).items()
        if "description" not in inner
        and "$ref" not in inner
        # A part that may be null is described where it leads.
        and not any("$ref" in one for one in inner.get("oneOf", ()))
    ]
    assert bare == []
    assert [name for name, schema in contract["components"]["schemas"].items() if "description" not in schema] == []


def test_every_enumeration_is_its_vocabulary(contract: dict) -> None:
    schemas = contract["components"]["schemas"]
    named = {component_name(name): vocabulary for name, vocabulary in vocabularies().items()}
    used = {name for name, schema in schemas.items() if name.endswith("Code") and "enum" in schema}
    assert used <= set(named)
    for name in used:
        described = {key: part for key, part in schemas[name].items() if key != "x-enum-varnames"}
        assert described == codes_of(named[name])
        assert all(f"`{code}`" in schemas[name]["description"] for code in named[name].terms)


def test_every_answer_is_described_with_an_example(operations_of: dict, resolved) -> None:
    without = []
    for name, (_, operation) in operations_of.items():
        for status, answer in operation["responses"].items():
            answer = resolved(answer)
            assert answer["description"], (name, status)
            for media_type, content in answer.get("content", {}).items():
                if not content.get("examples") and status != "503":
                    without.append((name, media_type))
    # The document does not hold itself, nor files for a spreadsheet program, nor those of releases.
    files = {("getTemplateWorkbook", XLSX), ("exportWorkbook", XLSX), ("getReleaseFile", "text/csv")}
    files |= {
        (each.operation.id, renderer.media_type)
        for each in every_operation()
        if each.method == "GET" and issubclass(each.view, ListView)
        for renderer in FILES
        if renderer.format in BINARY
    }
    # Lists that are empty in the seed are shown in JSON, as they were met on the way of a proposal.
    files |= {
        (each.operation.id, media_type)
        for each in every_operation()
        if each.method == "GET" and issubclass(each.view, ListView) and not each.operation.example
        for media_type in (renderer.media_type for renderer in FILES)
    }
    assert set(without) == {("getSchema", "application/yaml"), ("getSchema", "application/json")} | files
