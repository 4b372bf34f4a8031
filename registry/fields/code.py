"""Codes: terms of a controlled vocabulary, one or a list of them."""

from collections import Counter
from functools import cache
from typing import Any

from django.db import models

from ..matching.folding import fold
from ..matching.suggestions import suggested
from ..vocabularies.vocabulary import also_called, choices, label, terms, vocabularies
from .answers.content import CellProblem, shown
from .answers.contract import VOCABULARY
from .answers.forms import Choice, FormNames, Widget
from .answers.lists import RowFilter
from .answers.texts import NOBODY, TextNames
from .answers.words import Links, Names
from .cell import CellField, Deconstructed
from .several import Several
from .text import TextCell

# So many codes are named where none was meant.
FEW = 8


class FromVocabulary(CellField):
    """What one code and a list of codes have alike."""

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        return name, path, args, {**options, "vocabulary": self.vocabulary}

    def text_in_words(self, text: str, names: Names) -> str:
        return self.label_of(text)

    def explained(self) -> str:
        return str(self.help_text) or vocabularies()[self.vocabulary].description

    def row_filters(self) -> tuple[RowFilter, ...]:
        return (RowFilter("codes", self.any_of_sql(), codes=self.codes(), vocabulary=self.vocabulary),)


class Code(FromVocabulary, TextCell, models.CharField):
    """One term of a controlled vocabulary; empty means not stated.

    The choices stay out of migrations: a new term is data, not a change of schema.
    """

    def __init__(self, *args: Any, vocabulary: str, **options: Any) -> None:
        self.vocabulary = vocabulary
        options.setdefault("max_length", 60)
        options.setdefault("blank", True)
        options["choices"] = choices(vocabulary)
        super().__init__(*args, **options)

    def deconstruct(self) -> Deconstructed:
        name, path, args, options = super().deconstruct()
        options.pop("choices", None)
        return name, path, args, options

    def problem(self, value: Any) -> CellProblem:
        if not isinstance(value, str):
            return "wrong_type", f"Write a code of the vocabulary {self.vocabulary}, as text."
        if value in terms(self.vocabulary):
            return None
        labels = {code: term.label for code, term in terms(self.vocabulary).items()}
        near = self.meant_by(value, NOBODY) or suggested(value, self.codes(), labels)
        few = f"There are {', '.join(self.codes())}." if len(self.codes()) <= FEW else ""
        hint = f"Did you mean {near}?" if near else few or f"See /api/v1/vocabularies/{self.vocabulary}/."
        return "unknown_code", f"{shown(value)} is not a code of {self.vocabulary}. {hint}"

    def meant_by(self, text: str, names: TextNames) -> Any:
        if (code := text.strip().lower()) in terms(self.vocabulary):
            return code
        return _by_code_or_label(self.vocabulary).get(fold(text.replace("_", " ")))

    def surely(self, text: str, names: TextNames) -> Any:
        return text if text in terms(self.vocabulary) else self.meant_by(text, names)

    def label_of(self, value: Any) -> str:
        # What was sent as a draft may be of any type.
        return label(self.vocabulary, value) if isinstance(value, str) else str(value)

    def type_in_words(self, links: Links) -> str:
        return f"code: {links.vocabulary(self.vocabulary)}"

    def codes(self) -> tuple[str, ...]:
        return tuple(terms(self.vocabulary))

    def widget(self) -> Widget:
        return Widget("select")

    def choices_from(self, names: FormNames, where: str) -> list[Choice]:
        return choices(self.vocabulary)

    def json_schema(self) -> dict[str, Any]:
        return {VOCABULARY: self.vocabulary}


@cache
def _by_code_or_label(vocabulary: str) -> dict[str, str]:
    """Folded code, label or what people call it otherwise → the one code that it means.

    People read labels: where that of one term is the code of another, "Places to meet" is the label.
    """
    known = terms(vocabulary)
    codes = {fold(code.replace("_", " ")): code for code in known}
    labels = [(fold(term.label), code) for code, term in known.items()]
    often = Counter(label for label, _ in labels)
    called = {fold(text): code for text, code in also_called(vocabulary).items()}
    return called | codes | {label: code for label, code in labels if often[label] == 1}


class Codes(FromVocabulary, Several):
    """A list of terms of one vocabulary; empty means not stated."""

    def __init__(
        self,
        verbose_name: str | None = None,
        *,
        vocabulary: str,
        base_field: CellField | None = None,
        **options: Any,
    ) -> None:
        self.vocabulary = vocabulary
        super().__init__(verbose_name, base_field=base_field or Code(vocabulary=vocabulary), **options)
