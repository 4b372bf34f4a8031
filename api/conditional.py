"""Strong ETags on every read, and 304 with an empty body."""

import datetime
import hashlib

from django.http import HttpRequest

from registry.catalogue.derived import METHOD

from .entity_tags import names

FORMAT = 2
CACHE = "public, max-age=30"


def etag_of(request: HttpRequest, latest: int, *, day: datetime.date | None = None) -> str:
    """Format, method, latest line of the feed and query: whatever is visible is a line of the feed.

    `day` is for what depends on it.
    """
    query = request.META.get("QUERY_STRING", "")
    accept = request.META.get("HTTP_ACCEPT", "")
    text = f"{FORMAT}|{METHOD}|{latest}|{day or ''}|{request.path}|{query}|{accept}"
    return f'"{hashlib.blake2b(text.encode(), digest_size=12).hexdigest()}"'


def matches(request: HttpRequest, etag: str) -> bool:
    """Whether the caller has this version already (RFC 9110, weak comparison for reads)."""
    return names(request.META.get("HTTP_IF_NONE_MATCH", ""), etag)
