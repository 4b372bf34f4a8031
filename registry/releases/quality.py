"""How good a release is: what is filled in, what names its source, what was confirmed. Counted over its own database."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from .package import Package
from .tables import ReleaseTable

OPENING = """\
Counted over the tables of the release. *Filled* is the share of rows with a value in the column: much is empty because no
public source tells it, and an empty cell says nothing of what is so."""


def quality_report(package: Package, database: Path) -> bytes:
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as file:
        parts = [
            f"# Quality of release {package.name}",
            OPENING,
            "## Records",
            *_records(file, package),
            "## Facts that name their source",
            _sourced(file, package),
            "## Columns",
            *(_columns(file, table) for table in package.tables if table.kind and package.counts.get(table.name)),
        ]
    file.close()
    return ("\n\n".join(parts) + "\n").encode()


def _records(file: sqlite3.Connection, package: Package) -> Iterator[str]:
    for table in ("partnerships", "organisations"):
        bands = file.execute(
            f"select completeness / 25 as band, count(*) from {table} group by band order by band"  # noqa: S608  our own names
        ).fetchall()
        rows = [(_band(band), count) for band, count in bands if band is not None]
        yield _listed(f"{table.capitalize()} by how many of our questions they answer", rows)
    for column, title in (("confirmation", "Partnerships by confirmation"), ("basis", "Partnerships by basis")):
        rows = file.execute(f"select {column}, count(*) from partnerships group by 1 order by 2 desc, 1").fetchall()  # noqa: S608  our own names
        yield _listed(title, rows)
    (challenged,) = file.execute("select count(*) from partnerships where open_challenges > 0").fetchone()
    yield f"Partnerships with a challenge that waits for an answer: {challenged:,}."


def _sourced(file: sqlite3.Connection, package: Package) -> str:
    lines = ["| Table | Rows | With a source of their own |", "|---|---|---|"]
    for table in package.tables:
        if table.source and package.counts.get(table.name) and any(each.name == "sources" for each in table.columns):
            count, sourced = file.execute(f'select count(*), count(sources) from "{table.name}"').fetchone()  # noqa: S608  our own names
            lines.append(f"| {table.name} | {count:,} | {_share(sourced, count)} |")
    return "\n".join([*lines, "", "A row without a source of its own rests on the sources of its record together."])


def _columns(file: sqlite3.Connection, table: ReleaseTable) -> str:
    names = [column.name for column in table.columns]
    counted = ", ".join(f'count("{name}")' for name in names)
    total, *filled = file.execute(f'select count(*), {counted} from "{table.name}"').fetchone()  # noqa: S608  our own names
    lines = [f"### {table.name}: {total:,} rows", "", "| Column | Filled |", "|---|---|"]
    return "\n".join(
        [*lines, *(f"| `{name}` | {_share(count, total)} |" for name, count in zip(names, filled, strict=True))]
    )


def _listed(title: str, rows: list) -> str:
    return "\n".join(
        [f"| {title} | |", "|---|---|", *(f"| {name or 'not stated'} | {count:,} |" for name, count in rows)]
    )


def _band(quarter: int) -> str:
    return f"{quarter * 25} to {quarter * 25 + 24} %" if quarter < 4 else "100 %"


def _share(count: int, of: int) -> str:
    return f"{count:,} ({count / of:.0%})"
