"""Sentences of the finder with the partnerships in them as links."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Piece(NamedTuple):
    """A piece of a sentence; of a partnership's name, with its id."""

    words: str
    record: str = ""


class Folded(NamedTuple):
    """A sentence that lists partnerships: up to the first, and the others, which the reader may ask for."""

    first: list[Piece]
    others: list[Piece]

    @property
    def number(self) -> int:
        return sum(1 for piece in self.others if piece.record)


def folded(pieces: Sequence[Piece]) -> Folded:
    """Divided after the first partnership, where a semicolon says that another follows."""
    named = next((at for at, piece in enumerate(pieces) if piece.record), len(pieces))
    for at in range(named + 1, len(pieces)):
        before, divided, after = pieces[at].words.partition("; ")
        if divided and not pieces[at].record and any(piece.record for piece in pieces[at + 1 :]):
            first = [*pieces[:at], Piece(f"{before}.")]
            return Folded(first, [piece for piece in (Piece(after), *pieces[at + 1 :]) if piece.words])
    return Folded(list(pieces), [])


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
