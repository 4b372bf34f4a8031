"""What one page of any list is made of."""

from dataclasses import dataclass, field
from typing import Any

from .matches import COUNT_LIMIT


@dataclass
class Page:
    """Entries as JSON text with commas between them, and the keys of the first and the last.

    `count` is of all pages, and at most one more than is counted. `organisations` is a JSON object of
    the names spoken of. `missing` says that the text of some of `editions` has to be rendered. `about` is what else a list says
    of the whole.
    """

    as_of: int
    latest_sequence: int
    count: int
    results: str
    first: list | None
    last: list | None
    more: bool
    organisations: str = "{}"
    editions: list[int] = field(default_factory=list)
    missing: bool = False
    about: dict[str, Any] = field(default_factory=dict)

    @property
    def count_is_exact(self) -> bool:
        return self.count <= COUNT_LIMIT
