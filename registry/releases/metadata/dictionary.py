"""`data-dictionary.md`: every table and column, for people."""

from registry.exports import Column
from registry.exports.described import description_of

from ..package import Package
from ..tables import ReleaseTable

OPENING = """\
- A column that is not *required* may be empty: then the register does not know, which is not the same as no.
- Codes are those of `csv/vocabularies.csv`, where each is explained.
- A date that may be a year or a month is text (EDTF: `2016`, `2016-05`, `../2021-06`); beside it stand the earliest and the
  latest day that it can mean.
- Rows of tables carry the `partnership` or the `organisation` that they belong to; keys, such as those of parties, are
  unique within it.
- Money is in pounds sterling. Percentages are written 61.8, not 0.618."""


def dictionary(package: Package) -> bytes:
    parts = [f"# Data dictionary of release {package.name}", OPENING, *map(_table, package.tables)]
    return ("\n\n".join(parts) + "\n").encode()


def _table(table: ReleaseTable) -> str:
    lines = [
        f"## {table.name}",
        "",
        table.description,
        "",
        "| Column | Type | Required | Vocabulary | Meaning |",
        "|---|---|---|---|---|",
    ]
    return "\n".join([*lines, *(_row(column) for column in table.columns)])


def _row(column: Column) -> str:
    meaning = " ".join(description_of(column).split()).replace("|", "\\|")
    required = "" if column.nullable else "yes"
    return f"| `{column.name}` | {column.type} | {required} | {column.vocabulary} | {meaning} |"
