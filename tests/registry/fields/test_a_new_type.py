"""A new type of field in one place: every room takes it as it is, and none was told of it."""

from typing import Any

import pytest
from django.db import models
from django.http import QueryDict
from django.test.utils import isolate_apps
from drf_spectacular.openapi import AutoSchema

from api.v1.records.cells import cell as described
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.flat.tables import RowTable
from registry.catalogue.reading.row_orderings import row_orderings
from registry.catalogue.reading.row_source import row_members
from registry.content import kinds, normal, row_from_text
from registry.content.kinds import Kind
from registry.content.shape import shape_problems
from registry.documentation.columns import codes_of, holds
from registry.editions import TableRow
from registry.fields.answers.content import CellProblem
from registry.fields.answers.forms import Choice, FormNames, Widget
from registry.fields.answers.lists import RowFilter, RowOrder
from registry.fields.answers.words import Links, Names
from registry.fields.text import TextCell
from registry.imports.cell_parsing import read_cell
from registry.imports.layout import RECORD, Column, Sheet
from registry.imports.workbooks import rows_of
from registry.website.editing.cells import cell_of
from registry.website.editing.naming import Names as NamesOfRecord
from registry.website.editing.reading import value_sent


class EnergyBand(TextCell, models.CharField):
    """The band of an energy certificate, A to G."""

    BANDS = tuple("ABCDEFG")

    def problem(self, value: Any) -> CellProblem:
        return None if value in self.BANDS else ("invalid_band", "Write a band from A to G.")

    def normal(self, value: Any) -> Any:
        value = super().normal(value)
        return value.upper() if isinstance(value, str) else value

    def read_text(self, text: str) -> str:
        return text.removeprefix("EPC ")

    def text_in_words(self, text: str, names: Names) -> str:
        return f"band {text}"

    def type_in_words(self, links: Links) -> str:
        return "energy band"

    def codes(self) -> tuple[str, ...]:
        return self.BANDS

    def json_schema(self) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.BANDS)}

    def widget(self) -> Widget:
        return Widget("select")

    def choices_from(self, names: FormNames, where: str) -> list[Choice]:
        return [(band, f"Band {band}") for band in self.BANDS]

    def row_filters(self) -> tuple[RowFilter, ...]:
        return (RowFilter("codes", self.any_of_sql(), codes=self.BANDS),)

    def row_order(self) -> RowOrder:
        return RowOrder(str(self.column), "text", "'Z'", "''")

    def for_spreadsheet(self, value: Any) -> str | None:
        return None if value is None else f"EPC {value}"


@pytest.fixture
def certificates():
    """A table with such a column, in a kind of record that has no other."""
    with isolate_apps("registry.partnerships"):

        class Certificate(TableRow):
            table = "certificates"
            band = EnergyBand("band", max_length=1, blank=True, help_text="Of the certificate.")

            class Meta:
                app_label = "partnerships"

        yield Certificate
    row_filters.cache_clear()
    row_orderings.cache_clear()


@pytest.fixture
def kind(certificates) -> Kind:
    known = kinds()["partnership"]
    return Kind("partnership", known.record, known.edition, {"certificates": certificates})


def with_band(band: Any) -> dict:
    return {"certificates": [{"key": "c1", "band": band}]}


def problems(kind: Kind, content: dict) -> list[tuple[str, str]]:
    found = shape_problems(kind, normal(kind, content))
    return [(each.pointer, each.code) for each in found if each.pointer.startswith("/certificates")]


def test_content_is_checked_and_has_its_one_form(kind):
    assert normal(kind, with_band(" b "))["certificates"][0]["band"] == "B"
    assert problems(kind, with_band("b")) == []
    assert problems(kind, with_band("H")) == [("/certificates/c1/band", "invalid_band")]


def test_text_is_read(certificates):
    assert row_from_text(certificates, {"band": "EPC C"})["band"] == "C"
    assert row_from_text(certificates, {"band": ""})["band"] is None


def test_the_dictionary_and_the_contract_describe_it(certificates):
    band = certificates._meta.get_field("band")

    assert (holds(band), codes_of(band)) == ("energy band", "`A`, `B`, `C`, `D`, `E`, `F`, `G`")
    assert described(band).shape(AutoSchema()) == {"type": "string", "enum": list("ABCDEFG")}


def test_the_form_draws_it_and_reads_it(kind):
    band = kind.tables["certificates"]._meta.get_field("band")
    names = NamesOfRecord(kind, with_band("C"))
    cell = cell_of("certificates", "c1:", "band", band, "C", names)

    assert (cell.widget, cell.text, cell.choices[2]) == ("select", "C", ("C", "Band C"))
    assert value_sent(band, "c1:band", "C", QueryDict("c1:band=D"), names) == "D"


def test_lists_are_narrowed_and_sorted_by_it(certificates):
    table = RowTable("partnership", certificates)
    band = row_filters(certificates).base_filters["row_band"]

    assert band.form_field.clean("A,B") == ["A", "B"]
    assert band.clause_of(["A"]).condition.sql == "row.band = any(%(value)s)"
    assert row_orderings(table)["row_band"].column == "band"
    assert ("band", "nullif(row.band, '')") in row_members(table)


def test_a_spreadsheet_takes_it_out_and_in_again(certificates):
    band = certificates._meta.get_field("band")
    sheet = Sheet("certificates", certificates, (Column(RECORD, None), Column("band", band)))
    ((_, cell),) = rows_of(sheet, [{"id": "chp-1", **with_band("C")}])

    assert (cell, band.for_csv("C")) == ("EPC C", "EPC C")
    assert band.from_text(read_cell(band, cell)[0]) == "C"


def test_a_person_reads_it_in_words(kind):
    band = kind.tables["certificates"]._meta.get_field("band")

    assert band.in_words("C", NamesOfRecord(kind, {})) == "band C"
    assert band.in_words(None, NamesOfRecord(kind, {})) == "not stated"
