"""`/id/` reads, and refuses all else in words."""

import pytest
from django.test import Client


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("record", ["CP-0000", "no-id"])
def test_any_other_method_is_a_problem_that_says_what_is_allowed(method: str, record: str) -> None:
    answer = Client(enforce_csrf_checks=True).generic(method, f"/id/{record}")
    assert answer.status_code == 405
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["Allow"] == "GET, HEAD"
