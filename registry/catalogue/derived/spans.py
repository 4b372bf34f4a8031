"""When it began, was completed and ended, as the earliest and latest day that the dates allow."""

import datetime
from collections.abc import Iterable

from ...content.dates import earliest, latest
from ...content.normal import Content

Span = tuple[datetime.date | None, datetime.date | None]
UNKNOWN: Span = (None, None)


def span(text: str | None) -> Span:
    return earliest(text), latest(text)


def milestones(content: Content, kind: str) -> list[Span]:
    """The dates of what happened; forecasts are left out."""
    rows = (row for row in content["milestones"] if row["kind"] == kind and row["date"] and not row["forecast"])
    return [span(row["date"]) for row in rows]


def first_of(spans: Iterable[Span]) -> Span:
    """The span of the first of several events. It lies no later than the smallest latest day."""
    spans = list(spans)
    ends = [end for _, end in spans if end]
    starts = [start for start, _ in spans if start]
    end = min(ends, default=None)
    # An event known only as "by" a day may be the first: then its earliest day is not known.
    if any(start is None and last == end for start, last in spans):
        return None, end
    return min(starts, default=None), end


def last_of(spans: Iterable[Span]) -> Span:
    """The span from the first to the last of several events."""
    spans = list(spans)
    starts, ends = [start for start, _ in spans if start], [end for _, end in spans if end]
    return min(starts, default=None), max(ends, default=None) if len(ends) == len(spans) else None


def began_of(content: Content) -> dict[str, str | None]:
    """The first dated thing in the record: a milestone, a party's coming, an agreement, a
    transfer, a service.
    """
    dates = [span(row["date"]) for row in content["milestones"] if row["date"] and not row["forecast"]]
    dates += [
        span(row["date"])
        for row in content["asset_transfers"]
        if row["date"] and row["status"] in ("completed", "ended")
    ]
    for table in ("parties", "agreements", "service_transfers"):
        dates += [span(row["since"]) for row in content[table] if row["since"]]
    return days(first_of(dates))


def ended_of(content: Content) -> dict[str, str | None]:
    return days(span(content["ended_on"]) if content["status"] == "ended" else UNKNOWN)


def days(of: Span) -> dict[str, str | None]:
    start, end = of
    return {
        "earliest": start.isoformat() if start else None,
        "latest": end.isoformat() if end else None,
    }
