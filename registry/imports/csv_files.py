"""Contents → a CSV file in our format: one table, or all of them with a first column `table`."""

import csv
import io
from collections.abc import Iterable

from registry.content.normal import Content

from .layout import HEAD, ID, RECORD, REF, TABLE, Sheet, sheets_of_kind


def csv_of(kind: str, contents: Iterable[Content] = (), table: str = "") -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads it as what it is."""
    contents = list(contents)
    sheets = sheets_of_kind(kind)
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, columns_of(kind, table), restval="")
    writer.writeheader()
    for sheet in [sheets[table]] if table else sheets.values():
        for content in contents:
            for row in [content] if sheet.name == HEAD else content[sheet.name]:
                writer.writerow(({} if table else {TABLE: sheet.name}) | _cells(sheet, content, row))
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def columns_of(kind: str, table: str = "") -> list[str]:
    """The columns of one table; of all tables together, each name once, where table is empty."""
    sheets = sheets_of_kind(kind)
    if table:
        return sheets[table].names
    placing = [TABLE, ID, REF, RECORD]
    rest = dict.fromkeys(name for sheet in sheets.values() for name in sheet.names)
    return [*placing, *(name for name in rest if name not in placing)]


def _cells(sheet: Sheet, content: Content, row: Content) -> dict[str, str]:
    placing = {ID: content["id"] or "", RECORD: content["id"] or content[REF], REF: content.get(REF, "")}
    return {
        column.name: placing[column.name] if column.field is None else column.field.for_csv(row[column.name])
        for column in sheet.columns
    }
