"""Comparing dates that are not exact: only what must be so is said."""

import datetime

from ..edtf import span_of


def earliest(text: str | None) -> datetime.date | None:
    return span_of(text)[0] if text else None


def latest(text: str | None) -> datetime.date | None:
    return span_of(text)[1] if text else None


def ends_before_it_begins(since: str | None, until: str | None) -> bool:
    """Whether the end lies before the beginning on every reading of both dates."""
    first, last = earliest(since), latest(until)
    return first is not None and last is not None and last < first
