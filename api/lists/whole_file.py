"""A whole list as a file: of finished lines where the list has such, else made of its entries one at a time."""

import inspect
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from django.http import HttpResponseBase

from registry.exports import Column, Row

from .downloads import CSV, JSON_LINES, Download
from .file_rows import rows_of_entries, rows_of_lines, sparse_lines
from .labels import with_label_columns, with_labels
from .named import with_names
from .query import ListQuery
from .shape import columns_kept

if TYPE_CHECKING:
    from .view import ListView


def file_of(view: "ListView", query: ListQuery, chosen: tuple[Column, ...], *, only_heading: bool) -> HttpResponseBase:
    """`chosen` are the columns that the question decides on; `fields` keeps some of them."""
    columns = columns_kept(query.fields, chosen)
    as_they_are = not query.fields and not query.labels
    finished = view.csv_lines(query) if as_they_are and query.format == CSV else None
    lines = view.lines(query) if finished is None else None
    as_of, rows = _rows(view, query, columns) if not (finished or lines) else ((finished or lines or (0,))[0], ())
    download = Download(
        view.name, query.format, as_of, with_label_columns(columns) if query.labels else columns,
        inspect.getdoc(type(view)) or "", for_excel=bool(query.excel), only_heading=only_heading,
    )  # fmt: skip
    if finished is not None:
        return download.of_csv_lines(finished[1])
    if lines is not None:
        if query.view == "full" or (as_they_are and query.format == JSON_LINES):
            return download.of_lines(sparse_lines(query.fields, lines[1]))
        rows = rows_of_lines(columns, lines[1])
    return download.of_rows(with_labels(columns, rows) if query.labels else rows)


def _rows(view: "ListView", query: ListQuery, columns: Sequence[Column]) -> tuple[int, Iterator[Row]]:
    as_of, entries = view.everything(query)
    return as_of, rows_of_entries(columns, with_names(entries, view.sources_of_names(), query.moment))
