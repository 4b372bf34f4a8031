"""What a release is called: the day and the line of the feed that it was made at."""

import datetime
import re
from dataclasses import dataclass

PATTERN = re.compile(r"(\d{4}-\d{2}-\d{2})-([1-9]\d{0,17}|0)(?:-r([1-9]\d{0,17}))?", re.ASCII)


@dataclass(frozen=True, order=True)
class ReleaseName:
    """`removal` is the line of the newest removal by law that its text had to follow; 0 where there was none.

    So a name says all that decides what is in a release, and one that was made again is called otherwise.
    """

    line: int
    removal: int
    day: datetime.date

    def __str__(self) -> str:
        return f"{self.day}-{self.line}" + (f"-r{self.removal}" if self.removal else "")


def parse_name(text: str) -> ReleaseName | None:
    """None for what is not the name of a release."""
    match = PATTERN.fullmatch(text)
    if match is None:
        return None
    try:
        day = datetime.date.fromisoformat(match[1])
    except ValueError:
        return None
    return ReleaseName(line=int(match[2]), removal=int(match[3] or 0), day=day)
