"""Workbooks as files: the same workbook is the same bytes, whenever it is written."""

import datetime
import io
import shutil
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

# The first moment that a file of this kind can name: it stands for none.
NO_MOMENT = datetime.datetime(1980, 1, 1)  # noqa: DTZ001  openpyxl takes moments without a zone


class _Archive(ZipFile):
    """Notes down no moment with its parts."""

    def writestr(self, name: Any, data: Any, *more: Any) -> None:
        super().writestr(_part(name), data, *more)

    def write(self, filename: Any, arcname: Any = None, *more: Any) -> None:
        with Path(filename).open("rb") as source, self.open(_part(arcname), "w") as part:
            shutil.copyfileobj(source, part)


def _part(name: str) -> ZipInfo:
    part = ZipInfo(name, NO_MOMENT.timetuple()[:6])
    part.compress_type = ZIP_DEFLATED
    return part


def bytes_of(book: Workbook) -> bytes:
    """The bytes of an XLSX file. It does not say when it was made, or two downloads would never be equal."""
    book.properties.created = book.properties.modified = NO_MOMENT
    file = io.BytesIO()
    with _Archive(file, "w") as archive:
        ExcelWriter(book, archive).write_data()
    return file.getvalue()
