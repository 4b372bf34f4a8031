"""Gathering codes of rows for a card."""

from collections.abc import Iterable


def gathered(rows: Iterable[dict], *names: str) -> list[str]:
    """The values of these columns over all rows, each once, in order of the alphabet."""
    codes = set()
    for row in rows:
        for name in names:
            value = row[name]
            codes.update(value if isinstance(value, list) else [value] if value else [])
    return sorted(codes)


def code_of(value: dict | None) -> str:
    return value["code"] if value else ""
