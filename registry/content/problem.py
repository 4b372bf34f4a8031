"""What is wrong with a content, where, and what to do about it."""

from dataclasses import asdict, dataclass
from typing import NamedTuple

ERROR, WARNING = "error", "warning"
SEVERITIES = (ERROR, WARNING)


class Finding(NamedTuple):
    """What a rule yields: where, and, if its own sentence does not say enough, what to do."""

    pointer: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """`pointer` goes by key (`/homes/h2/count`); a row without a usable key goes by its place."""

    pointer: str
    code: str
    detail: str
    severity: str = ERROR

    @property
    def blocks(self) -> bool:
        """Whether the content cannot be published with it."""
        return self.severity == ERROR

    def as_dict(self) -> dict[str, str]:
        return asdict(self)

    def __str__(self) -> str:
        return f"{self.pointer or '/'}: {self.detail.rstrip('.')} ({self.code})"
