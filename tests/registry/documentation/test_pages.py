"""The written pages are those of the code, and the written-by-hand ones speak of files that exist."""

import re
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from registry.content import fields_of, kinds, rules
from registry.documentation.data_dictionary import data_dictionary
from registry.documentation.pages import out_of_date, write_pages, written_pages
from registry.documentation.rules import rule_pages

CHECKOUT = Path(__file__).parents[3]
DOCS = CHECKOUT / "docs"
NAMED = re.compile(r"`((?:registry|api|tests|docs|\.ci)/[\w./-]+)`")


def test_the_committed_pages_are_up_to_date():
    assert out_of_date(DOCS) == [], "run `python manage.py write_docs`"


def test_a_page_that_differs_is_written_anew(tmp_path):
    write_pages(tmp_path)
    (tmp_path / "data-dictionary.md").write_text("old")

    assert out_of_date(tmp_path) == ["data-dictionary.md"]
    assert write_pages(tmp_path) == ["data-dictionary.md"]
    assert out_of_date(tmp_path) == []


def test_the_check_names_the_page_that_is_out_of_date(tmp_path, settings):
    settings.BASE_DIR = tmp_path

    with pytest.raises(CommandError, match=r"docs/data-dictionary\.md"):
        call_command("write_docs", check=True)


def test_every_column_stands_in_the_data_dictionary():
    text = data_dictionary()
    for kind in kinds().values():
        for model in (kind.edition, *kind.tables.values()):
            for name in fields_of(model):
                assert f"| `{name}` |" in text, f"{model.__name__}.{name}"


def test_every_rule_has_a_place_that_a_link_can_lead_to():
    pages = rule_pages()
    for kind in kinds():
        for rule in rules(kind):
            assert f'<a id="{rule.code.lower()}"></a>' in pages[f"rules/{kind}.md"]


def test_pages_do_not_depend_on_the_day_or_the_run():
    assert written_pages() == written_pages()


@pytest.mark.parametrize("page", sorted(DOCS.rglob("*.md")), ids=lambda page: str(page.relative_to(DOCS)))
def test_a_file_that_a_page_names_exists(page):
    text = page.read_text(encoding="utf-8")
    # A guide names the files that its reader will write.
    written_by_the_reader = set(re.findall(r"^New file `([^`]+)`:$", text, re.MULTILINE))
    missing = [name for name in NAMED.findall(text) if not (CHECKOUT / name).exists()]
    assert set(missing) == written_by_the_reader
