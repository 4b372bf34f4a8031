"""What every page carries: strict headers, and errors that people can read."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse

from registry.errors import RegistryError

from .arriving import require_readable
from .errors import error_page, page
from .policy import policy_of
from .sending_again import kept_if_signed_out

PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
# A spreadsheet of ten million bytes, and what the form around it adds.
MOST = 10_200_000
NOT_PAGES = (
    "/api/",
    "/id/",
    "/static/",
    "/.well-known/",
    "/robots.txt",
    "/sitemap",
    "/changes.atom",
    "/effects.atom",
    "/schema",
    "/favicon",
)
# Whatever is sent there, an answer is a page.
ALWAYS_PAGES = (
    "/my/",
    "/accounts/",
    "/challenges/",
    "/enquiries/",
    "/follow/",
    "/following/",
    "/partnerships/",
    "/organisations/",
    "/associations/",
    "/what-worked/",
)


def _wants_page(request: HttpRequest) -> bool:
    """Who asks for an address that there is not: a browser says that it reads pages, a program gets a problem."""
    return request.path.startswith(ALWAYS_PAGES) or "text/html" in request.headers.get("Accept", "")


def _is_page(request: HttpRequest) -> bool:
    """All that is not the API or a file is for people."""
    return not request.path.startswith(NOT_PAGES)


class Pages:
    """Headers and error pages for the addresses that people visit; all others pass by."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _is_page(request):
            return self.get_response(request)
        response = page(request, 413) if _is_too_much(request) else self.get_response(request)
        if response.status_code >= 400 and response.get("Content-Type", "").startswith("application/problem"):
            if not _wants_page(request):
                return response
            # Django asked the handlers of the API: no such address, for one.
            response = page(request, response.status_code)
        elif response.status_code == 405:
            # An address that only takes a form was opened, or the other way round.
            response = page(request, 405)
        response = kept_if_signed_out(request, response)
        response.drawn_for_people = True  # type: ignore[attr-defined]
        response["Content-Security-Policy"] = str(policy_of(response))
        response["Permissions-Policy"] = PERMISSIONS
        response["Referrer-Policy"] = "same-origin"
        response["Cache-Control"] = getattr(response, "may_be_kept", "no-store")
        return response

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Before the view, and before the token of the form is looked for: can it be read at all?"""
        if not _is_page(request):
            return None
        try:
            require_readable(request)
        except (RegistryError, SuspiciousOperation, RequestDataTooBig) as error:
            return error_page(request, error)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return error_page(request, error) if _is_page(request) else None


def _is_too_much(request: HttpRequest) -> bool:
    """Refused by what it says of itself, before anything is read or kept."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    return not length.isdigit() or int(length) > MOST
