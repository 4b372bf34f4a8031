"""`/cite/…`: the permanent address of an answer, which leads programs to JSON and shows people a page."""

import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers

from registry.client_address import address_of
from registry.errors import RegistryError, UnknownRecord

from .. import problems
from ..identifiers import reads_pages
from ..middleware import check_query
from .addresses import Cited
from .addresses import cited as cited_of
from .opening import Opened, fixed, opened

PAGE = "website/cite.html"


def cite(request: HttpRequest, line: int, day: str, cited: str) -> HttpResponse:
    """A page for people; programs are led to the same as JSON. A form on the page fixes the answer."""
    if request.method == "POST":
        return _page(request, line, day, cited, fixes=True)
    if request.method not in problems.READS:
        return problems.only_reads(request)
    response = _page(request, line, day, cited) if reads_pages(request) else _to_json(request, line, day, cited)
    patch_vary_headers(response, ["Accept"])
    return response


def _to_json(request: HttpRequest, line: int, day: str, cited: str) -> HttpResponse:
    query = request.META.get("QUERY_STRING", "")
    of = f"/api/{cited}{'?' if query else ''}{query}"
    response = HttpResponse(status=303)
    response["Location"] = f"/api/v1/cite/?{urlencode({'of': of, 'at': line, 'day': day})}"
    return response


def _page(request: HttpRequest, line: int, day: str, cited: str, *, fixes: bool = False) -> HttpResponse:
    try:
        chosen = _chosen(request, line, day, cited)
        opening = fixed(chosen, client=address_of(request)) if fixes else opened(chosen)
    except RegistryError as error:
        response = render(request, PAGE, {"problem": error.detail}, status=problems.status_of(type(error)))
        if wait := getattr(error, "retry_after", None):
            response["Retry-After"] = str(wait)
        return response
    if fixes:
        return redirect(chosen.address)
    return render(request, PAGE, _facts(opening))


def _chosen(request: HttpRequest, line: int, day: str, cited: str) -> Cited:
    query = request.META.get("QUERY_STRING", "")
    check_query(query)
    try:
        return cited_of(cited, query, line, datetime.date.fromisoformat(day))
    except ValueError:
        raise UnknownRecord("The address names no day: compare it with where it came from.") from None


def _facts(opening: Opened) -> dict[str, Any]:
    return {
        "opened": opening,
        "reference": opening.reference,
        "of": opening.cited.of,
        "same_today": opening.now == opening.then,
    }
