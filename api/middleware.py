"""What every request passes and every answer carries: the edge between HTTP and the register."""

import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import Resolver404, URLPattern, URLResolver, get_resolver, resolve
from django.utils.http import escape_leading_slashes

from registry.errors import BadParameter
from registry.log_lines import request_id
from registry.matching.suggestions import suggested

from . import problems
from .compression import compress
from .cors import open_to_pages
from .problem_kinds import NO_SUCH_ENDPOINT

BadParameter.explain(
    query_too_long="The query has too many characters.",
    too_many_parameters="The query has too many parameters.",
    token_in_query="Send the token in the `Authorization` header: addresses are written to logs.",  # noqa: S106  words, not a secret
    invalid_utf8="Encode the query as UTF-8, then as percent signs.",
)

MOST_PARAMETERS = 100
# The addresses of programs; all others are pages.
OURS = ("/api/", "/id/", "/.well-known/")
LONGEST_QUERY = 16_000
SAFE = {"GET", "HEAD", "OPTIONS"}
# A key in an address ends up in logs and histories.
SECRET_IN_QUERY = re.compile(r"(?:^|&)(?:token|access_token|api_key|apikey|authorization)=|prtk_", re.I)
REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")


if TYPE_CHECKING:

    class MarkedRequest(HttpRequest):
        """What the boundary and the throttle note on a request."""

        id: str
        rate: tuple[int, int, float]


class ApiMiddleware:
    """The outermost middleware: an id for the request, strict query text, open reads, problems."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: "MarkedRequest") -> HttpResponse:
        request.id = self._id_of(request)
        token = request_id.set(request.id)
        try:
            response = self._respond(request)
        finally:
            request_id.reset(token)
        response["X-Request-ID"] = request.id
        if request.path.startswith(OURS):
            open_to_pages(request, response)
            self._name_licence(request, response)
            compress(request, response)
        return response

    def _id_of(self, request: HttpRequest) -> str:
        sent = request.META.get("HTTP_X_REQUEST_ID", "")
        return sent if REQUEST_ID.fullmatch(sent) else secrets.token_hex(8)

    def _respond(self, request: HttpRequest) -> HttpResponse:
        try:
            request.get_host()
            if request.path.startswith(OURS):
                # Pages see to their own addresses, and answer with pages.
                check_query(request.META.get("QUERY_STRING", ""))
        except Exception as error:
            return _refused(request, error)
        if request.method == "OPTIONS" and "Origin" in request.headers:
            return HttpResponse(status=204)
        response = self.get_response(request)
        if response.status_code == 404 and _is_html(response) and not hasattr(response, "drawn_for_people"):
            # Django's own page for developers, which a program cannot read.
            return page_not_found(request, Http404())
        return response

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse:
        return problems.answer(request, error)

    def _name_licence(self, request: HttpRequest, response: HttpResponse) -> None:
        if request.method in SAFE and response.status_code < 400:
            licence = f'<{settings.DATA_LICENCE_URL}>; rel="license"'
            response["Link"] = f"{response['Link']}, {licence}" if response.has_header("Link") else licence


def _refused(request: HttpRequest, error: Exception) -> HttpResponse:
    """A problem for programs, a plain page for people: of a host that is not ours, no link and no style can be trusted."""
    if request.path.startswith(OURS):
        return problems.answer(request, error)
    page = HttpResponse(render_to_string("400.html"), status=400)
    page["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
    page["X-Content-Type-Options"] = "nosniff"
    page["Cache-Control"] = "no-store"
    return page


def _is_html(response: HttpResponse) -> bool:
    return response.get("Content-Type", "").startswith("text/html")


def check_query(text: str) -> None:
    """Refuse a query string that would otherwise be read in a way nobody meant."""
    if len(text) > LONGEST_QUERY:
        raise BadParameter(
            "",
            "query_too_long",
            f"The query has {len(text):,} characters; {LONGEST_QUERY:,} are the limit. Ask for less at once, or take the whole list.",
        )
    if text.count("&") >= MOST_PARAMETERS:
        raise BadParameter("", "too_many_parameters", f"Send at most {MOST_PARAMETERS} parameters.")
    if SECRET_IN_QUERY.search(text):
        raise BadParameter(
            "token",
            "token_in_query",
            "Never put a token in an address: send it as `Authorization: Bearer …`, and revoke this one.",
        )
    try:
        unquote_to_bytes(text.replace("+", " ")).decode("utf-8")
    except UnicodeDecodeError:
        raise BadParameter(
            "", "invalid_utf8", "The query is not UTF-8: encode it as UTF-8, then as percent signs."
        ) from None


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No such address: the way to it where only the slash is missing, else the nearest one that there is."""
    if not request.path.endswith("/") and not _matches(request.path_info) and _matches(f"{request.path_info}/"):
        return with_slash(request)
    if request.path.endswith("/") and _matches(request.path_info.rstrip("/")):
        return _moved(request, request.get_full_path().replace(request.path, request.path.rstrip("/"), 1))
    known = [f"/{path}" for path in _paths()]
    path = request.path
    near = suggested(path[:200], known)
    hint = f"Did you mean {near}?" if near else "The addresses are listed at /api/v1/."
    return problems.respond(problems.document(NO_SUCH_ENDPOINT, hint, request))


def with_slash(request: HttpRequest) -> HttpResponse:
    """308, which keeps the method and what was sent; relative, so that it holds behind any proxy."""
    return _moved(request, request.get_full_path(force_append_slash=True))


def _moved(request: HttpRequest, address: str) -> HttpResponse:
    response = HttpResponse(status=308)
    response["Location"] = escape_leading_slashes(address)
    del response["Content-Type"]
    response["Cache-Control"] = "public, max-age=300"
    return response


def _matches(path: str) -> bool:
    try:
        resolve(path)
    except Resolver404:
        return False
    return True


def _paths() -> list[str]:
    return sorted(_walk(get_resolver().url_patterns, ""))


def _walk(patterns: Sequence[URLPattern | URLResolver], before: str) -> Iterator[str]:
    for pattern in patterns:
        text = before + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from _walk(pattern.url_patterns, text)
        elif "<" not in text and "(" not in text:
            yield text


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problems.answer(request, exception)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problems.answer(request, exception)


def server_error(request: HttpRequest) -> HttpResponse:
    return problems.answer(request, RuntimeError("an error that nothing handled"))
