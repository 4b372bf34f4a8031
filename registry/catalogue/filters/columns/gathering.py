"""Where the value of a column comes from: the content of an edition, or what we derive of it."""

from collections.abc import Callable
from datetime import date
from typing import Any

from ....content.dates import earliest, latest
from ....content.normal import Content
from ....partnerships.parts import with_parts

# Given the content of an edition and its derived values.
Gather = Callable[[Content, dict[str, Any]], Any]


def cell(name: str) -> Gather:
    """A field of the record itself."""
    return lambda content, derived: content[name]


def code(name: str) -> Gather:
    """A field of the record itself that holds a code or a short text; empty where it is not known."""
    return lambda content, derived: content[name] or ""


def codes(name: str) -> Gather:
    """A field of the record itself that holds several codes."""
    return lambda content, derived: sorted(content[name])


def first_day(name: str) -> Gather:
    """The earliest day that a date of the record can mean."""
    return lambda content, derived: earliest(content[name])


def last_day(name: str) -> Gather:
    """The latest day that a date of the record can mean."""
    return lambda content, derived: latest(content[name])


def rows(table: str, *columns: str, where: Callable[[Content], bool] | None = None) -> Gather:
    """The values of these columns over the rows of a table and their parts, each once, in order of the alphabet."""

    def gathered(content: Content, derived: dict[str, Any]) -> list[str]:
        values: set[str] = set()
        for row in with_parts(content, table):
            if where is None or where(row):
                for column in columns:
                    value = row[column]
                    values.update(value if isinstance(value, list) else [value] if value else [])
        return sorted(values)

    return gathered


def derived_value(*path: str) -> Gather:
    """A derived value, by the names that lead to it."""

    def value(content: Content, derived: Any) -> Any:
        for name in path:
            derived = derived[name]
        return derived

    return value


def derived_code(*path: str) -> Gather:
    """The code of a derived value that has a label too; empty where nothing could be derived."""
    value_of = derived_value(*path)

    def code_of_value(content: Content, derived: dict[str, Any]) -> str:
        value = value_of(content, derived)
        return value["code"] if value else ""

    return code_of_value


def derived_day(name: str, end: str) -> Gather:
    """The `earliest` or `latest` day of a derived span."""

    def day(content: Content, derived: dict[str, Any]) -> date | None:
        span = derived[name]
        return date.fromisoformat(span[end]) if span and span[end] else None

    return day
