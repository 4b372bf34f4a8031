"""Policy doors: each row of the policy is asked by some door, and each door asks for a row.

A door is a call of `may` or `require`. A function that hands its own parameter on as the name of
the operation is a door too, and so is whoever calls it: `organisation_for(request, id, "token.read")`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from registry.accounts.policy import OPERATIONS
from registry.website.views.submissions import ACTIONS

from .literals import named, sources

POLICY = "registry/accounts/policy.py"
DOORS = {"may": (1, "name"), "require": (1, "name")}

# Row of the policy → why no door asks for it.
NOT_ASKED = {
    "record.read": "anyone may, so reading views have nothing to ask",
    "content.validate": "anyone may: nothing is kept of what is sent",
    "challenge.make": "anyone may; limits by address and mailbox stand in its way",
    "enquiry.make": "anyone may; limits by address and mailbox stand in its way",
    "citation.fix": "anyone may; a limit by address stands in its way",
    "suggestion.make": "anyone may; limits by address and mailbox stand in its way",
    "following.make": "anyone may; limits by address and mailbox stand in its way",
}
# Door that makes up the name of its operation (file: expression) → the rows that it asks for.
MADE_UP = {
    "registry/website/views/submissions.py: f'submission.{action}'": {f"submission.{step}" for step in ACTIONS},
}


@dataclass(frozen=True)
class Asked:
    """The name that a door asks for: a text, a parameter handed on, or something else."""

    file: str
    function: ast.FunctionDef | None
    name: ast.expr

    @property
    def literal(self) -> str | None:
        return str(self.name.value) if isinstance(self.name, ast.Constant) else None

    @property
    def position(self) -> int | None:
        """Which parameter of the function around it is handed on."""
        if self.function is None or not isinstance(self.name, ast.Name):
            return None
        arguments = [*self.function.args.args, *self.function.args.kwonlyargs]
        parameters = [argument.arg for argument in arguments if argument.arg != "self"]
        return parameters.index(self.name.id) if self.name.id in parameters else None


def calls_in(
    tree: ast.AST, function: ast.FunctionDef | None = None
) -> Iterator[tuple[ast.FunctionDef | None, ast.Call]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield function, node
        yield from calls_in(node, node if isinstance(node, ast.FunctionDef) else function)


def asked_in(path: Path, doors: dict[str, tuple[int, str]]) -> Iterator[Asked]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for function, call in calls_in(tree):
        called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if called in doors:
            position, keyword = doors[called]
            names = [argument.value for argument in call.keywords if argument.arg == keyword]
            names += call.args[position : position + 1]
            yield from (Asked(named(path), function, name) for name in names)


def all_asked(first: dict[str, tuple[int, str]]) -> list[Asked]:
    """What all doors ask for; functions that hand the name on are found until there is no other."""
    files = [path for path in sources("registry", "api") if named(path) != POLICY]
    doors, before = dict(first), {}
    while doors != before:
        before = dict(doors)
        asked = [door for path in files for door in asked_in(path, doors)]
        for door in asked:
            if door.function and door.position is not None:
                doors[door.function.name] = (door.position, ast.unparse(door.name))
    return asked


ASKED = all_asked(DOORS)


def made_up() -> set[str]:
    return {
        f"{door.file}: {ast.unparse(door.name)}" for door in ASKED if door.literal is None and door.position is None
    }


def test_there_are_doors():
    assert len({door.file for door in ASKED}) > 20


def test_each_door_asks_for_a_row_of_the_policy():
    literals = {(door.file, door.literal) for door in ASKED if door.literal is not None}

    assert {(file, name) for file, name in literals if name not in OPERATIONS} == set()


def test_names_that_a_door_makes_up_are_listed_and_are_rows():
    assert made_up() == MADE_UP.keys()
    assert {name for names in MADE_UP.values() for name in names} <= OPERATIONS.keys()


def test_each_row_is_asked_by_a_door_or_has_a_reason():
    asked = {door.literal for door in ASKED} | {name for names in MADE_UP.values() for name in names}

    assert OPERATIONS.keys() - asked == NOT_ASKED.keys(), (
        "ask, or say why nobody has to; take out reasons no longer needed"
    )
