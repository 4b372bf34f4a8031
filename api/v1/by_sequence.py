"""Lists of what was said, newest first, in the order of their lines of the feed."""

from collections.abc import Callable
from typing import Any, TypeVar

import orjson
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from registry.catalogue.reading import Moment, latest_sequence
from registry.catalogue.reading.pages import PagePosition
from registry.feed.models import Change

from ..pagination import cursor_of, position_of
from ..paging import addresses, link_header
from ..parameters import page_size

Row = TypeVar("Row", bound=Model)
OWN = ("known_at", "page_size", "cursor")


class Slice:
    """Where a page of such a list begins and ends, as the addresses of its neighbours need it."""

    def __init__(self, keys: list[int], *, more: bool) -> None:
        self.first = [keys[0]] if keys else None
        self.last = [keys[-1]] if keys else None
        self.more = more


def sequence_of(moment: Moment) -> tuple[int, int]:
    """(the line that a moment stands for, the last line of the feed)."""
    latest = latest_sequence()
    if moment.at is not None:
        until = Change.objects.filter(at__lte=moment.at).order_by("-sequence")
        return until.values_list("sequence", flat=True).first() or 0, latest
    return min(moment.sequence, latest) if moment.sequence is not None else latest, latest


def page_by_sequence(
    request: HttpRequest,
    matches: QuerySet[Row],
    column: str,
    parameters: dict[str, str],
    shown: Callable[[Row], dict],
    as_of: int,
) -> tuple[bytes, dict[str, str]]:
    """(body, headers) of one page of rows, newest first."""
    bound = tuple(sorted((name, text) for name, text in parameters.items() if name not in ("cursor", "page_size")))
    size = page_size(parameters.get("page_size"))
    position, counted = position_of(parameters["cursor"], bound) if "cursor" in parameters else (None, None)
    count = counted if counted is not None else matches.count()
    rows = list(_from_position(matches, column, position)[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    if position is not None and position.backwards:
        rows.reverse()
    page: Any = Slice([getattr(row, column) for row in rows], more=more)
    following, previous = addresses(
        request, page, position, lambda keys, backwards: cursor_of(bound, keys, count, backwards=backwards)
    )
    payload = {
        "count": count,
        "count_is_exact": True,
        "as_of": as_of,
        "next": following,
        "previous": previous,
        "results": [shown(row) for row in rows],
    }
    return orjson.dumps(payload), link_header(following, previous)


def _from_position(matches: QuerySet[Row], column: str, position: PagePosition | None) -> QuerySet[Row]:
    if position is None:
        return matches.order_by(f"-{column}")
    if position.backwards:
        return matches.filter(**{f"{column}__gt": position.keys[0]}).order_by(column)
    return matches.filter(**{f"{column}__lt": position.keys[0]}).order_by(f"-{column}")
