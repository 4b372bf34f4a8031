"""In words: a value as people read it, and what the data dictionary says of the column."""

from typing import Any, Protocol

from django.db import models

NOT_STATED = "not stated"


class Names(Protocol):
    """Who knows the names of what a record refers to."""

    def record(self, identifier: str) -> str: ...

    def area(self, code: str) -> str: ...

    def row(self, table: str, key: str) -> str: ...

    def pointer(self, pointer: str) -> str: ...


class Links(Protocol):
    """Who knows where a vocabulary or a table is described."""

    def vocabulary(self, name: str) -> str: ...

    def table(self, name: str, field: models.Field) -> str: ...


class WordAnswers(models.Field):
    """A type has to answer `type_in_words`."""

    # Whether the cell only leads to other rows: a row is known by its other cells first.
    leads_inside = False

    def in_words(self, value: Any, names: Names) -> str:
        """What a person reads: labels for codes, names for keys and ids. A draft may hold any value."""
        if value is None or value == []:
            return NOT_STATED
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, list):
            return ", ".join(self.item_in_words(item, names) for item in value)
        return self.text_in_words(value, names) if isinstance(value, str) else str(value)

    def item_in_words(self, item: Any, names: Names) -> str:
        return self.in_words(item, names)

    def text_in_words(self, text: str, names: Names) -> str:
        return text

    def label_of(self, value: Any) -> str:
        """A value by its label, where it has one: for those who know no names."""
        return str(value)

    def type_in_words(self, links: Links) -> str:
        """What the column holds, with its bounds: "whole number, 0 to 500"."""
        raise NotImplementedError(f"cells of the type {type(self).__name__} have no words")

    def codes(self) -> tuple[str, ...]:
        """The only values there are, where they are so few that they are listed."""
        return ()
