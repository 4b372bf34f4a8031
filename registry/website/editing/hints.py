"""What helps people to fill in a cell, from `hints.csv`, where what the data dictionary says is written for programs."""

import csv
from functools import cache
from pathlib import Path

from registry.fields import CellField

FILE = Path(__file__).parent / "hints.csv"


@cache
def hints() -> dict[tuple[str, str], str]:
    """(table or kind of record, column) → the hint; without a table, of that column in every table."""
    with FILE.open(newline="", encoding="utf-8") as file:
        return {(row["where"], row["column"]): row["hint"] for row in csv.DictReader(file)}


def hint_of(where: str, of: CellField) -> str:
    """`where` is a table, or the kind of record for its head."""
    name = str(of.name)
    own = hints().get((where, name), hints().get(("", name)))
    return of.hint(own).strip()
