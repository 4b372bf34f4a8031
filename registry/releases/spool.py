"""The rows of a release while its files are written: each table read once from the snapshot, then as often as needed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import orjson

from registry.exports import Row


class Spool:
    """A file a table, a JSON list a row. Values keep their types, lists stay lists."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts: Counter[str] = Counter()
        self._files: dict[str, IO[bytes]] = {}
        self._open = ExitStack()

    def __enter__(self) -> Self:
        self.folder.mkdir()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """All rows are in their files."""
        self._open.close()

    def add(self, table: str, rows: Iterable[Row]) -> None:
        lines = [orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows]
        if table not in self._files:
            self._files[table] = self._open.enter_context((self.folder / table).open("wb"))
        self._files[table].writelines(lines)
        self.counts[table] += len(lines)

    def rows(self, table: str) -> Iterator[Row]:
        """In the order in which they were added; none of a table to which nothing was."""
        return rows_in(self.folder / table)


def rows_in(path: Path) -> Iterator[Row]:
    if path.exists():
        with path.open("rb") as lines:
            for line in lines:
                yield orjson.loads(line)
