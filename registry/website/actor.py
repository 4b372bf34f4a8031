"""Who is behind a page: the person of the session."""

import hashlib
from typing import Any, cast

from django.http import HttpRequest

from registry.accounts.actor import ANYONE, Actor
from registry.accounts.second_factor import used_second_factor


def actor_of(request: HttpRequest) -> Actor:
    """The person signed in, named in the audit by a digest of the session; else nobody."""
    marked = cast(Any, request)
    known = getattr(marked, "actor", None)
    if known is None:
        known = marked.actor = _actor(request)
    return cast(Actor, known)


def _actor(request: HttpRequest) -> Actor:
    if not request.user.is_authenticated:
        return ANYONE
    key = request.session.session_key or ""
    return Actor(
        person=request.user,
        session=hashlib.sha256(key.encode()).hexdigest()[:16],
        request_id=getattr(request, "id", ""),
        has_second_factor=used_second_factor(request),
    )
