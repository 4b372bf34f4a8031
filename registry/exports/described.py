"""What the columns of a table are, for programs: Table Schema (Data Package) and CSV on the Web."""

from typing import Any

from .columns import Column, ColumnType
from .table import Table
from .writers.csv_lines import BETWEEN

# A date as exact as its source is text, and a count may be missing: a reader that is told so guesses neither.
TABLE_SCHEMA = {
    ColumnType.TEXT: "string",
    ColumnType.TEXTS: "string",
    ColumnType.INTEGER: "integer",
    ColumnType.NUMBER: "number",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "date",
    ColumnType.MOMENT: "datetime",
}
CSVW = TABLE_SCHEMA | {ColumnType.MOMENT: "dateTime"}
SEVERAL = f'Several with "{BETWEEN}" between them.'


def table_schema(table: Table) -> dict[str, Any]:
    """Table Schema: https://datapackage.org/standard/table-schema/"""
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    return schema | ({"primaryKey": ["id"]} if table.index("id") is not None else {})


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": TABLE_SCHEMA[column.type]}
    if description := description_of(column):
        field["description"] = description
    if not column.nullable:
        field["constraints"] = {"required": True}
    return field


def description_of(column: Column) -> str:
    several = SEVERAL if column.type == ColumnType.TEXTS else ""
    return f"{column.description} {several}".strip()


def csv_on_the_web(table: Table, address: str) -> dict[str, Any]:
    """CSVW: https://www.w3.org/TR/tabular-metadata/ ; `address` is that of the CSV file."""
    document: dict[str, Any] = {
        "@context": "http://www.w3.org/ns/csvw",
        "url": address,
        "dc:title": table.name,
        "dc:description": table.description,
        "dc:license": {"@id": table.licence},
        "dialect": {"encoding": "utf-8", "header": True},
        "tableSchema": {"columns": [_csvw_column(column) for column in table.columns]},
    }
    if table.index("id") is not None:
        document["tableSchema"]["primaryKey"] = "id"
    return {name: part for name, part in document.items() if part}


def _csvw_column(column: Column) -> dict[str, Any]:
    described: dict[str, Any] = {"name": column.name, "titles": column.name, "datatype": CSVW[column.type]}
    if column.type == ColumnType.TEXTS:
        described["separator"] = BETWEEN
    if column.description:
        described["dc:description"] = column.description
    if not column.nullable:
        described["required"] = True
    return described
