"""Names say the field's, Django's or the RFCs' word: those that were misread are not used again."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings

# As any part of a name. Word → what to write instead.
PARTS = {
    "standing": "assurance, LandPosition, current_edition, roles or remaining_homes",
    "body": "organisation; payload for what is sent",
    "bodies": "organisations",
    "deed": "action, event",
    "boundary": "middleware",
    "held": "locked, tenure or quarantined",
    "hold": "lock, limit",
    "holding": "locking, tenure",
    "holdings": "tenure",
    "told": "description",
    "said": "statement",
    "asked": "parameters",
    "cut": "position",
    "window": "validity",
    "fragment": "condition",
    "mend": "fix",
}
# As the whole of a name.
WHOLE = {
    "found": "the name of the thing",
    "one": "the name of the thing",
    "made": "the name of the thing",
    "wanted": "the name of the thing",
    "given": "the name of the thing",
    "head": "latest_sequence, envelope or heading; head only for a record's flat fields",
    "place": "index, location or folder",
    "together": "cross_field_checks",
    "declare": "filter_set_of",
    "as_typed": "normalise_id",
    "known_id": "parse_id",
    "kinds_of_filter": "filter_types",
    "many_codes": "multi_choice",
    "one_code": "choice",
    "what_lacks": "completeness",
    "leaving": "exits",
    "pointed_at": "pointers",
    "cells_in": "cell_parsing",
    "cells_out": "cell_formatting",
    "edition_text": "RenderedEdition",
    "edition_content": "CanonicalContent",
}
EXEMPT = {
    "body": "a column of content: on whose board the seats are",
    "held_by": "a column of content: whose seats they are",
    "head": "a record's flat fields",
    "place": "the settlement and district of a record: a name of the public JSON, as the room `places` has it",
    "window": "the word of the RateLimit headers for the time they count",
}


def words_of(name: str) -> list[str]:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower().strip("_").split("_")


def misread(name: str) -> bool:
    words = words_of(name)
    return "_".join(words) in WHOLE or not PARTS.keys().isdisjoint(words)


def instead_of(name: str) -> str:
    words = words_of(name)
    return WHOLE.get("_".join(words)) or next(PARTS[word] for word in words if word in PARTS)


def names_in(tree: ast.Module) -> Iterator[str]:
    """Whatever a module gives a name: variables, arguments, functions, classes, attributes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.attr
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.alias) and node.asname:
            yield node.asname


def names_of_the_code() -> dict[str, set[str]]:
    """Name → the files in which it is given; files and folders are named themselves."""
    names: dict[str, set[str]] = {}
    for room in ("registry", "api"):
        for path in Path(settings.BASE_DIR, room).rglob("*.py"):
            if "migrations" in path.parts:
                continue
            where = str(path.relative_to(settings.BASE_DIR))
            for name in {path.stem, *names_in(ast.parse(path.read_text(encoding="utf-8")))}:
                names.setdefault(name, set()).add(where)
    return names


def test_no_name_is_a_word_that_was_misread():
    misused = {
        f"{name} in {', '.join(sorted(files))}": instead_of(name)
        for name, files in names_of_the_code().items()
        if misread(name) and name.lower() not in EXEMPT
    }
    assert misused == {}


def test_every_exemption_is_needed():
    assert {name.lower() for name in names_of_the_code() if misread(name)} >= EXEMPT.keys()


@pytest.mark.parametrize("name", ["Standing", "a_body_of", "HELD", "_one", "found", "WhatLacks", "rebuild_standing"])
def test_it_knows_a_misread_word_when_it_sees_one(name):
    assert misread(name)


@pytest.mark.parametrize("name", ["understanding", "nobody", "places", "cutoff", "one_of", "found_by", "upheld"])
def test_it_lets_like_words_pass(name):
    assert not misread(name)
