"""JSON Lines: one object a line, with the same members as the columns; decimals are texts, as in all JSON of ours."""

from collections.abc import Iterable, Iterator

import orjson

from ..table import Row, Table
from .batches import batches


def json_lines_pieces(table: Table, rows: Iterable[Row]) -> Iterator[bytes]:
    names = table.names
    for batch in batches(rows):
        yield b"".join(
            [orjson.dumps(dict(zip(names, row, strict=True)), option=orjson.OPT_APPEND_NEWLINE) for row in batch]
        )
