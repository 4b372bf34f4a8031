"""A long answer a part at a time: first the keys of all that it holds, in order, then what stands under some of them.

No statement stays open while a file is sent: whoever reads slowly keeps no snapshot and no connection's cursor, and
a download that nobody reads to its end leaves nothing behind. Eight bytes a row are kept meanwhile.
"""

from array import array
from collections.abc import Callable, Iterator

from .asking import one_row
from .moments import Moment

# Few at first, since somebody waits for the first byte; then what the database sorts in its memory (`work_mem`).
FIRST, AT_ONCE = 200, 1_000
# The text of a statement that gives the line of the feed and an array of keys, and its parameters.
KeysOf = Callable[[Moment, str], tuple[str, dict]]


def keys_in_parts(keys_of: KeysOf, moment: Moment, using: str = "default") -> tuple[int, Iterator[list[int]]]:
    """The line of the feed as of which it is answered, and the keys, some at a time; all are as of that line."""

    def ask(at: Moment, portion: str) -> tuple[int, array]:
        as_of, keys = one_row(*keys_of(at, portion), using)
        return as_of, array("q", keys)

    as_of, first = ask(moment, f"limit {FIRST}")

    def parts() -> Iterator[list[int]]:
        if first:
            yield first.tolist()
        if len(first) < FIRST:
            return
        line, others = ask(moment, f"offset {FIRST}")
        if line != as_of:
            # Something was published since.
            _, others = ask(Moment(sequence=as_of), f"offset {FIRST}")
        for begin in range(0, len(others), AT_ONCE):
            yield others[begin : begin + AT_ONCE].tolist()

    return as_of, parts()
