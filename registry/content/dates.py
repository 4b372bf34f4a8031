"""Comparing dates that are not exact: only what must be so is said."""

import datetime

from ..edtf import day_of


def earliest(text: str | None) -> datetime.date | None:
    return day_of(text, 0)


def latest(text: str | None) -> datetime.date | None:
    return day_of(text, 1)


def ends_before_it_begins(since: str | None, until: str | None) -> bool:
    """Whether the end lies before the beginning on every reading of both dates."""
    first, last = earliest(since), latest(until)
    return first is not None and last is not None and last < first
