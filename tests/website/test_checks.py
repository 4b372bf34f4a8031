"""A column or table that the edit form does not know is named, with the file to go to."""

from dataclasses import replace

import pytest

from registry.website import checks
from registry.website.checks import every_column_has_its_page
from registry.website.editing.sections import SECTIONS


def messages():
    return [f"{message.msg} {message.hint}" for message in every_column_has_its_page(None)]


def test_every_column_has_its_page():
    assert messages() == []


@pytest.mark.parametrize("kind", SECTIONS)
def test_what_stands_on_no_page_is_named(kind, monkeypatch):
    first, *others = SECTIONS[kind]
    monkeypatch.setitem(checks.SECTIONS, kind, tuple(others))

    lacking = messages()

    assert len(lacking) == len(first.head) + len(first.tables)
    assert any(text.startswith(f"name of {kind} stands on no page of the edit form.") for text in lacking)
    assert all("registry/website/editing/sections.py" in text for text in lacking)


def test_what_stands_on_two_pages_or_in_no_model_is_named(monkeypatch):
    first, *others = SECTIONS["partnership"]
    second = replace(first, slug="again", head=("name", "colour"), tables=())
    monkeypatch.setitem(checks.SECTIONS, "partnership", (first, *others, second))

    no_model, twice = messages()

    assert no_model.startswith("The edit form of partnership has colour, which no model has.")
    assert twice.startswith("name of partnership stands on 2 pages of the edit form.")


def test_a_table_without_words_is_named(monkeypatch):
    monkeypatch.delitem(checks.TABLES, "ballots")

    (wordless,) = messages()

    assert "Add ballots to TABLES in registry/website/editing/wording.py." in wordless
