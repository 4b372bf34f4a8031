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
ALSO_CALLED = Path(__file__).parent / "also_called.csv"
VERSION = "1.1"
OWN = ("code", "label", "definition", "source", "since")


class VocabularyIncomplete(LookupError):
    """A file of a vocabulary is missing, or a line of it is not whole."""


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


@cache
def also_called(name: str) -> dict[str, str]:
    """What people write for a term instead of its code or label, and the code that they surely mean by it."""
    return {row["called"]: row["code"] for row in _lines(ALSO_CALLED) if row["vocabulary"] == name}


def label(name: str, code: str) -> str:
    term = terms(name).get(code)
    return term.label if term else code


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rows(path: Path) -> list[dict[str, str]]:
    """The rows of a file; an error says which file lacks what, since a term is written by hand."""
    needed = ("name", "title", "description") if path.name == "index.csv" else OWN
    if not path.exists():
        raise VocabularyIncomplete(
            f"There is no vocabulary {path.stem}: {path} is missing. Write the file with the columns {', '.join(OWN)}, "
            f"and a line for it in {FOLDER / 'index.csv'}; or correct the name where it is used."
        )
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = []
        for row in reader:
            empty = [column for column in needed if not row.get(column)]
            if empty or None in row:
                fault = f"nothing under {', '.join(empty)}" if empty else "more cells than columns"
                raise VocabularyIncomplete(
                    f"{path}, line {reader.line_num}: {fault}. Each line has the columns "
                    f"{', '.join(reader.fieldnames or needed)}; a cell with a comma in it stands in double quotes."
                )
            rows.append(row)
    return rows
