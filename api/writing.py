"""Preconditions of a change: `If-Match` names the version the caller saw."""

from rest_framework.request import Request

from registry.errors import Moved, RegistryError

from .entity_tags import names


class IfMatchRequired(RegistryError):
    code = "if_match_required"
    meaning = "Send `If-Match` with the `ETag` of the version you read."
    title = "Say which version you change"


def require_match(request: Request, etag: str) -> None:
    """Pass when `If-Match` names the present version; say what to do when not."""
    sent = request.META.get("HTTP_IF_MATCH")
    if sent is None:
        raise IfMatchRequired("Send If-Match with the ETag of the version you read.")
    if not names(sent, etag):
        raise Moved("It was changed since you read it: read it again, and put your change on top.", current=etag)
