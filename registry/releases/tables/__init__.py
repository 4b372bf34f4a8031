"""The tables of a release: what each is called, its columns, and how a row is taken from a document."""

from .definition import Around, Cell, ReleaseTable
from .every_table import ALSO, every_table, tables_of_kind

__all__ = ["ALSO", "Around", "Cell", "ReleaseTable", "every_table", "tables_of_kind"]
