"""Signed cursors, bound to their list, their query and what was public at their first page."""

import datetime
import hashlib
from dataclasses import dataclass

from django.core.signing import BadSignature, Signer

from ...errors import BadParameter
from .positions import PagePosition

BadParameter.explain(
    invalid_cursor="The cursor is not one of ours, or was changed. Start again without it.",
    cursor_mismatch="The cursor belongs to another query. Start again without it.",
)

SALT = "list.cursor"


@dataclass(frozen=True)
class Cursor:
    """Where a page begins. The count, the line of the feed and the day of the first page travel along.

    No time is in the signature, so that the ETag of a page stays.
    """

    position: PagePosition
    count: int
    as_of: int
    day: datetime.date

    def signed(self, bound: tuple) -> str:
        parts = [
            _digest(bound), int(self.position.backwards), self.count, self.as_of,
            self.day.toordinal(), self.position.keys,
        ]  # fmt: skip
        return Signer(salt=SALT).sign_object(parts, compress=True)


def read_cursor(text: str, bound: tuple) -> Cursor:
    """BadParameter for a cursor that is not ours, or not of this query."""
    try:
        digest, backwards, count, as_of, day, keys = Signer(salt=SALT).unsign_object(text)
    except (BadSignature, ValueError, TypeError, UnicodeError):
        raise BadParameter(
            "cursor", "invalid_cursor", "cursor: this is not one of ours, or it was changed. Start again without it."
        ) from None
    if digest != _digest(bound):
        raise BadParameter(
            "cursor",
            "cursor_mismatch",
            "cursor: it belongs to another list or query. Keep all parameters as they were, or start without it.",
        )
    return Cursor(PagePosition(keys, bool(backwards)), count, as_of, datetime.date.fromordinal(day))


def _digest(bound: tuple) -> str:
    return hashlib.blake2b(repr(bound).encode(), digest_size=9).hexdigest()
