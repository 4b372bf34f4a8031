"""The walk: every type of field that the models use answers all that is asked of it, for every value."""

import json

import jsonschema
import pytest
from django.http import QueryDict

from registry.catalogue.filters.rows import READERS
from registry.content import kinds, normal
from registry.content.shape import Around
from registry.fields import CellField
from registry.fields.answers.contract import VOCABULARY
from registry.imports.cell_parsing import read_cell
from registry.vocabularies.vocabulary import terms
from registry.website.editing.cells import cell_of
from registry.website.editing.naming import Names
from registry.website.editing.reading import value_sent
from registry.website.editing.widgets import FILLED

from .columns import FULL, Column, Unlinked, columns, of_each_type

# Type → why rows are not narrowed by it.
NOT_NARROWED = {
    "AreaCode": "partnerships are asked by area, which follows successors",
    "AreaCodes": "the same",
    "Degrees": "points are asked for by distance",
    "Edtf": "rows are sorted by it; its two days are asked in the lists of records",
    "Key": "a key means something inside one record only",
    "Keys": "the same",
    "LongText": "words are searched by q",
    "Pointers": "a pointer means something inside one record only",
    "Postcode": "partnerships are asked by how far they lie from one",
    "RowKey": "a key means something inside one record only",
    "Text": "words are searched by q",
    "Web": "an address to follow",
}
SORTED = {"Edtf", "Whole", "Money", "Number", "Percent"}
TYPES = of_each_type()
each_type = pytest.mark.parametrize("column", TYPES, ids=str)
pytestmark = pytest.mark.django_db


def around(column: Column) -> Around:
    kind = kinds()[column.kind]
    return Around(kind, normal(kind, FULL[column.kind]()))


def names(column: Column) -> Names:
    record = around(column)
    return Names(record.kind, record.content)


def sound(column: Column) -> list:
    """Values in normal form with which nothing is wrong."""
    record, field = around(column), column.field
    in_form = [field.normal(value) for value in column.values]
    return [value for value in in_form if value not in (None, []) and not list(field.problems(value, record))]


def test_every_type_is_walked():
    assert {type(column.field) for column in TYPES} == {type(column.field) for column in columns()}


@each_type
def test_a_type_takes_some_values_and_refuses_others(column):
    assert sound(column), "give it a value in columns.py"
    assert list(column.field.problems({"a": 1}, around(column)))


@each_type
def test_a_type_says_what_it_is(column):
    field = column.field

    assert field.type_in_words(Unlinked())
    assert field.json_schema()
    assert field.widget().kind in FILLED
    assert field.hint() or field.name == "note" or not field.help_text


@each_type
def test_a_type_is_narrowed_and_sorted_by_or_it_is_said_why_not(column):
    field, name = column.field, type(column.field).__name__

    assert {row_filter.reads for row_filter in field.row_filters()} <= READERS.keys()
    assert bool(field.row_filters()) != (name in NOT_NARROWED)
    assert bool(field.row_order()) == (name in SORTED)


def test_no_reason_is_kept_that_is_not_needed():
    assert NOT_NARROWED.keys() | SORTED <= {type(column.field).__name__ for column in TYPES}


@each_type
def test_the_normal_form_is_its_own_normal_form(column):
    for value in column.values:
        once = column.field.normal(value)
        assert repr(column.field.normal(once)) == repr(once)


@each_type
def test_whatever_a_draft_holds_can_be_shown(column):
    known, field = names(column), column.field
    for value in column.values:
        assert isinstance(field.in_words(value, known), str)
        assert isinstance(field.label_of(value), str)
        assert cell_of(column.table or column.kind, "", str(field.name), field, value, known).name == field.name


@each_type
def test_a_sound_value_comes_back_from_its_column(column):
    for value in sound(column):
        field = column.field
        stored = field.get_prep_value(field.stored(value)) if not field.record_named() else field.stored(value)
        assert field.from_stored(stored) == value
        if not field.record_named():
            field.run_validators(stored)


@each_type
def test_a_sound_value_comes_back_from_a_spreadsheet_or_is_named(column):
    """What cannot come back as it went is named, never changed in silence."""
    for value in sound(column):
        for cell in (column.field.for_csv(value), as_read(column.field.for_spreadsheet(value))):
            text, problem = read_cell(column.field, cell)
            assert problem or column.field.normal(column.field.from_text(text)) == value


@each_type
def test_a_sound_value_comes_back_from_the_form(column):
    known, field = names(column), column.field
    for value in sound(column):
        sent = filled(column, value, known)
        assert value_sent(field, "cell", value, sent, known) == value
        # A browser has its own ends of lines.
        typed = value.replace("\r\n", "\n") if isinstance(value, str) else value
        assert field.normal(value_sent(field, "cell", None, sent, known)) == typed


@each_type
def test_a_sound_value_is_as_the_contract_describes_it(column):
    schema = with_codes(column.field.json_schema())
    for value in sound(column):
        jsonschema.validate(value, schema)


def as_read(cell):
    """A cell as our reader of workbooks hands it on."""
    return {"number": str(cell)} if isinstance(cell, int | float) else cell


def filled(column: Column, value, known: Names) -> QueryDict:
    """What a browser sends when nobody touches the field of the form."""
    cell = cell_of(column.table or column.kind, "", "cell", column.field, value, known)
    sent = QueryDict(mutable=True)
    sent.setlist("cell", cell.chosen if cell.widget in ("checks", "pointers") else [cell.text])
    return sent


def with_codes(schema: dict) -> dict:
    if VOCABULARY in schema:
        return {"enum": list(terms(schema[VOCABULARY]))}
    return schema | {"items": with_codes(schema["items"])} if "items" in schema else schema


def test_a_list_where_one_value_stands_is_nothing_when_it_is_empty():
    """It was kept, and taken for an empty cell by the verdict: publishing failed at the column."""
    for column in columns():
        assert column.field.normal([]) == column.field.empty()


def test_only_pointers_are_read_as_pointers():
    """A name that began with a stroke was shown as the heading of a table."""
    name = kinds()["partnership"].edition._meta.get_field("name")
    assert isinstance(name, CellField)
    assert name.in_words("/homes", Names(kinds()["partnership"], json.loads("{}"))) == "/homes"
