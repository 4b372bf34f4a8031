"""Time on the register is a sequence number; a moment is looked up in the feed."""

import datetime
from dataclasses import dataclass

from django.utils.dateparse import parse_datetime

from ...clock import uk_day
from ...errors import BadParameter
from ..filters.conditions import Condition

BadParameter.explain(
    timezone_required="A moment needs its zone, such as `Z` or `+01:00`.",
    invalid_moment="Give a sequence number of the feed, a date or a moment, in a zone from -12:00 to +14:00.",
)


@dataclass(frozen=True)
class Moment:
    """What `known_at` asks for: nothing (now), a sequence number, or a moment."""

    sequence: int | None = None
    at: datetime.datetime | None = None

    @property
    def is_now(self) -> bool:
        return self.sequence is None and self.at is None

    def is_after(self, day: datetime.date) -> bool:
        """Whether it is a moment on a later day than this one."""
        return self.at is not None and uk_day(self.at) > day

    @property
    def value(self) -> int | datetime.datetime | None:
        return self.sequence if self.at is None else self.at

    @property
    def line(self) -> str:
        """SQL of the line of the feed to compare with; a number is written out, so that the planner knows it.

        One that lies beyond the latest line selects the same as the latest.
        """
        return "%(known_at)s" if self.at is None else "(select sequence from as_of)"

    def sequence_sql(self) -> Condition:
        """SQL of the sequence number this moment stands for, never beyond the latest line of the feed."""
        if self.at is not None:
            return Condition(
                "(select coalesce(max(sequence), 0) from feed_change where at <= %(known_at)s)", {"known_at": self.at}
            )
        if self.sequence is not None:
            return Condition(
                "(select least(%(known_at)s::bigint, coalesce(max(sequence), 0)) from feed_change)",
                {"known_at": self.sequence},
            )
        return Condition("(select coalesce(max(sequence), 0) from feed_change)")

    def validity(self, card: str, *, since: str = "edition_id", until: str = "superseded_seq") -> str:
        """The condition by which an edition was current; `as_of` is in the statement."""
        if self.is_now:
            return f"{card}.{until} is null"
        seq = "(select sequence from as_of)"
        return f"{card}.{since} <= {seq} and ({card}.{until} is null or {card}.{until} > {seq})"

    def validity_of_names(self, card: str) -> str:
        """The same, but that the last edition of a record goes on giving its name when the record has ended."""
        if self.is_now:
            return f"({card}.superseded_seq is null or {card}.ended)"
        seq = "(select sequence from as_of)"
        later = (
            f"({card}.superseded_seq is null or {card}.superseded_seq > {seq} or {card}.ended"
            f" or {card}.ended_until_seq > {seq})"
        )
        return f"{card}.edition_id <= {seq} and {later}"


# The zones that people live in lie between these; the database knows none that are further out.
WESTMOST, EASTMOST = datetime.timedelta(hours=-12), datetime.timedelta(hours=14)
# Microseconds and a zone included, a moment is no longer.
LONGEST = 40


def read_moment(text: str | None) -> Moment:
    """A sequence number, a date (its end, UTC), or a moment with its zone."""
    if text is None:
        return Moment()
    text = text.strip()
    if text.isascii() and text.isdigit():
        if len(text) > 18:
            raise BadParameter("known_at", "out_of_range", "known_at: a sequence number has 18 digits at most.")
        return Moment(sequence=int(text))
    at = _parsed(text)
    if at is None:
        raise BadParameter(
            "known_at",
            "invalid_moment",
            "known_at: give a sequence number of the feed, a date (2026-11-30) or a moment (2026-11-30T12:00:00Z).",
        )
    zone = at.utcoffset()
    if zone is None:
        raise BadParameter("known_at", "timezone_required", "known_at: add the zone, such as Z or +01:00.")
    if not WESTMOST <= zone <= EASTMOST:
        raise BadParameter("known_at", "invalid_moment", "known_at: give a zone from -12:00 to +14:00, or Z.")
    if not 1800 <= at.year <= 2100:
        raise BadParameter("known_at", "out_of_range", "known_at: give a year from 1800 to 2100.")
    return Moment(at=at.astimezone(datetime.UTC))


def _parsed(text: str) -> datetime.datetime | None:
    """The moment, or the end of the day, that a text names; None where it names none."""
    if not text.isascii() or len(text) > LONGEST:
        return None
    try:
        if len(text) == 10:
            return datetime.datetime.combine(datetime.date.fromisoformat(text), datetime.time.max, datetime.UTC)
        # In a query a plus sign that was not escaped arrives as a space.
        return parse_datetime(text.replace(" ", "+") if "T" in text else text)
    except ValueError:
        return None
