"""Addresses of before, which lead to those of today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect


def associations(request: HttpRequest, rest: str) -> HttpResponse:
    """Pages of associations had a folder of their own before every organisation had a page."""
    address = request.get_full_path().replace("/associations/", "/organisations/", 1)
    # 308: a form that was opened under the old address arrives whole.
    return redirect(address, permanent=True, preserve_request=True)
