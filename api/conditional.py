"""Strong ETags on every read, and 304 with an empty body."""

import hashlib

from django.db import connections
from django.http import HttpRequest

METHOD = 1
CACHE = "public, max-age=30"


def list_etag(request: HttpRequest, head: int, method: int) -> str:
    """Format, method, feed head and query: whatever is visible is a line of the feed."""
    asked = request.META.get("QUERY_STRING", "")
    accept = request.META.get("HTTP_ACCEPT", "")
    text = f"{METHOD}|{method}|{head}|{request.path}|{asked}|{accept}"
    return f'"{hashlib.blake2b(text.encode(), digest_size=12).hexdigest()}"'


def matches(request: HttpRequest, etag: str) -> bool:
    """Whether the caller has this version already (RFC 9110, weak comparison for reads)."""
    given = request.META.get("HTTP_IF_NONE_MATCH", "")
    return given == "*" or etag in (one.strip().removeprefix("W/") for one in given.split(","))


def feed_head(using: str = "default") -> int:
    """The number of the last line of the feed: one indexed read."""
    with connections[using].cursor() as cursor:
        cursor.execute("select coalesce(max(sequence), 0) from publishing_change")
        return cursor.fetchone()[0]
