"""Keys of rows: there always, unique, and never a matter for the person who fills in the form."""

import re
from collections.abc import Iterable
from typing import Any

from registry.content.pointers import KEY

from .wording import TABLES


def new_key(table: str, taken: Iterable[str]) -> str:
    """The next free key: h4 after h1, h2 and h3."""
    letter = TABLES[table].letter
    numbers = [int(key[len(letter) :]) for key in taken if re.fullmatch(rf"{letter}\d{{1,6}}", key)]
    return f"{letter}{max(numbers, default=0) + 1}"


def keyed(content: dict[str, Any], tables: Iterable[str]) -> dict[str, Any]:
    """The content with a usable key on every row that can be shown."""
    result = dict(content)
    for table in tables:
        rows = content[table]
        seen: set[str] = set()
        taken = [row["key"] for row in rows if row.get("key")]
        result[table] = [_keyed(table, row, seen, taken) for row in rows]
    return result


def _keyed(table: str, row: dict[str, Any], seen: set[str], taken: list[str]) -> dict[str, Any]:
    key = row.get("key")
    if not key or not KEY.fullmatch(key) or key in seen:
        key = new_key(table, [*taken, *seen])
        row = row | {"key": key}
    seen.add(key)
    return row
