"""Every code of a problem is declared where it is raised, and every declared one is raised and explained."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from api import problem_kinds
from api.openapi.problem_table import codes_by_status, kinds_of_error, markdown
from api.problem_kinds import ProblemKind
from api.problems import TYPES
from registry.errors import RegistryError

ROOT = Path(__file__).parents[2]
# Which argument of these calls is the code.
INDEX_OF_CODE = {
    "refuse": 0, "BadParameter": 1, "BadPayload": 0, "UnsupportedPayload": 0, "PayloadTooLarge": 0, "TokenRefused": 0,
    "UnreadableFile": 0, "Refused": 0, "refuse_member": 1, "PayloadNotValid": 0,
}  # fmt: skip
NO_CODE = 99


@cache
def trees() -> dict[Path, ast.Module]:
    files = [file for room in ("api", "registry") for file in (ROOT / room).rglob("*.py")]
    return {file: ast.parse(file.read_text(encoding="utf-8")) for file in files if "migrations" not in file.parts}


def nodes() -> Iterator[ast.AST]:
    return (node for tree in trees().values() for node in ast.walk(tree))


def name_of(function: ast.expr) -> str:
    return getattr(function, "id", getattr(function, "attr", ""))


def raised_codes() -> set[str]:
    """The codes that a call gives an error of its own."""
    codes = set()
    for node in nodes():
        if isinstance(node, ast.Call):
            index = INDEX_OF_CODE.get(name_of(node.func), NO_CODE)
            if index < len(node.args) and isinstance(node.args[index], ast.Constant):
                codes.add(node.args[index].value)
    return codes


def test_every_code_that_is_raised_is_declared() -> None:
    listed = {code for codes in codes_by_status().values() for code in codes}
    assert len(raised_codes()) > 50
    assert raised_codes() - listed == set()


def test_every_code_that_is_declared_is_raised() -> None:
    texts = {node.value for node in nodes() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    called = {name_of(node.func) for node in nodes() if isinstance(node, ast.Call)}
    for kind in kinds_of_error(RegistryError):
        own_code = vars(kind).get("code")
        assert own_code is None or kind.__name__ in called, f"{kind.__name__} is raised nowhere"
        assert {code for code in kind.codes if code != own_code} <= texts, kind.__name__


def test_every_kind_of_problem_is_answered_somewhere() -> None:
    used = {
        name
        for file, tree in trees().items()
        if file.name != "problem_kinds.py" and "openapi" not in file.parts
        for node in ast.walk(tree)
        if (name := name_of(node))  # type: ignore[arg-type]  # any node, those without a name give none
    }
    declared = {name for name, each in vars(problem_kinds).items() if isinstance(each, ProblemKind)}
    assert declared - used == set()


def test_every_declaration_is_printed(contract: dict) -> None:
    """Also those of modules that no address loads."""
    explained = {
        keyword.arg
        for node in nodes()
        if isinstance(node, ast.Call) and name_of(node.func) == "explain"
        for keyword in node.keywords
        if keyword.arg
    }
    assert len(explained) > 50
    assert {code for code in explained if f"`{code}`" not in contract["info"]["description"]} == set()


def test_every_code_has_a_meaning_and_one_status() -> None:
    statuses: dict[str, int] = {}
    for status, codes in codes_by_status().items():
        for code, meaning in codes.items():
            assert meaning.endswith("."), code
            assert statuses.setdefault(code, status) == status, code


def test_the_type_of_a_problem_leads_to_its_line(contract: dict) -> None:
    for codes in codes_by_status().values():
        for code in codes:
            assert f'id="{TYPES.partition("#")[2]}{code}"' in markdown()
    assert markdown() in contract["info"]["description"]
