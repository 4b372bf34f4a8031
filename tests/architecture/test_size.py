"""No file longer than one reads in one go, no function longer than a screen."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE, LONGEST_FUNCTION = 250, 60

# Name → why it may be longer.
LONG_FILES: dict[str, str] = {
    "tests/registry/publishing/test_who_may.py": "the matrix of who may do what, in one table",
    "tests/registry/catalogue/derived/test_model.py": "one arrangement for each label that is derived",
}
LONG_FUNCTIONS: dict[str, str] = {
    "tests/builders/organisations.py:an_organisation": "a record with a row in every table",
    "tests/builders/partnerships.py:_things": "rows of several tables, one below the other",
}


def sources() -> list[Path]:
    """Our own code; migrations are written by Django."""
    return sorted(
        path
        for room in ("registry", "api", "tests")
        for path in (ROOT / room).rglob("*.py")
        if path.parent.name != "migrations"
    )


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_file_is_longer_than_one_reads_in_one_go():
    long = {named(path) for path in sources() if path.read_text(encoding="utf-8").count("\n") > LONGEST_FILE}

    assert long == LONG_FILES.keys()


def test_no_function_is_longer_than_a_screen():
    long = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= LONGEST_FUNCTION:
                long.add(f"{named(path)}:{node.name}")

    assert long == LONG_FUNCTIONS.keys()


# Words that hide an idea; none may name a module.
HIDING = {"utils", "helpers", "common", "core", "misc", "manager", "handle", "process", "data", "info"}


@pytest.mark.parametrize("room", ["registry", "api", "tests"])
def test_no_module_has_a_name_that_hides_its_idea(room):
    assert [named(path) for path in (ROOT / room).rglob("*.py") if path.stem in HIDING] == []
