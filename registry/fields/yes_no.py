"""True, false, or not known."""

from typing import Any

from django.db import models

from .answers.content import CellProblem, shown
from .answers.forms import Choice, FormNames, Widget
from .answers.lists import VALUE, RowFilter
from .answers.spreadsheets import Read
from .answers.texts import TextNames
from .answers.words import Links
from .cell import CellField

SHORT = {"y": True, "t": True, "✓": True, "✔": True, "n": False, "f": False}
WORDS = {"yes": True, "true": True, "no": False, "false": False}


class YesNo(CellField, models.BooleanField):
    """True, false, or empty for not stated."""

    spreadsheet_choices = ("yes", "no")

    def __init__(self, *args: Any, **options: Any) -> None:
        options.setdefault("null", True)
        options.setdefault("blank", True)
        super().__init__(*args, **options)

    def problem(self, value: Any) -> CellProblem:
        if not isinstance(value, bool):
            either = "yes or no (in JSON true or false)" if isinstance(value, str) else "true or false"
            return "not_a_boolean", f"Write {either}, not {shown(value)}."
        return None

    def read_text(self, text: str) -> Any:
        return WORDS.get(text.lower(), text)

    def meant_by(self, text: str, names: TextNames) -> Any:
        return SHORT.get(text.strip(" .").lower())

    def from_shown_number(self, text: str, padded: str, shown: str) -> Read:
        return (shown, None) if shown.lower() in WORDS else super().from_shown_number(text, padded, shown)

    def from_boolean(self, text: str) -> Read:
        return text, None

    def type_in_words(self, links: Links) -> str:
        return "true or false"

    def widget(self) -> Widget:
        return Widget("select")

    def choices_from(self, names: FormNames, where: str) -> list[Choice]:
        return [("yes", "Yes"), ("no", "No")]

    def json_schema(self) -> dict[str, Any]:
        return {"type": "boolean"}

    def row_filters(self) -> tuple[RowFilter, ...]:
        return (RowFilter("yes_no", f"row.{self.column} = {VALUE}"),)
