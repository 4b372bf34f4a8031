"""Every door asks: each action that somebody does, and each page of an account, comes to a question of the policy.

Commands of the keepers of the machine act for nobody, and spreadsheets and the API by these actions.
"""

import importlib
import inspect
from collections.abc import Callable, Iterator
from types import CodeType, FunctionType, ModuleType

from registry.accounts.policy import may, require
from registry.website.urls import my

from .literals import named, sources

QUESTIONS = {may, require}
# Page → why it asks for no row of the policy.
OPEN_PAGES = {
    "mail": "how often somebody hears is for that person alone to choose",
    "join": "anyone who signed in may look for the organisation that they work for",
    "empty_workbook": "anyone who signed in may take a workbook to fill in: it holds nothing of anybody",
    "second_factor": "anyone who signed in may have one",
}


def names_in(code: CodeType) -> set[str]:
    """The names that it and the functions within it look up."""
    within = (each for each in code.co_consts if isinstance(each, CodeType))
    return set(code.co_names).union(*map(names_in, within))


def called_by(function: FunctionType) -> Iterator[FunctionType]:
    """The functions that it names: of its file, imported, or of a module that it imports."""
    names = names_in(function.__code__)
    known = [function.__globals__[name] for name in names & function.__globals__.keys()]
    members = [vars(module).get(name) for module in known if isinstance(module, ModuleType) for name in names]
    for each in [*known, *members]:
        if callable(each) and isinstance(whole := inspect.unwrap(each), FunctionType):
            yield whole


def asks(function: FunctionType, seen: set[FunctionType]) -> bool:
    """Whether it, or what it calls, puts a question to the policy."""
    if function in QUESTIONS:
        return True
    if function in seen or not function.__module__.startswith("registry."):
        return False
    seen.add(function)
    return any(asks(each, seen) for each in called_by(function))


def silent(doors: dict[str, Callable]) -> set[str]:
    return {name for name, door in doors.items() if not asks(inspect.unwrap(door), set())}


def actions() -> dict[str, Callable]:
    """What somebody does: the functions that a room offers as its actions, and that are told `by` whom."""
    rooms = [named(path.parent).replace("/", ".") for path in sources("registry") if path.match("actions/__init__.py")]
    return {
        f"{room}.{name}": function
        for room in rooms
        for name, function in vars(importlib.import_module(room)).items()
        if inspect.isfunction(function) and "Actor" in str(inspect.signature(function).parameters.get("by", ""))
    }


def pages() -> dict[str, Callable]:
    return {page.name: page.callback for page in my}


def test_there_are_actions_and_pages():
    assert len(actions()) > 20
    assert len(pages()) > 20


def test_each_action_asks():
    assert silent(actions()) == set()


def test_each_page_asks_or_has_a_reason():
    assert silent(pages()) == OPEN_PAGES.keys(), "ask the policy, or say why anybody may; take out old reasons"
