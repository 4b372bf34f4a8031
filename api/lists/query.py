"""What was asked of a list: the values of its parameters, and where the page begins."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

from registry.catalogue.filters.strict import Sample
from registry.catalogue.reading import Moment
from registry.catalogue.reading.cursors import Cursor, read_cursor
from registry.catalogue.reading.pages import PagePosition
from registry.errors import BadParameter

from ..parameters import Parameter, read_parameters
from .parameters import PER_PAGE
from .sampling import read_sample

BadParameter.explain(
    not_in_this_format="The format cannot honour this parameter. Leave it out, or ask for JSON.",
)

# What every list reads by itself; the others are filters.
OWN = (
    "known_at",
    "ordering",
    "page_size",
    "cursor",
    "fields",
    "include",
    "view",
    "format",
    "labels",
    "excel",
    "wait",
    "sample",
    "seed",
)
# What means nothing where the whole list comes at once, or where there is nothing but rows.
NOT_IN = {
    "json": ("excel", "labels"),
    "csv": ("cursor", "page_size", "include", "view"),
    "jsonl": ("cursor", "page_size", "include", "excel"),
} | dict.fromkeys(("geojson", "xlsx", "parquet"), ("cursor", "page_size", "include", "view", "excel"))
OF_PAGES = "the whole list comes at once"


@dataclass(frozen=True)
class ListQuery:
    """`bound` is all that a cursor belongs to: the list, and the query without its paging."""

    values: Mapping[str, Any]
    # What was asked for, and what is answered: a later page of a walk is as of its first.
    known_at: Moment
    moment: Moment
    ordering: tuple[tuple[str, bool], ...]
    size: int
    fields: tuple[str, ...]
    include: str
    view: str
    format: str
    labels: bool
    excel: str
    bound: tuple
    day: datetime.date
    named: frozenset[str]
    cursor: Cursor | None = None
    # For how many seconds the caller would wait for an entry, where there is none yet.
    wait: int = 0
    sample: Sample | None = None

    @property
    def position(self) -> PagePosition | None:
        return self.cursor.position if self.cursor else None

    @property
    def counted(self) -> int | None:
        return self.cursor.count if self.cursor else None

    def as_of(self, sequence: int) -> Self:
        """The same, asked of what the register said at a line of the feed."""
        return replace(self, moment=Moment(sequence=sequence))


def read_query(
    text: str,
    parameters: Mapping[str, Parameter],
    *,
    of_list: str,
    today: datetime.date,
    set_by_address: Mapping[str, str],
) -> ListQuery:
    """Everything that a list is asked; `set_by_address` are texts of filters that its address gives."""
    own = read_parameters(text, parameters, set_by_address=set_by_address)
    values = {name: value for name, value in own.items() if name not in OWN}
    values |= {name: parameters[name].read(value) for name, value in set_by_address.items()}
    moment = own.get("known_at", Moment())
    ordering = tuple(own.get("ordering", ()))
    sample = read_sample(own)
    bound: tuple = (of_list, moment, ordering, sorted((name, repr(value)) for name, value in values.items()))
    bound += (sample,) if sample else ()
    cursor = read_cursor(own["cursor"], bound) if "cursor" in own else None
    query = ListQuery(
        values=values,
        known_at=moment,
        moment=moment,
        ordering=ordering,
        size=own.get("page_size", PER_PAGE),
        fields=tuple(own.get("fields", ())),
        include=own.get("include", ""),
        view=own.get("view", "summary"),
        format=own.get("format", ""),
        labels=own.get("labels") == "true",
        excel=own.get("excel", ""),
        bound=bound,
        day=cursor.day if cursor else today,
        named=frozenset(own),
        cursor=cursor,
        wait=own.get("wait", 0),
        sample=sample,
    )
    return query.as_of(cursor.as_of) if cursor and not moment.is_now else query


def require_honoured(query: ListQuery, chosen: str) -> None:
    """A parameter that a format cannot honour is refused, not ignored."""
    if "labels" in query.named and query.view == "full":
        raise BadParameter(
            "labels", "not_in_this_format", "labels: whole records have codes alone. Leave out view=full."
        )
    for name in NOT_IN.get(chosen, ()):
        if name in query.named:
            why = OF_PAGES if name in ("cursor", "page_size") else "it cannot be shown"
            instead = {"excel": "CSV", "labels": "a file such as CSV"}.get(name, "JSON")
            raise BadParameter(
                name, "not_in_this_format", f"{name}: in {chosen} {why}. Leave it out, or ask for {instead}."
            )
