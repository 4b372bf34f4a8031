"""Tables as files: typed columns, and writers that take rows one at a time, whoever has them.

A table is columns and rows of plain values in their order. Lists and releases write their files through here, so that
a column is of one type, and a value the same, in every format.
"""

from .columns import Column, ColumnType, column_of, row_of, type_of_schema
from .formats import FORMATS, FileFormat
from .table import Row, Table

__all__ = [
    "FORMATS",
    "Column",
    "ColumnType",
    "FileFormat",
    "Row",
    "Table",
    "column_of",
    "row_of",
    "type_of_schema",
]
