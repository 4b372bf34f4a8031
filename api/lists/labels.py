"""Labels beside codes: what a code means in words, for those who read a file without the vocabularies."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from registry.exports import Column, Row
from registry.vocabularies.vocabulary import label

SUFFIX = "_label"


def with_label_columns(columns: Iterable[Column]) -> tuple[Column, ...]:
    """The same columns, and behind each that holds codes one for what they mean."""
    return tuple(each for column in columns for each in _beside(column))


def _beside(column: Column) -> tuple[Column, ...]:
    if not column.vocabulary:
        return (column,)
    words = f"What `{column.name}` means in words."
    return column, replace(column, name=column.name + SUFFIX, description=words, vocabulary="")


def with_labels(columns: Iterable[Column], rows: Iterable[Row]) -> Iterator[Row]:
    """The same rows, with the labels behind their codes."""
    in_words = [_in_words(column.vocabulary) if column.vocabulary else None for column in columns]
    for row in rows:
        labelled: list[Any] = []
        for value, words in zip(row, in_words, strict=True):
            labelled.append(value)
            if words is not None:
                labelled.append([words(each) for each in value] if isinstance(value, list) else words(value))
        yield labelled


def _in_words(vocabulary: str) -> Callable[[Any], Any]:
    return lambda code: label(vocabulary, code) if code else code
