"""Asking the register for the examples of the document."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.test import Client

from api.openapi.examples import AS_TEXT, FOLDER, MISTAKES, OF_THIS_INSTALLATION, without_installation

from .served import every_operation

# The document cannot hold itself, and a file of a release is in a format of its own.
NOT_RECORDED = {"getSchema", "getReleaseFile"}
MOST_LINES = {"csv": 3, "jsonl": 2}
# Nobody reads them in the document.
BINARY = ("xlsx", "parquet")
SHA256, SALT = re.compile(r"\b[0-9a-f]{64}\b"), re.compile(r"\b[0-9a-f]{32}\b")
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def answers() -> Iterator[tuple[str, Any]]:
    """(name of the file, answer) for every operation and format, and the problems."""
    client = Client(HTTP_HOST="localhost")
    for each in every_operation():
        operation = each.operation
        if not each.is_a_read_for_anyone or operation.id in NOT_RECORDED or operation.same_as:
            continue
        formats = [renderer.format for renderer in each.view.renderer_classes if renderer.format not in BINARY]
        for written_in in formats:
            mark = "&" if "?" in operation.example else "?"
            query = f"{mark}format={written_in}" if len(formats) > 1 else ""
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
    return answer if name.endswith(AS_TEXT) else json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _payload(response, written_in: str) -> Any:
    payload = response.getvalue().decode()
    if written_in not in MOST_LINES:
        return without_installation(json.loads(payload))
    payload = MOMENT.sub(OF_THIS_INSTALLATION["published_at"], payload)
    payload = SALT.sub(OF_THIS_INSTALLATION["salt"], SHA256.sub(OF_THIS_INSTALLATION["sha256"], payload))
    lines = payload.replace("\r\n", "\n").splitlines(keepends=True)[: MOST_LINES[written_in]]
    return "".join(lines)
