"""Every code that the register can answer with is explained in docs/api/errors.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
PAGE = CHECKOUT / "docs" / "api" / "errors.md"
# Function → which of its arguments is the code.
SAYING = {"BadParameter": 1, "document": 1, "Problem": 1, "refuse": 0, "refuse_member": 1}


def test_every_code_is_explained():
    page = PAGE.read_text(encoding="utf-8")
    unexplained = {code for code in codes_in_the_code() if f"`{code}`" not in page}
    assert unexplained == set()


def codes_in_the_code() -> Iterator[str]:
    for folder in ("api", "registry"):
        for file in (CHECKOUT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                yield from codes_of(node)


def codes_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call):
        name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
        index = SAYING.get(name)
        if index is not None and len(node.args) > index:
            yield from text_of(node.args[index])
    elif isinstance(node, ast.ClassDef) and any("Error" in ast.unparse(base) for base in node.bases):
        for line in node.body:
            if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "code":
                yield from text_of(line.value)


def text_of(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
