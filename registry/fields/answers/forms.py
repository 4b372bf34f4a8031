"""In a form for people: which widget it is, what may be chosen, and how what was written is read."""

import json
from dataclasses import dataclass
from typing import Any, Protocol

from .texts import TextAnswers, TextNames

Choice = tuple[str, str]


@dataclass(frozen=True)
class Widget:
    """What is drawn. `kind` is one of text, long, select, checks, pointers; `keyboard` an `inputmode`."""

    kind: str = "text"
    size: str = ""
    keyboard: str = ""
    several: bool = False


class FormNames(TextNames, Protocol):
    """Who knows the names of what a record refers to, and what may be chosen."""

    def record(self, identifier: str) -> str: ...

    def area_in_form(self, code: str) -> str: ...

    def records_like(self, kind: str, text: str) -> list[Choice]: ...

    def areas_like(self, text: str) -> list[Choice]: ...

    def rows(self, table: str) -> list[Choice]: ...

    def pointers(self, where: str) -> list[Choice]: ...


class FormAnswers(TextAnswers):
    """Unless a type says otherwise: a line of text."""

    def widget(self) -> Widget:
        return Widget(size="wide" if (self.max_length or 300) >= 300 else "medium")

    def hint(self, own: str | None = None) -> str:
        """What helps a person to fill it in; `own` are the words of the form, where programs read the data dictionary's."""
        return str(self.help_text).replace("Key of the party", "The party") if own is None else own

    def choices_from(self, names: FormNames, where: str) -> list[Choice]:
        """(value, words) of what may be chosen, for widgets that offer a choice; `where` is the table."""
        return []

    def text_in_form(self, value: Any, names: FormNames) -> str:
        """What the form writes into the cell; the same text sent back means that nothing was changed."""
        if value is None or value == []:
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, str):
            return self.name_in_form(value, names)
        return json.dumps(value, ensure_ascii=False)

    def name_in_form(self, text: str, names: FormNames) -> str:
        return text

    def offers(self, value: Any, names: FormNames) -> list[Choice]:
        """What a written name that we could not settle may mean: offered for choosing, never chosen for anyone."""
        return []

    def from_form(self, text: str, chosen: list[str], names: FormNames) -> Any:
        """The cell for what was written, and what was chosen among the offers."""
        return self.from_text(chosen[0] if chosen else text, names)
