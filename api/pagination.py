"""Signed cursors, bound to their query. No time is in the signature: a page's ETag stays."""

import hashlib

from django.core.signing import BadSignature, Signer

from registry.catalogue.reading.pages import PagePosition
from registry.errors import BadParameter

SALT = "list.cursor"


def bound_to(query: tuple) -> str:
    return hashlib.blake2b(repr(query).encode(), digest_size=9).hexdigest()


def cursor_of(query: tuple, keys: list, count: int, *, backwards: bool) -> str:
    """Where the next page begins. The count travels along, so that it is made once."""
    return Signer(salt=SALT).sign_object([bound_to(query), int(backwards), count, keys], compress=True)


def position_of(cursor: str, query: tuple) -> tuple[PagePosition, int]:
    """(where the page begins, the count so far); BadParameter for a cursor that is not ours."""
    try:
        query_of_cursor, backwards, count, keys = Signer(salt=SALT).unsign_object(cursor)
    except (BadSignature, ValueError, TypeError, UnicodeError):
        raise BadParameter(
            "cursor", "invalid_cursor", "cursor: this is not one of ours, or it was changed. Start again without it."
        ) from None
    if query_of_cursor != bound_to(query):
        raise BadParameter(
            "cursor",
            "cursor_mismatch",
            "cursor: it belongs to another query. Keep all parameters as they were, or start without it.",
        )
    return PagePosition(keys, bool(backwards)), count
