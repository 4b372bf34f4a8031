"""What people type into the form is read as in a spreadsheet: both go through the same door."""

import pytest

from .conftest import signed_in
from .filling import content_of, save


@pytest.mark.parametrize(
    ("section", "row", "name", "typed", "value"),
    [
        ("homes", "homes:h1", "count", "12 homes", 12),
        ("homes", "homes:h1", "rent", "£1,102.50", "1102.50"),
        ("dates", "milestones:formed", "date", "March 2016", "2016-03"),
        ("dates", "milestones:formed", "date", "12/05/2011", "12/05/2011"),
        ("sources", "sources:s1", "url", "www.example.org/a", "https://www.example.org/a"),
    ],
)
def test_a_text_is_taken_for_what_it_can_only_mean(draft, editor, section, row, name, typed, value):
    table, _, key = row.partition(":")
    save(signed_in(editor), draft, section, {f"{row}:{name}": typed}, opened=[row])
    assert next(each[name] for each in content_of(draft)[table] if each["key"] == key) == value
