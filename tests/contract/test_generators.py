"""The document avoids what makes generators stumble, and says what they need."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from api.openapi.document import document
from api.openapi.enumerations import name_of

from .served import every_operation

# Schemas within what is sent that take more than they describe, and why.
OPEN = ("PartnershipContent", "OrganisationContent")  # a record that was read may be sent back with all of it


def test_what_is_sent_is_closed_but_for_contents(contract: dict) -> None:
    schemas, opened, closed = contract["components"]["schemas"], set(), set()
    for name in {*sent(contract)}:
        (closed if schemas[name].get("additionalProperties") is False else opened).add(name)
    assert opened == set(OPEN)
    assert len(closed) > 5


def sent(contract: dict) -> Iterator[str]:
    """Components of bodies, and what they refer to, but not what stands within contents."""
    for item in contract["paths"].values():
        for operation in item.values():
            waiting = [*references(operation.get("requestBody", {}))]
            while waiting:
                name = waiting.pop()
                yield name
                waiting += [] if name in OPEN else references(contract["components"]["schemas"][name])


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if "$ref" in value and "/schemas/" in value["$ref"]:
            yield value["$ref"].rsplit("/", 1)[1]
        value = [inner for name, inner in value.items() if name != "examples"]
    for inner in value if isinstance(value, list) else ():
        yield from references(inner)


def test_no_name_stands_twice(contract: dict, operations_of: dict, resolved) -> None:
    for name, (_, operation) in operations_of.items():
        parameters = [resolved(parameter) for parameter in operation["parameters"]]
        names = Counter((parameter["in"], parameter["name"]) for parameter in parameters)
        assert [one for one, times in names.items() if times > 1] == [], name
    snake = Counter(re.sub(r"\W", "", name).lower() for name in [*operations_of, *contract["components"]["schemas"]])
    assert [name for name, times in snake.items() if times > 1] == []


def test_no_title_stands_for_a_name(contract: dict) -> None:
    assert [name for name, schema in contract["components"]["schemas"].items() if "title" in schema] == []


def test_who_may_call_an_operation_is_said_of_each(operations_of: dict) -> None:
    for each in every_operation():
        if each.operation.id in operations_of:
            scope = each.operation.scope if each.operation.scope is not None else each.view.scope
            expected = [] if scope is None else [{"bearerAuth": []}]
            assert operations_of[each.operation.id][1]["security"] == expected, each.operation.id


def test_every_member_of_an_enumeration_can_be_a_name() -> None:
    def walk(value: Any) -> Iterator[list[str]]:
        if isinstance(value, dict):
            if isinstance(value.get("enum"), list):
                yield value.get("x-enum-varnames", [member for member in value["enum"] if member is not None])
            value = list(value.values())
        for inner in value if isinstance(value, list) else ():
            yield from walk(inner)

    components = document("3.1")["components"]
    lists = [*walk(components["schemas"]), *walk(components["parameters"])]
    assert len(lists) > 100
    for names in lists:
        assert all(re.fullmatch(r"[A-Za-z]\w*", name) for name in names), names
        assert len({name.lower() for name in names}) == len(names), names


@pytest.mark.parametrize(
    ("member", "name"), [("-homes", "HOMES_DESCENDING"), ("1", "NUMBER_1"), ("", "NOTHING"), ("homes", "HOMES")]
)
def test_a_member_is_named_by_what_it_does(member: str, name: str) -> None:
    assert name_of(member) == name


def test_the_document_of_3_0_has_no_enumeration_of_null() -> None:
    schemas = document("3.0")["components"]["schemas"]
    assert [name for name, schema in schemas.items() if None in schema.get("enum", ())] == []


def test_it_says_whom_to_write_to(contract: dict) -> None:
    assert set(contract["info"]["contact"]) == {"name", "email"}
