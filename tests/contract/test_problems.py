"""Every code of a problem is in the reference, at the anchor to which its type leads."""

import ast
from collections.abc import Iterator
from pathlib import Path

from api.openapi.problem_codes import PROBLEMS, markdown
from api.problems import TYPES

ROOT = Path(__file__).parents[2]
# Where requests are answered.
FOLDERS = ("api", "registry/accounts", "registry/catalogue/filters", "registry/catalogue/reading", "registry/places")
# Which argument of these calls is the code.
INDEX_OF_CODE = {
    "refuse": 0, "BadParameter": 1, "document": 1, "BadBody": 0, "UnsupportedBody": 0, "BodyTooLarge": 0, "TokenRefused": 0
}  # fmt: skip
# Codes that no caller meets, and why.
NOT_LISTED: dict[str, str] = {}


def test_every_code_that_is_raised_is_listed() -> None:
    raised = {code for folder in FOLDERS for file in (ROOT / folder).rglob("*.py") for code in codes_in(file)}
    listed = {code for codes in PROBLEMS.values() for code in codes}
    assert len(raised) > 25
    assert raised - listed == set(NOT_LISTED)


def codes_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Call):
            index = INDEX_OF_CODE.get(getattr(node.func, "id", getattr(node.func, "attr", "")), 99)
            if index < len(node.args) and isinstance(node.args[index], ast.Constant):
                yield node.args[index].value


def test_the_type_of_a_problem_leads_to_its_line(contract: dict) -> None:
    for codes in PROBLEMS.values():
        for code in codes:
            assert f'id="{TYPES.partition("#")[2]}{code}"' in markdown()
    assert markdown() in contract["info"]["description"]
