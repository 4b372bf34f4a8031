"""Asking the register for the examples of the document."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.test import Client

from api.openapi.examples import FOLDER, MISTAKES, OF_THIS_INSTALLATION, without_installation
from api.openapi.operations import operations

# The document cannot hold itself.
NOT_RECORDED = {"getSchema"}
MOST_LINES_OF_CSV = 3
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def answers() -> Iterator[tuple[str, Any]]:
    """(name of the file, answer) for every operation and format, and the problems."""
    client = Client(HTTP_HOST="localhost")
    for operation in operations().values():
        if operation.id in NOT_RECORDED or operation.same_as:
            continue
        for written_in in operation.formats:
            mark = "&" if "?" in operation.example else "?"
            query = f"{mark}format={written_in}" if len(operation.formats) > 1 else ""
            yield f"{operation.id}.{written_in}", _payload(client.get(f"{operation.example}{query}"), written_in)
    yield "problems.json", [_payload(client.get(path, headers=headers), "json") for path, headers in MISTAKES]


def record() -> None:
    """Write the examples anew; the document quotes them."""
    texts = {name: as_text(name, answer) for name, answer in answers()}
    for old in FOLDER.iterdir():
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def as_text(name: str, answer: Any) -> str:
    return answer if name.endswith(".csv") else json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _payload(response, written_in: str) -> Any:
    payload = response.getvalue().decode()
    if written_in != "csv":
        return without_installation(json.loads(payload))
    payload = MOMENT.sub(OF_THIS_INSTALLATION["published_at"], payload)
    lines = payload.replace("\r\n", "\n").splitlines(keepends=True)[:MOST_LINES_OF_CSV]
    return "".join(lines)
