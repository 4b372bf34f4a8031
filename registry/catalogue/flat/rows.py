"""The columns of a flat list: whose row it is, then the table's own, with days and names beside them, then where it is.

Each comes with the SQL of its value, for a statement with `card`, the record's, and `row`. So columns and values
are described in one place, and always agree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ...content import fields_of, kinds
from ...exports import Column, column_of
from ...fields import CellField
from .declaring import DATE, NUMBER, TEXT, TEXTS, addresses
from .tables import RowTable

# The parameter that says where addresses begin.
SITE = "%(site)s"
NAME, NOW = "name", "now"


@dataclass(frozen=True)
class ReadColumn:
    """A column and the SQL of its value. One that `gives` a name, or the id that holds now, has the SQL of the record,
    or of the key of the party, of which it gives that.
    """

    column: Column
    sql: str = ""
    record: str = ""
    party: str = ""
    gives: str = ""


def columns_of_rows(table: RowTable) -> tuple[ReadColumn, ...]:
    """All columns of the list of a table, in reading order."""
    kind = table.kind
    own = [
        column for name, field in fields_of(table.model).items() for column in _of_cell(table.heading_of(name), field)
    ]
    of_record = columns_of_record(
        kind, "card.record_id || '.' || row.key", f"Id of the {kind}, a dot, and the key of the row."
    )
    return (*of_record, *own, *(POINT if kind == "partnership" else ()))


def columns_of_record(kind: str, row_id: str, about_id: str) -> tuple[ReadColumn, ...]:
    """Which row it is, and what it says of its record."""
    url, uri = addresses(kind)
    return (
        ReadColumn(Column("id", description=about_id, nullable=False), row_id),
        ReadColumn(Column(kind, description=f"Id of the {kind}.", nullable=False), "card.record_id"),
        ReadColumn(Column("name", description=f"Name of the {kind}.", nullable=False), "card.name"),
        ReadColumn(url, f"{SITE} || '/api/v1/{kind}s/' || card.record_id || '/'"),
        ReadColumn(uri, f"{SITE} || '/id/' || card.record_id"),
    )


POINT = (
    ReadColumn(Column("latitude", NUMBER, "Degrees north of the partnership, WGS 84."), "card.latitude"),
    ReadColumn(Column("longitude", NUMBER, "Degrees east of the partnership, WGS 84."), "card.longitude"),
)


def _of_cell(heading: str, field: CellField) -> Iterator[ReadColumn]:
    cell = f"row.{field.column}"
    yield ReadColumn(column_of(field, name=heading), field.json_sql(cell))
    for word, column in field.companions().items():
        day = Column(f"{heading}_{word}", DATE, f"The {word} day that `{heading}` allows.")
        yield ReadColumn(day, f"row.{column}")
    if field.record_named() is kinds()["organisation"].record:
        yield ReadColumn(name_column(heading, field), record=cell, gives=NAME)
    if field.record_named():
        yield ReadColumn(now_column(heading, field), record=cell, gives=NOW)
    if field.table == "parties":
        yield ReadColumn(name_column(heading, field), party=cell, gives=NAME)
        yield ReadColumn(now_column(heading, field), party=cell, gives=NOW)


def name_column(heading: str, field: CellField) -> Column:
    return Column(f"{heading}_{NAME}", TEXTS if field.several else TEXT, f"What `{heading}` is called.")


def now_column(heading: str, field: CellField) -> Column:
    """Ids that were merged lead to none of the records in other tables; these do."""
    if not field.record_named():
        several = TEXTS if field.several else TEXT
        words = f"Id of the organisation that `{heading}` is, after mergers: join on this."
        return Column(f"{heading}_{NOW}", several, words)
    return Column(f"{heading}_{NOW}", TEXT, f"`{heading}`, or the record that it was merged into: join on this.")
