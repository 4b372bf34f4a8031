"""The records themselves: the columns of their list, the rest of their head, and what others say of them."""

from collections.abc import Iterator

from registry.catalogue.flat import flat_columns
from registry.content import Kind
from registry.exports import Column, ColumnType

from ..documents import OF_TODAY
from .cells import cells_of, taken
from .definition import Cell, ReleaseTable, Value

# Where the ids stand whose names a column has.
NAMES_OF = {
    "confirmed_by_name": ("assurance", "confirmed_by"),
    "disputed_by_name": ("assurance", "disputed_by"),
    "succeeded_by_name": ("derived", "succeeded_by"),
}
ASSURANCE = ("confirmation", "confirmed_by", "disputed_by", "last_checked", "open_challenges")
EDITION = (
    Column(
        "sequence", ColumnType.INTEGER, "The line of the feed by which it was published.", nullable=False,
        path=("edition", "sequence"),
    ),
    Column(
        "sha256", description="Salted SHA-256 of what was published.", nullable=False, path=("edition", "sha256")
    ),
)  # fmt: skip


def table_of_records(kind: Kind) -> ReleaseTable:
    return ReleaseTable(
        name=f"{kind.name}s",
        title=f"{kind.name.capitalize()}s",
        description=" ".join((kind.record.__doc__ or "").split()),
        cells=tuple(_cells(kind)),
        kind=kind.name,
    )


def _cells(kind: Kind) -> Iterator[Cell]:
    listed = [column for column in flat_columns(kind.name) if not column.name.startswith(OF_TODAY)]
    for column in (*listed, *EDITION):
        yield Cell(column, _value_of(column))
    yield from cells_of(kind.edition, without=frozenset(column.name for column in listed))


def _value_of(column: Column) -> Value:
    if column.name in NAMES_OF:
        ids = taken(*NAMES_OF[column.name])
        return lambda document, around: [around.name_of(each) or each for each in ids(document, around) or ()]
    return taken("assurance", column.name) if column.name in ASSURANCE else taken(*column.place)
