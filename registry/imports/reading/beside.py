"""What stands beside the cells of a sheet: comments, links, and columns that are hidden."""

from collections.abc import Iterator
from typing import Any

from openpyxl.comments.comment_sheet import CommentSheet
from openpyxl.packaging.relationship import get_dependents, get_rels_path
from openpyxl.utils.cell import column_index_from_string, coordinate_from_string
from openpyxl.xml.functions import fromstring

from .limits import Limits

Location = tuple[int, int]
COMMENTS = "/comments"
NO_WIDTH = ("0", "0.0")


def comments_of(archive: Any, path: str) -> list[tuple[int, int, str]]:
    """(row, column, text) of every comment on a cell of a sheet."""
    comments = []
    for part in _beside(archive, path):
        if part.Type.endswith(COMMENTS) and part.target in archive.namelist():
            sheet = CommentSheet.from_tree(fromstring(archive.read(part.target)))
            comments += [(*_location(ref), comment.content.strip()) for ref, comment in sheet.comments]
    return comments


def links_of(archive: Any, path: str, hyperlinks: Any) -> dict[Location, str]:
    """Cell → the web address that it leads to; those that lead into the workbook are left out."""
    targets = {part.Id: part.target for part in _beside(archive, path) if part.TargetMode == "External"}
    links = {}
    for link in hyperlinks.hyperlink:
        target = targets.get(link.id) or ""
        if target.startswith(("http://", "https://")) and ":" not in link.ref:
            links[_location(link.ref)] = target + (f"#{link.location}" if link.location else "")
    return links


def hidden_columns(dimensions: dict[str, dict[str, str]], limits: Limits) -> Iterator[int]:
    """The indexes, from 0, of columns that are hidden or have no width."""
    for of in dimensions.values():
        if of.get("hidden") in ("1", "true") or of.get("width") in NO_WIDTH:
            yield from range(int(of["min"]) - 1, min(int(of["max"]), limits.columns))


def _beside(archive: Any, path: str) -> Iterator[Any]:
    rels = get_rels_path(path)
    if rels in archive.namelist():
        yield from get_dependents(archive, rels)


def _location(ref: str) -> Location:
    letter, row = coordinate_from_string(ref)
    return row, column_index_from_string(letter) - 1
