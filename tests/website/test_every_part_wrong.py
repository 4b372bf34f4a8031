"""A wrong value in every field of every part: the page comes back with what was typed, and says in words what to do."""

import html
import re

import pytest

from registry.content import fields_of, kinds
from registry.website.editing.sections import section_of

from .conftest import signed_in
from .filling import Sent, content_of
from .test_every_part import PARTS, draft_of
from .visible_jargon import jargon_in

# None of them may have a sign of programs in it: sentences about them repeat them.
WRONG = {
    "letters": "twelve or so",
    "a day that there is not": "31 February 2011",
    "a text that is too long": "",
    "a text that says nothing": "n/a",
    "a formula": "=1+1",
    "letters that were damaged": "CafÃ© Ltd",
}
BESIDE_THE_FIELD = re.compile(r'<p class="(?:wrong|mild)-words"[^>]*>(.*?)</p>', re.DOTALL)
NOT_TYPED = ("csrfmiddlewaretoken", "revision", "row")


def typed(text: str, column) -> str:
    """The text, or one just too long for the column."""
    return text or "x" * ((getattr(column, "max_length", None) or 300) + 1)


def opened(client, address: str, rows: list[str]):
    page = client.get(address, {"checked": "1", "open": rows})
    assert page.status_code == 200
    return page.text, Sent(page.text.partition("novalidate data-rows>")[2]).lists()


def rows_and_a_new_one(content: dict, section) -> list[str]:
    rows = [f"{table}:{row['key']}" for table in section.tables for row in content[table]]
    return rows + [f"{table}:new1" for table in section.tables]


def columns_on(kind: str, section, content: dict):
    """(name of the field in the form, column) of every cell that the part shows."""
    of = kinds()[kind]
    head = fields_of(of.edition)
    yield from ((f"head:{name}", head[name]) for name in section.head)
    for table in section.tables:
        columns = fields_of(of.tables[table]).items()
        for row in content[table]:
            yield from ((f"{table}:{row['key']}:{name}", column) for name, column in columns if name != "key")


@pytest.mark.parametrize(("kind", "slug"), PARTS)
@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG)
def test_a_wrong_value_in_every_field_is_kept_and_explained(kind, slug, text, curator):
    client, draft = signed_in(curator), draft_of(kind, curator)
    section, before = section_of(kind, slug), content_of(draft)
    address = f"/my/submissions/{draft.id}/edit/{slug}/"
    _, shown = opened(client, address, rows_and_a_new_one(before, section))
    columns = dict(columns_on(kind, section, before))
    sent = shown | {name: [typed(text, columns.get(name))] for name in [*shown, *columns] if name not in NOT_TYPED}

    assert client.post(address, sent | {"do": "save"}, follow=True).status_code == 200

    after = content_of(draft)
    page, kept = opened(client, address, [row for row in rows_and_a_new_one(after, section) if ":new" not in row])
    for name, column in columns.items():
        if column.name != "basis":  # the register writes it itself
            written = kept.get(name) or kept[f"{name}:other"]
            assert [value.strip() for value in written] == [typed(text, column)], name
    beside = [html.unescape(words) for words in BESIDE_THE_FIELD.findall(page)]
    assert {words for words in beside if jargon_in(words)} == set()
    for name, column in columns.items():
        value = column.normal(column.from_text(typed(text, column)))
        if column.problem(value) and column.name != "basis":
            assert f'id="f-{name.replace(":", "-")}-problem"' in page, f"nothing beside {name}"
