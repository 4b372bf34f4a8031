"""Having a file read by a process that may fail without harm."""

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

from django.conf import settings

from .errors import UnreadableFile, WorkbookTooLarge
from .reading.limits import Limits

CHILD = [sys.executable, "-E", "-s", "-m", "registry.imports.reading.child"]


def limits() -> Limits:
    return Limits(**settings.IMPORT_LIMITS)


def sheets_of(data: bytes, *, encoding: str = "", separator: str = "") -> list[dict[str, Any]]:
    """The sheets of an uploaded file; UnreadableFile or WorkbookTooLarge says what to do instead."""
    allowed = limits()
    if len(data) > allowed.file:
        raise WorkbookTooLarge(f"The file has over {allowed.file / 1e6:,.0f} MB: send it in parts.")
    options = {"limits": asdict(allowed), "encoding": encoding, "separator": separator}
    try:
        done = subprocess.run(
            CHILD,
            input=json.dumps(options).encode() + b"\n" + data,
            capture_output=True,
            timeout=allowed.wall,
            cwd=settings.BASE_DIR,
            env={"PATH": "/usr/bin:/bin"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise WorkbookTooLarge("Reading the file takes more time than we give: send it in parts.") from None
    return _answer(done)


def _answer(done: "subprocess.CompletedProcess[bytes]") -> list[dict[str, Any]]:
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        # Killed by one of its limits, in the middle of its work.
        raise WorkbookTooLarge("Reading the file takes more than we give: send it in parts.") from None
    if "sheets" in answer:
        sheets: list[dict[str, Any]] = answer["sheets"]
        return sheets
    refused = answer["refused"]
    code, detail = refused.pop("code"), refused.pop("detail")
    if code == "workbook_too_large":
        raise WorkbookTooLarge(detail, **refused)
    raise UnreadableFile(code, detail, **refused)
