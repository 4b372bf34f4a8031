"""CSV as spreadsheet programs of this country write it."""

import pytest

from registry.imports.csv_files import columns_of
from registry.imports.errors import UnreadableFile, WrongHeaders
from registry.imports.headers import pages_of
from registry.imports.parsing import sheets_of
from registry.imports.reading.limits import MB, Limits


def rows_of(data: bytes, **options: str) -> list:
    (sheet,) = sheets_of(data, **options)
    return sheet["rows"]


@pytest.mark.parametrize(
    ("data", "code", "row"),
    [
        (b"id,name\r\n,Caf\xe9\r\n", "encoding_guess", 2),
        (b"id;name\r\n;Ashgill\r\n", "separator", 1),
        (b"id\tname\r\n\tAshgill\r\n", "separator", 1),
        (b'id,name\r\n,"Ashgill\r\n,Green\r\n', "unclosed_quote", 2),
        (b'id,name\r\n,"Ash"gill\r\n', "unclosed_quote", 2),
        (b"id,name\r\n,Ash\0gill\r\n", "null_character", 2),
        (b"id,name\r\n,x\r\n," + b"a" * 200_000 + b"\r\n", "cell_too_long", 3),
    ],
)
def test_what_would_have_to_be_guessed_is_asked(data, code, row):
    with pytest.raises(UnreadableFile) as raised:
        sheets_of(data)
    assert (raised.value.code, raised.value.facts["row"]) == (code, row)


def test_the_answer_to_the_question_is_taken():
    assert rows_of(b"id,name\r\n,Caf\xe9\r\n", encoding="windows-1252")[1] == [2, ["", "Café"]]
    assert rows_of(b"id;name\r\n;Ashgill\r\n", separator="semicolon")[1] == [2, ["", "Ashgill"]]


def test_rows_are_numbered_by_the_line_they_begin_on():
    data = b'\xef\xbb\xbfid,name\r\n,"two\r\nlines"\r\n\r\n,next\r\n'
    assert rows_of(data) == [[1, ["id", "name"]], [2, ["", "two\r\nlines"]], [5, ["", "next"]]]


def test_a_long_file_of_one_quote_is_no_trouble():
    with pytest.raises(UnreadableFile):
        sheets_of(b'id,name\r\n,"' + b"a\n" * 4 * MB)


def differences(titles: str) -> set:
    with pytest.raises(WrongHeaders) as raised:
        pages_of("partnership", sheets_of(titles.encode() + b"\r\n" + b",".join([b"x"] * 15) + b"\r\n"), "facilities")
    return {(problem["code"], problem["column"]) for problem in raised.value.problems}


FACILITIES = "record,key,kind,count,count_to,precision,supply,state,owner,manager,sources,note,certainty"


def test_order_and_capitals_of_headers_are_forgiven():
    titles = " Certainty ,NOTE," + FACILITIES.removesuffix(",note,certainty")
    (page,) = pages_of("partnership", sheets_of(titles.encode() + b"\r\nstated,,P1,f1\r\n"), "facilities")
    assert page.indexes["certainty"] == 0
    assert page.letter("record") == "C"


def test_every_difference_of_headers_is_named_at_once():
    wrong = FACILITIES.replace(",count,", ",counts,").replace("owner", "key") + ",,more"
    assert differences(wrong) == {
        ("unknown_column", "D"),
        ("repeated_column", "I"),
        ("nameless_column", "N"),
        ("unknown_column", "O"),
    }


@pytest.mark.parametrize("needed", ["record", "key"])
def test_without_what_places_a_row_a_file_is_not_read(needed):
    titles = FACILITIES.replace(needed, "colour", 1)
    assert {code for code, _ in differences(titles)} >= {"unknown_column", "missing_column"}


def test_a_title_above_the_headers_is_named():
    assert differences("Our facilities,,,") == {("no_header", None)}


@pytest.mark.parametrize("kind", ["organisation", "partnership"])
def test_our_own_widest_file_is_far_from_the_limit(kind):
    assert 2 * len(columns_of(kind)) <= Limits().columns
