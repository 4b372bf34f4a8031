"""The document in both versions, and the means to hold things against it."""

from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from api.openapi.document import document


@pytest.fixture(autouse=True)
def _without_limit(settings) -> None:
    settings.READS_PER_MINUTE = 0


@pytest.fixture(scope="session")
def contract() -> dict:
    return document("3.1")


@pytest.fixture(scope="session")
def operations_of(contract: dict) -> dict[str, tuple[str, dict]]:
    """Operation by its id: (path, operation)."""
    return {one["operationId"]: (path, one) for path, item in contract["paths"].items() for one in item.values()}


@pytest.fixture(scope="session")
def validator_of(contract: dict) -> Callable[[dict], Draft202012Validator]:
    """A validator of a schema that may refer to components."""
    return lambda schema: Draft202012Validator({**schema, "components": contract["components"]})


@pytest.fixture(scope="session")
def resolved(contract: dict) -> Callable[[dict], dict]:
    """What a reference leads to."""

    def resolve(value: dict) -> Any:
        if "$ref" not in value:
            return value
        _, *parts = value["$ref"].split("/")
        part_of_answer: Any = contract
        for part in parts:
            part_of_answer = part_of_answer[part]
        return resolve(part_of_answer)

    return resolve
