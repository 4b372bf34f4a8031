"""Reading the parameters of a list: its own, and those of its filters. Nothing is ignored."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from registry.catalogue.filters import Conditions, StrictFilterSet
from registry.catalogue.filters.strict import unknown_parameter
from registry.catalogue.reading import Moment, Ordering, read_moment, read_ordering
from registry.errors import BadParameter

MOST_PER_PAGE = 200
PER_PAGE = 50
FORMATS = ("json", "csv", "geojson")
# Parameters that every list has, beside its filters.
OF_LISTS = ("known_at", "ordering", "page_size", "cursor", "fields", "include", "view", "format")


@dataclass
class ListQuery:
    """What was asked of a list. `bound` is the query without its paging: cursors belong to it."""

    conditions: Conditions
    moment: Moment
    ordering: Ordering
    size: int
    cursor: str | None
    fields: tuple[str, ...]
    include: str
    view: str
    format: str
    bound: tuple[tuple[str, str], ...]


def pairs_of(text: str) -> dict[str, str]:
    """The parameters of a query string; one that stands twice is refused."""
    parameters: dict[str, str] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, errors="strict"):
        if name in parameters:
            raise BadParameter(
                name[:80],
                "repeated_parameter",
                f"{name[:80]} stands twice: give several values with commas, {name[:80]}=a,b.",
            )
        if "\0" in name or "\0" in value:
            raise BadParameter(
                name.replace("\0", "")[:80], "null_character", "Take the null character out of the query."
            )
        parameters[name] = value
    return parameters


def read_list_query(
    kind: str, filters: type[StrictFilterSet], text: str, *, own: tuple[str, ...] = OF_LISTS, fixed: dict | None = None
) -> ListQuery:
    """Everything that a list is asked; `fixed` are conditions that its address sets."""
    sent = pairs_of(text)
    known = (*filters.names(), *own)
    for name in sent:
        if name not in known:
            raise unknown_parameter(name, known)
    mine = {name: sent[name] for name in own if name in sent}
    parameters = {**(fixed or {}), **{name: value for name, value in sent.items() if name not in mine}}
    conditions = filters.read(parameters.items())
    return ListQuery(
        conditions=conditions,
        moment=read_moment(mine.get("known_at")),
        ordering=read_ordering(kind, mine.get("ordering"), bool(conditions.search)),
        size=page_size(mine.get("page_size")),
        cursor=mine.get("cursor"),
        fields=listed("fields", mine.get("fields")),
        include=one_of("include", mine.get("include"), ("organisations",)),
        view=one_of("view", mine.get("view"), ("summary", "full")) or "summary",
        format=one_of("format", mine.get("format"), FORMATS),
        # A cursor of one list means nothing in another.
        bound=(
            ("list", kind),
            *sorted((*parameters.items(), *((n, mine[n]) for n in ("known_at", "ordering") if n in mine))),
        ),
    )


def page_size(text: str | None) -> int:
    if text is None:
        return PER_PAGE
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= MOST_PER_PAGE):
        raise BadParameter(
            "page_size", "invalid_page_size", f"page_size: write a whole number from 1 to {MOST_PER_PAGE}."
        )
    return int(text)


def listed(name: str, text: str | None) -> tuple[str, ...]:
    if text is None:
        return ()
    parts = tuple(part.strip() for part in text.split(","))
    if not all(parts):
        raise BadParameter(name, "empty_list", f"{name}: give names with commas between them.")
    return parts


def one_of(name: str, text: str | None, allowed: tuple[str, ...]) -> str:
    """The value of a parameter with a few possible ones; empty where it was not given."""
    if text is None:
        return ""
    if text not in allowed:
        raise BadParameter(
            name, "unknown_value", f"{name}: {text[:40]!r} is not possible here; there is {', '.join(allowed)}."
        )
    return text
