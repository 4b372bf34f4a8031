"""Whatever is asked within the contract is answered within the contract."""

from collections.abc import Iterator

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from .served import every_operation

# Operations that are not asked here, and why.
NOT_ASKED = {"getSchema": "another test reads it, and faster than half a minute"}
# Of the operations that write, those for anyone: what the others answer is walked by another test.
FOR_ANYONE = ["validateRecord", "reconcileNames", "listConfirmations", "listChallenges", "getChallenge", "getOwnToken"]
READS = [each.operation.id for each in every_operation() if each.is_a_read_for_anyone]
OPERATIONS = [name for name in READS if name not in NOT_ASKED] + FOR_ANYONE
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BUDGET = settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    # A failure is shown as found: making it smaller would take longer than the whole suite.
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def schema(contract: dict) -> BaseSchema:
    loaded = schemathesis.openapi.from_dict(contract)
    loaded.app = WSGIHandler()
    return loaded


@pytest.fixture(autouse=True)
def _one_connection() -> Iterator[None]:
    """A request as a server gets it would close the connection that holds the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.mark.django_db
@pytest.mark.parametrize("operation", OPERATIONS)
def test_answers_conform(schema: BaseSchema, operation: str) -> None:
    cases = schema.find_operation_by_id(operation).as_strategy()

    @BUDGET
    @given(cases)
    def conforms(case) -> None:
        case.call_and_validate(checks=CHECKS, headers={"Host": "testserver", "Accept-Encoding": "identity"})

    conforms()
