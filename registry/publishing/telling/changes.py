"""What changes between two contents, in the plain words of a letter: no key, no id."""

from typing import Any

from registry.content import Kind, fields_of
from registry.places.directory import directory

from ..comparing import differences_between
from .concerned import name_of_record

# A letter of more would not be read.
MOST = 20


def changes_in_words(kind: Kind, before: dict[str, Any], after: dict[str, Any]) -> tuple[list[str], int]:
    """(the first changes, how many more there are)."""
    # Two values that read alike differ in something that only the page shows.
    lines = list(dict.fromkeys(_words(kind, each) for each in differences_between(kind.name, before, after)))
    return lines[:MOST], max(0, len(lines) - MOST)


def _words(kind: Kind, change: dict[str, Any]) -> str:
    first, *rest = change["path"].split("/")[1:]
    model: Any = kind.tables.get(first) or kind.edition
    if first in kind.tables and len(rest) == 1:
        verb = "added" if change["op"] == "add" else "taken out"
        return f"{_title(model._meta.verbose_name_plural)}: one was {verb}."
    field = fields_of(model)[rest[-1] if rest else first]
    name = f"{_title(model._meta.verbose_name_plural)}, {field.verbose_name}" if rest else _title(field.verbose_name)
    return f"{name}: {_shown(field, change.get('value'))}, before {_shown(field, change.get('from'))}."


def _title(words: Any) -> str:
    return str(words)[:1].upper() + str(words)[1:]


def _shown(field: Any, value: Any) -> str:
    text = field.in_words(value, NAMES)
    return text if len(text) <= 200 else f"{text[:200]}…"


class NamesInLetters:
    """What a letter calls things: records by their names, rows by nothing, since their keys tell a reader nothing."""

    def record(self, identifier: str) -> str:
        return name_of_record(identifier)

    def area(self, code: str) -> str:
        known = directory()
        return known.get(code).name if code in known else code

    def row(self, table: str, key: str) -> str:
        return "another row"

    def pointer(self, pointer: str) -> str:
        return "another statement"


NAMES = NamesInLetters()
