"""The committed contract, `docs/openapi.yaml`, and how it differs from what the code says."""

import difflib
from pathlib import Path

from .document import as_yaml, generate

FILE = Path(__file__).parents[2] / "docs" / "openapi.yaml"
MOST_LINES = 60


def fresh() -> tuple[str, list[str]]:
    """(text as it should be committed, warnings of both versions)."""
    document, warnings = generate("3.1")
    return as_yaml(document), [*warnings, *generate("3.0")[1]]


def difference(text: str, file: Path = FILE) -> list[str]:
    """The first lines by which the committed file differs; empty if it does not."""
    old = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    lines = difflib.unified_diff(old, text.splitlines(), FILE.name, "generated", lineterm="", n=1)
    return [line for line, _ in zip(lines, range(MOST_LINES), strict=False)]
