"""Text → content, for spreadsheets and forms."""

import pytest

from registry.content import kind_of, kinds, normal, problems_in, row_from_text
from tests.builders import a_partnership

HOME = {"key": "h9", "state": "completed"}


def home(**cells: str) -> dict:
    return row_from_text(kinds()["partnership"].tables["homes"], HOME | cells)


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("count", "12", 12),
        ("count", " 12 ", 12),
        ("count", "", None),
        ("count", "twelve", "twelve"),
        ("count", "1_000", "1_000"),
        ("count", "١٢", "١٢"),
        ("count", "12.5", "12.5"),
        ("rent", "110.5", "110.5"),
        ("rent", "50%", "50%"),
        ("rent", "£1,000.00", "1000.00"),
        ("rent", "£95 pw", "£95 pw"),
        ("nomination_share_relets", "61.8", "61.8"),
        ("nomination_share_relets", "50%", "50"),
        ("nomination_share_relets", "50 %", "50"),
        ("nomination_share_relets", "0.5%", "0.5"),
        ("nomination_share_relets", "half", "half"),
        ("nomination_share_relets", "%", "%"),
        ("for_people", "families; older_people", ["families", "older_people"]),
        ("for_people", "families,older_people,", ["families", "older_people"]),
        ("for_people", "", []),
        ("site", "  Mill  ", "Mill"),
    ],
)
def test_a_cell_is_read_as_its_column_is(column, text, value):
    assert home(**{column: text})[column] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("yes", True), ("TRUE", True), ("No", False), ("false", False), ("", None), ("maybe", "maybe"), ("1", "1")],
)
def test_yes_and_no_are_read_in_words(text, value):
    row = row_from_text(kinds()["partnership"].tables["asset_transfers"], {"perpetual": text})

    assert row["perpetual"] == value


def test_a_column_the_table_has_not_is_kept():
    assert home(colour="blue")["colour"] == "blue"


@pytest.mark.django_db
def test_what_could_not_be_read_is_named_at_its_pointer():
    content = a_partnership()
    content["homes"].append(home(count="twelve", rent="1.000,00", rent_period="week", colour="blue"))

    problems = problems_in(kind_of(content["id"]), content)

    assert {(problem.pointer, problem.code) for problem in problems} == {
        ("/homes/h9/count", "not_an_integer"),
        ("/homes/h9/rent", "invalid_money"),
        ("/homes/h9/colour", "unknown_field"),
    }


def test_a_row_from_text_is_as_good_as_one_from_json():
    kind = kinds()["partnership"]
    sent = {"homes": [HOME | {"count": 12, "rent": "110.50", "rent_period": "week", "for_people": ["families"]}]}
    typed = {"homes": [home(count="12", rent="110.5", rent_period="week", for_people="families")]}

    assert normal(kind, typed) == normal(kind, sent)
