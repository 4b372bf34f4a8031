"""Controlled terms, read once from the CSV files in `terms/`.

Each file is one vocabulary: code, label, definition, source, since (the version of the
vocabularies that first had the term), and for a few a column more. `index.csv` lists them.
A term is never renamed or removed: published editions use it.
"""

import csv
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "terms"
VERSION = "1.0"
OWN = ("code", "label", "definition", "source", "since")


@dataclass(frozen=True, slots=True)
class Term:
    """One controlled term, with its meaning in words and where the meaning comes from."""

    code: str
    label: str
    definition: str
    source: str
    since: str
    more: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A list of terms in reading order."""

    name: str
    title: str
    description: str
    terms: dict[str, Term]


@cache
def vocabularies() -> dict[str, Vocabulary]:
    """Every vocabulary by name, in the order of the index."""
    return {
        row["name"]: Vocabulary(row["name"], row["title"], row["description"], terms(row["name"]))
        for row in _rows(FOLDER / "index.csv")
    }


@cache
def terms(name: str) -> dict[str, Term]:
    """The terms of one vocabulary by code, in reading order."""
    return {
        row["code"]: Term(
            **{column: row[column] for column in OWN},
            more={column: text for column, text in row.items() if column not in OWN},
        )
        for row in _rows(FOLDER / f"{name}.csv")
    }


def choices(name: str) -> list[tuple[str, str]]:
    return [(term.code, term.label) for term in terms(name).values()]


@cache
def codes_where(name: str, column: str, value: str) -> frozenset[str]:
    """The codes of a vocabulary whose further column has this value."""
    return frozenset(code for code, term in terms(name).items() if term.more.get(column) == value)


def label(name: str, code: str) -> str:
    term = terms(name).get(code)
    return term.label if term else code


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
