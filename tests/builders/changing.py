"""A content with a few cells changed, each named by its pointer."""

import copy
from typing import Any

# As a value: the cell, row or table goes.
GONE = object()


def changed(content: dict, changes: dict[str, Any]) -> dict:
    """A copy with these pointers set: `/name`, `/homes` (a table), `/homes/h1` (a row, added where
    there is none) or `/homes/h1/count`.
    """
    content = copy.deepcopy(content)
    for pointer, value in changes.items():
        _, first, *rest = pointer.split("/")
        if not rest:
            _put(content, first, value)
            continue
        rows = content.setdefault(first, [])
        row = next((row for row in rows if row.get("key") == rest[0]), None)
        if len(rest) == 2:
            assert row is not None, f"{pointer}: there is no such row"
            _put(row, rest[1], value)
        else:
            if row is not None:
                rows.remove(row)
            if value is not GONE:
                rows.append({"key": rest[0], **value})
    return content


def _put(cells: dict, name: str, value) -> None:
    if value is GONE:
        cells.pop(name, None)
    else:
        cells[name] = value
