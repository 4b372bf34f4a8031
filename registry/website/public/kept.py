"""Public pages may be kept by browsers for as long as nothing is published: asking again then costs one indexed read."""

import functools
import hashlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import get_conditional_response, patch_vary_headers

from registry.catalogue.reading import latest_sequence
from registry.catalogue.stamp import stamp_of_answers
from registry.clock import uk_day

View = Callable[..., HttpResponse]
# Kept, and asked for again each time: nobody is shown a page of before.
KEPT = "no-cache"
# Whoever signed in, or has a message waiting, gets a page of their own.
OF_A_PERSON = (settings.SESSION_COOKIE_NAME, "messages")


def while_nothing_is_published(view: View) -> View:
    """For pages that show nothing but the register, and hold no form that is sent with a key of its own.

    The tag follows from the line of the feed, the day, the address and the code that draws the page.
    """

    @functools.wraps(view)
    def answered(request: HttpRequest, *arguments: object, **parts: object) -> HttpResponse:
        if request.method not in ("GET", "HEAD") or any(name in request.COOKIES for name in OF_A_PERSON):
            return view(request, *arguments, **parts)
        tag = tag_of(request)
        response = get_conditional_response(request, etag=tag)
        if not isinstance(response, HttpResponseNotModified):
            response = view(request, *arguments, **parts)
        if response.status_code in (200, 304) and not response.cookies:
            response["ETag"] = tag
            response.may_be_kept = KEPT  # type: ignore[attr-defined]
            patch_vary_headers(response, ("Cookie",))
        return response

    return answered


def tag_of(request: HttpRequest) -> str:
    shown = (
        settings.OPERATOR_NAME,
        settings.OPERATOR_ADDRESS,
        settings.OPERATOR_EMAIL,
        settings.PUBLIC_ADDRESS,
        settings.IS_DEMONSTRATION,
    )
    ingredients = (latest_sequence(), stamp_of_answers(), uk_day(), _code_of_pages(), shown, request.get_full_path())
    digest = hashlib.blake2b("|".join(map(str, ingredients)).encode("utf-8", "replace"), digest_size=12)
    return f'"{digest.hexdigest()}"'


@cache
def _code_of_pages() -> str:
    """A digest of all that draws pages, read once a process: a new version of the code makes every page anew."""
    room = Path(__file__).parents[1]
    digest = hashlib.blake2b(digest_size=12)
    for path in sorted([*room.rglob("*.py"), *room.rglob("*.html"), *room.parent.joinpath("finder").rglob("*.py")]):
        digest.update(path.read_bytes())
    return digest.hexdigest()
