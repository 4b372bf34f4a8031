"""A CSV file → rows of text. Encoding and separator are taken as they are, or asked for: never guessed."""

import csv
import io
from typing import Any

from .limits import Limits
from .refused import Refused, not_a_spreadsheet, too_large

ENCODINGS = {"": "utf-8", "utf-8": "utf-8", "windows-1252": "cp1252"}
SEPARATORS = {"": ",", "comma": ",", "semicolon": ";", "tab": "\t"}


def read_csv(data: bytes, limits: Limits, encoding: str = "", separator: str = "") -> list[dict[str, Any]]:
    """One sheet without a name, in the shape of `read_workbook`; rows by the line they begin on."""
    text = _text(data, encoding)
    mark = SEPARATORS[separator]
    if not separator:
        _require_commas(text)
    rows = list(_rows(text, mark, limits))
    beside: dict[str, Any] = {"merged": [], "hidden_rows": [], "hidden_columns": [], "comments": []}
    return [{"name": "", "hidden": False, "rows": rows, **beside}]


def _text(data: bytes, encoding: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise not_a_spreadsheet("This is text in UTF-16.")
    try:
        return data.decode(ENCODINGS[encoding]).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        if encoding == "windows-1252":
            raise Refused("encoding_guess", f"Line {line} is not Windows-1252 either: save as CSV UTF-8.") from None
        sample = data[max(0, error.start - 15) : error.start + 15].decode("cp1252", "replace")
        raise Refused(
            "encoding_guess",
            f"Line {line} is not UTF-8. If this reads well: “{' '.join(sample.split())}”, "
            "send the file again with encoding=windows-1252; else save it as “CSV UTF-8”.",
            row=line,
        ) from None


def _require_commas(text: str) -> None:
    first = text.lstrip("\r\n").split("\n", 1)[0]
    for name, mark in (("semicolon", ";"), ("tab", "\t")):
        if first.count(mark) > first.count(","):
            raise Refused(
                "separator",
                f"The columns are separated by a {name}: send the file again with separator={name}, "
                "or save it with commas.",
                row=1,
            )


def _rows(text: str, separator: str, limits: Limits) -> Any:
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Refused("null_character", f"Line {line} has a null character: save the file anew.", row=line)
    csv.field_size_limit(limits.file)
    # Strict: a quote that is never closed, or text behind a closing one, is an error and no guess.
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    begins, left = 1, limits.cells
    while True:
        try:
            row = next(reader, None)
        except csv.Error:
            raise Refused(
                "unclosed_quote",
                f"The row that begins on line {begins} has a quotation mark that is not closed, or text behind a "
                'closed one. Write a quotation mark inside a cell twice: "".',
                row=begins,
            ) from None
        if row is None:
            return
        for column, cell in enumerate(row, 1):
            if len(cell) > limits.cell:
                raise Refused(
                    "cell_too_long",
                    f"Cell {column} of the row on line {begins} has {len(cell):,} characters; "
                    f"{limits.cell:,} are the limit. Is a quotation mark missing?",
                    row=begins,
                )
        left -= len(row)
        if len(row) > limits.columns or reader.line_num > limits.rows or left < 0:
            raise too_large(
                f"Line {begins}: we read {limits.columns} columns, {limits.rows:,} rows and {limits.cells:,} cells.",
                row=begins,
            )
        if any(cell.strip() for cell in row):
            yield begins, row
        begins = reader.line_num + 1
