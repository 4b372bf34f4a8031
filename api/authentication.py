"""Who calls: anyone, or a program with a token in its Authorization header."""

from rest_framework.request import Request

from registry.accounts.actions import actor_of_key
from registry.accounts.actions.tokens import TokenRefused
from registry.accounts.actor import Actor


def actor_of(request: Request) -> Actor:
    """The actor of a request. No header means anyone; a bad one is refused, not ignored."""
    header = request.META.get("HTTP_AUTHORIZATION", "")
    request_id = getattr(getattr(request, "_request", request), "id", "")
    if not header:
        return Actor(request_id=request_id)
    scheme, _, key = header.partition(" ")
    if scheme.lower() != "bearer" or not key.strip() or " " in key.strip() or "," in key:
        raise TokenRefused("token_invalid", "Send one token, as `Authorization: Bearer …`.")
    return actor_of_key(key.strip(), request_id=request_id)
