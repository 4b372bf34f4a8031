"""Every problem that is answered in any test is one that the contract prints for its operation."""

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from api.openapi.describing import problems_of, raised_by
from api.openapi.problem_table import codes_by_status, codes_raised_as
from api.operation import operation_of
from api.problems import MEDIA_TYPE, status_of

# What no operation can say of itself: another method, and a fault of ours.
OF_NO_OPERATION = {405, 500}


class WithinContract:
    """The outermost middleware in tests: an answer that the contract does not print fails the test."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.get("Content-Type") == MEDIA_TYPE:
            require_printed(request, json.loads(response.content))
        return response


def require_printed(request: HttpRequest, problem: dict) -> None:
    status, code = problem["status"], problem["code"]
    what = f"{request.method} {request.path}: {status} {code}"
    assert code in codes_by_status().get(status, {}), f"{what} is declared nowhere"
    view = getattr(getattr(request.resolver_match, "func", None), "view_class", None)
    method = "GET" if request.method == "HEAD" else str(request.method)
    declared = operation_of(view, method) if view else None
    if view is None or declared is None or status in OF_NO_OPERATION:
        return
    assert status in problems_of(view, method, declared), f"{what}: the operation names no error of this status"
    possible = {
        code for kind in raised_by(view, declared) if status_of(kind) == status for code in codes_raised_as(kind)
    }
    assert code in possible, f"{what}: the operation names no error of this code"
