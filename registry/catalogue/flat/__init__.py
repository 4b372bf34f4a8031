"""A record as one flat row: the columns of files, and the row itself, kept as JSON beside the texts."""

from functools import cache
from typing import Any

import orjson

from ...exports import Column, row_of
from ...exports.writers.csv_lines import csv_line
from . import organisation, partnership

OF = {"partnership": partnership, "organisation": organisation}


@cache
def stored_columns(kind: str) -> tuple[Column, ...]:
    """Those that follow from an edition alone."""
    return OF[kind].stored()


@cache
def flat_columns(kind: str) -> tuple[Column, ...]:
    """All columns of a file, in reading order: those that are stored, and those that are joined in when it is read."""
    return (*stored_columns(kind), *OF[kind].ADDRESSES, *OF[kind].STATEMENTS)


def flat_texts(kind: str, document: dict[str, Any]) -> tuple[str, str]:
    """The stored columns of a whole record, as members of a JSON object without its braces, and as cells of CSV.

    Others stand behind them. Each text begins with the id, so that a statement finds it there.
    """
    columns = stored_columns(kind)
    values = row_of(columns, OF[kind].prepared(document))
    members = orjson.dumps(dict(zip((column.name for column in columns), values, strict=True)))
    return members.decode()[1:-1], csv_line(columns, values)
