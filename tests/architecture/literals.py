"""The texts that stand in our code, found by its syntax: f-strings whole, docstrings left out."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]


def sources(*rooms: str) -> list[Path]:
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def texts_in(path: Path) -> Iterator[str]:
    """Every string literal of a file; what an f-string puts in is shown as `{}`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    statements = (node.value for node in ast.walk(tree) if isinstance(node, ast.Expr))
    parts = (part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values)
    seen = {*statements, *parts}
    for node in ast.walk(tree):
        if node in seen:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
