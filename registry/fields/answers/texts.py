"""As text that people type, into a form or a spreadsheet: what it means.

Programs send values in their one form. People write "12 homes", "£450,000", "March 2016" and labels for codes: what
can mean one thing only is taken for it, and all else stays text, which `problem` then names.
"""

from typing import Any, Protocol

from .content import ContentAnswers


class TextNames(Protocol):
    """Who knows which id, code or key is meant by a name that stands for it; None where that is not sure."""

    def record_meant(self, kind: str, text: str) -> str | None: ...

    def area_meant(self, text: str) -> str | None: ...

    def key_meant(self, table: str, text: str) -> str | None: ...


class NoNames:
    """Nobody is asked: a text stands for itself."""

    def record_meant(self, kind: str, text: str) -> str | None:
        return None

    def area_meant(self, text: str) -> str | None:
        return None

    def key_meant(self, table: str, text: str) -> str | None:
        return None


NOBODY = NoNames()


class TextAnswers(ContentAnswers):
    """A type says how its own form is read (`read_text`), and what else people write for it (`meant_by`)."""

    def from_text(self, text: str, names: TextNames = NOBODY) -> Any:
        """What was typed: "12" → 12 where the cell holds whole numbers."""
        text = text.strip()
        if not text:
            return self.empty()
        value = self.read_text(text)
        if self.problem(self.normal(value)) is None:
            return value
        meant = self.meant_by(text, names)
        return value if meant is None else meant

    def read_text(self, text: str) -> Any:
        """The value of a text in the form in which the register writes it."""
        return text

    def meant_by(self, text: str, names: TextNames) -> Any:
        """The value of a text in a form that people use and the register does not; None where it is not sure."""
        return None

    def surely(self, text: str, names: TextNames) -> Any:
        """The value of a text that is one item of a list, whatever signs are in it; None where it may be several."""
        return None

    def stands_for_another(self, text: str, value: Any) -> bool:
        """Whether a value is what was meant rather than what was written: then people are shown it."""
        return self.normal(self.read_text(text.strip())) != self.normal(value)
