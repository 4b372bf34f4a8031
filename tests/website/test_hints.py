"""The hints and labels of the form are written for officers, not for programs."""

import re

import pytest

from registry.content import fields_of, kinds
from registry.vocabularies.vocabulary import terms
from registry.website.editing.hints import hint_of, hints
from registry.website.editing.wording import TABLES, label_of

from .visible_jargon import jargon_in

COLUMNS = [
    pytest.param(where, column, id=f"{of.name}-{where}-{name}")
    for of in kinds().values()
    for where, model in [(of.name, of.edition), *of.tables.items()]
    for name, column in fields_of(model).items()
    if name != "key"
]
# Parts of a record as programs know them; people see entries and fields.
PARTS_FOR_PROGRAMS = re.compile(r"\b(?:rows?|columns?|cells?|empty means)\b", re.IGNORECASE)


@pytest.mark.parametrize(("where", "column"), COLUMNS)
def test_a_hint_says_nothing_that_only_programs_know(where, column):
    words = f"{label_of(where, column.name, str(column.verbose_name))}. {hint_of(where, column)}"
    assert jargon_in(words) == []
    assert PARTS_FOR_PROGRAMS.findall(words) == []


@pytest.mark.parametrize(("where", "column"), [each for each in COLUMNS if each.values[1].vocabulary])
def test_a_hint_lists_no_codes_beside_their_labels(where, column):
    unlike = [code for code, term in terms(column.vocabulary).items() if term.label.lower() != code]
    words = re.findall(r"[a-z_0-9]+", hint_of(where, column))
    assert [code for code in unlike if code in words and "_" in code] == []


def test_each_hint_is_of_a_column_that_there_is():
    columns = {(each.values[0], each.values[1].name) for each in COLUMNS}
    assert {place for place in hints() if place[0] and place not in columns} == set()
    assert {name for where, name in hints() if not where} <= {name for _, name in columns}


def test_tables_are_called_by_words_of_people():
    assert [words for wording in TABLES.values() for words in wording[:2] if jargon_in(words)] == []
