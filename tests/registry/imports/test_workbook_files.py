"""A workbook is the same bytes whenever it is written."""

import datetime
import io
import zipfile

from openpyxl import load_workbook

from registry.imports.workbook_files import NO_MOMENT
from registry.imports.workbooks import workbook_of
from tests.builders import a_partnership

from .files import new

LATER = datetime.datetime(2031, 5, 6, 7, 8, 9, tzinfo=datetime.UTC).timestamp()


def test_a_workbook_written_later_is_the_same_file(monkeypatch) -> None:
    contents = [new("partnership", a_partnership(), "P1")]
    first = workbook_of("partnership", contents)
    monkeypatch.setattr("time.time", lambda: LATER)
    assert workbook_of("partnership", contents) == first
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {part.date_time for part in archive.infolist()} == {NO_MOMENT.timetuple()[:6]}
    assert load_workbook(io.BytesIO(first)).properties.modified == NO_MOMENT
