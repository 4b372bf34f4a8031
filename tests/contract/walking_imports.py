"""The way of a file, from the template to its undoing, walked once over HTTP."""

from collections.abc import Iterator
from typing import Any

from tests.builders import a_partnership, lessee
from tests.registry.imports.files import Book, new

from .walking import BASE, Step, Walker

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def imports(walker: Walker) -> Iterator[Step]:
    yield walker.ask("getTemplateText", "imports/template.csv?kind=partnership&table=homes")
    yield walker.ask("exportText", "imports/export.csv?kind=partnership&table=homes")
    content = a_partnership(name="Station Road, Dalry", parties=[lessee(walker.association)])
    book = Book("partnership", [new("partnership", content, "P1")])
    book.sheets["homes"].append(["P2", "h1"])
    sent = _sent(walker, book.xlsx())
    yield Step("uploadFile", None, sent.json(), sent.status_code, sent.headers)
    here = f"imports/{sent.json()['id']}/"
    yield walker.ask("problem", f"{here}apply/", None, "POST")
    yield walker.ask("getImport", here)
    yield walker.ask("listPlannedRows", f"{here}rows/")
    yield walker.ask("applyImport", f"{here}apply/", {"leave_out_problems": True}, "POST")
    yield walker.ask("listImports", "imports/?status=applied")
    yield walker.ask("undoImport", f"{here}undo/", None, "POST")


def _sent(walker: Walker, file: bytes) -> Any:
    return walker.client.post(
        f"{BASE}imports/?kind=partnership&file_name=homes.xlsx", file, content_type=XLSX,
        headers={"Authorization": f"Bearer {walker.key}"},
    )  # fmt: skip
