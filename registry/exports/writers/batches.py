"""Rows some at a time: few enough that memory stays flat, many enough that each piece is worth sending."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Each = TypeVar("Each")
# The first few at once, for somebody waits for the first byte.
FIRST, AT_ONCE = 100, 2_000


def batches(rows: Iterable[Each], size: int = AT_ONCE, first: int = FIRST) -> Iterator[list[Each]]:
    waiting = iter(rows)
    batch = list(islice(waiting, first))
    while batch:
        yield batch
        batch = list(islice(waiting, size))
