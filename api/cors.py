"""What a page of another site may do at an address: what anyone may do there, as the operations themselves say.

No credentials: neither cookies nor tokens. An address where nothing is open has no such headers at all.
"""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.urls import Resolver404, resolve

from .openapi.headers import HEADERS
from .operation import operation_of
from .views import View

READS = ("GET", "HEAD", "OPTIONS")
WRITES = ("POST", "PUT", "PATCH", "DELETE")
MAY_BE_SENT = (
    "Accept", "Cache-Control", "Content-Type", "Idempotency-Key", "If-None-Match", "If-Range", "Range", "X-Request-ID",
    "X-Requested-With",
)  # fmt: skip
# Every header of ours that the document describes, and those of parts and of compression.
MAY_BE_READ = ", ".join(dict.fromkeys([*HEADERS, "Content-Encoding"]))


def open_to_pages(request: HttpRequest, response: HttpResponseBase) -> None:
    """Let the page of another site read this answer, if anyone may do something at this address."""
    methods = open_methods(_view_of(request))
    if not methods:
        return
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = MAY_BE_READ
    if request.method == "OPTIONS":
        response["Access-Control-Allow-Methods"] = ", ".join(methods)
        response["Access-Control-Allow-Headers"] = ", ".join(MAY_BE_SENT)
        response["Access-Control-Max-Age"] = "86400"


@cache
def open_methods(view: Any) -> tuple[str, ...]:
    """The methods that need no token; those of reading where there is no view, such as at a wrong address."""
    if not (isinstance(view, type) and issubclass(view, View)):
        return READS
    declared = {method: operation_of(view, method) for method in ("GET", *WRITES)}
    scopes = {method: each.scope if each.scope is not None else view.scope for method, each in declared.items() if each}
    reads = READS if "GET" in scopes and scopes["GET"] is None else ()
    writes = tuple(method for method in WRITES if method in scopes and scopes[method] is None)
    return (*reads, *writes) if reads else (*writes, "OPTIONS") if writes else ()


def _view_of(request: HttpRequest) -> Any:
    match = request.resolver_match
    if match is None:
        try:
            match = resolve(request.path_info)
        except Resolver404:
            return None
    return getattr(match.func, "view_class", None)
