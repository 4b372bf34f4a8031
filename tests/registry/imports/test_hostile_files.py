"""Files made to do harm: a clear answer, little time and little memory, and the caller lives on."""

import io
import struct
import zipfile

import pytest

from registry.imports.errors import UnreadableFile, WorkbookTooLarge
from registry.imports.parsing import sheets_of
from registry.imports.reading.limits import MB
from registry.imports.workbooks import workbook_of

from .files import rezipped, sheet_xml

SHEET = "xl/worksheets/sheet2.xml"
ENTITIES = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"ha" * 10) for n in range(9))
BOMB = b'<?xml version="1.0"?><!DOCTYPE worksheet [' + ENTITIES + b"]><worksheet>&a8;</worksheet>"
CELL = b'<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>'


@pytest.fixture(autouse=True)
def two_seconds_of_work(settings):
    """A process that works longer is ended, and then the sentence is another one."""
    settings.IMPORT_LIMITS = settings.IMPORT_LIMITS | {"cpu": 2}


@pytest.fixture(scope="module")
def template() -> bytes:
    return workbook_of("partnership")


def with_sheet(template: bytes, rows: bytes) -> bytes:
    return rezipped(template, {SHEET: sheet_xml(rows)})


def many_entries(template: bytes) -> bytes:
    return rezipped(template, {f"xl/extra{n}.xml": b"" for n in range(10_000)})


def with_lying_size(template: bytes) -> bytes:
    """The directory says that a sheet of 100 MB has 1,000 bytes."""
    data = bytearray(rezipped(template, {SHEET: b"<row>" * 20_000_000}))
    at = data.rindex(SHEET.encode()) - 46
    assert data[at : at + 4] == b"PK\x01\x02"
    data[at + 24 : at + 28] = struct.pack("<I", 1000)
    return bytes(data)


LARGE = {
    "a zip bomb": lambda t: rezipped(t, {SHEET: b"0" * 100 * MB}),
    "a zip bomb beside the sheets": lambda t: rezipped(t, {"xl/media/image1.png": b"0" * 100 * MB}),
    "a million rows": lambda t: with_sheet(t, b"<row><c><v>1</v></c></row>" * 1_000_000),
    "the last cell there is": lambda t: with_sheet(t, CELL + b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "the last column there is": lambda t: with_sheet(t, b'<row r="1"><c r="XFD1"><v>1</v></c></row>'),
    "ten thousand entries": many_entries,
    "eleven megabytes": lambda t: t + b"0" * 11 * MB,
}
NO_SPREADSHEET = {
    "cut off": lambda t: t[: len(t) // 2],
    "a lying size": with_lying_size,
    "an entity bomb": lambda t: rezipped(t, {SHEET: BOMB}),
    "an entity bomb in the strings": lambda t: rezipped(t, {"xl/sharedStrings.xml": BOMB}),
    "an entity bomb in UTF-16": lambda t: rezipped(t, {SHEET: BOMB.decode().encode("utf-16")}),
    "broken XML": lambda t: rezipped(t, {SHEET: b"<worksheet><sheetData>"}),
    "a string that is not there": lambda t: with_sheet(t, b'<row r="1"><c r="A1" t="s"><v>999999</v></c></row>'),
    "a number that is none": lambda t: with_sheet(t, b'<row r="1"><c r="A1"><v>x</v></c></row>'),
    "no parts": lambda t: rezipped(zipped({"a.txt": b"a"}), {}),
    "encrypted": lambda t: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 10,
    "an old workbook": lambda t: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000,
    "a picture": lambda t: b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "a PDF": lambda t: b"%PDF-1.7",
    "nothing": lambda t: b"",
    "noise": lambda t: bytes(range(1, 256)) * 20,
    "text in UTF-16": lambda t: "id,name\r\n".encode("utf-16"),
}


def zipped(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize("make", LARGE.values(), ids=LARGE)
def test_what_is_too_large_is_refused_before_it_unfolds(make, template):
    with pytest.raises(WorkbookTooLarge) as raised:
        sheets_of(make(template))
    assert "takes more" not in raised.value.detail


@pytest.mark.parametrize("make", NO_SPREADSHEET.values(), ids=NO_SPREADSHEET)
def test_what_is_no_spreadsheet_is_told_how_to_become_one(make, template):
    with pytest.raises(UnreadableFile) as raised:
        sheets_of(make(template))
    assert raised.value.code == "not_a_spreadsheet"
    assert "Save As" in raised.value.detail


def test_empty_cells_far_away_cost_nothing(template):
    far = CELL + b'<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert [sheet["rows"] for sheet in sheets_of(with_sheet(template, far)) if sheet["name"] == "record"] == [
        [[1, ["id"]]]
    ]


def test_a_reader_that_is_killed_is_a_file_too_large(settings, template):
    settings.IMPORT_LIMITS = settings.IMPORT_LIMITS | {"memory": 20 * MB}
    with pytest.raises(WorkbookTooLarge):
        sheets_of(template)
