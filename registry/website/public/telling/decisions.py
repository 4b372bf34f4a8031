"""Who decides what: a matrix of questions by side."""

from dataclasses import dataclass, replace

from registry.content import Content
from registry.vocabularies.vocabulary import label

from .facts import Fact, Teller, listed

LEVELS = {
    "decides": "Decides",
    "consents": "Must agree",
    "consulted": "Is asked",
    "informed": "Is informed",
}
COLUMNS = {"community": "Community", "association": "Association", "council": "Council", "other": "Others"}


@dataclass(frozen=True)
class Cell:
    """What one side may say to one question. `level` is the strongest, for its colour."""

    side: str
    level: str
    lines: list[tuple[str, str]]


@dataclass(frozen=True)
class Question:
    fact: Fact
    cells: list[Cell]


@dataclass(frozen=True)
class Matrix:
    columns: list[str]
    questions: list[Question]


def matrix(teller: Teller) -> Matrix:
    """Only sides that have a say in something; where a side has none in a question, the cell says so."""
    rows = teller.content["decision_rights"]
    sides = [side for side in COLUMNS if any(_cell(row, side, teller).lines for row in rows)]
    return Matrix([COLUMNS[side] for side in sides], [_question(row, sides, teller) for row in rows])


def _question(row: Content, sides: list[str], teller: Teller) -> Question:
    domain = label("decision_domain", row["domain"])
    # What "other decision" is about, only its remark tells.
    title = row["note"] if row["domain"] == "other" and row["note"] else domain
    fact = teller.fact("decision_rights", row, title, ("domain", *LEVELS))
    if title == row["note"]:
        fact = replace(fact, note="")
    return Question(fact, [_cell(row, side, teller) for side in sides])


def _cell(row: Content, side: str, teller: Teller) -> Cell:
    known = teller.names.parties
    parties_of = {level: [key for key in row[level] if key in known and known[key]["side"] == side] for level in LEVELS}
    several = sum(len(row[level]) for level in ("decides", "consents")) > 1
    lines = [
        (
            "Decides together" if level == "decides" and several else words,
            listed(map(teller.names.party, parties_of[level])),
        )
        for level, words in LEVELS.items()
        if parties_of[level]
    ]
    strongest = next((level for level in LEVELS if parties_of[level]), "none")
    return Cell(COLUMNS[side], strongest, lines)
