"""Strong ETags on every read, and 304 with an empty body."""

import datetime
import hashlib
from typing import Any

from django.http import HttpRequest

from registry.catalogue.stamp import stamp_of_answers

from .entity_tags import names

# Raised whenever the same values are enclosed in another form.
FORMAT = 4
CACHE = "public, max-age=30"
# What was published then does not change any more, but for names and removals by law: never `immutable`.
CACHE_OF_SUPERSEDED = "public, max-age=3600"
BEGAN_WITH = "_stamp_of_answers"


def begin(request: HttpRequest) -> None:
    """Note what this process answers from, before it does.

    What is loaded meanwhile is then in an answer before it is in a tag, which costs one reader one
    answer more. The other way round, an old answer would be taken for the new one.
    """
    setattr(request, BEGAN_WITH, stamp_of_answers())


def etag_of(request: Any, line: int, *, removed: int = 0, day: datetime.date | None = None, note: str = "") -> str:
    """The tag of an answer that follows from the query, the stamp and what is public until a line of the feed.

    `removed` is a removal after it that the answer shows; `day` is for what depends on it, as a `note` may.
    """
    query = request.META.get("QUERY_STRING", "")
    accept = request.META.get("HTTP_ACCEPT", "")
    stamp = getattr(request, BEGAN_WITH, None) or stamp_of_answers()
    text = f"{FORMAT}|{stamp}|{line}|{removed}|{day or ''}|{request.path}|{query}|{accept}|{note}"
    return f'"{hashlib.blake2b(text.encode(), digest_size=12).hexdigest()}"'


def asks_whether_changed(request: Any) -> bool:
    """Whether the caller names a version. To `*` any answer will do, but whether there is one has to be seen."""
    return request.META.get("HTTP_IF_NONE_MATCH", "*").strip() != "*"


def matches(request: Any, etag: str) -> bool:
    """Whether the caller has this version already (RFC 9110, weak comparison for reads)."""
    return names(request.META.get("HTTP_IF_NONE_MATCH", ""), etag)
