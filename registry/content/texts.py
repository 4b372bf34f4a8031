"""The door of all other texts that actions take: reasons, words, addresses, names, ids.

Each goes into a column, and the column says what fits: a text that does not is refused before
anything is written. Nothing is cut, for nobody would know.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import models

from ..errors import NotStorable
from ..fields.characters import unreadable
from ..fields.placeholders import placeholder_problem
from .problem import Problem

NotStorable.explain(
    invalid_email="This is no e-mail address, such as name@example.org.",
    placeholder="The text says nothing, such as `n/a`: write it in words, or leave it out where it may be.",
)
# A column so long is for what people say; shorter ones hold names and ids.
LENGTH_OF_WORDS = 500

NO_COLUMNS: Mapping[str, str] = {}


def require_texts(model: type[models.Model], texts: Mapping[str, Any], columns: Mapping[str, str] = NO_COLUMNS) -> None:
    """Pass if each text fits its column, else NotStorable with a pointer to each that does not.

    `texts` go by the name that the sender knows; `columns` names the columns that are called
    otherwise. What is empty fits: whether a text must be given is for the action to say.
    """
    problems = [
        problem
        for name, text in texts.items()
        for problem in _problems(f"/{name}", model._meta.get_field(columns.get(name, name)), text)
    ]
    if problems:
        raise NotStorable(problems)


def _problems(pointer: str, column: Any, text: Any) -> Iterator[Problem]:
    if text is None or text == "":
        return
    if not isinstance(text, str):
        yield Problem(pointer, "wrong_type", "Send a text.")
        return
    if fault := unreadable(text):
        yield Problem(pointer, *fault)
        return
    # A reference is kept as the id it leads to.
    column = column.target_field if column.is_relation else column
    if column.choices and text not in dict(column.flatchoices):
        known = ", ".join(str(code) for code, _ in column.flatchoices)
        yield Problem(pointer, "unknown_code", f"Give one of {known}.")
    elif column.max_length and len(text.strip()) > column.max_length:
        yield Problem(
            pointer, "too_long", f"Write at most {column.max_length:,} characters; this has {len(text.strip()):,}."
        )
    elif (column.max_length or 0) >= LENGTH_OF_WORDS and placeholder_problem(text):
        yield Problem(
            pointer,
            "placeholder",
            f"{text.strip()!r} says nothing: write it in words, or leave it out where it may be.",
        )
    elif isinstance(column, models.EmailField) and not _is_email(text.strip()):
        yield Problem(pointer, "invalid_email", "Give an email address, such as name@example.org.")


def _is_email(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True
