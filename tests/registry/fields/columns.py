"""The columns of all records, with the values that the walk over the types of fields puts into them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from registry.content import fields_of, kinds
from registry.fields import CellField
from registry.identifiers import mint
from tests.builders import a_partnership, an_organisation

FULL = {"partnership": a_partnership, "organisation": an_organisation}
# What anyone may send to any column, by what makes it awkward.
AWKWARD = {
    "other types": [None, True, False, {}, {"a": 1}, [{}], [None], [["a"]], [1, "a"]],
    "emptiness": ["", " ", [], [""], "\u200b"],
    "whole numbers": [0, 1, -1, 12, 10**8, 2**31, 2**63, 10**29],
    "other numbers": [1.5, -91.0, 54.95, 200.5, float("nan"), float("inf")],
    "numbers as text": ["0", "12", "-5", "50", "050", "50.0", "61.8", "0.00010", "1.005", "100.01", "-0", "9" * 17, "9" * 30],
    "no numbers": ["1_000", "1e5", "1.23E+11", "1,000.00", "£10", "50 %", "%", "NaN", "١٢", "Infinity"],
    "dates": ["2016", "2016-05", "2016-05-12", "2016-22", "197X", "../2021-06", "2016-05-12~/2017-05-12~", "01/02/2026", "43831"],
    "ids and codes": ["org-0000000000", "org-7f3k9q2m4x", "E06000057", "e06000057", "E0600005٧", ["E06000057"], ["x", "x"], [" x "]],
    "ids that are right": [mint("org"), mint("chp")],
    "names": ["Karbon", "Northumberland", "N; E06000057", "a, b;c", "h1", "nobody", "yes", "No", "TRUE"],
    "keys and pointers": ["s1", ["s1"], "/", "/name", "/homes/h1/count", ["/homes/h1"], ["/nowhere"]],
    "postcodes": ["NE43 7DY", "ne437dy", "n1-9gu", " W1A\u00a01AA ", "NE43", "NE43 7D"],
    "addresses": ["https://example.org/a", "http://127.0.0.1/", "http://[::1", "https://u:p@example.org", "https://e.org/" + "a" * 2000],
    "characters": ["=1", "@x", "+cmd", "a\nb", "a\r\nb", "a\0b", "a\ud800", "a\u202eb", "e\u0301", "a" * 301, "b" * 5001],
}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """A column where it stands: `table` is "" for the head."""

    kind: str
    table: str
    field: CellField

    def __str__(self) -> str:
        return f"{self.kind}/{self.table}/{self.field.name}"

    @property
    def values(self) -> list[Any]:
        """What a full record says here, and all that is awkward."""
        content = FULL[self.kind]()
        rows = content.get(self.table, []) if self.table else [content]
        said = [row[self.field.name] for row in rows if row.get(self.field.name) not in (None, [])]
        keys = [row["key"] for row in content.get(getattr(self.field, "table", ""), [])]
        awkward = [value for values in AWKWARD.values() for value in values]
        return [*said, *awkward, *self.field.codes()[:2], *([keys] if self.field.several else keys)]


def columns() -> Iterator[Column]:
    for kind in kinds().values():
        for table, model in {"": kind.edition, **kind.tables}.items():
            for field in fields_of(model).values():
                yield Column(kind.name, table, field)


def of_each_type() -> list[Column]:
    """A column of each type that the models use, and of each shape of it: its length, its bounds, its table."""
    known = {}
    for column in columns():
        shape = (type(column.field), column.field.type_in_words(Unlinked()), column.field.blank)
        known.setdefault(shape, column)
    return list(known.values())


class Unlinked:
    """Names of vocabularies and tables without their links."""

    def vocabulary(self, name: str) -> str:
        return ""

    def table(self, name: str, field: Any) -> str:
        return ""
