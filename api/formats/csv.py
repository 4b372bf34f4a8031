"""CSV (RFC 4180, UTF-8, header line), streamed row by row."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

MEDIA_TYPE = "text/csv; charset=utf-8"
# By it Excel knows that a file is UTF-8; other readers take it for a part of the first header.
BYTE_ORDER_MARK = "\ufeff"


class _Echo:
    def write(self, text: str) -> str:
        return text


def csv_lines(columns: Mapping[str, tuple[str, ...]], documents: Iterable[dict]) -> Iterator[str]:
    """Lines of CSV: `columns` maps each header to the path of its value in a document.

    Lists are joined with "; ". Published text never begins with a sign that spreadsheets run
    (the rules refuse it), so cells go out as they are.
    """
    writer = csv.writer(_Echo())
    yield writer.writerow(columns)
    for document in documents:
        yield writer.writerow([cell(at(document, path)) for path in columns.values()])


def at(document: dict, path: tuple[str, ...]) -> Any:
    value: Any = document
    for name in path:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "; ".join(cell(item) for item in value)
    return str(value)
