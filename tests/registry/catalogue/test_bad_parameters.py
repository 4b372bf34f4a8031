"""Whatever text any filter is given: a problem with its name and a code, or a query that the database answers."""

import pytest
from django.db import connection

from registry.catalogue.filters import Conditions, OrganisationFilters, PartnershipFilters
from registry.catalogue.filters.conditions import all_of
from registry.catalogue.filters.rows import row_filters
from registry.catalogue.reading import Moment, ordering_of, read_page
from registry.content import kinds
from registry.errors import BadParameter

TEXTS = [
    "",
    " ",
    ",",
    ",,",
    "a,",
    "\0",
    "a\0b",
    "10\0",
    "\ud800",
    "org-\ud800",
    "\udfff,\ud800",
    "\ufffd",
    "9" * 5000,
    "-" + "9" * 5000,
    "0" * 5000 + "1",
    "1." + "9" * 5000,
    "9" * 19,
    "999999999999",
    "99999999999999",
    "-1",
    "+1",
    "-0",
    "0",
    "1",
    "1.5",
    "1,5",
    ".5",
    "5.",
    "1_000",
    "١٢٣",
    "١,٢",
    "²",
    "1e3",
    "1e1000000",
    "1E+05",
    "-1e-1000000",
    "NaN",
    "Infinity",
    "-inf",
    "0x10",
    "true",
    "TRUE",
    "True ",
    "ｔｒｕｅ",
    "maybe",
    "null",
    "[]",
    "{}",
    '{"a": 1}',
    "2026-01-01",
    "2026-02-30",
    "0000-01-01",
    "0001-01-01",
    "9999-12-31",
    "10000-01-01",
    "٢٠٢٦-٠١-٠١",
    "2026-W01-1",
    "2026-001",
    "20260101",
    "2026-01-01T00:00:00-16:00",
    "1,2,3",
    "1,2,3,4",
    "180,90,-180,-90",
    "-180,-90,180,90",
    "181,0,0,0",
    "٥٤,١",
    "54.95,-1.93",
    "90,180",
    "1e2,1e2",
    "nan,nan",
    "inf,inf",
    "54.95,-1.93,",
    "9" * 400 + ",1",
    "M1 1AE",
    "m11ae",
    "BT1 1AA",
    "ZZ99 9ZZ",
    "Ｍ1 1AE",
    "ß1 1AE",
    "E12000001",
    "e12000001",
    "E99999999",
    "E١٢٠٠٠٠٠١",
    "E12000001," * 200,
    "org-",
    "org-0000000000",
    "org-٠٠٠٠٠٠٠٠٠٠",
    "chp-0000000000",
    "ORG-" + "O" * 10,
    "GB-COH-01234567",
    "GB-COH-",
    "GB-COH-\ud800",
    "GB-COH-" + "9" * 5000,
    "XX",
    "'; drop table x; --",
    "%(value)s",
    "%s",
    "%",
    "\\",
    "{}",
    "(a",
    "a & | !",
    "a" * 201,
    "a b " * 3000,
    "\u202e",
    "\u200b",
    "\x1f",
    "\r\n",
    "🏠" * 100,
    "İ" * 60,
    ",".join("x" * 101),
]
SETS = {"partnership": PartnershipFilters, "organisation": OrganisationFilters}
ROWS = sorted({model for kind in kinds().values() for model in kind.tables.values()}, key=lambda model: model.table)


# Some are given with another one beside them.
BESIDE = {"within_km": [("near", "54.95,-1.93")], "area_evidence": [("area", "E12000001")]}


def read(filters, name: str, text: str) -> Conditions | None:
    """The conditions, or None where the text was refused as it should be."""
    try:
        return filters.read([(name, text), *BESIDE.get(name, [])])
    except BadParameter as error:
        refusal = error
    what = (name, ascii(text[:40]))
    assert refusal.parameter == name, what
    assert refusal.code, what
    # The sentence can be sent as it is, and read.
    assert "\0" not in refusal.detail.encode().decode(), what
    assert len(refusal.detail) < 1500, what
    return None


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, of in SETS.items() for name in of.names()])
def test_any_text_is_refused_or_asked(kind, name):
    refused, example = 0, SETS[kind].base_filters[name].example
    for text in [*TEXTS, *([example] if example else [])]:
        conditions = read(SETS[kind], name, text)
        if conditions is None:
            refused += 1
            continue
        ordering = ordering_of(kind, [], bool(conditions.search))
        assert read_page(kind, conditions, moment=Moment(), ordering=ordering, size=1).count >= 0
    assert refused > 5


@pytest.mark.django_db
@pytest.mark.parametrize("model", ROWS, ids=lambda model: model.table)
def test_any_text_for_a_column_of_rows_is_refused_or_asked(model):
    filters = row_filters(model)
    for name in filters.names():
        for text in TEXTS:
            conditions = read(filters, name, text)
            if conditions is None:
                continue
            condition = all_of((clause.condition for clause in conditions.clauses), "x")
            with connection.cursor() as cursor:
                cursor.execute(
                    f"select count(*) from {model._meta.db_table} as row where {condition.sql}", condition.parameters
                )
                assert cursor.fetchone()[0] >= 0
