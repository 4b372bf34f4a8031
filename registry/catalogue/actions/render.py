"""The texts of editions, for storing or for a reader who met a gap."""

import datetime
from typing import Protocol

from ..derived import derived_of
from ..documents import texts_of


class Line(Protocol):
    """A line of the feed by which an edition was published."""

    @property
    def sequence(self) -> int: ...
    @property
    def edition(self) -> int | None: ...
    @property
    def at(self) -> datetime.datetime: ...
    @property
    def publisher(self) -> str: ...
    @property
    def digest(self) -> str: ...


def number_of(line: Line) -> int:
    """The number of the edition that the line is about."""
    if line.edition is None:
        raise ValueError(f"line {line.sequence} of the feed is about no edition")
    return line.edition


def render(kind: str, content: dict, line: Line) -> tuple[str, str, str, str]:
    """(full, summary, flat, csv) of one edition, from its content and its line of the feed."""
    return texts_of(kind, content, derived_of(kind, content), edition_block(line))


def written(moment: datetime.datetime) -> str:
    """A moment as every answer writes it: UTC, to the microsecond, ending in Z."""
    return moment.astimezone(datetime.UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def edition_block(line: Line) -> dict:
    """What an answer says of the edition itself."""
    number = number_of(line)
    return {
        "number": number,
        "published_at": written(line.at),
        "publisher": line.publisher,
        "sequence": line.sequence,
        "sha256": line.digest,
        "previous": number - 1 or None,
    }
