"""Every problem that a part of the form can have is told in words of the form."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from registry.content import kind_of, problems_in, rules
from registry.content.problem import Problem
from registry.fields.answers.spreadsheets import SpreadsheetAnswers
from registry.website.editing.telling import words_by_code, words_of
from tests.architecture.test_rules import ROOMS
from tests.builders import a_partnership, an_organisation
from tests.builders.changing import changed

from .visible_jargon import jargon_in

REGISTRY = Path(__file__).parents[2] / "registry"
# Where problems of a content come from, besides the rules.
OF_CELLS, OF_CONTENTS = REGISTRY / "fields", [REGISTRY / "content", REGISTRY / "catalogue" / "identity.py"]
CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")
ASKED_OF_FILES = {*vars(SpreadsheetAnswers), "scientific", "shown_otherwise", "_serial"}
FULL = {"organisation": an_organisation}


def codes_of_cells() -> Iterator[str]:
    """Codes that types of fields give, in `(code, sentence)` or as what is `wrong` with their values."""
    for file in OF_CELLS.rglob("*.py"):
        for node in ast.walk(_without_spreadsheets(ast.parse(file.read_text(encoding="utf-8")))):
            match node:
                case ast.Tuple(elts=[*_, ast.Constant(value=str(code)), ast.Constant(value=str(sentence))]):
                    if CODE.fullmatch(code) and " " in sentence:
                        yield code
                case ast.Tuple(
                    elts=[*_, ast.Constant() | ast.IfExp() as code, ast.JoinedStr() | ast.Call() | ast.Name()]
                ):
                    texts = [part.value for part in ast.walk(code) if isinstance(part, ast.Constant)]
                    yield from (text for text in texts if isinstance(text, str) and CODE.fullmatch(text))
                case ast.Assign(targets=[ast.Tuple(elts=[ast.Name(id="wrong"), _])], value=ast.Tuple(elts=[wrong, _])):
                    yield ast.literal_eval(wrong)


def _without_spreadsheets(tree: ast.Module) -> ast.Module:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef):
            node.body = [part for part in node.body if getattr(part, "name", "") not in ASKED_OF_FILES] or [ast.Pass()]
    return tree


def codes_of_contents() -> Iterator[str]:
    files = [file for place in OF_CONTENTS for file in ([place] if place.is_file() else place.rglob("*.py"))]
    for file in files:
        tree = ast.parse(file.read_text(encoding="utf-8"))
        module = import_module(".".join(file.relative_to(REGISTRY.parent).with_suffix("").parts))
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Name(id="Problem"), args=[_, ast.Constant(value=str(code)), *_]):
                    yield code
                case ast.Call(func=ast.Name(id="Problem"), args=[_, ast.Name(id=name), *_]) if name.isupper():
                    yield getattr(module, name)


def every_code() -> set[str]:
    return {*codes_of_cells(), *codes_of_contents(), *(rule.code for rule in rules())}


def test_the_walk_finds_codes_of_every_sort():
    assert {"not_an_integer", "invalid_money", "unknown_pointer", "likely_duplicate", "T02", "too_long"} <= every_code()


def test_each_code_has_its_words_and_no_words_are_left_over():
    assert words_by_code().keys() == every_code()


def test_the_words_speak_of_nothing_that_only_programs_know():
    assert {code: words for code, words in words_by_code().items() if jargon_in(words.replace("{detail}", ""))} == {}


def broken() -> Iterator:
    """Of every rule, a record that breaks it."""
    for room in ROOMS:
        module = import_module(f"tests.registry.{room}.test_rules")
        for parameter in [*getattr(module, "SAMPLES", ()), *getattr(module, "TWICE", ())]:
            (sample,) = parameter.values[:1]
            yield pytest.param(changed(FULL.get(room[:-1], a_partnership)(), sample.bad), id=sample.code)


@pytest.mark.django_db
@pytest.mark.parametrize("content", list(broken()))
def test_a_broken_rule_is_told_without_codes_and_keys(content):
    problems = problems_in(kind_of(content["id"]), content, exists=lambda model, ids: ids)
    assert problems
    assert [words for words in map(words_of, problems) if jargon_in(words)] == []


def test_what_a_sentence_calls_by_name_is_not_called_by_its_id_as_well():
    problem = Problem(
        "/postcode", "P58", "TR1 2HE lies in Cornwall (E06000052), and the record names Devon (E10000008)."
    )
    assert words_of(problem) == "TR1 2HE lies in Cornwall, and the record names Devon."
