"""The technical words, from `words.csv`. The glossary of the documentation explains each in the same sentence."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).parent / "words.csv"
# What is in these is drawn, typed or read by programs.
NOT_READ = re.compile(r"<(script|style|svg|textarea|code)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Word:
    """`forms` are the spellings by which it is met, in small letters."""

    word: str
    forms: tuple[str, ...]
    explanation: str


@cache
def words() -> dict[str, Word]:
    """By each form, in the order of the file."""
    with FILE.open(newline="", encoding="utf-8") as file:
        rows = [Word(row["word"], tuple(row["forms"].split("|")), row["explanation"]) for row in csv.DictReader(file)]
    return {form: word for word in rows for form in word.forms}


@cache
def _any_form() -> re.Pattern[str]:
    longest_first = sorted(words(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def words_used_in(page: str) -> list[Word]:
    """Those in the text of a page of HTML, each once, in the order of the alphabet."""
    text = TAG.sub(" ", NOT_READ.sub(" ", page))
    used = {words()[match.lower()] for match in _any_form().findall(text)}
    return sorted(used, key=lambda each: each.word)
