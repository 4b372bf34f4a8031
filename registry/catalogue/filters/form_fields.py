"""Form fields that read one text strictly, and say what to write instead."""

import datetime
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from django import forms

from ...edtf import span_of
from ...errors import BadParameter
from ...fields.characters import unreadable
from ...identifiers import check_is_right, is_well_formed, normalise_id
from ...matching.suggestions import suggested
from ...vocabularies.vocabulary import terms

BadParameter.explain(
    empty_value="A parameter has no value. Give one, or leave the parameter out.",
    empty_list="A list has an empty part, such as `a,,b`.",
    search_too_long="Search for fewer characters.",
    too_many_values="More values than one request may name. Download the list instead.",
    unknown_value="The parameter takes a few values only, which are named.",
    unknown_code="This is not a code of the vocabulary. The nearest one is named.",
    invalid_id="An id is not written as ids are, or its check character is wrong.",
    not_a_number="Write digits of 0 to 9, and a point in decimals.",
    out_of_range="The number or date is outside of what is possible here.",
    not_a_boolean="Write `true` or `false`.",
    invalid_date="Write days as `YYYY-MM-DD`, moments as `2026-11-30T12:00:00Z`.",
    null_character="Take the null character out.",
    invalid_unicode="A name has a character that text cannot have.",
)

MOST_VALUES = 100
MOST_SEARCH = 200


def refuse(code: str, sentence: str) -> NoReturn:
    raise forms.ValidationError(sentence, code=code)


class OneText(forms.Field):
    """The base: one non-empty text of characters that can be read and kept."""

    schema: dict = {"type": "string"}
    empty = "empty_value"

    def clean(self, text: str) -> Any:
        if fault := unreadable(text):
            refuse(*fault)
        if not text.strip():
            refuse(self.empty, "give a value, or leave the parameter out.")
        return self.read(text.strip())

    def read(self, text: str) -> Any:
        return text


class SearchText(OneText):
    schema = {"type": "string", "maxLength": MOST_SEARCH}

    def read(self, text: str) -> str:
        if len(text) > MOST_SEARCH:
            refuse("search_too_long", f"search for at most {MOST_SEARCH} characters; this has {len(text):,}.")
        return text


class OneOf(OneText):
    """One of a few values."""

    def __init__(self, *values: str, default: str = "") -> None:
        super().__init__()
        self.values = values
        self.schema = {"type": "string", "enum": list(values)} | ({"default": default} if default else {})

    def read(self, text: str) -> str:
        if text not in self.values:
            near = suggested(text, self.values)
            hint = f"Did you mean {near}?" if near else f"There is {', '.join(self.values)}."
            refuse("unknown_value", f"{text[:40]!r} is not possible here. {hint}")
        return text


class Listed(OneText):
    """Several values with commas between them, or the parameter given several times."""

    empty = "empty_list"

    def read(self, text: str) -> list:
        parts = [part.strip() for part in text.split(",")]
        if not all(parts):
            refuse("empty_list", "give values with commas between them, none of them empty.")
        if len(parts) > MOST_VALUES:
            refuse("too_many_values", f"give at most {MOST_VALUES} values; download the whole list instead.")
        return [self.read_one(part) for part in parts]

    def read_one(self, part: str) -> Any:
        return part


class ChosenCodes(Listed):
    """Codes of one vocabulary."""

    def __init__(self, codes: Iterable[str], vocabulary: str = "") -> None:
        super().__init__()
        self.codes, self.vocabulary = tuple(codes), vocabulary
        self.labels = {code: term.label for code, term in terms(vocabulary).items()} if vocabulary else {}
        self.schema = {"type": "array", "items": {"type": "string", "enum": list(self.codes)}}

    def read_one(self, part: str) -> str:
        if part not in self.codes:
            near = suggested(part, self.codes, self.labels)
            where = f"/api/v1/vocabularies/{self.vocabulary}/" if self.vocabulary else ", ".join(self.codes)
            hint = f"Did you mean {near}?" if near else f"The codes are: {where}."
            refuse("unknown_code", f"{part[:60]!r} is not one of its codes. {hint}")
        return part


class ChosenIds(Listed):
    """Ids of one kind of record."""

    def __init__(self, prefix: str) -> None:
        super().__init__()
        self.prefix = prefix
        self.schema = {"type": "array", "items": {"type": "string", "pattern": f"^{prefix}-[0-9a-z]{{10}}$"}}

    def read_one(self, part: str) -> str:
        identifier = normalise_id(part)
        if not is_well_formed(identifier, self.prefix):
            refuse("invalid_id", f"{part[:40]!r} is not an id such as {self.prefix}-7f3k9q2m4x.")
        if not check_is_right(identifier):
            refuse("invalid_id", f"the check character of {part} is wrong: did you mistype it?")
        return identifier


class WholeNumber(OneText):
    def __init__(self, least: int = 0, most: int = 10_000_000) -> None:
        super().__init__()
        self.least, self.most = least, most
        self.schema = {"type": "integer", "minimum": least, "maximum": most}

    def read(self, text: str) -> int:
        if not (text.isascii() and re.fullmatch(r"[+-]?\d+", text)):
            if re.fullmatch(r"[+-]?\d+([.]\d+)?[eE][+-]?\d+", text):
                refuse("out_of_range", f"write the number in digits, from {self.least} to {self.most:,}.")
            refuse("not_a_number", "write a whole number such as 10.")
        if len(text) > 15 or not self.least <= int(text) <= self.most:
            refuse("out_of_range", f"write a number from {self.least} to {self.most:,}.")
        return int(text)


class DecimalNumber(OneText):
    def __init__(self, least: float = 0.0, most: float = 1e9) -> None:
        super().__init__()
        self.least, self.most = least, most
        self.schema = {"type": "number", "minimum": least, "maximum": most}

    def read(self, text: str) -> float:
        if not (text.isascii() and re.fullmatch(r"-?\d{1,12}([.]\d{1,8})?", text)):
            refuse("not_a_number", "write a number such as 10 or 10.5.")
        if not self.least <= float(text) <= self.most:
            refuse("out_of_range", f"write a number from {self.least:g} to {self.most:g}.")
        return float(text)


class YesOrNo(OneText):
    schema = {"type": "boolean"}

    def read(self, text: str) -> bool:
        if text.lower() not in ("true", "false"):
            refuse("not_a_boolean", "write true or false.")
        return text.lower() == "true"


class Days(OneText):
    """The first and last day of a day, a month or a year: YYYY-MM-DD, YYYY-MM or YYYY."""

    schema = {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"}

    def read(self, text: str) -> tuple[datetime.date, datetime.date]:
        try:
            if not (text.isascii() and re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", text)):
                raise ValueError
            datetime.date(int(text[:4]), 1, 1)
            if not 1800 <= int(text[:4]) <= 2100:
                refuse("out_of_range", "give a year from 1800 to 2100.")
            first, last = span_of(text)
        except ValueError:
            refuse("invalid_date", f"use YYYY-MM-DD, YYYY-MM or YYYY; {text[:20]!r} is not a date.")
        if first is None or last is None:
            refuse("invalid_date", f"use YYYY-MM-DD, YYYY-MM or YYYY; {text[:20]!r} is not a date.")
        return first, last


class OneDay(Days):
    """One day; of a month or a year, the first or the last, whichever the filter compares with."""

    def __init__(self, *, last: bool = False) -> None:
        super().__init__()
        self.end = 1 if last else 0

    def read(self, text: str) -> Any:
        return super().read(text)[self.end]
