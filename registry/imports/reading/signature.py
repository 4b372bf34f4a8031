"""What a file is, by its first bytes: the name that somebody gave it says nothing."""

from .refused import not_a_spreadsheet

XLSX, CSV = "xlsx", "csv"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Inside the old container, names are UTF-16.
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
OTHERS = {
    b"\x89PNG": "a picture (PNG)",
    b"\xff\xd8\xff": "a picture (JPEG)",
    b"GIF8": "a picture (GIF)",
    b"%PDF": "a PDF",
    b"{\\rtf": "a text document (RTF)",
    b"\x1f\x8b": "a compressed file (gzip)",
    b"7z\xbc\xaf": "a compressed file (7-Zip)",
    b"Rar!": "a compressed file (RAR)",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"SQLite format 3": "a database (SQLite)",
    b"PAR1": "a Parquet file",
    b"<!DOCTYPE html": "a web page",
    b"<html": "a web page",
    b"<?xml": "an XML file",
}


def format_of(data: bytes) -> str:
    """ "xlsx" or "csv"; Refused, with a word on what it is, for what is neither."""
    if not data.strip():
        raise not_a_spreadsheet("The file is empty.")
    if data.startswith(OLD_OFFICE):
        if ENCRYPTED in data:
            raise not_a_spreadsheet(
                "The workbook is protected by a password: remove it (File, Info, Protect Workbook)."
            )
        raise not_a_spreadsheet("This is a workbook of the old kind (.xls).")
    for beginning, what in OTHERS.items():
        if data.startswith(beginning):
            raise not_a_spreadsheet(f"This is {what}, whatever its name says.")
    if data.startswith(b"PK"):
        return XLSX
    controls = sum(byte < 9 or 13 < byte < 32 for byte in data[:4096].replace(b"\0", b""))
    if controls > 8:
        raise not_a_spreadsheet("This is not text, and no workbook either.")
    return CSV
