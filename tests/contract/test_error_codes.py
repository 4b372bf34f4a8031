"""Every code that the register can answer with is explained in docs/api/errors.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

from api.openapi.problem_table import codes_by_status

CHECKOUT = Path(__file__).parents[2]
PAGE = CHECKOUT / "docs" / "api" / "errors.md"


def test_every_code_is_explained():
    page = PAGE.read_text(encoding="utf-8")
    codes = {code for codes in codes_by_status().values() for code in codes} | set(codes_of_contents())
    assert {code for code in codes if f"`{code}`" not in page} == set()


def codes_of_contents() -> Iterator[str]:
    """Codes of the problems of a content, which are lines of one answer."""
    for folder in ("api", "registry"):
        for file in (CHECKOUT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Call(func=ast.Name(id="Problem"), args=[_, ast.Constant(value=str(code)), *_]):
                        yield code
