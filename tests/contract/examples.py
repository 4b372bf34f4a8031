"""The examples in Markdown files: a `curl` line, and below it what the register answers."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REQUEST = re.compile(r"^\$ curl .*?'?http://127\.0\.0\.1:8000(/[^'\s]*)'?", re.MULTILINE)
LEFT_OUT = "…"


@dataclass(frozen=True)
class Example:
    """What is asked, in which language the answer is shown, and the answer as shown."""

    path: str
    language: str
    shown: str


def examples_in(file: Path) -> Iterator[Example]:
    """Each block with a `curl` line, with the block of JSON or CSV that follows it."""
    request = ""
    for language, text in BLOCK.findall(file.read_text(encoding="utf-8")):
        if language == "console":
            match = REQUEST.search(text)
            request = match.group(1) if match else ""
        elif request and language in ("json", "csv"):
            yield Example(request, language, text)
            request = ""


def as_shown(shown, real):
    """The real answer, shortened as the page shortens it: equal to `shown` where the page is right.

    An object shows some of its members, a list its first items, a text that ends in … its beginning.
    """
    if isinstance(shown, dict) and isinstance(real, dict) and shown:
        return {name: as_shown(value, real[name]) for name, value in shown.items() if name in real}
    if isinstance(shown, list) and isinstance(real, list) and shown:
        return [as_shown(one, other) for one, other in zip(shown, real, strict=False)]
    if isinstance(shown, str) and isinstance(real, str) and shown.endswith(LEFT_OUT):
        return real[: len(shown) - 1] + LEFT_OUT
    return real


def laid_out(value, before: str = "", width: int = 100) -> str:
    """JSON for people: whatever fits on a line stands on one."""
    line = json.dumps(value, ensure_ascii=False)
    if len(before) + len(line) <= width or not isinstance(value, dict | list) or not value:
        return line
    inner = before + "  "
    if isinstance(value, list):
        return "[\n" + ",\n".join(f"{inner}{laid_out(item, inner, width)}" for item in value) + f"\n{before}]"
    members = (f"{inner}{json.dumps(name)}: {laid_out(item, inner, width)}" for name, item in value.items())
    return "{\n" + ",\n".join(members) + f"\n{before}}}"
