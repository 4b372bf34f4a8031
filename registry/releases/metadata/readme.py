"""`README.md`: what whoever opens the folder reads first."""

from django.conf import settings

from registry.catalogue.actions.render import written

from ..package import Package


def readme(package: Package) -> bytes:
    rows = "\n".join(
        f"| `{table.name}` | {package.counts.get(table.name, 0):,} | {table.description} |" for table in package.tables
    )
    return f"""# {package.title}

{package.description}

What the register said at {written(package.line.at)}, after line {package.line.sequence} of its feed, whose hash is
`{package.line.hash}`. The release never changes. Each file is in `SHA256SUMS`; `sha256sum --check SHA256SUMS` proves a copy.

## Cite

> {package.citation}

Data: {settings.DATA_LICENCE} ({package.licence}).

## What is where

| Folder or file | Holds |
|---|---|
| `csv/` | every table, UTF-8 with a heading; several values in a cell have "; " between them |
| `xlsx/` | the same as spreadsheets, for tables of up to 100,000 rows |
| `parquet/` | the same with types, where the register writes Parquet; `by-nation/` has the tables of partnerships divided by nation |
| `partnership-register.sqlite` | all tables in one database |
| `jsonl/` | whole records, one a line, as the API gives them |
| `geojson/` | partnerships with their points |
| `data-dictionary.md`, `csv/columns.csv` | every column |
| `csv/vocabularies.csv` | every code, with what it means |
| `quality-report.md` | how much of it is filled in, sourced and confirmed |
| `datapackage.json`, `dcat.jsonld`, `schema-org.jsonld`, `croissant.json`, `CITATION.cff` | the same for programs |

## Know what you count

- Compiled from public sources; not a sample. Shares computed over it say nothing about the sector.
- An empty cell means that the register does not know.
- Rows of `homes` never overlap. Look at `state`: planned, completed, dropped, lost.
- Organisations merge: join on columns that end in `_now`, or follow `replaced_by` in `tombstones`.
- What is derived follows the method of the day on which the release was made.

## Tables

| Table | Rows | What a row is |
|---|---|---|
{rows}
""".encode()
