"""Text: a line, or some sentences."""

import unicodedata
from typing import Any

from django.db import models

from .answers.content import CellProblem, shown
from .answers.forms import Widget
from .answers.spreadsheets import Read
from .answers.words import Links
from .cell import CellField
from .characters import character_problem
from .placeholders import placeholder_problem


def composed(text: str) -> str | None:
    """Text in its one form: characters composed (NFC), no space around it; None where nothing is left."""
    return unicodedata.normalize("NFC", text).strip() or None


class TextCell(CellField):
    """The base of all whose values are text in JSON and in the database, where empty text is not stated."""

    several_lines = False

    def problem(self, value: Any) -> CellProblem:
        if not isinstance(value, str):
            return "wrong_type", f"Write text, not {shown(value)}."
        if self.max_length and len(value) > self.max_length:
            return "too_long", f"Write at most {self.max_length:,} characters; this has {len(value):,}."
        return character_problem(value, several_lines=self.several_lines)

    def normal(self, value: Any) -> Any:
        return composed(value) if isinstance(value, str) else super().normal(value)

    def stored(self, cell: Any) -> Any:
        return cell or ""

    def from_stored(self, value: Any) -> Any:
        return value or None

    def type_in_words(self, links: Links) -> str:
        return f"text{self.length_in_words()}"

    def length_in_words(self) -> str:
        return f", at most {self.max_length:,} characters" if self.max_length else ""

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "maxLength": self.max_length}

    def json_sql(self, column: str) -> str:
        return f"nullif({column}, '')"


class Words(TextCell):
    """What people write of their own; where they know nothing, the cell is left empty."""

    def problem(self, value: Any) -> CellProblem:
        return super().problem(value) or placeholder_problem(value)


class Text(Words, models.CharField):
    """One line of text; empty means not stated."""

    is_a_name = True

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 300)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def from_percentage(self, percent: str) -> Read:
        return f"{percent}%", None


class LongText(Words, models.TextField):
    """Some sentences of plain text; empty means not stated."""

    several_lines = True

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("max_length", 5000)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def widget(self) -> Widget:
        return Widget("long")

    def problem_of_typed(self, text: str) -> CellProblem:
        return None

    def from_percentage(self, percent: str) -> Read:
        return f"{percent}%", None
