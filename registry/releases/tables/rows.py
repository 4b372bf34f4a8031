"""The tables of records: a row each, with the id and the name of the record it belongs to."""

from collections.abc import Iterator

from registry.catalogue.flat.tables import RowTable
from registry.content import Kind
from registry.exports import Column

from .cells import cells_of
from .definition import Cell, ReleaseTable


def tables_of_rows(kind: Kind) -> Iterator[ReleaseTable]:
    """In the order of the record, with the names and the columns of the lists."""
    for source, model in kind.tables.items():
        table = RowTable(kind.name, model)
        yield ReleaseTable(
            name=table.name,
            title=f"{kind.name.capitalize()}s: {source.replace('_', ' ')}",
            description=" ".join((model.__doc__ or "").split()),
            cells=(*_of_record(kind.name), *cells_of(model, table.heading_of)),
            kind=kind.name,
            source=source,
        )


def _of_record(kind: str) -> Iterator[Cell]:
    yield Cell(
        Column("id", description=f"Id of the {kind}, a dot, and the key of the row.", nullable=False),
        lambda row, around: f"{around.record['id']}.{row['key']}",
    )
    yield Cell(
        Column(kind, description=f"Id of the {kind} that the row belongs to.", nullable=False),
        lambda row, around: around.record["id"],
    )
    yield Cell(
        Column("name", description=f"What the {kind} is called.", nullable=False),
        lambda row, around: around.record["name"],
    )
