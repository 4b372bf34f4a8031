"""Workbooks saved as "Strict Open XML Spreadsheet": the same parts, under other names of their elements."""

import io
import re
import zipfile

STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/")
# As all other workbooks have them.
USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
BOOK = "xl/workbook.xml"


def as_usual(data: bytes) -> bytes:
    """The same workbook under the usual names, as the reader knows them; any other workbook as it came.

    What an archive unfolds into was looked at before.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if BOOK not in archive.namelist() or not STRICT.search(archive.read(BOOK)):
            return data
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as usual:
            for entry in archive.infolist():
                if entry.filename.endswith((".xml", ".rels")):
                    usual.writestr(entry.filename, STRICT.sub(USUAL, archive.read(entry)))
    return file.getvalue()
