"""Sentences of the finder with the partnerships in them as links."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Piece(NamedTuple):
    """A piece of a sentence; of a partnership's name, with its id."""

    words: str
    record: str = ""


def pieces_of(sentence: str, records: Iterable[str], names: Mapping[str, str]) -> list[Piece]:
    """The names stand in the sentence in the order of the records; one that it only counts has none there."""
    pieces, rest = [], sentence
    for record in records:
        name = names.get(record, "")
        before, there, after = rest.partition(name) if name else ("", "", "")
        if there:
            pieces += [Piece(before), Piece(name, record)]
            rest = after
    return [piece for piece in (*pieces, Piece(rest)) if piece.words]
