"""A small table with a column of each type, and rows that are awkward to write."""

import datetime

from registry.exports import Column, ColumnType, Table

TABLE = Table(
    name="schemes",
    columns=(
        Column("id", nullable=False),
        Column("name", description="What it is called."),
        Column("roles", ColumnType.TEXTS),
        Column("homes", ColumnType.INTEGER),
        Column("ground_rent", ColumnType.NUMBER),
        Column("confirmed", ColumnType.BOOLEAN),
        Column("formed_on"),
        Column("formed_on_earliest", ColumnType.DATE),
        Column("published_at", ColumnType.MOMENT),
        Column("latitude", ColumnType.NUMBER),
        Column("longitude", ColumnType.NUMBER),
    ),
    description="Schemes for tests.",
    licence="https://licence.example/",
    made_at=datetime.datetime(2026, 11, 26, 12, tzinfo=datetime.UTC),
)
AT = "2026-11-26T12:30:00.123456Z"
ROWS = [
    [
        "a.1",
        'Comma, "quote"\nand line',
        ["lessee", "owner"],
        12,
        "1250.00",
        True,
        "2012-07",
        "2012-07-01",
        AT,
        54.95,
        -1.93,
    ],
    ["a.2", "=1+1", [], None, None, None, None, None, None, None, None],
    ["a.3", "Tŷ Newydd — £", ["lessee"], 0, "0.10", False, "1899", "1899-01-01", AT, -0.5, 2.0],
    ["a.4", "@home", ["x"], 2**40, "123456789012345.67", False, "2020-02-29", "2020-02-29", AT, None, 1.0],
]
