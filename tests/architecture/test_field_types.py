"""What a type of field does stands in its file: nobody else asks which type a column is of."""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.postgres import fields as postgres_fields
from django.db import models

from registry import fields
from registry.content import kinds
from registry.fields import CellField

from .literals import named, sources

# File → why it may ask for the type of a column.
ASKS = {
    "registry/copying.py": "it writes every table, content or not, and refuses columns that COPY is not taught to write",
    "registry/content/texts.py": "it judges columns that are no content: reasons, names and addresses of people",
}
# Columns of heads and rows that are no content: they say where a row belongs.
OF_THE_SYSTEM = {"id", "position", "edition", "published_seq", "number", "record"}
TYPES = {
    name
    for module in (fields, models, postgres_fields)
    for name, kind in inspect.getmembers(module, inspect.isclass)
    if issubclass(kind, models.Field)
}


def outside() -> list[Path]:
    return [path for path in sources("registry", "api") if not named(path).startswith("registry/fields/")]


def checks_in(path: Path) -> list[str]:
    """What asks for a type of field: `isinstance`, `issubclass`, `type(…) is`, and tables from types to answers."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    ours = _imported(tree)
    return [ast.unparse(asked) for asked in _types_asked_for(tree) if _names(asked) & ours]


def _imported(tree: ast.AST) -> set[str]:
    """How the file calls the types of fields and the modules that have them."""
    return {
        alias.asname or alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and any(room in (node.module or "").split(".") for room in ("fields", "db", "registry", ""))
        for alias in node.names
        if alias.name in TYPES | {"fields", "models"}
    }


def _types_asked_for(tree: ast.AST) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("isinstance", "issubclass"):
            yield node.args[1]
        elif isinstance(node, ast.Compare) and ast.unparse(node.left).startswith("type("):
            yield from node.comparators
        elif isinstance(node, ast.Dict):
            yield from (key for key in node.keys if key)
        elif isinstance(node, ast.Tuple) and len(node.elts) > 1:
            yield node.elts[0]


def _names(asked: ast.expr) -> set[str]:
    """The names whose types are asked for: of `models.CharField` the module, of `models.Model` none."""
    attributes = [node for node in ast.walk(asked) if isinstance(node, ast.Attribute)]
    within = {node.value for node in attributes}
    plain = {node.id for node in ast.walk(asked) if isinstance(node, ast.Name) and node not in within}
    return plain | {ast.unparse(node.value) for node in attributes if node.attr in TYPES}


@pytest.mark.parametrize("path", outside(), ids=named)
def test_no_file_asks_for_the_type_of_a_column(path):
    assert named(path) in ASKS or checks_in(path) == [], "ask the column by a method of registry/fields/answers"


def test_no_exemption_is_kept_that_is_not_needed():
    assert {named(path) for path in outside() if checks_in(path)} == ASKS.keys()


@pytest.mark.parametrize(
    "source",
    [
        "from django.db import models\nisinstance(field, models.BooleanField)",
        "from django.db import models\nisinstance(field, str | models.CharField)",
        "from registry import fields\ntype(field) is fields.Money",
        "from ..fields import Edtf\nissubclass(kind, (str, Edtf))",
        "from django.contrib.postgres.fields import ArrayField\nisinstance(of, ArrayField)",
        "from ..fields import Money as Pounds\nisinstance(field, Pounds)",
        "from .. import fields\nWORDS = ((fields.Web, 'address'),)",
        "from ..fields import Percent\nHINTS = {Percent: 'in figures'}",
    ],
)
def test_the_guard_sees_each_way_to_ask(source, tmp_path):
    path = tmp_path / "asking.py"
    path.write_text(source)

    assert checks_in(path)


def test_every_column_of_a_record_is_of_a_type_of_ours():
    """One of Django's own would be left out of content in silence."""
    tables = [model for kind in kinds().values() for model in (kind.edition, *kind.tables.values())]
    foreign = {
        f"{model.__name__}.{field.name}"
        for model in tables
        for field in model._meta.concrete_fields
        if not isinstance(field, CellField | fields.Day) and field.name not in OF_THE_SYSTEM
    }

    assert foreign == set()
